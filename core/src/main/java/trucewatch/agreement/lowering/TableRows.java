package trucewatch.agreement.lowering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trucewatch.agreement.Pattern.Quantity;
import trucewatch.agreement.finding.Finding;
import trucewatch.syntax.Name;
import trucewatch.syntax.Table;

/// The rows of a table as duties: the first column names what is meant; a column headed `number`,
/// `quantity` or `count` says how many; the other cells are kept as words.
final class TableRows {
  private static final List<String> HOW_MANY = List.of("number", "quantity", "count");

  /// @param thing the first cell as a name
  /// @param words the whole row, for people
  record Row(String thing, Quantity quantity, String words) {}

  private TableRows() {}

  static List<Row> of(Name name, Resolver resolver) {
    Table table = resolver.names().tables().get(name.text());
    if (table == null) {
      resolver
          .findings()
          .unknown(
              Finding.UNKNOWN_TABLE,
              name.span(),
              "there is no table `%s`".formatted(name.text()),
              name.text(),
              resolver.names().tables().keySet(),
              "put a Markdown table under a heading `Table %s`".formatted(name.text()));
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (List<Table.Cell> cells : table.rows()) {
      rows.add(row(table, cells));
    }
    return rows;
  }

  private static Row row(Table table, List<Table.Cell> cells) {
    Quantity quantity = new Quantity.OneAct();
    for (int column = 1; column < Math.min(cells.size(), table.columns().size()); column++) {
      String heading = Steps.slug(table.columns().get(column).text());
      String cell = cells.get(column).text();
      if (HOW_MANY.contains(heading) && cell.matches("\\d{1,12}") && !cell.matches("0+")) {
        quantity = new Quantity.AtLeast(new BigDecimal(cell));
      }
    }
    String words = cells.stream().map(Table.Cell::text).collect(Collectors.joining(", "));
    return new Row(cells.isEmpty() ? "row" : Steps.slug(cells.getFirst().text()), quantity, words);
  }
}
