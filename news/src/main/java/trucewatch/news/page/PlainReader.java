package trucewatch.news.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.news.page.Block.Kind;

/// Reads pasted or extracted text: paragraphs are lines, or runs of lines that were wrapped.
public final class PlainReader {
  private static final int WRAPPED_LEAST = 40;
  private static final int WRAPPED_MOST = 110;

  private PlainReader() {}

  /// The blocks of a text.
  ///
  /// @param clean whether the text is known to hold the article and nothing else
  public static Page read(String input, boolean clean, PageFacts facts, List<String> notes) {
    List<Block> blocks = new ArrayList<>();
    for (int[] p : paragraphs(input)) {
      String text = input.substring(p[0], p[1]).replaceAll("\\s+", " ");
      Optional<Kind> other = clean ? Optional.empty() : Boilerplate.kind(text);
      blocks.add(new Block(p[0], p[1], other.orElse(Kind.TEXT), other.isEmpty(), text));
    }
    return build(input, blocks, facts, notes);
  }

  private static Page build(String input, List<Block> blocks, PageFacts facts, List<String> notes) {
    StringBuilder text = new StringBuilder();
    Places.Builder places = new Places.Builder();
    for (Block block : blocks) {
      if (!block.kept()) {
        continue;
      }
      for (int i = block.start(); i < block.end(); i++) {
        char c = input.charAt(i);
        text.append(c == '\n' || c == '\r' ? ' ' : c);
        places.add(i);
      }
      text.append('\n');
      places.add(block.end());
    }
    return new Page(
        input,
        blocks,
        text.toString(),
        places.ended(),
        facts.title(),
        facts.published(),
        facts.source(),
        facts.language(),
        notes);
  }

  private static List<int[]> paragraphs(String input) {
    List<int[]> paragraphs = new ArrayList<>();
    List<int[]> run = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= input.length(); i++) {
      if (i < input.length() && input.charAt(i) != '\n') {
        continue;
      }
      int from = start;
      int to = i;
      while (from < to && Character.isWhitespace(input.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(input.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        run.add(new int[] {from, to});
      } else {
        close(input, run, paragraphs);
      }
      start = i + 1;
    }
    close(input, run, paragraphs);
    return paragraphs;
  }

  private static void close(String input, List<int[]> run, List<int[]> paragraphs) {
    if (run.size() > 1 && wrapped(input, run)) {
      paragraphs.add(new int[] {run.getFirst()[0], run.getLast()[1]});
    } else {
      paragraphs.addAll(run);
    }
    run.clear();
  }

  /// Whether the lines of a run are one paragraph that was wrapped: all but the last of about one
  /// length, and most of them ending within a sentence.
  private static boolean wrapped(String input, List<int[]> run) {
    int within = 0;
    for (int[] line : run.subList(0, run.size() - 1)) {
      int length = line[1] - line[0];
      if (length < WRAPPED_LEAST || length > WRAPPED_MOST) {
        return false;
      }
      within += ".!?:\"”’".indexOf(input.charAt(line[1] - 1)) < 0 ? 1 : 0;
    }
    return within * 2 >= run.size() - 1;
  }
}
