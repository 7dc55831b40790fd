package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;
import trucewatch.diagnostic.Span;

/// Reads an agreement: the blocks of its pact fences, its tables, and the article above each fence.
///
/// Reads any characters without an exception, in time proportional to their number; goes on after a
/// mistake with the next line and reports them all ([Problems] sets a bound). The grammar is the
/// reference page `docs/reference/language.md`.
public final class Parser {
  private Parser() {}

  /// Reads a whole `NAME.pact.md`.
  public static Parsed parse(SourceText source) {
    var problems = new Problems();
    reportNoText(source, problems);
    var markdown = new MarkdownReader(source, problems);
    markdown.read();
    var fences = new ArrayList<Fence>();
    for (MarkdownReader.FencePlace place : markdown.fences()) {
      fences.add(fence(source, problems, place));
    }
    var file = new PactFile(fences, markdown.tables());
    reportBeginning(source, file, problems);
    ConfusingNames.report(file.blocks(), problems);
    return new Parsed(file, problems.inOrder());
  }

  /// Reads pact text without Markdown around it, as one fence; it need not begin with an agreement.
  public static Parsed parseBlocks(SourceText source) {
    var problems = new Problems();
    var place = new MarkdownReader.FencePlace(1, source.lineCount(), 0, "```", null);
    Fence fence = fence(source, problems, place);
    ConfusingNames.report(fence.blocks(), problems);
    return new Parsed(new PactFile(List.of(fence), List.of()), problems.inOrder());
  }

  /// All words that begin blocks or items or join the parts of a line, in order: for highlighting,
  /// completion and the reference page.
  public static List<String> keywords() {
    var words = new java.util.TreeSet<String>();
    BlockParser.BLOCKS.forEach(
        (block, items) -> {
          words.add(block);
          words.addAll(items.phrases());
        });
    words.addAll(Phrases.all());
    words.addAll(Basics.unitWords());
    words.addAll(Set.of("km", "m", "down", "up", "events", "direction", "findings", "verdicts"));
    words.remove("=");
    return List.copyOf(words);
  }

  static Fence fence(SourceText source, Problems problems, MarkdownReader.FencePlace place) {
    var layout = new Layout(source, problems, place.firstLine(), place.lastLine(), place.indent());
    BlockParser.Content content = new BlockParser(source, problems, layout).content();
    return new Fence(
        place.article(), content.blocks(), content.remarks(), new Origin(spanOf(source, place)));
  }

  /// The content of a fence, with the line end of its last line.
  static Span spanOf(SourceText source, MarkdownReader.FencePlace place) {
    int start = startOf(source, place.firstLine());
    return source.span(start, Math.max(start, startOf(source, place.lastLine() + 1)));
  }

  private static int startOf(SourceText source, int line) {
    return line <= source.lineCount() ? source.lineStart(line) : source.text().length();
  }

  private static void reportNoText(SourceText source, Problems problems) {
    int zero = source.text().indexOf('\0');
    if (zero >= 0) {
      problems.add(
          Problem.error("TW001", source.span(zero, zero + 1), "this file is not a text")
              .withHelp("an agreement is a Markdown file in UTF-8"));
    }
    int broken = source.text().indexOf('\uFFFD');
    if (broken >= 0) {
      problems.add(
          Problem.warning(
                  "TW001", source.span(broken, broken + 1), "a character here could not be read")
              .withHelp("save the file in UTF-8"));
    }
  }

  /// The first block is the agreement, and there is one only.
  private static void reportBeginning(SourceText source, PactFile file, Problems problems) {
    List<Block> blocks = file.blocks();
    if (blocks.isEmpty()) {
      if (problems.size() == 0) {
        problems.add(
            Problem.error("TW003", source.span(0, 0), "this file has no pact block")
                .withHelp("begin one with a line ```pact and the word agreement"));
      }
      return;
    }
    if (!(blocks.getFirst() instanceof Block.Agreement) && noAgreementLost(blocks, problems)) {
      Span first = blocks.getFirst().span();
      problems.add(
          Problem.error(
                  "TW003",
                  new Span(first.start(), first.start(), first.line(), first.column()),
                  "the first block must be the agreement")
              .withHelp("begin with a block such as: agreement NAME \"Title\""));
    }
    Block.Agreement agreement = null;
    for (Block block : blocks) {
      if (block instanceof Block.Agreement next) {
        if (agreement != null) {
          problems.add(
              Problem.error("TW003", next.name().span(), "this is a second agreement")
                  .withCaption(agreement.name().span(), "the first is here")
                  .withHelp("one file holds one agreement; take up another with \"includes\""));
        }
        agreement = agreement == null ? next : agreement;
      }
    }
  }

  /// Whether the missing agreement is not just one whose first line could not be read.
  private static boolean noAgreementLost(List<Block> blocks, Problems problems) {
    int first = blocks.getFirst().span().start();
    return problems.inOrder().stream().noneMatch(problem -> problem.span().start() < first);
  }
}
