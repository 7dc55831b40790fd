package trucewatch.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.SourceText;

/// Follows the headings, and answers for each fence which article stands above it and with which
/// words.
///
/// The article is that of the nearest heading with a number; a heading of a lower rank in between
/// (`### How we read it`) does not end it. Its words are the text since the last pact fence under
/// that heading, or since the heading; where no text stands in between, those of the fence before.
final class ArticleReader {
  private static final String NUMBER = "[0-9][\\p{L}0-9.()/-]*|[IVXLCDM]+\\b|\\p{Lu}\\b";
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:article|art\\.|point|section|paragraph|chapter|annex|clause|part|step)\\s+(?<n>"
              + "(?-i:"
              + NUMBER
              + ")).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PLAIN =
      Pattern.compile("(?<n>[0-9]+(?:\\.[0-9]+)*)(?:[.):].*|\\s.*)?");
  private static final Pattern MARKED =
      Pattern.compile(".*\\{#(?:art|article)[_-](?<n>[\\p{L}0-9._-]+)\\}.*");

  private final SourceText source;
  private final Deque<Heading> headings = new ArrayDeque<>();

  private record Heading(
      int level, @Nullable ArticleNumber number, String words, Origin origin, int endLine) {}

  /// First line of the text that the next fence stands under.
  private int textFrom = 1;

  private String lastText = "";
  private Origin lastOrigin = Origin.NONE;

  ArticleReader(SourceText source) {
    this.source = source;
  }

  void heading(int line, int endLine, int level, String words) {
    while (!headings.isEmpty() && headings.peek().level() >= level) {
      headings.pop();
    }
    Origin origin = new Origin(source.span(source.lineStart(line), source.lineEnd(endLine)));
    ArticleNumber number = number(words).map(n -> new ArticleNumber(n, origin)).orElse(null);
    boolean inside = number == null && headings.stream().anyMatch(h -> h.number() != null);
    headings.push(new Heading(level, number, words, origin, endLine));
    if (!inside) {
      textFrom = endLine + 1;
      lastText = "";
      lastOrigin = Origin.NONE;
    }
  }

  /// The number that a heading gives, without the stop behind it.
  static Optional<String> number(String heading) {
    for (Pattern pattern : new Pattern[] {MARKED, NUMBERED, PLAIN}) {
      Matcher matcher = pattern.matcher(heading.strip());
      if (matcher.matches()) {
        String number = matcher.group("n").replaceFirst("[.:)(/-]+$", "");
        boolean open = number.contains("(") && !number.contains(")");
        return number.isEmpty() ? Optional.empty() : Optional.of(open ? number + ")" : number);
      }
    }
    return Optional.empty();
  }

  /// What stands above a fence that opens on a line; null if no heading does.
  @Nullable ArticleText above(int fenceLine) {
    Heading nearest = headings.peek();
    if (nearest == null) {
      return null;
    }
    Heading article =
        headings.stream().filter(heading -> heading.number() != null).findFirst().orElse(nearest);
    readText(fenceLine);
    return new ArticleText(
        article.number(), article.words(), lastText, lastOrigin, article.origin());
  }

  private void readText(int fenceLine) {
    if (fenceLine <= textFrom) {
      return;
    }
    int start = source.lineStart(textFrom);
    int end = source.lineEnd(fenceLine - 1);
    String text = source.text();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      lastText = text.substring(start, end);
      lastOrigin = new Origin(source.span(start, end));
    }
  }

  /// A fence ended on a line; after a pact fence, new text begins.
  void afterFence(int closeLine, boolean pact) {
    if (pact) {
      textFrom = closeLine + 1;
    }
  }
}
