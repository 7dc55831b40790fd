package trucewatch.agreement.lowering;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.syntax.ArticleText;
import trucewatch.syntax.Block;
import trucewatch.syntax.Fence;
import trucewatch.syntax.PactFile;

/// The article under which each block stands, found by the block's place: two blocks that say the
/// same are equal wherever they stand.
public final class Articles {
  private final Map<Integer, ArticleText> byStart = new HashMap<>();

  Articles(PactFile file) {
    for (Fence fence : file.fences()) {
      if (fence.article() != null) {
        fence.blocks().forEach(block -> byStart.put(block.span().start(), fence.article()));
      }
    }
  }

  /// None if the heading above names no article, and there is no text either.
  public @Nullable ArticleText of(Block block) {
    return byStart.get(block.span().start());
  }
}
