package trucewatch.claims;

/// Why one cell of a row cannot be taken as it stands.
///
/// @param value what the cell holds, empty if it is missing
/// @param reason what is wrong with it, in the words of who keeps the file
/// @param wayOut what to write instead
public record CellProblem(Column column, String value, String reason, String wayOut) {
  @Override
  public String toString() {
    return column.header() + " `" + value + "`: " + reason + "; " + wayOut;
  }
}
