package trucewatch.view;

import java.math.BigDecimal;
import java.util.Set;

/// Things counted, in English: "1 truck", "600 trucks", "28 hostage remains".
final class Counted {
  /// What English counts without an s: measures, money, and words that are plural or bulk already.
  private static final Set<String> UNCHANGED =
      Set.of(
          ("aid ammunition cattle chf equipment eur food fuel gbp ha kg km livestock m medicine money"
                  + " people percent personnel police rub staff uah usd water weaponry")
              .split(" "));

  /// What English has no singular for: the remains of one are "1 hostage's remains".
  private static final String REMAINS = " remains";

  private Counted() {}

  /// The code of a unit in words, in the number that goes with `count`; empty for no unit.
  static String unit(BigDecimal count, String code) {
    String words = code.replace('-', ' ');
    if (count.compareTo(BigDecimal.ONE) != 0) {
      return words.isEmpty() ? words : plural(words);
    }
    return words.endsWith(REMAINS)
        ? words.substring(0, words.length() - REMAINS.length()) + "'s" + REMAINS
        : words;
  }

  private static String plural(String words) {
    String before = words.substring(0, words.lastIndexOf(' ') + 1);
    String last = words.substring(before.length());
    if (UNCHANGED.contains(last) || last.endsWith("s")) {
      return words;
    }
    if (last.equals("person")) {
      return before + "people";
    }
    if (last.equals("child")) {
      return words + "ren";
    }
    if (last.endsWith("man")) {
      return words.substring(0, words.length() - 2) + "en";
    }
    if (last.matches(".*[^aeiou]y")) {
      return words.substring(0, words.length() - 1) + "ies";
    }
    return words + (last.matches(".*(?:x|z|ch|sh)") ? "es" : "s");
  }
}
