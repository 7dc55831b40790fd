package trucewatch.view.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.Entry;
import trucewatch.questions.Change;
import trucewatch.questions.WhatIf;
import trucewatch.verdict.Verdict;

/// Which rows of the board would be others, by the account asked for.
///
/// @param rows in the order of the board
/// @param words of how many of them the word itself would be another
public record Effect(List<Row> rows, int words) {
  public static final Effect NONE = new Effect(List.of(), 0);

  /// One row.
  ///
  /// @param subject the bearer, empty for the whole clause
  /// @param before null where there was no such row
  /// @param after null where there would be none
  /// @param differs names of what differs where the word is the same; else empty
  public record Row(
      ClausePage.Link clause,
      String subject,
      @Nullable Mark before,
      @Nullable Mark after,
      List<String> differs) {
    public Row {
      differs = List.copyOf(differs);
    }
  }

  public Effect {
    rows = List.copyOf(rows);
  }

  /// What would change if these rows were told as well.
  public static Effect of(Lens lens, List<Entry> told) {
    if (told.isEmpty()) {
      return NONE;
    }
    WhatIf.Answer answer = lens.answers().supposeRows(lens.question(), told);
    List<Row> rows = new ArrayList<>();
    answer
        .changes()
        .forEach(change -> rows.add(row(lens, change.before(), change.after(), change.differs())));
    return of(rows);
  }

  /// What differs between two boards of one case.
  public static Effect between(Lens lens, List<Verdict> before, List<Verdict> after) {
    Map<List<String>, Verdict> old = new LinkedHashMap<>();
    before.forEach(verdict -> old.put(key(verdict), verdict));
    List<Row> rows = new ArrayList<>();
    for (Verdict verdict : after) {
      Verdict was = old.remove(key(verdict));
      if (was == null) {
        rows.add(
            new Row(
                link(lens, verdict), subject(lens, verdict), null, mark(lens, verdict), List.of()));
      } else {
        List<String> differs = Change.differences(was, verdict);
        if (!differs.isEmpty()) {
          rows.add(row(lens, was, verdict, differs));
        }
      }
    }
    old.values()
        .forEach(
            was ->
                rows.add(
                    new Row(
                        link(lens, was), subject(lens, was), mark(lens, was), null, List.of())));
    return of(rows);
  }

  private static Effect of(List<Row> rows) {
    return new Effect(rows, (int) rows.stream().filter(row -> row.differs().isEmpty()).count());
  }

  private static Row row(Lens lens, Verdict before, Verdict after, List<String> differs) {
    return new Row(
        link(lens, after),
        subject(lens, after),
        mark(lens, before),
        mark(lens, after),
        differs.contains("status")
            ? List.of()
            : differs.stream().map(name -> counted(name, before, after)).toList());
  }

  /// What differs, with its numbers where it is one.
  private static String counted(String name, Verdict before, Verdict after) {
    return switch (name) {
      case "breaches" -> numbers("incidents", before.breaches(), after.breaches());
      case "breaches_contested" ->
          numbers("told and denied", before.breachesContested(), after.breachesContested());
      case "possible" -> numbers("too coarse or unattributed", before.possible(), after.possible());
      case "done" -> numbers("done", before.done(), after.done());
      default -> name.replace('_', ' ');
    };
  }

  private static String numbers(String what, Object before, Object after) {
    return what + " " + before + " → " + after;
  }

  private static ClausePage.Link link(Lens lens, Verdict verdict) {
    return new ClausePage.Link(verdict.clause(), lens.title(verdict.clause()));
  }

  private static String subject(Lens lens, Verdict verdict) {
    return lens.sentences().subject(verdict);
  }

  private static Mark mark(Lens lens, Verdict verdict) {
    return lens.shortMark(verdict);
  }

  private static List<String> key(Verdict verdict) {
    return List.of(
        verdict.clause(),
        String.join("|", verdict.bearers()),
        String.valueOf(verdict.whole()),
        verdict.instance());
  }
}
