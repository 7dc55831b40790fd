package trucewatch.diagnostic;

import java.util.List;
import java.util.Locale;

/// A problem as scripts read it: plain values, nothing null, names and order as they are printed.
///
/// @param severity `error`, `warning` or `note`
/// @param file the name of the text
/// @param line from 1
/// @param column from 1, in Unicode code points
/// @param endLine line of the last character
/// @param endColumn column after the last character
/// @param text the line itself
/// @param help empty if there is nothing to add
/// @param page where the number is explained, below `docs/`
/// @param places further places, each with its words
public record ProblemRecord(
    String code,
    String severity,
    String message,
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    String text,
    String help,
    String page,
    List<Place> places) {
  /// A further place.
  public record Place(int line, int column, int endLine, int endColumn, String words) {}

  public ProblemRecord {
    places = List.copyOf(places);
  }

  /// The problem, with its places looked up in the text it was found in.
  public static ProblemRecord of(SourceText source, Problem problem) {
    Span span = problem.span();
    Span end = source.span(span.end(), span.end());
    return new ProblemRecord(
        problem.code(),
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.message(),
        source.name(),
        span.line(),
        span.column(),
        end.line(),
        end.column(),
        span.line() <= source.lineCount() ? source.line(span.line()) : "",
        problem.help(),
        "reference/problems/" + problem.code() + ".md",
        problem.captions().stream().map(caption -> place(source, caption)).toList());
  }

  private static Place place(SourceText source, Caption caption) {
    Span end = source.span(caption.span().end(), caption.span().end());
    return new Place(
        caption.span().line(), caption.span().column(), end.line(), end.column(), caption.text());
  }
}
