package trucewatch.sources.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trucewatch.diagnostic.Spelling;
import trucewatch.sources.FileProblem;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Codes;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.reading.Unmapped;

/// Counts what a file says under names that the case does not know, and guesses whom they mean. A
/// guess is for a person to accept: nothing is mapped by it.
public final class Proposal implements Sink {
  /// A name, and what it may stand for.
  ///
  /// @param rows in how many rows it stands
  /// @param guess a code of the case, empty if none comes near
  public record Line(Unmapped name, long rows, String guess) {}

  private static final int MOST_NAMES = 50_000;
  private static final int SHORTEST_WORD = 3;

  private final Names names;
  private final Map<Unmapped, Long> counts = new HashMap<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final int mostProblems;
  private long claims;
  private long leftOut;
  private long refused;

  /// @param mostProblems how many problems are kept; all are counted
  public Proposal(Names names, int mostProblems) {
    this.names = names;
    this.mostProblems = mostProblems;
  }

  @Override
  public void claim(ClaimRow row) {
    claims++;
  }

  @Override
  public void problem(FileProblem problem) {
    refused += problem.isError() ? 1 : 0;
    if (problems.size() < mostProblems) {
      problems.add(problem);
    }
  }

  @Override
  public void remark(String sentence) {
    remarks.add(sentence);
  }

  @Override
  public void unmapped(Unmapped name) {
    if (counts.size() < MOST_NAMES || counts.containsKey(name)) {
      counts.merge(name, 1L, Long::sum);
    }
  }

  @Override
  public void leftOut(long row) {
    leftOut++;
  }

  /// Rows that are claims.
  public long claims() {
    return claims;
  }

  /// Rows that the mapping leaves out.
  public long leftOut() {
    return leftOut;
  }

  /// How many errors there were.
  public long refused() {
    return refused;
  }

  /// The first of the problems.
  public List<FileProblem> problems() {
    return List.copyOf(problems);
  }

  /// How the file was read.
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /// The names that are nobody's, by kind, those in most rows first.
  public List<Line> lines() {
    return counts.entrySet().stream()
        .map(count -> new Line(count.getKey(), count.getValue(), guess(count.getKey())))
        .sorted(
            Comparator.comparing((Line line) -> line.name().kind())
                .thenComparing(Comparator.comparingLong(Line::rows).reversed())
                .thenComparing(line -> line.name().name()))
        .toList();
  }

  /// The code one of whose names stands as a word in this one, the longest of them; else one that
  /// is a slip of the finger away.
  private String guess(Unmapped unknown) {
    String wanted = "-" + Codes.own(unknown.name()) + "-";
    String best = "";
    int longest = 0;
    Map<String, String> written = new HashMap<>();
    for (Names.Name known : names.of(unknown.kind())) {
      List<String> all = new ArrayList<>(known.written());
      all.add(known.code());
      for (String name : all) {
        String own = Codes.own(name);
        written.putIfAbsent(own, known.code());
        if (own.length() >= SHORTEST_WORD
            && own.length() > longest
            && wanted.contains("-" + own + "-")) {
          best = known.code();
          longest = own.length();
        }
      }
    }
    return best.isEmpty()
        ? Spelling.closest(Codes.own(unknown.name()), written.keySet().stream().sorted().toList())
            .map(name -> written.getOrDefault(name, ""))
            .orElse("")
        : best;
  }
}
