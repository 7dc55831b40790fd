package trucewatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;

/// An entry as it is stored and hashed: everything of it in one canonical text.
///
/// @param base the row that it is about: its own id, or that of the row which a new reading of the
///   same dataset corrects or takes back
/// @param dataset what it came with
/// @param content a hash of what the row says once this entry stands; empty if it is taken back
record Body(String base, String dataset, String content, Entry entry) {
  private static final JsonFactory JSON = new JsonFactory();

  /// The stored text does not hold an entry.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  static String cells(Map<Column, String> cells) {
    Map<String, String> named = new TreeMap<>();
    cells.forEach((column, text) -> named.put(column.header(), text));
    return CanonicalJson.object(named);
  }

  /// @param cells the cells of the entry, in canonical JSON
  String text(String cells) {
    StringBuilder out = new StringBuilder(cells.length() + 200);
    out.append("{\"base\":");
    CanonicalJson.text(out, base);
    out.append(",\"cells\":").append(cells).append(",\"content\":");
    CanonicalJson.text(out, content);
    out.append(",\"dataset\":");
    CanonicalJson.text(out, dataset);
    out.append(",\"id\":");
    CanonicalJson.text(out, entry.id().text());
    out.append(",\"known\":");
    CanonicalJson.text(out, entry.known().toString());
    out.append(",\"origin\":");
    CanonicalJson.text(out, entry.origin());
    out.append(",\"others\":").append(CanonicalJson.object(entry.others())).append('}');
    return out.toString();
  }

  static Body read(String text, Instant recorded) throws Unreadable {
    Map<String, String> fields = new HashMap<>();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Map<String, String> others = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (name.equals("cells") || name.equals("others")) {
          expect(json.nextToken(), JsonToken.START_OBJECT);
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            String value = json.nextTextValue();
            if (value == null) {
              throw new Unreadable("it holds something that is no text");
            }
            if (name.equals("others")) {
              others.put(member, value);
            } else {
              Column column = Column.of(member).orElse(null);
              if (column == null) {
                throw new Unreadable("it has a column `" + member + "`");
              }
              cells.put(column, value);
            }
          }
        } else {
          String value = json.nextTextValue();
          fields.put(name, value == null ? "" : value);
        }
      }
      Instant known = Instant.parse(fields.getOrDefault("known", ""));
      if (known.isAfter(recorded)) {
        throw new Unreadable("it was known before it was recorded");
      }
      Entry entry =
          new Entry(
              new ClaimId(fields.getOrDefault("id", "")),
              cells,
              others,
              recorded,
              known,
              fields.getOrDefault("origin", ""));
      return new Body(
          fields.getOrDefault("base", ""),
          fields.getOrDefault("dataset", ""),
          fields.getOrDefault("content", ""),
          entry);
    } catch (IOException | DateTimeParseException | IllegalArgumentException unreadable) {
      throw new Unreadable(unreadable.getClass().getSimpleName());
    }
  }

  private static void expect(JsonToken found, JsonToken wanted) throws Unreadable {
    if (found != wanted) {
      throw new Unreadable("it is no entry");
    }
  }
}
