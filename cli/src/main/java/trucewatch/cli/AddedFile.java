package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import trucewatch.claims.Column;

/// `claims/added.csv`: the reports entered by hand. A row is added whole or not at all, also when
/// the power fails or two people add at once.
final class AddedFile {
  private static final String HEADER =
      Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(","));
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;

  AddedFile(Path caseFolder) {
    this.file = caseFolder.resolve("claims").resolve("added.csv");
  }

  Path path() {
    return file;
  }

  /// Who reported last, to be offered again; empty if nobody did.
  String lastSource() throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
    int column = Arrays.asList(Column.values()).indexOf(Column.SOURCE);
    for (String line : lines.reversed()) {
      String[] cells = line.split(",", column + 2);
      if (cells.length > column + 1 && line.startsWith("report-")) {
        return cells[column];
      }
    }
    return "";
  }

  /// An id that no row of the file has.
  String freeId(Instant now) throws IOException {
    String stamp = "report-" + STAMP.format(now);
    String old = Files.exists(file) ? Files.readString(file, UTF_8) : "";
    String id = stamp;
    for (int i = 2; old.contains(id + ","); i++) {
      id = stamp + "-" + i;
    }
    return id;
  }

  void append(Map<Column, String> cells) throws IOException {
    Files.createDirectories(parent(file));
    Path lock = parent(file).resolveSibling(".trucewatch").resolve("add.lock");
    Files.createDirectories(parent(lock));
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      String old = Files.exists(file) ? Files.readString(file, UTF_8) : HEADER + "\n";
      String first = old.lines().findFirst().orElse("");
      if (!first.equals(HEADER)) {
        throw new IOException(
            file + " has other columns than this version writes; rename it, and add again");
      }
      String end = old.endsWith("\n") ? "" : "\n";
      replace(file, old + end + row(cells) + "\n");
    }
  }

  private static String row(Map<Column, String> cells) {
    return Arrays.stream(Column.values())
        .map(column -> quoted(cells.getOrDefault(column, "")))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// Puts the text in the place of the file's, on disk, in one step.
  static void replace(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(parent(file), "." + file.getFileName(), ".new");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file of a case lies in its folder");
  }
}
