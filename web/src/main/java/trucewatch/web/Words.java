package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import trucewatch.view.page.Wording;

/// The catalogue of one language: every text of the interface by its key. A new language is a file
/// `words/CODE.properties` beside the English one, and its code in [#LANGUAGES].
public final class Words implements Wording {
  static final String ENGLISH = "en";

  /// The languages of the interface, as in `lang`, in the order in which they are offered.
  public static final List<String> LANGUAGES = List.of(ENGLISH, "ar");

  private static final Set<String> FROM_THE_RIGHT = Set.of("ar");

  /// Keep a name or a date together and in its own direction, whatever stands beside it (Unicode,
  /// first strong isolate and its end).
  private static final String ISOLATE = "\u2068";

  private static final String END = "\u2069";

  private final String language;
  private final String direction;
  private final Map<String, String> texts;

  private Words(String language, String direction, Map<String, String> texts) {
    this.language = language;
    this.direction = direction;
    this.texts = texts;
  }

  /// All catalogues, by language.
  static Map<String, Words> all() {
    Map<String, Words> all = new LinkedHashMap<>();
    for (String code : LANGUAGES) {
      all.put(code, new Words(code, FROM_THE_RIGHT.contains(code) ? "rtl" : "ltr", read(code)));
    }
    return all;
  }

  /// English laid out from right to left, to see that the pages can.
  Words mirrored() {
    return new Words(language, "rtl", texts);
  }

  private static Map<String, String> read(String code) {
    Properties properties = new Properties();
    try (var in = Words.class.getResourceAsStream("/words/" + code + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no catalogue '" + code + "'");
      }
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /// The language as in `lang`.
  @Override
  public String language() {
    return language;
  }

  /// `ltr` or `rtl`.
  public String direction() {
    return direction;
  }

  @Override
  public String text(String key, Object... parts) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("the catalogue " + language + " has no '" + key + "'");
    }
    for (int i = 0; i < parts.length; i++) {
      String part = String.valueOf(parts[i]);
      text =
          text.replace(
              "{" + i + "}",
              FROM_THE_RIGHT.contains(language) && !part.isEmpty() ? ISOLATE + part + END : part);
    }
    return text;
  }

  Map<String, String> texts() {
    return Map.copyOf(texts);
  }
}
