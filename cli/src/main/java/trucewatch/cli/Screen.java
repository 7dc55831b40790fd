package trucewatch.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Where answers and complaints are written, how wide it is, and whether colours show there.
///
/// @param out for answers
/// @param err for warnings, progress and complaints
/// @param width in columns; text is laid out to fit it
/// @param colour whether `out` shows colours; a word and a symbol say the same without them
record Screen(PrintWriter out, PrintWriter err, int width, boolean colour) {
  private static final int NARROWEST = 40;

  Screen {
    width = Math.max(NARROWEST, width);
  }

  /// Colours and weights of the terminal (ECMA-48, "select graphic rendition").
  enum Ink {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34"),
    MAGENTA("35"),
    CYAN("36");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  void line(String text) {
    out.print(text);
    out.print('\n');
  }

  void line() {
    out.print('\n');
  }

  /// A warning or an error: to standard error, so that what scripts read stays clean.
  void complain(String text) {
    err.print(text);
    err.print('\n');
  }

  String paint(Ink ink, String text) {
    return colour && ink != Ink.PLAIN ? "\033[" + ink.code + "m" + text + "\033[0m" : text;
  }

  void heading(String text) {
    line(paint(Ink.BOLD, text));
  }

  /// Prints a text in lines that fit, each after `indent` blanks; the first after `first` instead.
  void wrapped(String first, int indent, String text) {
    List<String> lines = Wrap.lines(text, width - Wrap.width(first), width - indent);
    line(first + (lines.isEmpty() ? "" : lines.getFirst()));
    lines.stream().skip(1).forEach(rest -> line(" ".repeat(indent) + rest));
  }

  void wrapped(int indent, String text) {
    wrapped(" ".repeat(indent), indent, text);
  }

  /// Prints rows of cells as columns: as wide as their cells, save the last, which takes what room
  /// is left and is wrapped.
  void table(List<String> header, List<List<String>> rows) {
    List<Integer> widths = Wrap.columns(header, rows, width);
    tableLine(header, widths, Ink.BOLD);
    rows.forEach(row -> tableLine(row, widths, Ink.PLAIN));
  }

  private void tableLine(List<String> cells, List<Integer> widths, Ink ink) {
    List<List<String>> columns = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = Wrap.lines(cells.get(i), widths.get(i), widths.get(i));
      columns.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int at = 0; at < height; at++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String cell = at < columns.get(i).size() ? columns.get(i).get(at) : "";
        text.append(cell);
        text.append(" ".repeat(Math.max(0, widths.get(i) - Wrap.width(cell)) + 2));
      }
      line(paint(ink, text.toString().stripTrailing()));
    }
  }
}
