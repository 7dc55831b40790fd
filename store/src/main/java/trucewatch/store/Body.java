package trucewatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;

/// An entry as it is stored and hashed: one canonical text, with a commitment to what of it lies
/// apart so that it can be erased.
///
/// @param base the row that it is about: its own id, or that of the row which a new reading of the
///   same dataset corrects or takes back
/// @param dataset what it came with
/// @param content stands for what the row says once this entry stands: before it is written, its
///   cells; as stored, a salted hash of them; empty if the row is taken back
/// @param closed the commitment to what lies apart; empty if nothing does
/// @param from the log that it was first entered into, where that is another
record Body(
    String base, String dataset, String content, Entry entry, String closed, Identity from) {
  Body(String base, String dataset, String content, Entry entry) {
    this(base, dataset, content, entry, "", Identity.OWN);
  }

  /// Which entry of which log this is, whatever it is called here.
  ///
  /// @param log the id of the log that it was first entered into; empty if it is this one
  /// @param id what it is called there
  /// @param recorded when it was stamped there
  record Identity(String log, String id, Instant recorded) {
    static final Identity OWN = new Identity("", "", Instant.EPOCH);

    boolean own() {
      return log.isEmpty();
    }
  }

  private static final JsonFactory JSON = new JsonFactory();

  /// What stands in the note of an entry whose names, exact place and words were erased.
  static final String ERASED = "erased from the log: names, exact place and words";

  /// The stored text does not hold an entry.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  /// The columns by their headers, as canonical JSON wants them.
  private static final List<Column> IN_ORDER =
      Arrays.stream(Column.values()).sorted(Comparator.comparing(Column::header)).toList();

  static String cells(Map<Column, String> cells) {
    StringBuilder out = new StringBuilder(300);
    cells(out, cells, _ -> true);
    return out.toString();
  }

  /// Writes those cells whose column is wanted; whether there was any.
  static boolean cells(StringBuilder out, Map<Column, String> cells, Predicate<Column> wanted) {
    out.append('{');
    String comma = "";
    for (Column column : IN_ORDER) {
      String text = wanted.test(column) ? cells.get(column) : null;
      if (text != null) {
        out.append(comma).append('"').append(column.header()).append("\":");
        CanonicalJson.text(out, text);
        comma = ",";
      }
    }
    out.append('}');
    return !comma.isEmpty();
  }

  /// The text that is stored, without what lies apart.
  String text() {
    StringBuilder out = new StringBuilder(600);
    out.append("{\"base\":");
    CanonicalJson.text(out, base);
    out.append(",\"cells\":");
    cells(out, entry.cells(), closed.isEmpty() ? _ -> true : Seal::staysOpen);
    if (!closed.isEmpty()) {
      out.append(",\"closed\":");
      CanonicalJson.text(out, closed);
    }
    out.append(",\"content\":");
    CanonicalJson.text(out, content);
    out.append(",\"dataset\":");
    CanonicalJson.text(out, dataset);
    if (!from.own()) {
      out.append(",\"from_id\":");
      CanonicalJson.text(out, from.id());
      out.append(",\"from_log\":");
      CanonicalJson.text(out, from.log());
      out.append(",\"from_recorded\":");
      CanonicalJson.text(out, from.recorded().toString());
    }
    out.append(",\"id\":");
    CanonicalJson.text(out, entry.id().text());
    out.append(",\"known\":");
    CanonicalJson.text(out, entry.known().toString());
    out.append(",\"origin\":");
    CanonicalJson.text(out, entry.origin());
    out.append(",\"others\":")
        .append(closed.isEmpty() ? CanonicalJson.object(entry.others()) : "{}")
        .append('}');
    return out.toString();
  }

  /// The same with what lies apart.
  Body with(Seal.Opened opened) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(entry.cells());
    cells.putAll(opened.cells());
    return with(cells, opened.others());
  }

  /// The same once what lay apart is erased: it says so.
  Body erased() {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(entry.cells());
    cells.put(Column.NOTE, ERASED);
    return with(cells, Map.of());
  }

  private Body with(Map<Column, String> cells, Map<String, String> others) {
    Entry whole =
        new Entry(entry.id(), cells, others, entry.recorded(), entry.known(), entry.origin());
    return new Body(base, dataset, content, whole, closed, from);
  }

  /// Reads a stored entry with what lies apart; an entry of which that was erased says so.
  ///
  /// @param key of what lies apart; null if there is none
  /// @param sealed what lies apart
  static Body read(
      String text, Instant recorded, byte @Nullable [] key, byte @Nullable [] sealed, Seal seal)
      throws Unreadable {
    Body open = read(text, recorded);
    if (open.closed.isEmpty()) {
      return open;
    }
    return key == null || sealed == null
        ? open.erased()
        : open.with(Seal.read(seal.open(key, sealed)));
  }

  /// Reads a stored entry without what lies apart.
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
          entry,
          fields.getOrDefault("closed", ""),
          identity(fields));
    } catch (IOException | DateTimeParseException | IllegalArgumentException unreadable) {
      throw new Unreadable(unreadable.getClass().getSimpleName());
    }
  }

  private static Identity identity(Map<String, String> fields) {
    String log = fields.getOrDefault("from_log", "");
    return log.isEmpty()
        ? Identity.OWN
        : new Identity(
            log,
            fields.getOrDefault("from_id", ""),
            Instant.parse(fields.getOrDefault("from_recorded", "")));
  }

  private static void expect(JsonToken found, JsonToken wanted) throws Unreadable {
    if (found != wanted) {
      throw new Unreadable("it is no entry");
    }
  }
}
