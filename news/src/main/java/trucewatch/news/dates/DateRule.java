package trucewatch.news.dates;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One way to tell a time: how it is written, and how it is reckoned.
///
/// @param needs stems in lower case, one of which stands in every text that matches; a text without
///   them is not searched. [#DIGITS] stands for any digit
/// @param group the group of the pattern that is the expression itself; 0 is all of it
record DateRule(String name, List<String> needs, Pattern pattern, int group, Reader reader) {
  static final List<String> DIGITS = List.of("0-9");

  /// Reckons one match; empty where the words turn out not to be a time.
  interface Reader {
    Optional<Reckoned> read(MatchResult match, Setting setting);
  }

  DateRule {
    needs = List.copyOf(needs);
  }

  static DateRule of(String name, List<String> needs, String regex, Reader reader) {
    return new DateRule(name, needs, Pattern.compile(regex, Pattern.CASE_INSENSITIVE), 0, reader);
  }

  /// The same rule for an expression that is only the first group of the pattern.
  DateRule ofFirstGroup() {
    return new DateRule(name, needs, pattern, 1, reader);
  }

  boolean mayMatch(String lower, boolean digits) {
    return needs.equals(DIGITS) ? digits : needs.stream().anyMatch(lower::contains);
  }
}
