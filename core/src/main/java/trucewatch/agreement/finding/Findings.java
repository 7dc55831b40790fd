package trucewatch.agreement.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.Severity;
import trucewatch.diagnostic.Span;
import trucewatch.diagnostic.Spelling;

/// Collects what the checker finds; nothing stops at the first.
public final class Findings {
  private final Set<Problem> problems = new LinkedHashSet<>();

  /// A finding with what to write instead.
  public void add(Finding finding, Span at, String message, String help) {
    add(finding, at, message, help, List.of());
  }

  /// A finding that points to further places. The same one is kept once.
  public void add(Finding finding, Span at, String message, String help, List<Caption> captions) {
    Problem problem = new Problem(finding.code(), finding.severity(), message, at, captions, help);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /// A name that stands for nothing, with the nearest of those that it could have been.
  public void unknown(
      Finding finding,
      Span at,
      String message,
      String word,
      Collection<String> known,
      String help) {
    String hint = Spelling.closest(word, known).map("did you mean `%s`?"::formatted).orElse(help);
    add(finding, at, message, hint);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /// In the order of the text; at one place, in the order found.
  public List<Problem> inOrder() {
    return problems.stream()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .toList();
  }
}
