package trucewatch.sources.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import trucewatch.claims.Spelling;
import trucewatch.sources.reading.Input;

/// Reads the records of GeoJSON (RFC 7946) and of the JSON that publishers' interfaces answer with:
/// an array of objects, or an object that holds one under `features`, `results`, `Result` or
/// `data`.
///
/// A record is flattened: what lies within `a` under `b` has the header `a/b`, the properties of a
/// feature have their own names, its point is `longitude` and `latitude` where the properties say
/// none.
final class JsonRecords {
  private static final Set<String> LISTS = Set.of("features", "results", "result", "data");
  private static final int MOST_MEMBERS = 1_000;
  private static final int MOST_ITEMS = 1_000;

  private final Input input;
  private final Telling telling;
  private final RecordSink records;
  private long row;
  private boolean goesOn = true;

  JsonRecords(Input input, Telling telling, RecordSink records) {
    this.input = input;
    this.telling = telling;
    this.records = records;
  }

  void read(String encoding) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(CsvRows.LONGEST_CELL)
                    .maxNumberLength(100)
                    .build())
            .build();
    try (TextInput text = TextInput.open(input, encoding);
        JsonParser parser = factory.createParser(text.reader())) {
      find(parser);
      if (row == 0) {
        telling.error(0, "", "", "it holds no records", "give a list of features or records");
      }
      telling.remark("Read as JSON in " + text.found() + ".");
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      telling.error(
          row + 1,
          "",
          "",
          "from here the file cannot be understood: " + broken.getOriginalMessage() + place(at),
          "check that the file is whole");
    } catch (IOException failed) {
      telling.failed(failed);
    }
  }

  private static String place(@org.jspecify.annotations.Nullable JsonLocation at) {
    return at == null ? "" : ", in line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private void find(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      list(parser);
    } else if (first == JsonToken.START_OBJECT) {
      while (goesOn && parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = Spelling.code(parser.currentName());
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
          list(parser);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void list(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (goesOn && token != JsonToken.END_ARRAY && token != null) {
      row++;
      if (token == JsonToken.START_OBJECT) {
        Map<String, String> cells = new LinkedHashMap<>();
        object(parser, "", cells);
        goesOn = records.record(new RawRecord(row, cells));
      } else {
        telling.error(row, "", parser.getText(), "this is not a record", "take it out");
        parser.skipChildren();
      }
      token = parser.nextToken();
    }
  }

  private void object(JsonParser parser, String path, Map<String, String> cells)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = Head.compared(parser.currentName());
      JsonToken value = parser.nextToken();
      if (path.isEmpty() && name.equals("geometry")) {
        geometry(parser, cells);
      } else if (value == JsonToken.START_OBJECT) {
        String inner = path.isEmpty() && name.equals("properties") ? "" : path + name + "/";
        object(parser, inner, cells);
      } else if (value == JsonToken.START_ARRAY) {
        put(cells, path + name, items(parser));
      } else if (value != JsonToken.VALUE_NULL && !isFeature(path, name, parser)) {
        put(cells, path + name, parser.getText());
      }
    }
  }

  private static boolean isFeature(String path, String name, JsonParser parser) throws IOException {
    return path.isEmpty() && name.equals("type") && parser.getText().equals("Feature");
  }

  private static void put(Map<String, String> cells, String name, String text) {
    String kept = Spelling.text(text);
    if (!kept.isEmpty() && cells.size() < MOST_MEMBERS) {
      cells.put(name, kept);
    }
  }

  /// The scalars of a list, `;` between; what is nested more deeply is left out.
  private static String items(JsonParser parser) throws IOException {
    StringBuilder all = new StringBuilder();
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken().isScalarValue() && count++ < MOST_ITEMS) {
        all.append(all.isEmpty() ? "" : ";").append(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return all.toString();
  }

  /// A point gives the record its coordinates; of another shape only the kind is kept.
  private void geometry(JsonParser parser, Map<String, String> cells) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    String kind = "";
    String[] point = {};
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type")) {
        kind = parser.getText();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        point = items(parser).split(";");
      } else {
        parser.skipChildren();
      }
    }
    if (kind.equals("Point") && point.length >= 2) {
      cells.putIfAbsent("longitude", point[0]);
      cells.putIfAbsent("latitude", point[1]);
    } else if (!kind.isEmpty()) {
      cells.put("geometry", kind);
    }
  }
}
