package trucewatch.news.page;

import java.util.ArrayList;
import java.util.List;

/// Puts the text to read together from the kept blocks, with the way back to their places.
final class PageBuilder {
  private PageBuilder() {}

  static Page build(
      String input,
      List<Block> blocks,
      List<Segment> segments,
      PageFacts facts,
      List<String> notes) {
    StringBuilder text = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(i).kept()) {
        continue;
      }
      Segment segment = segments.get(i);
      for (int c = 0; c < segment.text().length(); c++) {
        text.append(segment.text().charAt(c));
        places.add(segment.place(c));
      }
      text.append('\n');
      places.add(segment.end());
    }
    places.add(places.isEmpty() ? 0 : places.getLast());
    return new Page(
        input,
        blocks,
        text.toString(),
        places,
        facts.title(),
        facts.published(),
        facts.source(),
        facts.language(),
        notes);
  }
}
