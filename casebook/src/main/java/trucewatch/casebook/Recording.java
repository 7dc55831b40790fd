package trucewatch.casebook;

import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.claims.Entry;
import trucewatch.sources.casefolder.CaseFiles;
import trucewatch.sources.casefolder.CaseFolder;
import trucewatch.sources.casefolder.CaseText;
import trucewatch.store.Changes;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Entering;
import trucewatch.store.Import;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;
import trucewatch.time.Interval;

/// Brings what is new or changed in the files of a case into its log, and reads the case from
/// there.
///
/// Where the log says nothing that the files do not say, as [InStep] remembers, the log is not even
/// opened. Where it cannot be written to, the case is read all the same, and a warning says from
/// what.
final class Recording {
  static final String BY_OPENING = "opening the case";

  private final CaseFolder folder;
  private final CaseFiles files;
  private final List<CaseText> texts;
  private final InstantSource clock;
  private final String by;
  private final List<String> warnings = new ArrayList<>();

  /// What a case holds, from its log or its files.
  ///
  /// @param fromLog whether the log now has everything and was read
  record Recorded(List<Entry> entries, List<String> warnings, boolean fromLog) {
    Recorded(List<Entry> entries, List<String> warnings) {
      this(entries, warnings, false);
    }

    Recorded {
      entries = List.copyOf(entries);
      warnings = List.copyOf(warnings);
    }
  }

  /// @param by who enters what is new
  Recording(CaseFolder folder, CaseFiles files, List<CaseText> texts, Instant now, String by) {
    this.folder = folder;
    this.files = files;
    this.texts = texts;
    this.by = by;
    clock = InstantSource.fixed(now);
  }

  /// @throws LogFailure only if the log is locked: what its files say alone is then no answer
  Recorded record() throws LogFailure {
    try {
      return switch (Place.of(folder.path())) {
        case Place.Folder inFolder -> record(inFolder);
        case Place.Server server -> record(server, true);
      };
    } catch (LogFailure failed) {
      return fromFiles(failed);
    }
  }

  private Recorded record(Place.Folder place) throws LogFailure {
    InStep step = new InStep(place, files, texts);
    if (Place.isLocked(folder.path())) {
      step.forget();
      return record(place, true);
    }
    Optional<List<Entry>> same = step.entries();
    if (same.isPresent()) {
      return new Recorded(same.get(), List.of());
    }
    boolean exists = Place.hasLog(folder.path());
    if (!exists && !Files.isWritable(folder.path())) {
      warnings.add("you may not write to the folder of the case: answered from its files alone");
      return new Recorded(files.entries(), warnings);
    }
    Recorded recorded = record(place, exists);
    if (recorded.fromLog()) {
      step.remember(recorded.entries());
    }
    return recorded;
  }

  private Recorded record(Place place, boolean exists) throws LogFailure {
    try {
      return new Recorded(throughLog(place), warnings, true);
    } catch (LogFailure failed) {
      return exists ? asItIs(place, failed) : fromFiles(failed);
    }
  }

  private List<Entry> throughLog(Place place) throws LogFailure {
    try (ClaimsLog log = ClaimsLog.open(place, clock)) {
      bring(log);
      return all(log);
    }
  }

  /// Brings what is new or changed in the files into the log, and reads nothing from it.
  ///
  /// @return what people must be told
  List<String> bring(ClaimsLog log) throws LogFailure {
    for (CaseText text : texts) {
      log.keep(text.name(), text.text(), by);
    }
    Set<String> present =
        files.tables().stream()
            .flatMap(table -> table.entries().stream())
            .map(entry -> entry.id().text())
            .collect(Collectors.toSet());
    for (CaseFiles.ClaimsTable table : files.tables()) {
      String last = log.lastRead(table.name());
      if (table.sha256().isEmpty() || !last.equals(table.sha256())) {
        enter(log, table, !last.isEmpty(), present);
      }
      if (log.isLocked()) {
        warnings.addAll(Restricted.besideALock(table));
      }
    }
    return warnings;
  }

  /// A row that is no longer there is taken back, unless another file has it now or the file could
  /// not be read whole.
  private void enter(
      ClaimsLog log, CaseFiles.ClaimsTable table, boolean before, Set<String> present)
      throws LogFailure {
    Entering what = new Entering(by, table.name(), table.name(), table.sha256());
    try (Import entering = log.begin(what, false)) {
      boolean compare = before && table.whole();
      if (compare) {
        entering.listWhatIsMet();
      }
      for (Entry entry : table.entries()) {
        entering.add(entry);
      }
      if (compare) {
        entering.retractUnseen(id -> !present.contains(id));
      }
      entering.commit();
      say(table.name(), entering.changes());
      if (!log.isLocked()) {
        warnings.addAll(Restricted.inTheOpen(entering.restricted()));
      }
    }
  }

  private void say(String file, Changes changes) {
    if (changes.retracted() > 0) {
      warnings.add(
          file
              + ": "
              + changes.retracted()
              + (changes.retracted() == 1 ? " row is" : " rows are")
              + " no longer there, and taken back from now on");
    }
  }

  private static List<Entry> all(ClaimsLog log) throws LogFailure {
    List<Entry> entries = new ArrayList<>();
    log.read(entries::add);
    return entries;
  }

  private Recorded asItIs(Place place, LogFailure why) throws LogFailure {
    refuseIfLocked(why);
    try (ClaimsLog log = ClaimsLog.openToRead(place, clock)) {
      List<Entry> entries = new ArrayList<>();
      log.read(Interval.END, files.entries(), entries::add);
      warnings.add(
          "what changed in the files did not get into the log, and is not in the answer: "
              + why.words());
      return new Recorded(entries, warnings);
    } catch (LogFailure unreadable) {
      return fromFiles(unreadable);
    }
  }

  private static void refuseIfLocked(LogFailure why) throws LogFailure {
    if (why.kind() == LogFailure.Kind.PASSPHRASE) {
      throw why;
    }
  }

  private Recorded fromFiles(LogFailure why) throws LogFailure {
    refuseIfLocked(why);
    warnings.add("answered from the files of the case alone, without its log: " + why.words());
    return new Recorded(files.entries(), warnings);
  }
}
