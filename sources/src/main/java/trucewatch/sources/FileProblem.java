package trucewatch.sources;

/// What is wrong in a file, where, and what to do about it.
///
/// @param file its name, as the reader of the message knows it
/// @param row the row of a table, its header being row 1, or the feature of a file of zones, the
///   first being 1; 0 if it concerns the whole file
/// @param column the header of the cell or the name of the value, empty if it concerns the whole
///   row
/// @param value what stands there, shortened, without control characters
/// @param reason what is wrong
/// @param wayOut what to write or do instead
public record FileProblem(
    Severity severity,
    String file,
    long row,
    String column,
    String value,
    String reason,
    String wayOut) {
  /// Whether the row or file can be used all the same.
  public enum Severity {
    ERROR,
    WARNING
  }

  private static final int LONGEST = 80;

  public FileProblem {
    value = shown(value);
  }

  /// An error of a whole file.
  public static FileProblem ofFile(String file, String reason, String wayOut) {
    return new FileProblem(Severity.ERROR, file, 0, "", "", reason, wayOut);
  }

  /// Whether it keeps the row or file from being used.
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private static String shown(String value) {
    String part = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    return part.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (row > 0) {
      text.append(", row ").append(row);
    }
    if (!column.isEmpty()) {
      text.append(", ").append(column);
    }
    if (!value.isEmpty()) {
      text.append(" `").append(value).append('`');
    }
    return text.append(": ").append(reason).append("; ").append(wayOut).toString();
  }
}
