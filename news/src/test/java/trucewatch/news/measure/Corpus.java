package trucewatch.news.measure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// Where the annotated texts lie, and which fifth of them is held back.
final class Corpus {
  private Corpus() {}

  /// The folder `../shared/data/news` beside the repository, or the one that the environment
  /// variable `TRUCEWATCH_NEWS_DATA` names; empty where there is none.
  static Optional<Path> folder() {
    String named = System.getenv("TRUCEWATCH_NEWS_DATA");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isDirectory);
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path data = up.resolve("shared").resolve("data").resolve("news");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  /// Whether a text is in the fifth that rules are only scored on: by the first byte of the SHA-256
  /// of its name, so that nobody chose.
  static boolean heldBack(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return (hash[0] & 0xFF) % 5 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
