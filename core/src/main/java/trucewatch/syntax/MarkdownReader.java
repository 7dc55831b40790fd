package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;
import trucewatch.diagnostic.Spelling;

/// Finds the pact fences and the named tables in the Markdown around them, and for each fence the
/// article above it.
///
/// Only what a fence or a table needs is understood: fences, headings of both styles, tables. All
/// else is text.
final class MarkdownReader {
  private static final Pattern FENCE = Pattern.compile("( {0,3})(`{3,}|~{3,})([^`]*|.*)");
  private static final Pattern HEADING =
      Pattern.compile(" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \t]*");

  /// Longer lines are no fence and no heading, and matching them could cost.
  private static final int LONGEST = 1_000;

  private final SourceText source;
  private final Problems problems;
  private final List<FencePlace> fences = new ArrayList<>();
  private final TableReader tables;
  private final ArticleReader articles;

  MarkdownReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.tables = new TableReader(source, problems);
    this.articles = new ArticleReader(source);
  }

  /// Where a pact fence stands.
  ///
  /// @param firstLine number of the first line of the content
  /// @param lastLine number of its last line; one less than `firstLine` for no content
  /// @param indent blanks before the fence, which belong to no line of it
  /// @param mark the characters that open it
  record FencePlace(
      int firstLine, int lastLine, int indent, String mark, @Nullable ArticleText article) {}

  List<FencePlace> fences() {
    return fences;
  }

  List<Table> tables() {
    return tables.tables();
  }

  void read() {
    int line = 1;
    while (line <= source.lineCount()) {
      line = readLine(line);
    }
    tables.finish();
  }

  /// Reads what begins on a line; answers the number of the line after it.
  private int readLine(int line) {
    String text = shortLine(line);
    Matcher fence = FENCE.matcher(text);
    if (fence.matches() && !(fence.group(2).startsWith("`") && fence.group(3).contains("`"))) {
      tables.finish();
      return readFence(line, fence.group(1).length(), fence.group(2), fence.group(3).strip());
    }
    Matcher heading = HEADING.matcher(text);
    if (heading.matches()) {
      String words = heading.group(2) == null ? "" : heading.group(2);
      articles.heading(line, line, heading.group(1).length(), words);
      tables.heading(words, line);
      return line + 1;
    }
    Matcher underline = UNDERLINE.matcher(text);
    if (underline.matches() && isText(line - 1)) {
      int level = underline.group(1).startsWith("=") ? 1 : 2;
      articles.heading(line - 1, line, level, source.line(line - 1).strip());
      tables.heading(source.line(line - 1).strip(), line);
      return line + 1;
    }
    tables.line(line);
    return line + 1;
  }

  /// Whether a line could be the words of an underlined heading.
  private boolean isText(int line) {
    if (line < 1) {
      return false;
    }
    String text = shortLine(line);
    return !text.isBlank()
        && !HEADING.matcher(text).matches()
        && !text.stripLeading().startsWith("|")
        && !FENCE.matcher(text).matches();
  }

  private String shortLine(int line) {
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    return end - start > LONGEST ? "" : source.text().substring(start, end);
  }

  private int readFence(int line, int indent, String mark, String info) {
    int close = closeOf(line + 1, mark);
    String language = info.isEmpty() ? "" : info.split("[ \t{]", 2)[0];
    if (language.equals("pact")) {
      int last = Math.min(close - 1, source.lineCount());
      fences.add(new FencePlace(line + 1, last, indent, mark, articles.above(line)));
      if (close > source.lineCount()) {
        problems.add(
            Problem.error("TW002", lineSpan(line), "this fence is never closed")
                .withHelp("close it with a line " + mark + " below its last block"));
      }
    } else {
      reportNearlyPact(line, language);
    }
    articles.afterFence(Math.min(close, source.lineCount()), language.equals("pact"));
    return close + 1;
  }

  private void reportNearlyPact(int line, String language) {
    if (!language.isEmpty()
        && language.length() <= 6
        && Spelling.closest(language, List.of("pact")).isPresent()) {
      problems.add(
          Problem.warning(
                  "TW021", lineSpan(line), "this fence is not read: it says \"" + language + "\"")
              .withHelp("did you mean \"pact\"?"));
    }
  }

  /// The number of the line that closes a fence; one behind the last line if none does.
  private int closeOf(int from, String mark) {
    for (int line = from; line <= source.lineCount(); line++) {
      String text = shortLine(line).strip();
      boolean closes =
          text.length() >= mark.length()
              && text.chars().allMatch(c -> c == mark.charAt(0))
              && !shortLine(line).startsWith("    ");
      if (closes) {
        return line;
      }
    }
    return source.lineCount() + 1;
  }

  private trucewatch.diagnostic.Span lineSpan(int line) {
    int start = source.lineStart(line);
    return source.span(start, Math.min(source.lineEnd(line), start + LONGEST));
  }
}
