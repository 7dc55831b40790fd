package trucewatch.casebook.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import trucewatch.claims.Access;
import trucewatch.json.JsonString;
import trucewatch.store.Batch;
import trucewatch.time.AsOf;

/// What a bundle says of itself: the file `bundle.json`.
///
/// @param engine the program that computed the verdicts, with its version
/// @param travel whether it was made to be carried: see `docs/reference/bundle.md`
/// @param chain the hash over the whole log at the time of writing; empty if there was no log
/// @param roots the batches of the log, oldest first; none where their number would tell a reader
///   of what is kept from him
/// @param files SHA-256 of each other file, in hexadecimal, by name
record Manifest(
    String engine,
    BundleQuestion question,
    boolean travel,
    long claims,
    String chain,
    List<Batch> roots,
    Map<String, String> files) {
  static final String NAME = "bundle.json";
  private static final String ODD = "its `" + NAME + "` cannot be read";
  private static final String AGAIN = "ask whoever made it for it again";
  private static final String FORM = "trucewatch-bundle 1";
  private static final JsonFactory JSON = new JsonFactory();

  Manifest {
    roots = List.copyOf(roots);
    files = new TreeMap<>(files);
  }

  /// As it is written: one member a line, always in the same order.
  String text() {
    StringBuilder out = new StringBuilder("{\n");
    member(out, "form", FORM);
    member(out, "engine", engine);
    member(out, "at", question.asOf().at().toString());
    member(out, "known", question.asOf().known().toString());
    member(out, "access", question.reader().code());
    member(out, "travel", String.valueOf(travel));
    member(out, "claims", String.valueOf(claims));
    member(out, "log", chain);
    out.append("\"accounts\": [");
    list(out, question.accounts().iterator());
    out.append("],\n\"roots\": [");
    list(out, roots.stream().map(Manifest::root).iterator());
    out.append("],\n\"files\": {\n");
    for (Iterator<Map.Entry<String, String>> all = files.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<String, String> file = all.next();
      JsonString.append(out, file.getKey());
      out.append(": ");
      JsonString.append(out, file.getValue());
      out.append(all.hasNext() ? ",\n" : "\n");
    }
    return out.append("}\n}\n").toString();
  }

  private static void member(StringBuilder out, String name, String text) {
    JsonString.append(out, name);
    out.append(": ");
    JsonString.append(out, text);
    out.append(",\n");
  }

  private static void list(StringBuilder out, Iterator<String> texts) {
    while (texts.hasNext()) {
      JsonString.append(out, texts.next());
      out.append(texts.hasNext() ? ", " : "");
    }
  }

  private static String root(Batch batch) {
    return String.join(
        " ",
        String.valueOf(batch.number()),
        batch.recorded().toString(),
        String.valueOf(batch.firstEntry()),
        String.valueOf(batch.entries()),
        batch.root(),
        batch.chain());
  }

  private static Batch root(String text) throws BundleFailure {
    String[] parts = text.split(" ", -1);
    if (parts.length != 6) {
      throw odd();
    }
    return new Batch(
        Integer.parseInt(parts[0]),
        Instant.parse(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        parts[4],
        parts[5]);
  }

  /// Reads what was written.
  static Manifest read(String text) throws BundleFailure {
    Map<String, String> members = new HashMap<>();
    Map<String, String> files = new TreeMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw odd();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        switch (json.nextToken()) {
          case VALUE_STRING -> members.put(name, json.getText());
          case START_ARRAY -> lists.put(name, texts(json));
          case START_OBJECT -> files.putAll(named(json));
          default -> throw odd();
        }
      }
      if (!members.getOrDefault("form", "").equals(FORM)) {
        throw new BundleFailure(
            "it has a form that this program does not know", "use a newer Trucewatch");
      }
      List<Batch> roots = new ArrayList<>();
      for (String root : lists.getOrDefault("roots", List.of())) {
        roots.add(root(root));
      }
      return new Manifest(
          members.getOrDefault("engine", ""),
          new BundleQuestion(
              new AsOf(time(members, "at"), time(members, "known")),
              lists.getOrDefault("accounts", List.of()),
              Access.valueOf(members.getOrDefault("access", "").toUpperCase(Locale.ROOT))),
          members.getOrDefault("travel", "").equals("true"),
          Long.parseLong(members.getOrDefault("claims", "")),
          members.getOrDefault("log", ""),
          roots,
          files);
    } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
      throw new BundleFailure(ODD, AGAIN, unreadable);
    }
  }

  private static Instant time(Map<String, String> members, String name) {
    return Instant.parse(members.getOrDefault(name, ""));
  }

  private static List<String> texts(JsonParser json) throws IOException, BundleFailure {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw odd();
      }
      texts.add(json.getText());
    }
    return texts;
  }

  private static Map<String, String> named(JsonParser json) throws IOException, BundleFailure {
    Map<String, String> named = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_STRING) {
        throw odd();
      }
      named.put(name, json.getText());
    }
    return named;
  }

  private static BundleFailure odd() {
    return new BundleFailure(ODD, AGAIN);
  }
}
