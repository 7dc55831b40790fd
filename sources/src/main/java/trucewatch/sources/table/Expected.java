package trucewatch.sources.table;

import java.util.List;
import java.util.Set;

/// What a layout's files look like.
///
/// @param marks headers by which the layout is known
/// @param least how many of the marks a header must have; 0 takes any header
/// @param headerless the columns of files without a header; the one with as many cells is taken
/// @param named what the layout is called in messages
public record Expected(String named, Set<String> marks, int least, List<List<String>> headerless) {
  public Expected {
    marks = Set.copyOf(marks);
    headerless = List.copyOf(headerless);
  }

  /// Any table with a header.
  public static final Expected ANY = new Expected("a table", Set.of(), 0, List.of());
}
