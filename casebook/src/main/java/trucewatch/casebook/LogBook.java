package trucewatch.casebook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Entered;
import trucewatch.store.Finding;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

/// The log of a case as people read it: what came in when, through whom, and whether it is whole.
/// It knows nothing of who may see which claim: only who may see all of them may be shown it.
public sealed interface LogBook {
  /// What the log holds.
  ///
  /// @param history oldest first
  record Kept(List<Entered> history) implements LogBook {
    public Kept {
      history = List.copyOf(history);
    }
  }

  /// The case has no log.
  record None() implements LogBook {}

  /// It cannot be read.
  ///
  /// @param why a sentence for people, with what to do
  record Unreadable(String why) implements LogBook {}

  /// Reads the log of the case in that folder.
  static LogBook of(Path folder, Instant now) {
    try {
      Place place = Place.of(folder);
      if (place instanceof Place.Folder && !Place.hasLog(folder)) {
        return new None();
      }
      try (ClaimsLog log = ClaimsLog.openToRead(place, InstantSource.fixed(now))) {
        return new Kept(log.history());
      }
    } catch (LogFailure failed) {
      return new Unreadable(failed.words());
    }
  }

  /// Looks at every entry again, which takes long where there are many: the first thing that is
  /// wrong, if anything is.
  static Optional<String> firstWrong(Path folder, Instant now) {
    try (ClaimsLog log = ClaimsLog.openToRead(Place.of(folder), InstantSource.fixed(now))) {
      return log.verify(_ -> {}).map(Finding::what);
    } catch (LogFailure failed) {
      return Optional.of(failed.words());
    }
  }
}
