package trucewatch.casebook.report;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.Column;
import trucewatch.time.PointInTime;

/// Turns the answers of a report into the cells of a row. Each method returns what is wrong with an
/// answer, or null when it was taken; an empty answer leaves the cell empty.
public final class ReportAnswers {
  private static final Pattern AMOUNT =
      Pattern.compile("(about|at least|exactly)? *(\\d{1,12}(?:\\.\\d{1,3})?) *(.*)");
  private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?)?";
  private static final Pattern WHEN =
      Pattern.compile("(" + MOMENT + ")(?: *to *(" + MOMENT + "))?");
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?) *[, ] *(-?\\d{1,3}(?:\\.\\d+)?)");
  private static final Set<String> MEANS = Set.of("saw", "heard", "camera", "told", "document");
  private static final Set<String> LEVELS = Set.of("public", "team", "restricted");
  private static final Set<String> STEPS = Set.of("exact", "town", "area", "region");

  private final Map<Column, String> cells;

  public ReportAnswers(Map<Column, String> cells) {
    this.cells = cells;
  }

  public @Nullable String source(String answer) {
    if (answer.isEmpty()) {
      return "A report without a source counts for nobody: write who reports.";
    }
    return put(Column.SOURCE, code(answer));
  }

  public @Nullable String speaker(String answer) {
    return put(Column.SPEAKER, code(answer));
  }

  public @Nullable String means(String answer) {
    return oneOf(Column.MEANS, answer, MEANS);
  }

  public @Nullable String amount(String answer) {
    if (answer.isEmpty()) {
      return null;
    }
    String text = answer.toLowerCase(Locale.ROOT);
    if (text.equals("uncountable") || text.equals("could not count")) {
      return put(Column.QUALIFIER, "uncountable");
    }
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      return "Write a number, such as 12, about 12 shells, at least 12, or uncountable.";
    }
    String sure = amount.group(1);
    put(
        Column.QUALIFIER,
        sure == null || sure.equals("exactly") ? "exact" : sure.replace(' ', '-'));
    put(Column.QUANTITY, amount.group(2));
    return put(Column.UNIT, code(amount.group(3)));
  }

  public @Nullable String when(String answer) {
    Matcher when = WHEN.matcher(answer);
    if (!when.matches()) {
      return "Write a day as 2025-11-03, a time as 2025-11-03 14:30, or two of them with `to`.";
    }
    String to = when.group(2) == null ? when.group(1) : when.group(2);
    String wrong = PointInTime.wrong(when.group(1));
    wrong = wrong == null ? PointInTime.wrong(to) : wrong;
    if (wrong == null) {
      put(Column.FROM, when.group(1).replace(' ', 'T'));
      put(Column.TO, to.replace(' ', 'T'));
    }
    return wrong;
  }

  /// Whether one time of day was given, so that it must be said how exact it is.
  public boolean timeGiven() {
    String from = cells.getOrDefault(Column.FROM, "");
    return from.contains("T") && from.equals(cells.get(Column.TO));
  }

  public @Nullable String timeSure(String answer) {
    LocalDateTime time = LocalDateTime.parse(cells.getOrDefault(Column.FROM, ""));
    switch (answer) {
      case "minute" -> span(time.truncatedTo(ChronoUnit.MINUTES), ChronoUnit.MINUTES);
      case "hour" -> span(time.truncatedTo(ChronoUnit.HOURS), ChronoUnit.HOURS);
      case "day" -> {
        put(Column.FROM, time.toLocalDate().toString());
        put(Column.TO, time.toLocalDate().toString());
      }
      default -> {
        return "Write minute, hour or day.";
      }
    }
    return null;
  }

  private void span(LocalDateTime from, ChronoUnit unit) {
    put(Column.FROM, from.toString());
    put(Column.TO, from.plus(1, unit).toString());
  }

  public @Nullable String where(String answer) {
    Matcher point = POINT.matcher(answer);
    if (!point.matches()) {
      return put(Column.PLACE, code(answer));
    }
    if (Math.abs(Double.parseDouble(point.group(1))) > 90
        || Math.abs(Double.parseDouble(point.group(2))) > 180) {
      return "That lies off the globe: latitude first (-90 to 90), then longitude (-180 to 180).";
    }
    put(Column.LATITUDE, point.group(1));
    return put(Column.LONGITUDE, point.group(2));
  }

  public @Nullable String placeSure(String answer) {
    return answer.matches("\\d{1,7}( ?k?m)?") || STEPS.contains(answer)
        ? put(Column.PRECISION, answer)
        : "Write exact, town, area, region, or metres such as 500.";
  }

  public @Nullable String observedFrom(String answer) {
    return put(Column.OBSERVED_FROM, answer);
  }

  public @Nullable String actor(String answer) {
    boolean report = !"obstructs".equals(cells.get(Column.ACT));
    if (answer.isEmpty() && report) {
      return put(Column.ATTRIBUTION, "none");
    }
    return put(
        Column.ACTOR,
        answer.toLowerCase(Locale.ROOT).replaceAll(" *\\| *", "|").replaceAll("\\s+", "-"));
  }

  public @Nullable String target(String answer) {
    return put(Column.TARGET, code(answer));
  }

  public @Nullable String clause(String answer) {
    return put(Column.CLAUSE, code(answer));
  }

  public @Nullable String note(String answer) {
    return put(Column.NOTE, answer);
  }

  public @Nullable String access(String answer) {
    return oneOf(Column.ACCESS, answer, LEVELS);
  }

  private @Nullable String oneOf(Column column, String answer, Set<String> words) {
    String word = answer.toLowerCase(Locale.ROOT);
    return word.isEmpty() || words.contains(word)
        ? put(column, word)
        : "Write one of " + String.join(", ", words.stream().sorted().toList()) + ".";
  }

  private @Nullable String put(Column column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
    return null;
  }

  private static String code(String answer) {
    return answer.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", "-");
  }
}
