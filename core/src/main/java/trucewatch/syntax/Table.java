package trucewatch.syntax;

import java.util.List;

/// A Markdown table with a name: one directly under a heading `Table NAME`, or under a line `table
/// NAME: …`. Clauses refer to it by that name.
///
/// @param columns the cells of its first row
/// @param rows the cells of the others; each as many as there are columns
public record Table(Name name, List<Cell> columns, List<List<Cell>> rows, Origin origin)
    implements Node {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// The words of one cell, without the blanks around.
  public record Cell(String text, Origin origin) implements Node {}
}
