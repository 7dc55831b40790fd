package trucewatch.news.page;

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
    Places.Builder places = new Places.Builder();
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(i).kept()) {
        continue;
      }
      Segment segment = segments.get(i);
      String words = segment.text();
      for (int c = 0; c < words.length(); c++) {
        text.append(words.charAt(c));
        places.add(segment.place(c));
      }
      text.append('\n');
      places.add(segment.end());
    }
    return new Page(
        input,
        blocks,
        text.toString(),
        places.ended(),
        facts.title(),
        facts.published(),
        facts.source(),
        facts.language(),
        notes);
  }
}
