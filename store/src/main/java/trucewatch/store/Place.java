package trucewatch.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where a log is kept.
public sealed interface Place {
  /// The `application_id` in the file of a locked log, so that one that is not locked need not be
  /// opened to know it: https://www.sqlite.org/fileformat.html, section 1.3.
  int LOCKED_MARK = 0x54574c4b;

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

  /// Whether a passphrase is needed to read the log of a case.
  static boolean isLocked(Path caseFolder) throws LogFailure {
    Place place = of(caseFolder);
    return switch (place) {
      case Folder folder -> marked(folder.file());
      case Server _ -> {
        try (ClaimsLog log = ClaimsLog.openToRead(place, InstantSource.fixed(Instant.EPOCH))) {
          yield log.isLocked();
        }
      }
    };
  }

  private static boolean marked(Path file) {
    byte[] head = new byte[72];
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(head, 0, head.length) == head.length
          && ByteBuffer.wrap(head).getInt(68) == LOCKED_MARK;
    } catch (IOException none) {
      return false;
    }
  }

  /// The copies that updates of the log kept in the folder of a case; they hold what was there
  /// then.
  static List<Path> olderForms(Path caseFolder) {
    Path log = new Folder(caseFolder).file();
    List<Path> copies = new ArrayList<>();
    for (int form = 1; form < Database.SCHEMA; form++) {
      Path copy = log.resolveSibling(Database.copyOfForm(form));
      Path part = log.resolveSibling(Database.copyOfForm(form) + Database.PART);
      Stream.of(copy, part).filter(Files::exists).forEach(copies::add);
    }
    return copies;
  }
}
