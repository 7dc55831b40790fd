package trucewatch.sources.reading;

/// In which order a column writes day and month where figures alone do not say it.
public enum DateOrder {
  DAY_FIRST("day before the month"),
  MONTH_FIRST("month before the day"),
  /// No value of the column decides it.
  NOT_SAID("not said"),
  /// Some values can only be the one, some only the other.
  MIXED("mixed");

  private final String words;

  DateOrder(String words) {
    this.words = words;
  }

  /// For people.
  public String words() {
    return words;
  }

  /// What somebody said with `dates`, as `dd/mm/yyyy`, `mm/dd/yyyy`, `dmy` or `mdy`; not said if it
  /// is another order or none.
  public static DateOrder named(String dates) {
    String letters = dates.toLowerCase(java.util.Locale.ROOT).replaceAll("[^dmy]", "");
    if (letters.startsWith("d")) {
      return DAY_FIRST;
    }
    return letters.startsWith("md") || letters.startsWith("mmd") ? MONTH_FIRST : NOT_SAID;
  }
}
