package trucewatch.news.page;

import java.util.List;
import trucewatch.news.text.Span;

/// An input cut into blocks, with the text to read and the way back to places in the input.
///
/// @param input the input text that all places refer to
/// @param blocks every block in order, kept or not
/// @param text the words of the kept blocks, one to a line
/// @param places for each character of `text` its place in `input`, and one more for the end
/// @param title the title, empty if none is known
/// @param published the day or time the page gives for itself, as written there, empty if none
/// @param source the outlet that the page names, empty if none
/// @param language the language the page declares, empty if none
/// @param notes what a reader must be told: that a page is a stub, a list of links, not read
public record Page(
    String input,
    List<Block> blocks,
    String text,
    Places places,
    String title,
    String published,
    String source,
    String language,
    List<String> notes) {
  private static final int LONGEST_ENTITY = 32;

  public Page {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /// The page with what its envelope says of it, where that says more.
  Page with(PageFacts facts) {
    return new Page(
        input,
        blocks,
        text,
        places,
        title.isEmpty() ? facts.title() : title,
        facts.published().isEmpty() ? published : facts.published(),
        facts.source().isEmpty() ? source : facts.source(),
        language,
        notes);
  }

  /// The page with one more note.
  Page noting(String note) {
    List<String> more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new Page(input, blocks, text, places, title, published, source, language, more);
  }

  /// The place in the input of a span of the text.
  public Span place(Span span) {
    if (span.length() == 0) {
      int at = places.get(Math.min(span.start(), places.size() - 1));
      return new Span(at, at);
    }
    int last = places.get(span.end() - 1);
    return new Span(places.get(span.start()), Math.max(last + 1, entityEnd(last, span.end())));
  }

  /// Where the entity ends that stands for the character at `place`; 0 if none does. The next
  /// character of the text lies behind it.
  private int entityEnd(int place, int next) {
    if (place >= input.length() || input.charAt(place) != '&') {
      return 0;
    }
    int semicolon = input.indexOf(';', place, Math.min(input.length(), place + LONGEST_ENTITY));
    boolean behind = next >= places.size() || places.get(next) > semicolon;
    return semicolon > 0 && behind ? semicolon + 1 : 0;
  }
}
