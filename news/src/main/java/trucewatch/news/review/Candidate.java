package trucewatch.news.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// One candidate in the queue: a row for `claims.csv` with where it was read.
///
/// @param id its name in the queue, unique in a case
/// @param state what became of it
/// @param row columns of `claims.csv` by their header, only those that are filled
/// @param origin how it was read: `reader`, `version`, `rule`, `confidence`, `article`,
///   `article_sha256`, `spans`, `context`; kept beside the claim for good
public record Candidate(
    String id, State state, Map<String, String> row, Map<String, String> origin) {
  public Candidate {
    row = new LinkedHashMap<>(row);
    origin = new LinkedHashMap<>(origin);
    if (!id.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("no name for a candidate: " + id);
    }
  }

  /// What a person did with a candidate.
  public enum State {
    WAITING,
    ACCEPTED,
    EDITED,
    REJECTED
  }

  /// Where a person said which known claim is on the same incident.
  static final String SAME_AS = "same_as";

  /// The day on which that was said.
  static final String SAID_SO_ON = "same_as_said_on";

  Candidate sameAs(String claim, LocalDate on) {
    Map<String, String> more = new LinkedHashMap<>(origin);
    more.put(SAME_AS, claim);
    more.put(SAID_SO_ON, on.toString());
    return new Candidate(id, state, row, more);
  }

  Candidate in(State other) {
    return new Candidate(id, other, row, origin);
  }

  Candidate with(Map<String, String> changes) {
    Map<String, String> changed = new LinkedHashMap<>(row);
    changes.forEach(
        (column, value) -> {
          if (value.isEmpty()) {
            changed.remove(column);
          } else {
            changed.put(column, value);
          }
        });
    return new Candidate(id, State.EDITED, changed, origin);
  }
}
