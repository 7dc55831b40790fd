package trucewatch.diagnostic;

import java.util.List;

/// One thing that is wrong or doubtful in a text: where, what, and what to write instead.
///
/// @param code stable number such as `TW014`; each has a page of its own
/// @param message what is wrong, in the words of the person who wrote the text
/// @param span the place it is about
/// @param captions further places, each with its own words
/// @param help what to write instead; empty when there is nothing to add
public record Problem(
    String code,
    Severity severity,
    String message,
    Span span,
    List<Caption> captions,
    String help) {
  public Problem {
    captions = List.copyOf(captions);
    if (!code.matches("TW\\d{3}")) {
      throw new IllegalArgumentException("not a code of a problem: " + code);
    }
    if (message.isBlank()) {
      throw new IllegalArgumentException("a problem must say what is wrong");
    }
  }

  /// An error without further places or help.
  public static Problem error(String code, Span span, String message) {
    return new Problem(code, Severity.ERROR, message, span, List.of(), "");
  }

  /// A warning without further places or help.
  public static Problem warning(String code, Span span, String message) {
    return new Problem(code, Severity.WARNING, message, span, List.of(), "");
  }

  /// A note without further places or help.
  public static Problem note(String code, Span span, String message) {
    return new Problem(code, Severity.NOTE, message, span, List.of(), "");
  }

  /// The same problem with what to write instead.
  public Problem withHelp(String words) {
    return new Problem(code, severity, message, span, captions, words);
  }

  /// The same problem with one more place.
  public Problem withCaption(Span at, String words) {
    var more = new java.util.ArrayList<>(captions);
    more.add(new Caption(at, words));
    return new Problem(code, severity, message, span, more, help);
  }
}
