package trucewatch.news.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes accepted candidates as rows of `claims.csv`, with how they were read in columns of their
/// own, which every reader of claims keeps.
final class AcceptedCsv {
  private static final List<String> FIRST =
      List.of(
          "claim_id",
          "reported_at",
          "source",
          "speaker",
          "via",
          "stance",
          "act",
          "actor",
          "target",
          "place");
  private static final String READ = "read_";

  private AcceptedCsv() {}

  static String of(List<Candidate> taken) {
    Set<String> columns = new LinkedHashSet<>(FIRST);
    taken.forEach(c -> columns.addAll(c.row().keySet()));
    Set<String> origins = new LinkedHashSet<>();
    taken.forEach(c -> origins.addAll(c.origin().keySet()));
    List<String> header = new ArrayList<>(columns);
    origins.forEach(o -> header.add(READ + o));
    StringBuilder csv = new StringBuilder(line(header));
    for (Candidate c : taken) {
      List<String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(c.row().getOrDefault(column, "")));
      origins.forEach(origin -> cells.add(c.origin().getOrDefault(origin, "")));
      csv.append(line(cells));
    }
    return csv.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(AcceptedCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A cell as RFC 4180 writes it.
  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
