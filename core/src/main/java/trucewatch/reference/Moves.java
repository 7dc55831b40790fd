package trucewatch.reference;

import java.util.List;
import trucewatch.remark.Remark;

/// What could be done to reach something, as the text is read.
///
/// @param ways each a set of moves that together may do; the smallest first
/// @param obstacles what no move of anybody brings about, in words with codes
/// @param cut whether there were more ways than are kept
public record Moves(List<List<Move>> ways, List<Remark> obstacles, boolean cut) {
  public Moves {
    ways = ways.stream().map(List::copyOf).toList();
    obstacles = List.copyOf(obstacles);
  }
}
