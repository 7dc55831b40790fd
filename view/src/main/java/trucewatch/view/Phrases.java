package trucewatch.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import trucewatch.remark.Remark;

/// The pieces of sentences in one language: a catalogue `sentences/CODE.properties`.
public final class Phrases {
  public static final Phrases ENGLISH = new Phrases("en", false);

  public static final Phrases ARABIC = new Phrases("ar", true);

  /// Keep a name or a date together and in its own direction (Unicode, first strong isolate).
  private static final String ISOLATE = "\u2068";

  private static final String END = "\u2069";

  private final boolean fromTheRight;
  private final Map<String, String> texts;

  private Phrases(String language, boolean fromTheRight) {
    this.fromTheRight = fromTheRight;
    this.texts = read(language);
  }

  /// The language as in `lang`; English where there is no catalogue of it.
  public static Phrases of(String language) {
    return language.equals("ar") ? ARABIC : ENGLISH;
  }

  private static Map<String, String> read(String code) {
    Properties properties = new Properties();
    try (var in = Phrases.class.getResourceAsStream("/sentences/" + code + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("no sentences of '" + code + "'");
      }
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return Map.copyOf(texts);
  }

  boolean isEnglish() {
    return !fromTheRight;
  }

  Map<String, String> texts() {
    return texts;
  }

  /// The text of that key, with `{0}`, `{1}` ... replaced.
  ///
  /// @throws IllegalArgumentException if the catalogue has no such key
  public String text(String key, String... parts) {
    return Remark.fill(template(key), Arrays.asList(parts));
  }

  private String template(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no sentence '" + key + "'");
    }
    return text;
  }

  /// The text in the form of number that goes with `count`, which is `{0}`.
  String counted(String key, int count) {
    String form = key + "." + form(count);
    return text(texts.containsKey(form) ? form : key + ".other", Integer.toString(count));
  }

  /// The form of number as Unicode names it: English has `one` and `other`, Arabic all six.
  private String form(int count) {
    if (!fromTheRight) {
      return count == 1 ? "one" : "other";
    }
    int rest = count % 100;
    return switch (count) {
      case 0 -> "zero";
      case 1 -> "one";
      case 2 -> "two";
      default -> rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
    };
  }

  /// The sentence of a remark; its English is that of its kind.
  String remark(Remark.Kind kind, List<String> parts) {
    return Remark.fill(fromTheRight ? template("remark." + kind.name()) : kind.english(), parts);
  }

  /// Parts one after the other, as `join.HOW` puts two together.
  String join(String how, Collection<String> parts) {
    return parts.stream().reduce((a, b) -> text("join." + how, a, b)).orElse("");
  }

  /// A name, a number with signs or a date, which keeps its own direction.
  String alone(String name) {
    return fromTheRight && !name.isEmpty() ? ISOLATE + name + END : name;
  }

  /// `a, b and c`.
  String list(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : text("join.AND", join("COMMA", parts.subList(0, parts.size() - 1)), parts.getLast());
  }
}
