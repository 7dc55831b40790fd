package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trucewatch.questions.Pace;
import trucewatch.time.Interval;
import trucewatch.verdict.Advance;
import trucewatch.verdict.Due;
import trucewatch.verdict.Question;

/// How fast duties with a number go on: as sentences, and as rows for scripts.
public final class PaceRows {
  public static final List<String> COLUMNS =
      List.of(
          "clause",
          "bearer",
          "account",
          "at",
          "known",
          "done",
          "denied",
          "of",
          "unit",
          "remaining",
          "since",
          "due",
          "rates",
          "earliest",
          "latest",
          "outlook");

  private final Names names;
  private final Times times;

  public PaceRows(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  /// "27 of 28 hostage remains since 2025-10-10 12:00, due 2025-10-13 12:00."
  public String progress(Pace pace) {
    Advance advance = pace.advance();
    String of = advance.of().signum() < 0 ? "?" : Json.plain(advance.of());
    String denied =
        advance.denied().signum() == 0
            ? ""
            : ", " + Json.plain(advance.denied()) + " of them told and denied";
    return Json.plain(advance.done())
        + " of "
        + of
        + " "
        + Counted.unit(advance.of(), advance.unit())
        + denied
        + (advance.begun() ? " in " + days(advance) + " since " + times.shown(advance.from()) : "")
        + due(advance.due())
        + ".";
  }

  private static String days(Advance advance) {
    long days = java.time.Duration.between(advance.from(), advance.at()).toDays();
    return days == 1 ? "1 day" : days + " days";
  }

  private String due(Due due) {
    return switch (due.kind()) {
      case NONE -> ", no date given";
      case SOON -> ", due \"" + due.words() + "\"";
      case NOT_YET_KNOWN -> ", due date not yet known";
      case KNOWN -> ", due " + times.shownEnd(due.last());
    };
  }

  /// "On average 1.2 a day ..., 0 a day in the last 7 days."; empty where no pace is measured.
  public String rates(Pace pace) {
    if (pace.rates().isEmpty()) {
      return "";
    }
    return pace.rates().stream()
        .map(
            rate ->
                Json.plain(rate.perDay())
                    + " a day "
                    + (rate.days() == 0
                        ? "over the whole time"
                        : "in the last " + rate.days() + " days"))
        .collect(Collectors.joining(", ", "The pace: ", "."));
  }

  /// What follows, with how sure it is not.
  public String outlook(Pace pace) {
    return switch (pace.outlook()) {
      case DONE -> "All that is due is told to be done.";
      case NUMBER_NOT_KNOWN -> "How many are due is not known yet, so no pace is reckoned.";
      case NOT_IN_FORCE -> "It is not in force yet, and nothing of it is told.";
      case TOO_FEW_REPORTS ->
          "Too few reports for a pace: "
              + pace.advance().acts().size()
              + (pace.advance().acts().size() == 1 ? " act is told" : " acts are told")
              + ", "
              + Pace.LEAST_ACTS
              + " acts and a day are the least.";
      case NO_DATE -> completion(pace) + " There is no date to miss.";
      case DATE_PASSED -> "The date has passed. " + completion(pace);
      case IN_TIME -> completion(pace) + " By each of these paces that is in time.";
      case DEPENDS -> completion(pace) + " By some of these paces that is in time, by others not.";
      case WILL_MISS -> completion(pace) + " It will miss the date at this pace, by each of them.";
    };
  }

  /// "at this pace done between 2025-10-21 and 2025-10-25, in time": beside a word; empty where no
  /// pace is measured.
  public String brief(Pace pace) {
    return switch (pace.outlook()) {
      case DONE, NUMBER_NOT_KNOWN, NOT_IN_FORCE, TOO_FEW_REPORTS -> "";
      case NO_DATE, DATE_PASSED -> finished(pace);
      case IN_TIME -> finished(pace) + ", in time";
      case DEPENDS -> finished(pace) + ", which may be in time";
      case WILL_MISS -> finished(pace) + ", too late";
    };
  }

  private String finished(Pace pace) {
    if (pace.earliest().equals(Interval.END)) {
      return "at this pace never done";
    }
    String earliest = times.day(pace.earliest());
    if (pace.latest().equals(Interval.END)) {
      return "at this pace done on " + earliest + " or never";
    }
    String latest = times.day(pace.latest());
    return earliest.equals(latest)
        ? "at this pace done about " + earliest
        : "at this pace done between " + earliest + " and " + latest;
  }

  private String completion(Pace pace) {
    String left =
        "If it goes on so, the "
            + (pace.remaining().intValue() == 1
                ? "last one is"
                : "other " + Json.plain(pace.remaining()) + " are")
            + " done ";
    if (pace.earliest().equals(Interval.END)) {
      return left + "never.";
    }
    String earliest = times.day(pace.earliest());
    if (pace.latest().equals(Interval.END)) {
      return left + "on " + earliest + " by the fastest pace, never by the slowest.";
    }
    String latest = times.day(pace.latest());
    return earliest.equals(latest)
        ? left + "about " + earliest + "."
        : left + "between " + earliest + " (fastest) and " + latest + " (slowest).";
  }

  /// One row for each number of a duty and its bearers.
  public Row row(Pace pace, Question question) {
    Advance advance = pace.advance();
    List<Value> rates = new ArrayList<>();
    for (Pace.Rate rate : pace.rates()) {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("days", Value.of(rate.days()));
      fields.put("per_day", Value.of(rate.perDay()));
      fields.put("completion", Value.of(rate.never() ? "" : times.rfc3339(rate.completion())));
      rates.add(new Value.Fields(fields));
    }
    return Row.row()
        .with("clause", advance.clause())
        .with("bearer", advance.bearers())
        .with("account", question.account())
        .with("at", times.rfc3339(question.asOf().at()))
        .with("known", times.rfc3339(question.asOf().known()))
        .with("done", advance.done())
        .with("denied", advance.denied())
        .with("of", advance.of())
        .with("unit", advance.unit())
        .with("remaining", pace.remaining())
        .with("since", times.rfc3339(advance.from()))
        .with("due", advance.due().known() ? times.rfc3339(advance.due().last()) : "")
        .with("rates", new Value.Items(rates))
        .with("earliest", pace.rates().isEmpty() ? "" : times.rfc3339(pace.earliest()))
        .with("latest", pace.rates().isEmpty() ? "" : times.rfc3339(pace.latest()))
        .with("outlook", pace.outlook().code())
        .build();
  }

  /// Whose number it is: "return-dead "Return of ..." (Hamas)".
  public String subject(Advance advance) {
    String title = names.clause(advance.clause());
    String who = names.actors(advance.bearers());
    return advance.clause()
        + (title.equals(advance.clause()) ? "" : " \"" + title + '"')
        + (who.isEmpty() ? "" : " (" + who + ")");
  }
}
