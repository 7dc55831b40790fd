package trucewatch.casebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.sources.casefolder.CaseFiles;
import trucewatch.sources.casefolder.CaseText;
import trucewatch.store.Place;

/// Remembers, in `.trucewatch/in-step`, that a log holds the rows of the case's files as they stand
/// there and nothing else, and when each was recorded. While neither files nor log change, the
/// files can then be read in place of the log, which takes a database to open.
///
/// The file is a convenience: without it, or with one that does not fit, the log is read.
final class InStep {
  private static final String FORM = "in-step 1";

  private final Path file;
  private final Path log;
  private final CaseFiles files;
  private final List<CaseText> texts;

  InStep(Place.Folder place, CaseFiles files, List<CaseText> texts) {
    log = place.file();
    file = log.resolveSibling("in-step");
    this.files = files;
    this.texts = texts;
  }

  /// The entries of the log, if they are those of the files.
  Optional<List<Entry>> entries() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file, UTF_8);
      return lines.size() == 3 && lines.get(0).equals(FORM) && lines.get(1).equals(print())
          ? stamped(files.entries(), lines.get(2))
          : Optional.empty();
    } catch (IOException | NumberFormatException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /// The log holds more than may lie beside it.
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // It holds no word of a row.
    }
  }

  /// Remembers that the log holds these entries, if they are those of the files.
  void remember(List<Entry> fromLog) {
    Map<ClaimId, Entry> byId = new HashMap<>();
    fromLog.forEach(entry -> byId.put(entry.id(), entry));
    List<Entry> all = files.entries();
    List<Instant> stamps = new ArrayList<>();
    for (Entry entry : all) {
      Entry kept = byId.get(entry.id());
      if (kept == null
          || !kept.cells().equals(entry.cells())
          || !kept.known().equals(stamped(entry, kept.recorded()).known())
          || !kept.others().equals(entry.others())) {
        break;
      }
      stamps.add(kept.recorded());
    }
    try {
      if (stamps.size() == all.size() && fromLog.size() == all.size()) {
        Path fresh = file.resolveSibling("in-step." + ProcessHandle.current().pid());
        try {
          Files.writeString(fresh, FORM + "\n" + print() + "\n" + runs(stamps) + "\n");
          Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(fresh);
        }
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // Then the log is read the next time, too.
    }
  }

  /// Equal as long as neither the files nor the log change.
  private String print() throws IOException {
    StringBuilder all = new StringBuilder();
    files.tables().forEach(table -> all.append(table.name()).append(' ').append(table.sha256()));
    texts.forEach(text -> all.append(text.name()).append(' ').append(hash(text.text())));
    return hash(all.toString())
        + " "
        + print(log)
        + " "
        + print(log.resolveSibling(log.getFileName() + "-wal"));
  }

  private static String print(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "none";
    }
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() + "@" + attributes.lastModifiedTime();
  }

  /// How many rows after one another have which stamp, in seconds.
  private static String runs(List<Instant> stamps) {
    StringBuilder runs = new StringBuilder();
    for (int i = 0; i < stamps.size(); ) {
      int end = i;
      while (end < stamps.size() && stamps.get(end).equals(stamps.get(i))) {
        end++;
      }
      runs.append(end - i).append('x').append(stamps.get(i).getEpochSecond()).append(' ');
      i = end;
    }
    return runs.toString().strip();
  }

  private static Optional<List<Entry>> stamped(List<Entry> all, String runs) {
    List<Entry> entries = new ArrayList<>(all.size());
    for (String run : runs.isEmpty() ? List.<String>of() : List.of(runs.split(" ", -1))) {
      int x = run.indexOf('x');
      int count = Integer.parseInt(run, 0, Math.max(x, 0), 10);
      Instant stamp = Instant.ofEpochSecond(Long.parseLong(run, x + 1, run.length(), 10));
      for (int i = 0; i < count && entries.size() < all.size(); i++) {
        entries.add(stamped(all.get(entries.size()), stamp));
      }
    }
    return entries.size() == all.size() ? Optional.of(entries) : Optional.empty();
  }

  private static Entry stamped(Entry entry, Instant recorded) {
    Instant known = entry.known().isAfter(recorded) ? recorded : entry.known();
    return new Entry(entry.id(), entry.cells(), entry.others(), recorded, known, entry.origin());
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
