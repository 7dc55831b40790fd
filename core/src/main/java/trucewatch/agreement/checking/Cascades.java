package trucewatch.agreement.checking;

import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.Severity;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.Block;
import trucewatch.syntax.PactFile;

/// One mistake, one message: where a line of a block could not be read, nothing is said to be
/// missing from that block. What is missing may stand in that very line.
final class Cascades {
  private Cascades() {}

  /// @param fromParser what the parser could not read
  /// @param found by the checker
  static List<Problem> without(PactFile file, List<Problem> fromParser, List<Problem> found) {
    List<Span> unread = blocksWithErrors(file, fromParser);
    return found.stream()
        .filter(problem -> !(Finding.saysMissing(problem.code()) && starts(problem, unread)))
        .toList();
  }

  /// A block reaches to where the next begins: a line that could not be read belongs to no node.
  private static List<Span> blocksWithErrors(PactFile file, List<Problem> fromParser) {
    List<Block> blocks = file.blocks();
    List<Span> unread = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Span block = blocks.get(i).span();
      int end = i + 1 < blocks.size() ? blocks.get(i + 1).span().start() : Integer.MAX_VALUE;
      Span whole = new Span(block.start(), end, block.line(), block.column());
      if (fromParser.stream()
          .anyMatch(it -> it.severity() == Severity.ERROR && starts(it, List.of(whole)))) {
        unread.add(whole);
      }
    }
    return unread;
  }

  private static boolean starts(Problem problem, List<Span> blocks) {
    int start = problem.span().start();
    return blocks.stream().anyMatch(block -> start >= block.start() && start < block.end());
  }
}
