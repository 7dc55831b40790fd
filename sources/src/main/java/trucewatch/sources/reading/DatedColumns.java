package trucewatch.sources.reading;

import java.util.Map;

/// How each column of dates of a file writes them.
///
/// @param orders by header
public record DatedColumns(Map<String, DateOrder> orders) {
  public DatedColumns {
    orders = Map.copyOf(orders);
  }

  /// The order of a column.
  public DateOrder of(String header) {
    return orders.getOrDefault(header, DateOrder.NOT_SAID);
  }
}
