package trucewatch.web;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trucewatch.time.AsOf;

/// The folder that holds the public editions of a case, each in a folder of its own that is written
/// once.
final class Editions {
  /// What an edition says of itself.
  static final String CARD = "edition.json";

  private final Path shelf;

  Editions(Path shelf) {
    this.shelf = shelf;
  }

  /// An edition that is there.
  ///
  /// @param account code
  record Entry(String name, String caseId, AsOf asOf, String account) {}

  /// The editions, newest first: those that know most.
  ///
  /// @throws IOException if one of them cannot be read
  List<Entry> all() throws IOException {
    if (!Files.isDirectory(shelf)) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(shelf)) {
      for (Path folder : folders.filter(one -> Files.exists(one.resolve(CARD))).toList()) {
        found.add(read(folder));
      }
    }
    found.sort(
        Comparator.comparing((Entry one) -> one.asOf().known())
            .thenComparing(one -> one.asOf().at())
            .thenComparing(Entry::name)
            .reversed());
    return List.copyOf(found);
  }

  /// The last edition that knows no more than this point of view.
  Optional<Entry> before(AsOf asOf) throws IOException {
    return all().stream()
        .filter(
            one -> !one.asOf().known().isAfter(asOf.known()) && !one.asOf().at().isAfter(asOf.at()))
        .findFirst();
  }

  boolean has(String name) {
    return Files.exists(shelf.resolve(name));
  }

  /// Writes an edition: whole, or not at all.
  ///
  /// @param files by their path in the edition
  /// @throws FileAlreadyExistsException if there is an edition of that name
  void write(String name, Map<String, byte[]> files) throws IOException {
    Path folder = shelf.resolve(name);
    if (has(name)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Files.createDirectories(shelf);
    Path fresh = Files.createTempDirectory(shelf, ".writing-");
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = fresh.resolve(file.getKey()).normalize();
        if (!path.startsWith(fresh)) {
          throw new IOException("a page would lie outside of its edition: " + file.getKey());
        }
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      openToAll(fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(fresh);
    }
  }

  /// The page that lists the editions, which is the one file here that changes.
  void index(byte[] page) throws IOException {
    Path fresh = Files.createTempFile(shelf, ".writing-", ".html");
    try {
      Files.write(fresh, page);
      openToAll(fresh);
      Files.move(
          fresh,
          shelf.resolve("index.html"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// A temporary file is its owner's alone; a web server runs as somebody else.
  private static void openToAll(Path path) {
    var file = path.toFile();
    if (!file.setReadable(true, false)
        || (file.isDirectory() && !file.setExecutable(true, false))) {
      throw new IllegalStateException("cannot open " + path + " to other readers");
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Entry read(Path folder) throws IOException {
    Path card = folder.resolve(CARD);
    try {
      JsonNode said = JsonMapper.shared().readTree(Files.readAllBytes(card)).path(0);
      return new Entry(
          String.valueOf(folder.getFileName()),
          said.path("case").asString(""),
          new AsOf(
              Instant.parse(said.path("at").asString("")),
              Instant.parse(said.path("known").asString(""))),
          said.path("account").asString("all"));
    } catch (JacksonException | DateTimeException wrong) {
      throw new IOException(
          card + " is not what this program wrote; take its folder away, or put the file back",
          wrong);
    }
  }
}
