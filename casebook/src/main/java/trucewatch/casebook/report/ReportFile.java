package trucewatch.casebook.report;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.claims.Access;
import trucewatch.claims.Column;

/// `claims/added.csv`: the reports entered by hand. A row is added whole or not at all, also when
/// the power fails or two people add at once.
public final class ReportFile {
  private static final List<Column> COLUMNS = List.of(Column.values());
  private static final String HEADER =
      COLUMNS.stream().map(Column::header).collect(Collectors.joining(","));
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;

  /// One thread of this process adds at a time; other processes are kept out by a lock on a file.
  private static final Object TURN = new Object();

  public ReportFile(Path caseFolder) {
    this.file = caseFolder.resolve("claims").resolve("added.csv");
  }

  public Path path() {
    return file;
  }

  /// A report of the file: its id, who reported it, and who may see it.
  public record Report(String id, String source, String access) {
    /// Whether such a reader may see it.
    public boolean visible(Access reader) {
      return ReportFile.visible(access, reader);
    }
  }

  /// A level that is none of ours is for those alone who may see all.
  private static boolean visible(String access, Access reader) {
    Access level =
        Arrays.stream(Access.values())
            .filter(one -> one.code().equals(access.strip()))
            .findFirst()
            .orElse(access.isBlank() ? Access.TEAM : Access.RESTRICTED);
    return level.compareTo(reader) <= 0;
  }

  /// What an id is made of.
  public enum Numbering {
    /// `report-` and the time, for what somebody saw.
    REPORT,
    /// `complaint-1`, `complaint-2`, ...: a number to give to who complained, and the object of its
    /// row, so that an answer can name it.
    COMPLAINT,
    /// `undo-` and the time, for a row that takes another back.
    UNDO,
    /// `link-` and the time, for a row that joins or parts incidents.
    LINK
  }

  /// Who reported last, to be offered again; empty if nobody did.
  public String lastSource() throws IOException {
    return lastSource(Access.RESTRICTED);
  }

  /// The same, for a reader: whose reports they may not see is not named.
  public String lastSource(Access reader) throws IOException {
    return rows().reversed().stream()
        .filter(row -> visible(cell(row, Column.ACCESS), reader))
        .map(row -> cell(row, Column.SOURCE))
        .filter(source -> !source.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The last report or complaint that no row of the file takes back.
  public Optional<Report> lastStanding() throws IOException {
    List<Report> standing = standing();
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast());
  }

  /// The report or complaint of that id, if no row of the file takes it back.
  public Optional<Report> standing(String id) throws IOException {
    return standing().stream().filter(report -> report.id().equals(id)).findFirst();
  }

  private List<Report> standing() throws IOException {
    List<List<String>> rows = rows();
    Set<String> back = new HashSet<>();
    rows.stream()
        .filter(row -> cell(row, Column.STANCE).equals("retracts"))
        .forEach(row -> back.addAll(List.of(cell(row, Column.REFERS_TO).split(";", -1))));
    return rows.stream()
        .filter(row -> !cell(row, Column.STANCE).equals("retracts"))
        .filter(row -> !back.contains(cell(row, Column.CLAIM_ID)))
        .map(
            row ->
                new Report(
                    cell(row, Column.CLAIM_ID), cell(row, Column.SOURCE), cell(row, Column.ACCESS)))
        .toList();
  }

  /// Takes a report back: it stays in the file, and a row that withdraws it follows. Returns the id
  /// of that row.
  public String takeBack(Report report, Instant now) throws IOException {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.STANCE, "retracts");
    cells.put(Column.REPORTED_AT, now.truncatedTo(ChronoUnit.SECONDS).toString());
    cells.put(Column.SOURCE, report.source());
    cells.put(Column.REFERS_TO, report.id());
    cells.put(Column.ACCESS, report.access());
    return append(cells, Numbering.UNDO, now);
  }

