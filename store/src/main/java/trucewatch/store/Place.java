package trucewatch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /// Where the log of a case is kept: on the server that `.trucewatch/server` names, or else in the
  /// folder. The file holds one line, the address; a password belongs into `~/.pgpass`.
  static Place of(Path caseFolder) throws LogFailure {
    Path server = new Folder(caseFolder).file().resolveSibling("server");
    if (!Files.exists(server)) {
      return new Folder(caseFolder);
    }
    try {
      String url = Files.readString(server).strip();
      if (!url.startsWith("jdbc:postgresql://")) {
        throw new LogFailure(
            LogFailure.Kind.OTHER,
            "`.trucewatch/server` names no server",
            "write one line into it, as jdbc:postgresql://HOST/DATABASE?user=NAME");
      }
      return new Server(url);
    } catch (IOException failed) {
      throw new LogFailure(
          LogFailure.Kind.OTHER,
          "`.trucewatch/server` cannot be read",
          "check the rights on it",
          failed);
    }
  }

  /// Whether the case has a log in its folder.
  static boolean hasLog(Path caseFolder) {
    return Files.exists(new Folder(caseFolder).file());
  }

  /// The copies that updates of the log kept in the folder of a case; they hold what was there
  /// then.
  static List<Path> olderForms(Path caseFolder) {
    Path log = new Folder(caseFolder).file();
    List<Path> copies = new ArrayList<>();
    for (int form = 1; form < Database.SCHEMA; form++) {
      Path copy = log.resolveSibling(Database.copyOfForm(form));
      if (Files.exists(copy)) {
        copies.add(copy);
      }
    }
    return copies;
  }
}
