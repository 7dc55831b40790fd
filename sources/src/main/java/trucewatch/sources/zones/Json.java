package trucewatch.sources.zones;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value as records. GeoJSON needs no more.
sealed interface Json {
  record Obj(Map<String, Json> members) implements Json {
    Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /// The text of a member; a number counts as its text.
    String text(String name) {
      return switch (members.getOrDefault(name, new Nil())) {
        case Text(String text) -> text;
        case Num(double number) when number == Math.rint(number) -> Long.toString((long) number);
        case Num(double number) -> Double.toString(number);
        case Obj _, Arr _, Bool _, Nil _ -> "";
      };
    }
  }

  record Arr(List<Json> items) implements Json {}

  record Text(String text) implements Json {}

  record Num(double number) implements Json {}

  record Bool(boolean value) implements Json {}

  record Nil() implements Json {}

  /// The text is not JSON, or goes beyond what a drawing can need.
  final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson(String message) {
      super(message);
    }

    String reason() {
      String message = getMessage();
      return message == null ? "" : message;
    }
  }

  /// Reads one value, at most so deep and so long.
  static Json read(Reader text) throws NotJson, IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .maxDocumentLength(200_000_000)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new NotJson("the file is empty");
      }
      Json value = value(parser);
      if (parser.nextToken() != null) {
        throw new NotJson(
            "something stands after its end, in line " + parser.currentLocation().getLineNr());
      }
      return value;
    } catch (StreamConstraintsException tooMuch) {
      throw new NotJson("it is nested too deeply, or longer than a drawing can be");
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      throw new NotJson(
          "it is not JSON: "
              + broken.getOriginalMessage()
              + (at == null ? "" : ", in line " + at.getLineNr() + ", column " + at.getColumnNr()));
    }
  }

  private static Json value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(parser.getDoubleValue());
      case VALUE_TRUE -> new Bool(true);
      case VALUE_FALSE -> new Bool(false);
      case VALUE_NULL -> new Nil();
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("a parser gives no value here: " + token);
    };
  }

  private static Json object(JsonParser parser) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Obj(members);
  }

  private static Json array(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Arr(items);
  }
}
