package trucewatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is hashed of a batch beside its entries.
final class Header {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern ROOT = Pattern.compile("\"root\":\"([0-9a-f]{64})\"");

  private Header() {}

  static String text(
      String log,
      int number,
      Instant recorded,
      Entering what,
      long firstEntry,
      long entries,
      String root,
      String previous) {
    Map<String, String> members = new TreeMap<>();
    members.put("dataset", what.dataset());
    members.put("entered_by", what.enteredBy());
    members.put("entries", String.valueOf(entries));
    members.put("file", what.file());
    members.put("first_entry", String.valueOf(firstEntry));
    members.put("log", log);
    members.put("number", String.valueOf(number));
    members.put("previous", previous);
    members.put("recorded", recorded.toString());
    members.put("root", root);
    members.put("sha256", what.sha256());
    return CanonicalJson.object(members);
  }

  static String root(String header) {
    Matcher found = ROOT.matcher(header);
    return found.find() ? found.group(1) : "";
  }

  /// The members of a header by name.
  static Map<String, String> members(String header) throws Body.Unreadable {
    Map<String, String> members = new TreeMap<>();
    try (JsonParser json = JSON.createParser(header)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          String value = json.nextTextValue();
          members.put(name, value == null ? "" : value);
        }
      }
      return members;
    } catch (IOException unreadable) {
      throw new Body.Unreadable("the header of a batch is damaged");
    }
  }

  /// Whether the header says so of that member.
  static boolean says(String header, String member, String text) {
    StringBuilder wanted = new StringBuilder();
    CanonicalJson.text(wanted, member);
    wanted.append(':');
    CanonicalJson.text(wanted, text);
    return header.contains(wanted);
  }
}
