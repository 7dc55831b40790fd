package trucewatch.agreement.checking;

import java.util.ArrayList;
import java.util.List;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.Severity;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.Block;
import trucewatch.syntax.CommonItem;
import trucewatch.syntax.Line;
import trucewatch.syntax.PactFile;

/// `left open on purpose "…"` silences what is doubtful in its block: warnings and notes, never an
/// error.
final class LeftOpen {
  private LeftOpen() {}

  static List<Problem> without(PactFile file, List<Problem> problems) {
    List<Span> open = new ArrayList<>();
    for (Block block : file.blocks()) {
      for (Line<?> line : block.lines()) {
        if (line.item() instanceof CommonItem.LeftOpen) {
          open.add(block.span());
        }
      }
    }
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR || !inside(problem.span(), open))
        .toList();
  }

  private static boolean inside(Span span, List<Span> blocks) {
    return blocks.stream()
        .anyMatch(block -> span.start() >= block.start() && span.start() < block.end());
  }
}
