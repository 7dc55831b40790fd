package trucewatch.sources.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.claims.Column;
import trucewatch.claims.Spelling;
import trucewatch.sources.FileProblem;

/// Adds one row to a file of claims so that, whatever happens, the file is either as it was or has
/// the row at its end.
///
/// The file is copied with the row, the copy is brought to disk, then put in the place of the file
/// in one step. What stands in the file stays as it is, byte for byte; only where it lacks a column
/// that the row fills is it written anew with that column at the end. A file that cannot be read to
/// its end is left alone: a row after a quote that was never closed would be lost in it. Two
/// programs that add at the same time wait for each other (a lock on `.NAME.lock` beside the file).
public final class ClaimsAppender {
  private static final Set<String> HEADERS =
      Arrays.stream(Column.values()).map(Column::header).collect(Collectors.toUnmodifiableSet());

  /// Adds a row; makes the file, with every column, if there is none.
  ///
  /// @return what kept it from being added; then nothing has changed
  public synchronized Optional<FileProblem> append(Path file, Map<Column, String> cells) {
    String name = String.valueOf(file.getFileName());
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      try (FileChannel channel =
              FileChannel.open(
                  real.resolveSibling("." + name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() ? appendLocked(name, real, cells) : Optional.of(busy(name));
      }
    } catch (OverlappingFileLockException other) {
      return Optional.of(busy(name));
    } catch (IOException failed) {
      return Optional.of(
          FileProblem.ofFile(
              name,
              "the row could not be added: " + failed.getMessage(),
              "check the disk and the rights on the folder"));
    }
  }

  private static FileProblem busy(String name) {
    return FileProblem.ofFile(name, "something else is writing to it", "try again");
  }

  private static Optional<FileProblem> appendLocked(
      String name, Path file, Map<Column, String> cells) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    cells.forEach(
        (column, text) -> row.put(column.header(), FormulaGuard.put(Spelling.text(text))));
    if (!Files.exists(file) || Files.size(file) == 0) {
      List<String> header = Arrays.stream(Column.values()).map(Column::header).toList();
      replace(file, new byte[0], line(header) + line(cellsFor(header, row)));
      return Optional.empty();
    }
    List<FileProblem> problems = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      new Table(name, HEADERS, Set.of(Column.STANCE.header()), problems::add).read(in, _ -> {});
    }
    Optional<FileProblem> unreadable = problems.stream().filter(FileProblem::isError).findFirst();
    if (unreadable.isPresent()) {
      return unreadable;
    }
    List<String> header = header(file);
    List<String> missing =
        row.keySet().stream().filter(column -> !header.contains(column)).toList();
    if (missing.isEmpty()) {
      byte[] before = Files.readAllBytes(file);
      replace(file, before, (endsLine(before) ? "" : "\n") + line(cellsFor(header, row)));
    } else {
      widen(file, header, missing, row);
    }
    return Optional.empty();
  }

  private static List<String> header(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(file)) {
      return reader.iterator().next().getFields().stream().map(Table::headerName).toList();
    }
  }

  private static CsvReader<CsvRecord> reader(Path file) throws IOException {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .ofCsvRecord(new Utf8Reader(Files.newInputStream(file)));
  }

  private static void widen(
      Path file, List<String> header, List<String> missing, Map<String, String> row)
      throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> wider = new ArrayList<>(header);
    wider.addAll(missing);
    try (CsvReader<CsvRecord> reader = reader(file)) {
      boolean first = true;
      for (CsvRecord record : reader) {
        List<String> fields = new ArrayList<>(record.getFields());
        for (String column : missing) {
          fields.add(first ? column : "");
        }
        text.append(line(fields));
        first = false;
      }
    }
    replace(file, new byte[0], text + line(cellsFor(wider, row)));
  }

  private static List<String> cellsFor(List<String> header, Map<String, String> row) {
    return header.stream().map(column -> row.getOrDefault(column, "")).toList();
  }

  private static String line(List<String> cells) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(cells);
    }
    return text.toString();
  }

  private static boolean endsLine(byte[] bytes) {
    byte last = bytes[bytes.length - 1];
    return last == '\n' || last == '\r';
  }

  private static void replace(Path file, byte[] before, String added) throws IOException {
    long process = ProcessHandle.current().pid();
    Path copy = file.resolveSibling("." + file.getFileName() + "." + process + ".new");
    try (FileChannel out =
        FileChannel.open(
            copy,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeAll(out, before);
      writeAll(out, added.getBytes(StandardCharsets.UTF_8));
      out.force(true);
    }
    keepRights(file, copy);
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void keepRights(Path file, Path copy) throws IOException {
    if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
    }
  }

  private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      int written = out.write(left);
      if (written < 0) {
        throw new IOException("the disk takes no more");
      }
    }
  }
}
