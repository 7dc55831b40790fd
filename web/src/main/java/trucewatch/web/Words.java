package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// The catalogue of one language: every text of the interface by its key. A new language is a file
/// `words/CODE.properties` beside the English one, and a line in [Pages].
public final class Words {
  private final String language;
  private final String direction;
  private final Map<String, String> texts;

  private Words(String language, String direction, Map<String, String> texts) {
    this.language = language;
    this.direction = direction;
    this.texts = texts;
  }

  static Words english() {
    return new Words("en", "ltr", read("en"));
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
  public String language() {
    return language;
  }

  /// `ltr` or `rtl`.
  public String direction() {
    return direction;
  }

  /// The text of that key, with `{0}`, `{1}` ... replaced.
  ///
  /// @throws IllegalArgumentException if the catalogue has no such key
  public String text(String key, Object... parts) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("the catalogue " + language + " has no '" + key + "'");
    }
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return text;
  }

  Map<String, String> texts() {
    return Map.copyOf(texts);
  }
}
