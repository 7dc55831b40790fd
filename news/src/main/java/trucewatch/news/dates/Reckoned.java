package trucewatch.news.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an expression of time stands for.
///
/// @param value in the form of [DateMention#value]
/// @param alternatives what else it could be, most likely first
record Reckoned(String value, List<String> alternatives) {
  Reckoned {
    alternatives = List.copyOf(alternatives);
  }

  static Optional<Reckoned> of(LocalDate day) {
    return of(day.toString());
  }

  static Optional<Reckoned> of(String value) {
    return Optional.of(new Reckoned(value, List.of()));
  }
}
