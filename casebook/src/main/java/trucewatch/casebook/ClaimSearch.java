package trucewatch.casebook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.reference.CaseLog;
import trucewatch.sources.casefolder.CaseFiles;
import trucewatch.sources.casefolder.CaseFolder;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Found;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;
import trucewatch.store.Search;

/// Finds claims of a case without reading the whole log: only the entries that fit are read, with
/// every entry that has a part in what they say. Which of them stand, and as what, is settled as
/// for a verdict.
public final class ClaimSearch {
  private static final int FIRST_TRY = 100;
  private static final int LARGER = 8;

  private static final Comparator<Live.Told> LATEST_FIRST =
      Comparator.comparing((Live.Told told) -> told.claim().when().from())
          .thenComparing(told -> told.claim().id())
          .reversed();

  private final Path path;
  private final InstantSource clock;
  private final LongConsumer indexing;

  /// @param path the folder of the case, or its agreement
  /// @param indexing told how many entries the index has, where it must be brought up to date first
  public ClaimSearch(Path path, InstantSource clock, LongConsumer indexing) {
    this.path = path;
    this.clock = clock;
    this.indexing = indexing;
  }

  /// The claims that stand and fit, those that began last first.
  ///
  /// @param all whether these are all that fit
  /// @param warnings what people must be told of the case
  public record Answer(List<Live.Told> told, boolean all, List<String> warnings) {
    public Answer {
      told = List.copyOf(told);
      warnings = List.copyOf(warnings);
    }
  }

  /// Settles which claims stand, for a reader at a time of knowledge.
  public interface Settling {
    /// The claims that stand.
    ///
    /// @param log of the case, as far as it has a part in the claims that are looked for
    List<Live.Told> told(CaseLog log);
  }

  /// What is asked of a search.
  ///
  /// @param known what became known later does not count for `settling`
  public record Asked(Search search, Instant known, Settling settling) {}

  /// Searches a case that was opened without its claims. Where the log cannot be written to, so
  /// that its index cannot be kept, or is not to be used, the whole case is read in its place.
  ///
  /// @param bare the agreement and what else there is beside the claims
  /// @param most how many claims are wanted
  public Answer find(CaseLog bare, Asked asked, int most, Keeping keeping) {
    if (keeping == Keeping.LOG && CaseFolder.open(path) instanceof CaseFolder.Opened.Case(var it)) {
      try {
        return inLog(it, bare, asked, most);
      } catch (LogFailure failed) {
        return inAll(keeping, asked, most, Optional.of(failed));
      }
    }
    return inAll(keeping, asked, most, Optional.empty());
  }

  private Answer inLog(CaseFolder folder, CaseLog bare, Asked asked, int most) throws LogFailure {
    Set<String> drawings = Drawn.files(bare.agreement());
    CaseFiles files =
        folder.read(
            bare.agreement().zone(), clock.instant(), drawings, Drawn.layout(bare.agreement()));
    Recording recording =
        new Recording(folder, files, folder.texts(drawings), clock.instant(), Recording.BY_OPENING);
    try (ClaimsLog log = ClaimsLog.open(Place.of(folder.path()), clock)) {
      List<String> warnings = recording.bring(log);
      if (log.notIndexed() > 0) {
        log.index(indexing);
      }
      CaseLog around = new CaseLog(bare.agreement(), List.of(), files.sources(), files.zones());
      for (int tried = Math.max(FIRST_TRY, most); ; tried = larger(tried)) {
        Found found = log.find(asked.search(), asked.known(), tried);
        List<Live.Told> fit = fitting(around, found.entries(), asked);
        if (found.all() || fit.size() >= most) {
          return new Answer(
              fit.stream().limit(most).toList(), found.all() && fit.size() <= most, warnings);
        }
      }
    }
  }

  private static int larger(int tried) {
    return tried > Integer.MAX_VALUE / LARGER ? Integer.MAX_VALUE : tried * LARGER;
  }

  private Answer inAll(Keeping keeping, Asked asked, int most, Optional<LogFailure> why) {
    return switch (Casebook.open(path, clock.instant(), keeping)) {
      case Opened.Ready(var log, var _, var warnings, var _) -> {
        List<Live.Told> fit = fitting(log, log.entries(), asked);
        List<String> all = new ArrayList<>(warnings);
        why.ifPresent(
            failed -> all.add("the whole case was read, without an index: " + failed.words()));
        yield new Answer(fit.stream().limit(most).toList(), fit.size() <= most, all);
      }
      case Opened.Locked(String closed) -> new Answer(List.of(), false, List.of(closed));
      case Opened.Unsound _, Opened.Missing _ ->
          new Answer(List.of(), false, List.of("the case was changed while it was read"));
    };
  }

  private static List<Live.Told> fitting(CaseLog around, List<Entry> entries, Asked asked) {
    CaseLog part = new CaseLog(around.agreement(), entries, around.sources(), around.gazetteer());
    return asked.settling().told(part).stream()
        .filter(asked.search()::fits)
        .sorted(LATEST_FIRST)
        .toList();
  }
}
