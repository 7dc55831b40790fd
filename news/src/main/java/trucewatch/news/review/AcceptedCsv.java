package trucewatch.news.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes accepted candidates as rows of `claims.csv`, with how they were read in columns of their
/// own, which every reader of claims keeps.
///
/// A `joins` row stands after a claim that a person said to be on a known incident, and after one
/// that is word for word another's by the same speaker, as copies of an agency's text are: two
/// prints of one telling are one incident.
public final class AcceptedCsv {
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
  private static final int LEAST_WORDS = 8;

  private AcceptedCsv() {}

  /// The file of these candidates, whatever their state.
  public static String of(List<Candidate> taken) {
    Set<String> columns = new LinkedHashSet<>(FIRST);
    taken.forEach(c -> columns.addAll(c.row().keySet()));
    columns.addAll(List.of("refers_to", "note"));
    Set<String> origins = new LinkedHashSet<>();
    taken.forEach(c -> origins.addAll(c.origin().keySet()));
    List<String> header = new ArrayList<>(columns);
    origins.forEach(o -> header.add(READ + o));
    StringBuilder csv = new StringBuilder(line(header));
    Map<String, Candidate> first = new HashMap<>();
    for (Candidate c : taken) {
      csv.append(row(columns, origins, c.row(), c.origin()));
      for (Map<String, String> joins : joins(c, first)) {
        csv.append(row(columns, origins, joins, Map.of()));
      }
    }
    return csv.toString();
  }

  private static String row(
      Set<String> columns,
      Set<String> origins,
      Map<String, String> row,
      Map<String, String> origin) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
    origins.forEach(o -> cells.add(origin.getOrDefault(o, "")));
    return line(cells);
  }

  /// @param first the first claim of each telling so far; this one is added
  private static List<Map<String, String>> joins(Candidate c, Map<String, Candidate> first) {
    List<Map<String, String>> rows = new ArrayList<>();
    String claim = c.row().getOrDefault("claim_id", "");
    String known = c.origin().getOrDefault(Candidate.SAME_AS, "");
    if (claim.isEmpty()) {
      return rows;
    }
    if (!known.isEmpty()) {
      String on = c.origin().getOrDefault(Candidate.SAID_SO_ON, "");
      rows.add(joining(c, claim + "-same", on, known, "the same incident, by review"));
    }
    String telling = telling(c);
    Optional<Candidate> before =
        telling.isEmpty() ? Optional.empty() : Optional.ofNullable(first.putIfAbsent(telling, c));
    if (before.isPresent()) {
      Candidate other = before.get();
      String day = c.row().getOrDefault("reported_at", "");
      String earlier = other.row().getOrDefault("reported_at", "");
      rows.add(
          joining(
              c,
              claim + "-copy",
              day.compareTo(earlier) < 0 ? earlier : day,
              other.row().getOrDefault("claim_id", ""),
              "printed twice, word for word"));
    }
    return rows;
  }

  private static Map<String, String> joining(
      Candidate c, String id, String on, String other, String why) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("claim_id", id);
    row.put("reported_at", on);
    row.put("stance", "joins");
    row.put("refers_to", c.row().getOrDefault("claim_id", "") + ";" + other);
    row.put("note", why);
    String access = c.row().getOrDefault("access", "");
    if (!access.isEmpty()) {
      row.put("access", access);
    }
    return row;
  }

  /// Who says what, the same for copies; empty for a claim on no act, or of a few words that two
  /// may say alike.
  private static String telling(Candidate c) {
    String words =
        c.row()
            .getOrDefault("original_text", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    boolean few = words.split(" ", -1).length < LEAST_WORDS;
    return few || !c.row().containsKey("act")
        ? ""
        : c.row().getOrDefault("speaker", "") + "\n" + c.row().get("act") + "\n" + words;
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
