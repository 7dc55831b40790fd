package trucewatch.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Column;

/// Something that actors could do: so many of them, each the same. Told by nobody.
///
/// @param clause what it serves
/// @param howMany how many of `among` must do it; 1 where the text names nobody
/// @param among who could; empty if anybody can
/// @param cells the columns of the row that would tell of it, but for who does it, and when
/// @param step how many effects must follow one another after it before the clause asked about is
///   reached: what has the highest step comes first
public record Move(
    Kind kind,
    String clause,
    int howMany,
    List<String> among,
    Map<Column, String> cells,
    int step) {

  /// What sort of move.
  public enum Kind {
    /// An act that performs a clause, meets a condition or uses a power.
    ACT,
    /// A ballot.
    VOTE,
    /// The round of a decision, or the silence, is closed.
    CLOSE,
    /// An actor accepts a clause, or makes the offer that a pledge is.
    ACCEPT,
    /// A judge finds it so.
    FIND,
    /// Who governs, controls, supervises, holds or chairs what.
    STATE
  }

  public Move {
    among = List.copyOf(among);
    cells = Map.copyOf(cells);
  }

  static Move of(Kind kind, String clause, List<String> among, int step) {
    return new Move(kind, clause, 1, among, Map.of(), step);
  }

  Move with(Column column, String text) {
    if (text.isEmpty()) {
      return this;
    }
    Map<Column, String> more = new EnumMap<>(Column.class);
    more.putAll(cells);
    more.put(column, text);
    return new Move(kind, clause, howMany, among, more, step);
  }

  /// The same by so many of these.
  public Move by(int many, List<String> actors) {
    return new Move(kind, clause, many, actors, cells, step);
  }

  /// What stands in a column, empty if nothing does.
  public String cell(Column column) {
    return cells.getOrDefault(column, "");
  }
}
