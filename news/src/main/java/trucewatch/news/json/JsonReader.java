package trucewatch.news.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON (RFC 8259) into maps, lists, strings, doubles and booleans; `null` becomes an empty
/// string, since nothing here is null.
public final class JsonReader {
  private static final int DEEPEST = 200;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /// Says where the text is no JSON, counted in characters from 0.
  public static final class NoJson extends Exception {
    private static final long serialVersionUID = 1;

    NoJson(String what, int place) {
      super(what + " at character " + place);
    }
  }

  /// The value that the whole text is.
  ///
  /// @throws NoJson if it is none
  public static Object read(String text) throws NoJson {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value(0);
    reader.blanks();
    if (reader.at < text.length()) {
      throw new NoJson("something after the value", reader.at);
    }
    return value;
  }

  private Object value(int depth) throws NoJson {
    blanks();
    if (depth > DEEPEST) {
      throw new NoJson("nested too deep", at);
    }
    if (at >= text.length()) {
      throw new NoJson("the text ends", at);
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", "");
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) throws NoJson {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    blanks();
    if (peek('}')) {
      return map;
    }
    do {
      blanks();
      String key = string();
      blanks();
      expect(':');
      map.put(key, value(depth + 1));
      blanks();
    } while (peek(','));
    expect('}');
    return map;
  }

  private List<Object> array(int depth) throws NoJson {
    List<Object> list = new ArrayList<>();
    at++;
    blanks();
    if (peek(']')) {
      return list;
    }
    do {
      list.add(value(depth + 1));
      blanks();
    } while (peek(','));
    expect(']');
    return list;
  }

  private String string() throws NoJson {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      out.append(c == '\\' ? escaped() : c);
    }
    throw new NoJson("a string that is not closed", at);
  }

  private char escaped() throws NoJson {
    if (at >= text.length()) {
      throw new NoJson("the text ends", at);
    }
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() throws NoJson {
    try {
      char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
      at += 4;
      return c;
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new NoJson("a bad \\u", at);
    }
  }

  private Object word(String word, Object value) throws NoJson {
    if (!text.startsWith(word, at)) {
      throw new NoJson("no value", at);
    }
    at += word.length();
    return value;
  }

  private Double number() throws NoJson {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Double.valueOf(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw new NoJson("no value", from);
    }
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean peek(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) throws NoJson {
    if (!peek(c)) {
      throw new NoJson("expected " + c, at);
    }
  }
}
