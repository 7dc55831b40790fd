package trucewatch.news.page;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells English from what cannot be read yet, by its letters and its commonest words.
final class Language {
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "said",
          "by", "at", "from", "as", "it", "has", "have", "be", "an", "are", "were", "not", "its",
          "his", "will", "he", "they");
  private static final double LEAST = 0.15;
  private static final int ENOUGH = 25;

  private Language() {}

  /// Empty for English or too little text to tell; else the declared language, or the script.
  static String other(String text, String declared) {
    Map<UnicodeScript, Integer> scripts = new HashMap<>();
    int letters = 0;
    int words = 0;
    int english = 0;
    String sample = text.substring(0, Math.min(text.length(), 20_000));
    for (int i = 0; i < sample.length(); i++) {
      if (Character.isLetter(sample.charAt(i))) {
        letters++;
        scripts.merge(UnicodeScript.of(sample.charAt(i)), 1, Integer::sum);
      }
    }
    for (UnicodeScript script : scripts.keySet()) {
      if (script != UnicodeScript.LATIN
          && script != UnicodeScript.COMMON
          && scripts.get(script) * 2 > letters) {
        return declared.isEmpty() || declared.startsWith("en")
            ? script.name().toLowerCase(Locale.ROOT) + " script"
            : declared;
      }
    }
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1)) {
      words += word.isEmpty() ? 0 : 1;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    if (words < ENOUGH || english >= LEAST * words) {
      return "";
    }
    return declared.isEmpty() || declared.startsWith("en")
        ? "a language other than English"
        : declared;
  }
}
