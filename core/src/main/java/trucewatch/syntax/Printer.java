package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes blocks as canonical pact text: the same text for the same blocks, which the parser reads
/// back to equal blocks.
///
/// One item a line, in the order of the block; a block of the surroundings (a party, a place, an
/// act) with one short item stands on one line. An empty line parts blocks, save one-line blocks of
/// the same kind. Lines beyond [#WIDEST] columns are broken after a comma.
public final class Printer {
  static final int WIDEST = 100;
  private static final String INDENT = "  ";
  private static final String DEEPER = "      ";

  private final StringBuilder out = new StringBuilder();

  private Printer() {}

  /// The blocks of a fence and the comments after them; every line ends with a line feed.
  public static String print(Fence fence) {
    return print(fence.blocks(), fence.remarks());
  }

  /// Blocks as one text; every line ends with a line feed.
  public static String print(List<Block> blocks) {
    return print(blocks, List.of());
  }

  private static String print(List<Block> blocks, List<String> remarks) {
    var printer = new Printer();
    Block last = null;
    boolean lastShort = false;
    for (Block block : blocks) {
      String oneLine = oneLine(block);
      boolean isShort = oneLine != null && block.comments().below().isEmpty();
      if (last != null && !(isShort && lastShort && family(last).equals(family(block)))) {
        printer.out.append('\n');
      }
      printer.block(block, oneLine);
      last = block;
      lastShort = isShort;
    }
    if (last != null && !remarks.isEmpty()) {
      printer.out.append('\n');
    }
    remarks.forEach(remark -> printer.comment("", remark));
    return printer.out.toString();
  }

  private void block(Block block, @Nullable String oneLine) {
    Comments comments = block.comments();
    comments.above().forEach(comment -> comment("", comment));
    if (oneLine != null) {
      out.append(oneLine).append('\n');
    } else {
      line("", HeaderPrinter.header(block), comments.beside());
      for (Line<?> line : block.lines()) {
        line.comments().above().forEach(comment -> comment(INDENT, comment));
        line(INDENT, ItemPrinter.item(line.item()), line.comments().beside());
      }
    }
    comments.below().forEach(comment -> comment(INDENT, comment));
  }

  /// The block on one line, if it is of the surroundings, has at most one item and fits; else null.
  private static @Nullable String oneLine(Block block) {
    if (!isOfSurroundings(block) || block.lines().size() > 1) {
      return null;
    }
    String header = HeaderPrinter.header(block);
    if (block.lines().isEmpty()) {
      String line = withComment(header, block.comments().beside());
      return header.length() <= WIDEST ? line : null;
    }
    Line<?> only = block.lines().getFirst();
    if (block.comments().beside() != null || !only.comments().above().isEmpty()) {
      return null;
    }
    String line = header + " " + ItemPrinter.item(only.item());
    return line.length() <= WIDEST ? withComment(line, only.comments().beside()) : null;
  }

  private static boolean isOfSurroundings(Block block) {
    return switch (block) {
      case Block.Actor _, Block.Group _, Block.Place _, Block.Act _, Block.Unit _ -> true;
      case Block.Account _, Block.Outside _ -> true;
      case Block.Agreement _, Block.Phase _, Block.Instrument _ -> false;
      case Block.Clause _, Block.Role _, Block.Declares _ -> false;
    };
  }

  /// Short blocks of one family stand together.
  private static String family(Block block) {
    return switch (block) {
      case Block.Actor _, Block.Group _ -> "actor";
      case Block.Place _ -> "place";
      case Block.Act _, Block.Unit _ -> "act";
      case Block.Account _ -> "account";
      case Block.Outside _ -> "outside";
      case Block.Agreement _, Block.Phase _, Block.Instrument _ -> "frame";
      case Block.Clause _, Block.Role _, Block.Declares _ -> "clause";
    };
  }

  private void comment(String indent, String comment) {
    out.append(indent).append('#').append(comment.isEmpty() ? "" : " ").append(comment);
    out.append('\n');
  }

  private void line(String indent, String text, @Nullable String beside) {
    var parts = broken(indent, text);
    for (int i = 0; i < parts.size(); i++) {
      boolean isLast = i == parts.size() - 1;
      out.append(isLast ? withComment(parts.get(i), beside) : parts.get(i)).append('\n');
    }
  }

  private static String withComment(String line, @Nullable String beside) {
    if (beside == null) {
      return line;
    }
    return beside.isEmpty() ? line + "  #" : line + "  # " + beside;
  }

  /// A line broken after commas so that no part is too wide, where commas allow it.
  private static List<String> broken(String indent, String text) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder(indent);
    for (String piece : atCommas(text)) {
      boolean begun = !part.toString().isBlank();
      if (begun && part.length() + piece.stripTrailing().length() > WIDEST) {
        parts.add(part.toString().stripTrailing());
        part = new StringBuilder(DEEPER);
      }
      part.append(piece);
    }
    parts.add(part.toString());
    return parts;
  }

  /// The pieces of a line, each with the `, ` behind it; commas in quotation marks do not count.
  private static List<String> atCommas(String text) {
    var pieces = new ArrayList<String>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && text.startsWith(", ", i)) {
        pieces.add(text.substring(start, i + 2));
        start = i + 2;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }
}
