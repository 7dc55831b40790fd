package trucewatch.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trucewatch.agreement.Clause;
import trucewatch.claims.Column;
import trucewatch.questions.Unblock;
import trucewatch.reference.Move;
import trucewatch.remark.Remark;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// What it would take, as the object of `unblock --format json`.
public final class UnblockRow {
  public static final List<String> COLUMNS =
      List.of(
          "clause",
          "goal",
          "account",
          "at",
          "known",
          "assumed",
          "status_before",
          "already",
          "sets",
          "obstacles",
          "tried",
          "stopped");

  private final Times times;
  private final MoveWords words;

  public UnblockRow(Times times, Names names) {
    this.times = times;
    this.words = new MoveWords(names);
  }

  public Row of(Clause clause, Question question, Unblock.Answer answer) {
    return Row.row()
        .with("clause", clause.id().code())
        .with("goal", goal(answer.goal()))
        .with("account", question.account())
        .with("at", times.rfc3339(question.asOf().at()))
        .with("known", times.rfc3339(question.asOf().known()))
        .with("assumed", true)
        .with("status_before", statuses(answer.before()))
        .with("already", answer.already())
        .with("sets", new Value.Items(answer.found().stream().map(this::set).toList()))
        .with("obstacles", Remark.texts(answer.obstacles()))
        .with("tried", answer.tried())
        .with("stopped", answer.stopped())
        .build();
  }

  static String goal(Unblock.Goal goal) {
    return goal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Value statuses(List<Verdict> verdicts) {
    return new Value.Items(
        verdicts.stream()
            .<Value>map(
                verdict -> {
                  Map<String, Value> fields = new LinkedHashMap<>();
                  fields.put("bearer", Value.of(verdict.bearers()));
                  fields.put("status", Value.of(verdict.status().code()));
                  return new Value.Fields(fields);
                })
            .toList());
  }

  private Value set(Unblock.Found found) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("size", Value.of(found.size()));
    fields.put("moves", new Value.Items(found.moves().stream().map(this::move).toList()));
    fields.put("status_after", statuses(found.after()));
    return new Value.Fields(fields);
  }

  private Value move(Move move) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("kind", Value.of(move.kind().name().toLowerCase(Locale.ROOT)));
    fields.put("how_many", Value.of(move.howMany()));
    fields.put("among", Value.of(move.among()));
    fields.put("clause", Value.of(move.clause()));
    fields.put("text", Value.of(words.of(move)));
    Map<String, Value> row = new LinkedHashMap<>();
    for (Column column : Column.values()) {
      if (!move.cell(column).isEmpty()) {
        row.put(column.header(), Value.of(move.cell(column)));
      }
    }
    fields.put("row", new Value.Fields(row));
    return new Value.Fields(fields);
  }
}
