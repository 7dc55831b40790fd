package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers in English prose, in figures (`1,700`, `72`) and in words (`twenty-eight`, `three
/// hundred`), with the word that follows each.
final class NumberWords {
  /// @param value what it says
  /// @param unit the word after it in lower case, without a final `s`; empty at an end
  record Amount(long value, String unit) {}

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  /// Dates and numbers of articles are no amounts.
  private static final Pattern NO_AMOUNT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}"
              + "|(?i)\\b(article|point|section|paragraph|annex|chapter|resolution)s?\\s+\\d+[\\w.()]*"
              + "|\\b\\d{1,2}\\s+(January|February|March|April|May|June|July|August|September|October"
              + "|November|December)(\\s+\\d{4})?"
              + "|\\b(January|February|March|April|May|June|July|August|September|October|November"
              + "|December)\\s+\\d{1,2}?,?\\s*(\\d{4})?");

  private static final Pattern WORD = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+|[\\p{L}\\p{M}]+");

  private NumberWords() {}

  static List<Amount> in(String prose) {
    String text = NO_AMOUNT.matcher(prose).replaceAll(" . ");
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    List<Amount> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = at;
      long value = 0;
      if (Character.isDigit(words.get(at).charAt(0))) {
        String digits = words.get(at).replace(",", "");
        value = digits.length() > 15 ? 0 : Long.parseLong(digits);
        end = at + 1;
      } else {
        while (end < words.size() && isPart(words, end, at)) {
          value = with(value, words.get(end));
          end++;
        }
      }
      if (end > at && value > 0) {
        found.add(new Amount(value, end < words.size() ? singular(words.get(end)) : ""));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static boolean isPart(List<String> words, int here, int first) {
    String word = words.get(here);
    if (SMALL.containsKey(word)) {
      return true;
    }
    boolean scale = word.equals("hundred") || word.equals("thousand");
    boolean and =
        word.equals("and")
            && here > first
            && words.get(here - 1).matches("hundred|thousand")
            && here + 1 < words.size()
            && SMALL.containsKey(words.get(here + 1));
    return (scale && here > first) || and;
  }

  private static long with(long value, String word) {
    return switch (word) {
      case "and" -> value;
      case "hundred" -> value - value % 1_000 + Math.max(1, value % 1_000) * 100;
      case "thousand" -> Math.max(1, value) * 1_000;
      default -> value + SMALL.getOrDefault(word, 0);
    };
  }

  static String singular(String word) {
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }
}
