package trucewatch.sources.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.Spelling;

/// Makes records of the rows of a table, the first of which may be its header and the second its
/// HXL tags.
final class Rows {
  private final Telling telling;
  private final Expected expected;
  private final RecordSink records;
  private @Nullable Head head;
  private boolean underHeader;

  Rows(Telling telling, Expected expected, RecordSink records) {
    this.telling = telling;
    this.expected = expected;
    this.records = records;
  }

  /// Takes the next row.
  ///
  /// @return whether to go on
  boolean row(long number, List<String> cells) {
    Head known = head;
    if (known == null) {
      return cells.stream().allMatch(String::isBlank) || begins(number, cells);
    }
    if (underHeader) {
      underHeader = false;
      if (known.takesTags(cells)) {
        telling.remark("Row " + number + " holds HXL tags and is no data.");
        tell(known);
        return true;
      }
      tell(known);
    }
    return data(known, number, cells);
  }

  private boolean begins(long number, List<String> first) {
    Head found = Head.of(expected, first).orElse(null);
    if (found == null) {
      telling.error(
          number,
          "",
          first.getFirst(),
          "these are not the columns of " + expected.named(),
          "choose another format with --as, or write a mapping for this table");
      return false;
    }
    head = found;
    if (found.ownRow()) {
      underHeader = true;
      return true;
    }
    telling.remark(
        "The file has no header; its "
            + first.size()
            + " cells are read in the order of "
            + expected.named()
            + ".");
    tell(found);
    return data(found, number, first);
  }

  private void tell(Head known) {
    List<String> tags = IntStream.range(0, known.names().size()).mapToObj(known::tag).toList();
    records.head(known.names(), tags);
  }

  private boolean data(Head known, long number, List<String> cells) {
    List<String> names = known.names();
    Map<String, String> filled = new LinkedHashMap<>();
    boolean surplus = false;
    for (int i = 0; i < cells.size(); i++) {
      String text = Spelling.text(cells.get(i));
      if (!text.isEmpty() && i < names.size()) {
        filled.put(names.get(i), text);
      } else if (!text.isEmpty()) {
        surplus = true;
      }
    }
    if (filled.isEmpty() && !surplus) {
      return true;
    }
    if (surplus || cells.size() < names.size()) {
      telling.error(
          number,
          "",
          "",
          "it has " + cells.size() + " cells, the header " + names.size(),
          "look for a missing or superfluous delimiter, or a file that was cut off");
      return true;
    }
    return records.record(new RawRecord(number, filled));
  }

  /// The file has ended.
  void end() {
    if (head == null) {
      telling.error(0, "", "", "the file is empty", "give a file with rows");
    } else if (underHeader) {
      tell(head);
      telling.remark("The file has a header and no rows.");
    }
  }
}
