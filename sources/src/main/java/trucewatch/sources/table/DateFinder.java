package trucewatch.sources.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trucewatch.sources.reading.DateEvidence;
import trucewatch.sources.reading.DateOrder;
import trucewatch.sources.reading.DatedColumns;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.reading.Sink;

/// Finds out whether columns write the day or the month first, by reading ahead until the values
/// show it.
public final class DateFinder {
  private DateFinder() {}

  /// Reads ahead, unless somebody said the order, and says what was found where it matters.
  ///
  /// @param groups headers of columns that are written alike
  public static DatedColumns find(
      Input input, Settings settings, Expected expected, List<List<String>> groups, Sink sink) {
    DateOrder said = DateOrder.named(settings.dates());
    Map<String, DateOrder> orders = new HashMap<>();
    if (said != DateOrder.NOT_SAID) {
      groups.forEach(group -> group.forEach(column -> orders.put(column, said)));
      return new DatedColumns(orders);
    }
    DateEvidence evidence = evidence(input, settings, expected, groups);
    for (List<String> group : groups) {
      DateOrder order = evidence.order(group.getFirst());
      group.forEach(column -> orders.put(column, order));
      String names = group.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
      if (order == DateOrder.MIXED) {
        sink.remark(
            "Dates in "
                + names
                + " have the day before the month in some rows and after it in others; where the"
                + " figures do not say which, the row is refused.");
      } else if (order != DateOrder.NOT_SAID) {
        sink.remark("Dates in " + names + " have the " + order.words() + ".");
      }
    }
    return new DatedColumns(orders);
  }

  private static DateEvidence evidence(
      Input input, Settings settings, Expected expected, List<List<String>> groups) {
    DateEvidence evidence = new DateEvidence();
    Tables.sample(
        input,
        settings,
        expected,
        record -> {
          for (List<String> group : groups) {
            for (String column : group) {
              for (String part : record.get(column).split(";", -1)) {
                evidence.see(group.getFirst(), part);
              }
            }
          }
          return evidence.goesOn();
        });
    return evidence;
  }
}