  /// The rows as `append` writes them; none if the file has other columns.
  private List<List<String>> rows() throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
    List<List<String>> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String line :
        lines.isEmpty() || !lines.getFirst().equals(HEADER)
            ? List.<String>of()
            : lines.subList(1, lines.size())) {
      row.append(row.isEmpty() ? "" : "\n").append(line);
      boolean whole = row.chars().filter(c -> c == '"').count() % 2 == 0;
      if (whole && !row.toString().isBlank()) {
        rows.add(split(row.toString()));
      }
      if (whole) {
        row.setLength(0);
      }
    }
    return rows;
  }

  private static String cell(List<String> row, Column column) {
    int at = COLUMNS.indexOf(column);
    return at < row.size() ? row.get(at) : "";
  }

  /// The cells of a line, the other way round than [#quoted].
  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean within = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        within = !within;
        cell.append(c);
      } else if (c == ',' && !within) {
        cells.add(unquoted(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(unquoted(cell.toString()));
    return cells;
  }

  private static String unquoted(String cell) {
    return cell.length() >= 2 && cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  /// Adds a row under an id that no other row has, and returns the id.
  public String append(Map<Column, String> cells, Numbering numbering, Instant now)
      throws IOException {
    return alone(() -> appended(cells, numbering, now));
  }

  private String appended(Map<Column, String> cells, Numbering numbering, Instant now)
      throws IOException {
    Files.createDirectories(parent(file));
    String old = Files.exists(file) ? Files.readString(file, UTF_8) : HEADER + "\n";
    String first = old.lines().findFirst().orElse("");
    if (!first.equals(HEADER)) {
      throw new IOException(
          file + " has other columns than this version writes; rename it, and add again");
    }
    String id = freeId(numbering, now);
    cells.put(Column.CLAIM_ID, id);
    if (numbering == Numbering.COMPLAINT) {
      cells.put(Column.OBJECT, id);
    }
    String end = old.endsWith("\n") ? "" : "\n";
    replace(file, old + end + row(cells) + "\n");
    return id;
  }

  /// What is done while nobody else adds a report.
  ///
  /// @param <T> what it gives
  /// @param <X> how it can fail, beside the file
  @FunctionalInterface
  public interface Alone<T, X extends Exception> {
    T run() throws X, IOException;
  }

  private <T, X extends Exception> T alone(Alone<T, X> what) throws X, IOException {
    synchronized (TURN) {
      Path lock = beside("add.lock");
      Files.createDirectories(parent(lock));
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        return what.run();
      }
    }
  }

  private Path beside(String name) {
    return parent(file).resolveSibling(".trucewatch").resolve(name);
  }

  private String freeId(Numbering numbering, Instant now) throws IOException {
    Set<String> taken = new HashSet<>();
    rows().forEach(row -> taken.add(cell(row, Column.CLAIM_ID)));
    String name = numbering.name().toLowerCase(Locale.ROOT) + "-";
    if (numbering == Numbering.COMPLAINT) {
      return name + nextComplaint(taken, name);
    }
    String id = name + STAMP.format(now);
    for (int i = 2; taken.contains(id); i++) {
      id = name + STAMP.format(now) + "-" + i;
    }
    return id;
  }

  /// Numbers go on where the last one ended, also when the file was taken into a locked log and is
  /// gone: an id given twice would take the earlier complaint back.
  private int nextComplaint(Set<String> taken, String name) throws IOException {
    int next = lastComplaint() + 1;
    while (taken.contains(name + next)) {
      next++;
    }
    Files.writeString(numbers(), next + "\n", UTF_8);
    return next;
  }

  private Path numbers() {
    return beside("complaints");
  }

  private int lastComplaint() throws IOException {
    return Files.exists(numbers()) ? number(Files.readString(numbers(), UTF_8).strip()) : 0;
  }

  private static int number(String written) {
    return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
  }

  /// Does something while nobody adds a report, in this process or another; what has been numbered
  /// is remembered first, so that the file may go.
  public <T, X extends Exception> T meanwhile(Alone<T, X> what) throws X, IOException {
    return alone(
        () -> {
          rememberNumbers();
          return what.run();
        });
  }

  private void rememberNumbers() throws IOException {
    String name = Numbering.COMPLAINT.name().toLowerCase(Locale.ROOT) + "-";
    int kept = lastComplaint();
    int last = kept;
    for (var row : rows()) {
      String id = cell(row, Column.CLAIM_ID);
      if (id.startsWith(name)) {
        last = Math.max(last, number(id.substring(name.length())));
      }
    }
    if (last > kept) {
      Files.writeString(numbers(), last + "\n", UTF_8);
    }
  }

  private static String row(Map<Column, String> cells) {
    return COLUMNS.stream()
        .map(column -> quoted(cells.getOrDefault(column, "")))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /// Puts the text in the place of the file's, on disk, in one step.
  public static void replace(Path file, String text) throws IOException {
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

  public static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file of a case lies in its folder");
  }
}
