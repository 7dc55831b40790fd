package trucewatch.news.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;

/// Where an expression stands, and what it is reckoned from.
///
/// @param lastDay the last full day that was named before, else that of publication
/// @param lastTime the last year, month or day that was named before, else that of publication
record Setting(Prose prose, Span span, LocalDate published, LocalDate lastDay, String lastTime) {
  /// The time that "the following month" follows: the last one named that is no coarser.
  LocalDate anchor(String unit) {
    boolean coarse =
        switch (unit) {
          case "year", "decade" -> false;
          case "month", "quarter" -> lastTime.length() == 4;
          default -> true;
        };
    try {
      return coarse || lastTime.length() > 10
          ? lastDay
          : LocalDate.parse(lastTime + "0000-01-01".substring(lastTime.length()));
    } catch (DateTimeException farAway) {
      return lastDay;
    }
  }

  Tense tense() {
    return Tense.around(prose, span);
  }

  /// The `length` characters before the expression, in lower case.
  String before(int length) {
    return prose
        .plain()
        .substring(Math.max(0, span.start() - length), span.start())
        .toLowerCase(Locale.ROOT);
  }
}
