package trucewatch.store;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where a log is kept.
public sealed interface Place {
  /// In the folder of a case, as `.trucewatch/log.db` (SQLite).
  record Folder(Path caseFolder) implements Place {
    /// The file of the log.
    public Path file() {
      return caseFolder.resolve(".trucewatch").resolve("log.db");
    }
  }

  /// On a server, at `jdbc:postgresql://...`.
  record Server(String url) implements Place {}

  /// Whether the case has a log in its folder.
  static boolean hasLog(Path caseFolder) {
    return Files.exists(new Folder(caseFolder).file());
  }
}
