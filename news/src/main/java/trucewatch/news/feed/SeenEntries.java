package trucewatch.news.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which entries of feeds a case has read: `.trucewatch/feeds-read.txt`, a SHA-256 a line. So an
/// entry is read once, also when its feed words it anew.
public final class SeenEntries {
  private final Path file;
  private final Set<String> seen;

  private SeenEntries(Path file, Set<String> seen) {
    this.file = file;
    this.seen = seen;
  }

  /// Those of the case in that folder.
  public static SeenEntries of(Path caseFolder) throws IOException {
    Path file = caseFolder.resolve(".trucewatch").resolve("feeds-read.txt");
    Set<String> seen = new LinkedHashSet<>();
    if (Files.exists(file)) {
      seen.addAll(Files.readAllLines(file, UTF_8));
    }
    return new SeenEntries(file, seen);
  }

  /// Notes an entry; whether it is new.
  ///
  /// @param feed the address of the feed
  /// @param entry the name that the feed gives it
  public boolean add(String feed, String entry) {
    return seen.add(key(feed + "\n" + entry));
  }

  /// Writes what was noted, whole or not at all.
  public void save() throws IOException {
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling("feeds-read.txt.next");
    Files.write(next, new ArrayList<>(seen), UTF_8);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String key(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
