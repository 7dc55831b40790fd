package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.ClaimId;
import trucewatch.questions.Difference;
import trucewatch.verdict.Verdict;

/// Differences between two points of view, as the objects of `diff --format json`.
public final class DifferenceRows {
  public static final List<String> COLUMNS =
      List.of(
          "clause",
          "bearer",
          "instance",
          "account_from",
          "at_from",
          "known_from",
          "account",
          "at",
          "known",
          "status_before",
          "status_after",
          "changed",
          "because");

  private final Times times;
  private final ChangeRows changes;

  public DifferenceRows(Times times) {
    this.times = times;
    this.changes = new ChangeRows(times);
  }

  public List<Row> of(List<Difference> differences) {
    return differences.stream().map(this::of).toList();
  }

  private Row of(Difference difference) {
    Verdict before = difference.before();
    Verdict after = difference.after();
    return Row.row()
        .with("clause", after.clause())
        .with("bearer", after.bearers())
        .with("instance", after.instance())
        .with("account_from", before.account())
        .with("at_from", times.rfc3339(before.at()))
        .with("known_from", times.rfc3339(before.known()))
        .with("account", after.account())
        .with("at", times.rfc3339(after.at()))
        .with("known", times.rfc3339(after.known()))
        .with("status_before", before.status().code())
        .with("status_after", after.status().code())
        .with("changed", new Value.Items(changes.fields(before, after, difference.differs())))
        .with("because", new Value.Items(because(difference)))
        .build();
  }

  private static List<Value> because(Difference difference) {
    List<Value> causes = new ArrayList<>();
    for (Difference.Cause cause : difference.causes()) {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("part", Value.of(cause.part().code()));
      fields.put("claim", Value.of(cause.claim().text()));
      fields.put("by", Value.of(cause.by().stream().map(ClaimId::text).toList()));
      causes.add(new Value.Fields(fields));
    }
    return causes;
  }
}
