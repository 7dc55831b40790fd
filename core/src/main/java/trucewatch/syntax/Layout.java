package trucewatch.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;

/// Turns the physical lines of one fence into [LogicalLine]s: joins continuations, splits at
/// semicolons, keeps comments.
///
/// A line continues the one above if it is indented deeper than the first item line of its block,
/// or if the one above ends in `,` `:` `=` `and` or `or`. A line at the left edge never continues.
final class Layout {
  private static final int TAB = 4;

  private final SourceText source;
  private final Problems problems;
  private final Lexer lexer;
  private final int lastLine;

  /// How many blanks before each line belong to the fence and not to the pact text.
  private final int fenceIndent;

  private int nextLine;
  private int itemIndent = -1;
  private boolean tabReported;
  private final ArrayDeque<LogicalLine> ready = new ArrayDeque<>();
  private @Nullable Draft draft;
  private List<String> pending = new ArrayList<>();
  private int pendingIndented;

  /// @param firstLine number of the first line of the content
  /// @param lastLine number of its last line; smaller than `firstLine` for no content
  Layout(SourceText source, Problems problems, int firstLine, int lastLine, int fenceIndent) {
    this.source = source;
    this.problems = problems;
    this.lexer = new Lexer(source, problems);
    this.nextLine = firstLine;
    this.lastLine = lastLine;
    this.fenceIndent = fenceIndent;
  }

  /// A line that may still be continued.
  private static final class Draft {
    final boolean header;
    final List<Token> tokens = new ArrayList<>();
    final List<String> above;
    final int aboveIndented;
    final List<String> comments = new ArrayList<>();

    Draft(boolean header, List<String> above, int aboveIndented) {
      this.header = header;
      this.above = above;
      this.aboveIndented = aboveIndented;
    }

    LogicalLine finish(boolean lastHasComment) {
      String beside = lastHasComment ? comments.removeLast() : null;
      return new LogicalLine(header, tokens, above, aboveIndented, comments, beside);
    }

    boolean asksForMore() {
      Token last = tokens.getLast();
      return switch (last.kind()) {
        case SYMBOL -> last.isSymbol(",") || last.isSymbol("=") || last.isSymbol(":");
        case WORD -> last.isWord("and") || last.isWord("or");
        case NUMBER, STRING, DATE, DATE_TIME, END -> false;
      };
    }
  }

  /// The next line, or null after the last.
  @Nullable LogicalLine next() {
    while (ready.isEmpty() && nextLine <= lastLine) {
      physicalLine(nextLine++);
    }
    if (ready.isEmpty()) {
      finishDraft();
    }
    return ready.poll();
  }

  /// Comments after the last line, once [#next] has answered null; the first [#remarksIndented] of
  /// them are indented.
  List<String> remarks() {
    return pending;
  }

  int remarksIndented() {
    return pendingIndented;
  }

  private void physicalLine(int line) {
    int lineEnd = source.lineEnd(line);
    int start = afterFenceIndent(source.lineStart(line), lineEnd);
    int indent = indentOf(start, lineEnd);
    Lexer.Cut cut = lexer.cut(start, lineEnd);
    if (cut.tokens().isEmpty()) {
      ownLineComment(cut.comment(), indent > 0);
      return;
    }
    var parts = splitAtSemicolons(cut.tokens());
    String comment = cut.comment();
    boolean first = true;
    for (List<Token> part : parts) {
      if (first && continues(indent)) {
        continueWith(part);
      } else {
        begin(part, first && indent == 0, first ? indent : -1);
      }
      first = false;
    }
    if (comment != null && draft != null) {
      draft.comments.add(comment);
      lastCommentLine = line;
    }
    lastTokenLine = line;
  }

  private int lastCommentLine = -1;
  private int lastTokenLine = -1;

  private void continueWith(List<Token> part) {
    if (draft != null) {
      draft.tokens.addAll(part);
    }
  }

  private void begin(List<Token> part, boolean header, int indent) {
    finishDraft();
    draft = new Draft(header, pending, pendingIndented);
    draft.tokens.addAll(part);
    pending = new ArrayList<>();
    pendingIndented = 0;
    if (header) {
      itemIndent = -1;
    } else if (itemIndent < 0 && indent >= 0) {
      itemIndent = indent;
    }
  }

  private boolean continues(int indent) {
    if (draft == null || indent == 0) {
      return false;
    }
    return (itemIndent >= 0 && indent > itemIndent) || draft.asksForMore();
  }

  private void finishDraft() {
    if (draft != null) {
      ready.add(draft.finish(lastCommentLine == lastTokenLine && !draft.comments.isEmpty()));
      draft = null;
    }
  }

  private void ownLineComment(@Nullable String comment, boolean indented) {
    if (comment == null) {
      return;
    }
    if (indented && pendingIndented == pending.size()) {
      pendingIndented++;
    }
    pending.add(comment);
  }

  private static List<List<Token>> splitAtSemicolons(List<Token> tokens) {
    var parts = new ArrayList<List<Token>>();
    var part = new ArrayList<Token>();
    for (Token token : tokens) {
      if (token.isSymbol(";")) {
        if (!part.isEmpty()) {
          parts.add(part);
        }
        part = new ArrayList<>();
      } else {
        part.add(token);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private int afterFenceIndent(int start, int end) {
    int at = start;
    while (at < end && at < start + fenceIndent && source.text().charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /// Width of the blanks before the first character of a line; a tab goes to the next multiple of
  /// 4.
  private int indentOf(int start, int end) {
    int width = 0;
    for (int at = start; at < end && Lexer.isBlank(source.text().charAt(at)); at++) {
      if (source.text().charAt(at) == '\t') {
        reportTab(at);
        width += TAB - width % TAB;
      } else if (source.text().charAt(at) != '\uFEFF') {
        width++;
      }
    }
    return width;
  }

  private void reportTab(int at) {
    if (!tabReported) {
      tabReported = true;
      problems.add(
          Problem.warning("TW004", source.span(at, at + 1), "a tab indents this line")
              .withHelp(
                  "indent with blanks: how wide a tab is differs from one editor to another"));
    }
  }
}
