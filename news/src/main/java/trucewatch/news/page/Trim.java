package trucewatch.news.page;

import java.util.ArrayList;
import java.util.List;
import trucewatch.news.page.Block.Kind;

/// Trims the ends of an article: headings that nothing follows, and what comes after a mark that
/// the article is over.
final class Trim {
  private Trim() {}

  static List<Block> ends(List<Block> blocks) {
    List<Block> trimmed = new ArrayList<>(blocks);
    boolean text = false;
    for (int i = trimmed.size() - 1; i >= 0; i--) {
      Block block = trimmed.get(i);
      if (!block.kept()) {
        continue;
      }
      boolean heading = block.kind() == Kind.HEADING;
      if (heading && !text) {
        trimmed.set(i, block.as(Kind.RELATED, false));
      }
      text |= !heading;
    }
    return trimmed;
  }
}
