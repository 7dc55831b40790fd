package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.ClaimId;
import trucewatch.questions.Change;
import trucewatch.questions.WhatIf;
import trucewatch.verdict.Verdict;

/// Changes of verdicts under a supposition, as the objects of `what-if --format json`.
public final class ChangeRows {
  public static final List<String> COLUMNS =
      List.of(
          "clause",
          "bearer",
          "instance",
          "account",
          "at",
          "known",
          "assumed",
          "status_before",
          "status_after",
          "changed",
          "because");

  private final Times times;
  private final StatusRows statusRows;

  public ChangeRows(Times times) {
    this.times = times;
    this.statusRows = new StatusRows(times);
  }

  /// The changes, then the rows that only the other text of the agreement has, then those that it
  /// has no more.
  public List<Row> of(WhatIf.Answer answer) {
    List<Row> rows = new ArrayList<>();
    answer.changes().forEach(change -> rows.add(of(change)));
    answer.added().forEach(row -> rows.add(of(row, "", row.status().code())));
    answer.gone().forEach(row -> rows.add(of(row, row.status().code(), "")));
    return rows;
  }

  private Row of(Verdict row, String before, String after) {
    return Row.row()
        .with("clause", row.clause())
        .with("bearer", row.bearers())
        .with("instance", row.instance())
        .with("account", row.account())
        .with("at", times.rfc3339(row.at()))
        .with("known", times.rfc3339(row.known()))
        .with("assumed", true)
        .with("status_before", before)
        .with("status_after", after)
        .with("changed", List.of())
        .with("because", List.of())
        .build();
  }

  private Row of(Change change) {
    Verdict after = change.after();
    return Row.row()
        .with("clause", after.clause())
        .with("bearer", after.bearers())
        .with("instance", after.instance())
        .with("account", after.account())
        .with("at", times.rfc3339(after.at()))
        .with("known", times.rfc3339(after.known()))
        .with("assumed", true)
        .with("status_before", change.before().status().code())
        .with("status_after", after.status().code())
        .with("changed", new Value.Items(fields(change.before(), after, change.differs())))
        .with("because", change.because().stream().map(ClaimId::text).toList())
        .build();
  }

  /// Each field that differs, as it reads in the one and in the other.
  List<Value> fields(Verdict one, Verdict other, List<String> differs) {
    Map<String, Value> before = statusRows.of(one).fields();
    Map<String, Value> after = statusRows.of(other).fields();
    List<Value> items = new ArrayList<>();
    for (String field : differs) {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("field", Value.of(field));
      fields.put("before", before.getOrDefault(field, Value.of("")));
      fields.put("after", after.getOrDefault(field, Value.of("")));
      items.add(new Value.Fields(fields));
    }
    return items;
  }
}
