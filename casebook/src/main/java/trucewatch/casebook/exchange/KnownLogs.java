package trucewatch.casebook.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The other copies of a case that somebody vouched for: `.trucewatch/logs`, a line for each, with
/// its name here, the id of its log and the key that it signs with.
public final class KnownLogs {
  /// The name of the log that is asked, for itself.
  public static final String HERE = "here";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private final Path file;
  private final List<Known> all = new ArrayList<>();

  /// One of them.
  ///
  /// @param name what it is called here
  /// @param log the id of its log
  /// @param key the public key that it signs with
  public record Known(String name, String log, String key) {}

  private KnownLogs(Path file) {
    this.file = file;
  }

  /// Reads the list of the case in that folder; it is empty if there is none.
  public static KnownLogs of(Path caseFolder) throws IOException {
    KnownLogs known = new KnownLogs(caseFolder.resolve(".trucewatch").resolve("logs"));
    if (Files.exists(known.file)) {
      for (String line : Files.readAllLines(known.file, UTF_8)) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length == 3) {
          known.all.add(new Known(parts[0], parts[1], parts[2]));
        }
      }
    }
    return known;
  }

  /// The copy of that name, if it is known.
  public Optional<Known> named(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  Optional<Known> signing(String key) {
    return all.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /// The names, as they were given.
  public List<String> names() {
    return all.stream().map(Known::name).toList();
  }

  /// Whether a log may be called so.
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals(HERE);
  }

  void add(Known one) throws IOException {
    all.add(one);
    StringBuilder text = new StringBuilder();
    all.forEach(
        known ->
            text.append(known.name())
                .append(' ')
                .append(known.log())
                .append(' ')
                .append(known.key())
                .append('\n'));
    Files.writeString(file, text, UTF_8);
  }
}
