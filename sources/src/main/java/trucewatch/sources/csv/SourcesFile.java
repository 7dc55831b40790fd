package trucewatch.sources.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Period;
import trucewatch.claims.Source;
import trucewatch.claims.Spelling;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;

/// Reads `sources.csv`: what is told of each source, over which time. Only `source` is required.
public final class SourcesFile {
  private static final Set<String> HEADERS =
      Set.of("source", "name", "owner", "affiliation", "kind", "language", "from", "to");

  private final ClaimReader reader;

  /// @param zone the time zone of the agreement: a day in `from` or `to` is a local day
  public SourcesFile(ZoneId zone) {
    reader = new ClaimReader(zone);
  }

  /// The text of a file without the rows of other sources than these, and without columns that are
  /// not ours.
  ///
  /// @param codes the codes of the sources that stay
  public static String only(String text, Set<String> codes) {
    List<String> header =
        List.of("source", "name", "owner", "affiliation", "kind", "language", "from", "to");
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(header);
      new Table("sources.csv", HEADERS, Set.of("source"), _ -> {})
          .read(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              row -> {
                if (codes.contains(Spelling.code(row.cells().getOrDefault("source", "")))) {
                  csv.writeRecord(
                      header.stream()
                          .map(name -> FormulaGuard.put(row.cells().getOrDefault(name, "")))
                          .toList());
                }
              });
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory can be written to", impossible);
    }
    return out.toString();
  }

  /// Everything in a file.
  public record Contents(List<Source> sources, List<FileProblem> problems) {
    public Contents {
      sources = List.copyOf(sources);
      problems = List.copyOf(problems);
    }
  }

  /// Reads a whole file.
  ///
  /// @param name how messages call it
  public Contents read(String name, InputStream in) {
    List<Source> sources = new ArrayList<>();
    List<FileProblem> problems = new ArrayList<>();
    new Table(name, HEADERS, Set.of("source"), problems::add)
        .read(in, row -> row(name, row, sources, problems));
    return new Contents(sources, problems);
  }

  private void row(
      String name, Table.TableRow row, List<Source> sources, List<FileProblem> problems) {
    Map<String, String> cells = row.cells();
    String code = Spelling.code(cells.getOrDefault("source", ""));
    if (code.isEmpty()) {
      problems.add(
          problem(
              name,
              row,
              "source",
              "",
              "the code of the source is missing",
              "fill it with the word that claims use"));
      return;
    }
    switch (reader.period(cells.getOrDefault("from", ""), cells.getOrDefault("to", ""))) {
      case Period.Refused(var wrong) ->
          wrong.forEach(
              cell ->
                  problems.add(
                      problem(
                          name,
                          row,
                          cell.column().header(),
                          cell.value(),
                          cell.reason(),
                          cell.wayOut())));
      case Period.Span(var during) ->
          sources.add(
              new Source(
                  code,
                  cells.getOrDefault("name", ""),
                  cells.getOrDefault("owner", ""),
                  Spelling.code(cells.getOrDefault("affiliation", "")),
                  Spelling.code(cells.getOrDefault("kind", "")),
                  Spelling.code(cells.getOrDefault("language", "")),
                  during));
    }
  }

  private static FileProblem problem(
      String name, Table.TableRow row, String column, String value, String reason, String wayOut) {
    return new FileProblem(Severity.ERROR, name, row.number(), column, value, reason, wayOut);
  }
}
