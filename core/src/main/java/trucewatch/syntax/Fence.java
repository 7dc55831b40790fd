package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fenced block of pact text.
///
/// @param article what the heading above says about all blocks in it; null without such a heading
/// @param remarks comments after the last line, which belong to no block
/// @param origin the content of the fence, without the lines that open and close it
public record Fence(
    @Nullable ArticleText article, List<Block> blocks, List<String> remarks, Origin origin)
    implements Node {
  public Fence {
    blocks = List.copyOf(blocks);
    remarks = List.copyOf(remarks);
  }
}
