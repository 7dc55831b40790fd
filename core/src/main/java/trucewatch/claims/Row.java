package trucewatch.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cells of one row while they are read: every reader returns something to go on with and notes
/// what was wrong, so that all problems of a row are told at once.
final class Row {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,9})?");

  private final Map<Column, String> cells;
  private final boolean correction;
  private final List<CellProblem> problems = new ArrayList<>();

  Row(Map<Column, String> cells, boolean correction) {
    this.cells = cells;
    this.correction = correction;
  }

  /// Whether it is a correction: it fills some cells of another row, so that its cells need not
  /// make sense together.
  boolean correction() {
    return correction;
  }

  List<CellProblem> problems() {
    return problems.stream().sorted(Comparator.comparing(CellProblem::column)).distinct().toList();
  }

  void problem(Column column, String reason, String wayOut) {
    problems.add(new CellProblem(column, raw(column), reason, wayOut));
  }

  /// Whether, as a correction, it would change anything.
  boolean replacesSomething() {
    return cells.entrySet().stream()
        .anyMatch(cell -> Corrections.replaces(cell.getKey(), Spelling.text(cell.getValue())));
  }

  /// Whether the row fills the column; a correction that clears it does not.
  boolean has(Column column) {
    return !text(column).isEmpty();
  }

  /// The text of a column, empty if it is left open or cleared.
  String text(Column column) {
    String text = Spelling.text(raw(column));
    if (!text.equals("-")) {
      return text;
    }
    if (!correction) {
      problem(column, "`-` clears a column, and only in a correction", "leave the cell empty");
    }
    return "";
  }

  String code(Column column) {
    String code = Spelling.code(text(column));
    if (code.chars().anyMatch(Character::isISOControl)) {
      problem(column, "it holds a character that cannot be seen", "type it again");
    }
    return code;
  }

  /// One of the words of an enumeration, if the cell is filled and holds one.
  <T extends Enum<T>> Optional<T> word(Column column, Set<T> words) {
    String written = code(column).replace('_', '-');
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> found = words.stream().filter(word -> wordOf(word).equals(written)).findFirst();
    if (found.isEmpty()) {
      String choice = words.stream().map(Row::wordOf).collect(Collectors.joining(", "));
      problem(column, "this is not one of the words for it", "write one of " + choice);
    }
    return found;
  }

  private static String wordOf(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `a|b`: one of them, not said which.
  Set<String> alternatives(Column column) {
    Set<String> codes = new LinkedHashSet<>();
    String written = code(column);
    if (written.indexOf(';') >= 0) {
      problem(
          column,
          "several actors are not divided by `;`",
          "write a|b if it was one of them, or one row for each");
    }
    if (written.isEmpty()) {
      return codes;
    }
    for (String part : written.split("\\|", -1)) {
      String one = Spelling.code(part.replaceAll("^-+|-+$", ""));
      if (one.isEmpty()) {
        problem(column, "nothing stands beside a `|`", "write a|b, or a alone");
      } else {
        codes.add(one);
      }
    }
    return codes;
  }

  /// Ids divided by `;`, in the order written, each once.
  List<String> ids(Column column) {
    return Stream.of(text(column).split(";"))
        .map(Spelling::text)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /// A number of zero or more, if the cell is filled and can be read.
  Optional<BigDecimal> number(Column column) {
    String written = Spelling.figures(text(column));
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(written).matches()) {
      problem(
          column,
          "this is not a number of zero or more",
          "write figures and at most one decimal point, as 1200 or 0.5");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(written).stripTrailingZeros());
  }

  /// The value, or a problem at `column` and nothing.
  <T> @Nullable T take(Column column, Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Good<T>(T value) -> value;
      case Parsed.Bad<T>(String reason, String wayOut) -> {
        problem(column, reason, wayOut);
        yield null;
      }
    };
  }

  private String raw(Column column) {
    return cells.getOrDefault(column, "");
  }
}
