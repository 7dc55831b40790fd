package trucewatch.sources.csv;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from running a cell as a formula.
///
/// A cell that begins with `=`, `+`, `@`, a tab, or with `-` and is no number, is written with an
/// apostrophe before it, which spreadsheets take as "this is text" (OWASP, "CSV Injection"). So is
/// one that begins with an apostrophe before such a cell, so that reading takes off exactly the one
/// that writing put on.
final class FormulaGuard {
  private static final Pattern RUNS =
      Pattern.compile("'*(?:[=+@\\t\\r]|-(?!\\d*\\.?\\d*$)).*", Pattern.DOTALL);

  private FormulaGuard() {}

  /// The cell as it is written.
  static String put(String cell) {
    return RUNS.matcher(cell).matches() ? "'" + cell : cell;
  }

  /// The cell as it was before it was written.
  static String undo(String cell) {
    return cell.startsWith("'") && RUNS.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
