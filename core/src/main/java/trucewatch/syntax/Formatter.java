package trucewatch.syntax;

import java.util.List;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.Severity;
import trucewatch.diagnostic.SourceText;

/// Brings the fences of a file into canonical form and leaves all other text byte for byte.
public final class Formatter {
  private Formatter() {}

  /// What became of a file.
  ///
  /// @param text the file with its fences rewritten
  /// @param leftAlone errors in fences that therefore stay as they are; empty if all could be read
  public record Formatted(String text, List<Problem> leftAlone) {
    public Formatted {
      leftAlone = List.copyOf(leftAlone);
    }
  }

  public static Formatted format(SourceText source) {
    var problems = new Problems();
    var markdown = new MarkdownReader(source, problems);
    markdown.read();
    var leftAlone = new Problems();
    var out = new StringBuilder();
    int done = 0;
    for (MarkdownReader.FencePlace place : markdown.fences()) {
      var span = Parser.spanOf(source, place);
      out.append(source.text(), done, span.start());
      var own = new Problems();
      Fence fence = Parser.fence(source, own, place);
      var errors = own.inOrder().stream().filter(p -> p.severity() == Severity.ERROR).toList();
      if (errors.isEmpty() && place.lastLine() >= place.firstLine()) {
        out.append(placed(Printer.print(fence), source, place));
      } else {
        errors.forEach(leftAlone::add);
        out.append(source.text(), span.start(), span.end());
      }
      done = span.end();
    }
    out.append(source.text(), done, source.text().length());
    return new Formatted(out.toString(), leftAlone.inOrder());
  }

  /// Printed text with the indent and the line ends of its fence.
  private static String placed(String printed, SourceText source, MarkdownReader.FencePlace place) {
    String lineEnd = lineEndOf(source, place.firstLine() - 1);
    String indent = " ".repeat(place.indent());
    var out = new StringBuilder();
    for (String line : printed.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : indent).append(line).append(lineEnd);
    }
    out.setLength(out.length() - lineEnd.length());
    return out.toString();
  }

  private static String lineEndOf(SourceText source, int line) {
    int end = source.lineEnd(line);
    int next = line < source.lineCount() ? source.lineStart(line + 1) : end;
    String lineEnd = source.text().substring(end, next);
    return lineEnd.isEmpty() ? "\n" : lineEnd.startsWith("\r\n") ? "\r\n" : lineEnd.substring(0, 1);
  }
}
