package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The comments of one line, without the `#` and the blanks around.
///
/// @param above those on lines of their own above it
/// @param beside the one at its end; null if there is none
/// @param below only for the header of a block: indented comments after the last line of the block
public record Comments(List<String> above, @Nullable String beside, List<String> below) {
  public static final Comments NONE = new Comments(List.of(), null, List.of());

  public Comments {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }
}
