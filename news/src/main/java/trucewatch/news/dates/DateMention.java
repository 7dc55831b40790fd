package trucewatch.news.dates;

import java.util.List;
import trucewatch.news.text.Span;

/// One expression of time and what it stands for.
///
/// @param value as ISO 8601: a day `2025-10-10`, a month `2025-10`, a year `2025`, or a span of two
///   of these with a slash, both ends included; `..` is an open end
/// @param rule the name of the rule that reckoned the value
/// @param alternatives what else it could mean, most likely first
public record DateMention(
    Span span, String text, String value, String rule, List<String> alternatives) {
  public DateMention {
    alternatives = List.copyOf(alternatives);
  }
}
