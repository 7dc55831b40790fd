package trucewatch.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Writes problems for people: what is wrong, the line itself with the place marked, what to write
/// instead.
///
/// ```
/// error[TW007]: expected a length such as "72 hours" after "within"
///   --> plan.pact.md:12:11
///    |
/// 12 |   within  soon
///    |           ^^^^
///    = help: …
/// ```
///
/// Nothing from the text can reach the terminal as a command: control characters are shown as `�`.
public final class ProblemPrinter {
  /// How much of a long line is shown, in columns of the terminal.
  private static final int WIDEST = 110;

  private ProblemPrinter() {}

  /// All problems, one after the other with an empty line between, and a count at the end.
  public static String print(SourceText source, List<Problem> problems) {
    var out = new StringBuilder();
    for (Problem problem : problems) {
      out.append(print(source, problem)).append('\n');
    }
    return out.append(count(problems)).append('\n').toString();
  }

  /// One problem, with a line end.
  public static String print(SourceText source, Problem problem) {
    var marks = marksOf(source, problem);
    int margin = String.valueOf(marks.getLast().line()).length();
    var out = new StringBuilder();
    out.append(word(problem.severity())).append('[').append(problem.code()).append("]: ");
    out.append(harmless(problem.message())).append('\n');
    out.append(" ".repeat(margin)).append("--> ").append(harmless(source.name()));
    out.append(':').append(problem.span().line()).append(':').append(problem.span().column());
    out.append('\n').append(" ".repeat(margin)).append(" |\n");
    printMarks(out, source, marks, margin);
    if (!problem.help().isEmpty()) {
      out.append(" ".repeat(margin)).append(" = help: ");
      out.append(harmless(problem.help())).append('\n');
    }
    return out.toString();
  }

  /// `2 errors, 1 warning`.
  public static String count(List<Problem> problems) {
    var parts = new ArrayList<String>();
    for (Severity severity : Severity.values()) {
      long n = problems.stream().filter(problem -> problem.severity() == severity).count();
      if (n > 0) {
        parts.add(n + " " + word(severity) + (n == 1 ? "" : "s"));
      }
    }
    return parts.isEmpty() ? "no problems" : String.join(", ", parts);
  }

  /// A place to mark, within one line.
  private record Mark(int line, int start, int end, char sign, String caption) {}

  private static List<Mark> marksOf(SourceText source, Problem problem) {
    var marks = new ArrayList<Mark>();
    marks.add(mark(source, problem.span(), '^', ""));
    for (Caption caption : problem.captions()) {
      marks.add(mark(source, caption.span(), '-', caption.text()));
    }
    marks.sort(Comparator.comparingInt(Mark::line).thenComparingInt(Mark::start));
    return marks;
  }

  /// A span of several lines is marked on its first.
  private static Mark mark(SourceText source, Span span, char sign, String caption) {
    int start = Math.min(span.start(), source.text().length());
    int line = source.lineOf(start);
    int end = Math.clamp(span.end(), start, Math.max(start, source.lineEnd(line)));
    return new Mark(line, start, end, sign, caption);
  }

  private static void printMarks(
      StringBuilder out, SourceText source, List<Mark> marks, int margin) {
    int shown = 0;
    for (Mark mark : marks) {
      var window = Window.around(source, mark);
      if (mark.line() != shown || window.cut()) {
        if (shown != 0 && mark.line() > shown + 1) {
          out.append("...\n");
        }
        out.append(String.format(Locale.ROOT, "%" + margin + "d | ", mark.line()));
        out.append(window.shown().stripTrailing()).append('\n');
        shown = mark.line();
      }
      out.append(" ".repeat(margin)).append(" | ");
      out.append(" ".repeat(window.indent()));
      out.append(String.valueOf(mark.sign()).repeat(window.width()));
      if (!mark.caption().isEmpty()) {
        out.append(' ').append(harmless(mark.caption()));
      }
      out.append('\n');
    }
  }

  /// The part of a line that is shown, and where the mark lies in it, in columns of the terminal.
  private record Window(String shown, int indent, int width, boolean cut) {
    static Window around(SourceText source, Mark mark) {
      int lineStart = source.lineStart(mark.line());
      int lineEnd = source.lineEnd(mark.line());
      int from = lineStart;
      int to = lineEnd;
      if (lineEnd - lineStart > WIDEST) {
        from = Math.max(lineStart, mark.start() - WIDEST / 2);
        to = Math.min(lineEnd, from + WIDEST);
      }
      String text = source.text();
      String before = from > lineStart ? "…" : "";
      String after = to < lineEnd ? "…" : "";
      int start = Math.clamp(mark.start(), from, to);
      int end = Math.clamp(mark.end(), start, to);
      int indent = before.length() + TerminalText.width(text, from, start);
      int width = Math.max(1, TerminalText.width(text, start, end));
      String shown = before + TerminalText.harmless(text.substring(from, to)) + after;
      return new Window(shown, indent, width, !before.isEmpty() || !after.isEmpty());
    }
  }

  private static String harmless(String text) {
    return TerminalText.harmless(text);
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
