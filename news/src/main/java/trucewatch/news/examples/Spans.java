package trucewatch.news.examples;

import java.util.ArrayList;
import java.util.List;
import trucewatch.news.text.Span;

/// Places in a text as candidates and articles keep them: `12-40 55-60`.
final class Spans {
  private Spans() {}

  /// The places, without what is none.
  static List<Span> of(String written) {
    List<Span> spans = new ArrayList<>();
    for (String part : written.split(" ", -1)) {
      if (part.matches("\\d{1,9}-\\d{1,9}")) {
        int dash = part.indexOf('-');
        int from = Integer.parseInt(part.substring(0, dash));
        int to = Integer.parseInt(part.substring(dash + 1));
        if (from <= to) {
          spans.add(new Span(from, to));
        }
      }
    }
    return spans;
  }

  /// The same, without what lies outside of a text of that length.
  static List<Span> within(String written, int length) {
    return of(written).stream().filter(span -> span.end() <= length).toList();
  }
}
