package trucewatch.casebook.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Spelling;
import trucewatch.sources.FileProblem;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.sources.csv.ClaimsWriter;
import trucewatch.time.Interval;

/// The claims of a bundle: a file of claims with the two stamps of the log as further columns, so
/// that any program for claims can read it. Columns that are not ours, and the file and row that a
/// claim came from, stay at home.
final class BundledClaims {
  static final String NAME = "claims/claims.csv";
  private static final String RECORDED = "recorded";
  private static final String KNOWN = "known";

  private BundledClaims() {}

  static String write(List<Entry> entries) {
    StringWriter out = new StringWriter();
    try (ClaimsWriter writer = new ClaimsWriter(out, List.of(RECORDED, KNOWN))) {
      for (Entry entry : entries) {
        writer.write(
            new Entry(
                entry.id(),
                entry.cells(),
                Map.of(RECORDED, entry.recorded().toString(), KNOWN, entry.known().toString()),
                entry.recorded(),
                entry.known(),
                ""));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory can be written to", impossible);
    }
    return out.toString();
  }

  static List<Entry> read(byte[] text, ZoneId zone) throws BundleFailure {
    List<Entry> read = new ArrayList<>();
    List<FileProblem> problems = new ArrayList<>();
    new ClaimsFile(zone, Interval.END, ClaimsFile.Known.AS_READ)
        .stream(NAME, new ByteArrayInputStream(text), read::add, problems::add);
    for (FileProblem problem : problems) {
      if (problem.isError()) {
        throw odd(problem.toString(), null);
      }
    }
    List<Entry> entries = new ArrayList<>(read.size());
    try {
      for (Entry entry : read) {
        Instant recorded = Instant.parse(entry.others().getOrDefault(RECORDED, ""));
        Instant known = Instant.parse(entry.others().getOrDefault(KNOWN, ""));
        entries.add(
            new Entry(entry.id(), entry.cells(), Map.of(), recorded, known, entry.origin()));
      }
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw odd("a stamp of the log cannot be read", unreadable);
    }
    return entries;
  }

  private static BundleFailure odd(
      String reason, @org.jspecify.annotations.Nullable Exception why) {
    String wayOut = "ask whoever made it for it again";
    return why == null ? new BundleFailure(reason, wayOut) : new BundleFailure(reason, wayOut, why);
  }

  /// The sources, speakers and bodies that these claims name, by code.
  static Set<String> named(List<Entry> entries) {
    Set<String> named = new LinkedHashSet<>();
    for (Entry entry : entries) {
      for (Column column : List.of(Column.SOURCE, Column.SPEAKER, Column.VIA, Column.VERIFIED_BY)) {
        String code = Spelling.code(entry.cell(column));
        if (!code.isEmpty()) {
          named.add(code);
        }
      }
    }
    return named;
  }
}
