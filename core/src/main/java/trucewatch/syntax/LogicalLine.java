package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the grammar calls a line: a physical line with those that continue it, or a part of one
/// between semicolons.
///
/// @param header whether it stands at the left edge, and so begins a block
/// @param tokens at least one, without the end token
/// @param above comments on lines of their own since the line before
/// @param aboveIndented how many of `above`, from the first, are indented
/// @param inner comments at the ends of its physical lines but the last
/// @param beside the comment at its end
record LogicalLine(
    boolean header,
    List<Token> tokens,
    List<String> above,
    int aboveIndented,
    List<String> inner,
    @Nullable String beside) {}
