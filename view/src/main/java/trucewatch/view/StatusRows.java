package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trucewatch.claims.ClaimId;
import trucewatch.remark.Remark;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Due;
import trucewatch.verdict.Hindrance;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Verdicts as the objects of `status --format json`. Each field and its meaning is in
/// `docs/reference/command-line.md`.
public final class StatusRows {
  /// No more claims than this are listed; `claims_total` counts them all.
  static final int MOST_CLAIMS = 20;

  public static final List<String> COLUMNS =
      List.of(
          "clause",
          "kind",
          "bearer",
          "instance",
          "account",
          "at",
          "known",
          "status",
          "statement",
          "told_so",
          "told_not",
          "by_whose_word",
          "since",
          "known_since",
          "due",
          "done",
          "of",
          "breaches",
          "breaches_contested",
          "possible",
          "instances",
          "coverage",
          "accepted",
          "opposed_by",
          "supported_by",
          "assumes",
          "waits_for",
          "hindered_by",
          "reasons",
          "settled",
          "claims",
          "claims_total");

  private final Times times;

  public StatusRows(Times times) {
    this.times = times;
  }

  public List<Row> of(List<Verdict> verdicts) {
    return verdicts.stream().map(this::of).toList();
  }

  Row of(Verdict verdict) {
    return Row.row()
        .with("clause", verdict.clause())
        .with("kind", verdict.kind())
        .with("bearer", verdict.bearers())
        .with("instance", verdict.instance())
        .with("account", verdict.account())
        .with("at", times.rfc3339(verdict.at()))
        .with("known", times.rfc3339(verdict.known()))
        .with("status", verdict.status().code())
        .with("statement", verdict.statement())
        .with("told_so", verdict.told().so())
        .with("told_not", verdict.told().not())
        .with("by_whose_word", verdict.byWhoseWord())
        .with("since", times.rfc3339(verdict.since()))
        .with("known_since", times.rfc3339(verdict.knownSince()))
        .with("due", verdict.due().known() ? times.rfc3339(verdict.due().last()) : "")
        .with("done", verdict.done())
        .with("of", verdict.of())
        .with("breaches", verdict.breaches())
        .with("breaches_contested", verdict.breachesContested())
        .with("possible", verdict.possible())
        .with("instances", instances(verdict.instances()))
        .with("coverage", coverage(verdict.coverage()))
        .with("accepted", verdict.accepted())
        .with("opposed_by", verdict.opposedBy())
        .with("supported_by", verdict.supportedBy())
        .with("assumes", Remark.texts(verdict.assumes()))
        .with("waits_for", Remark.texts(verdict.waitsFor()))
        .with("hindered_by", hindrances(verdict.hinderedBy()))
        .with("reasons", reasons(verdict))
        .with("settled", verdict.settled())
        .with("claims", verdict.claims().stream().limit(MOST_CLAIMS).map(ClaimId::text).toList())
        .with("claims_total", verdict.claims().size())
        .build();
  }

  private static Value instances(Map<Word, Integer> instances) {
    Map<String, Value> fields = new LinkedHashMap<>();
    new TreeMap<>(instances).forEach((word, count) -> fields.put(word.code(), Value.of(count)));
    return new Value.Fields(fields);
  }

  private static Value coverage(Coverage coverage) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("recorded", Value.of(coverage.recorded()));
    fields.put("watched", Value.of(coverage.watched()));
    fields.put("days", Value.of(coverage.days()));
    return new Value.Fields(fields);
  }

  static Value hindrances(List<Hindrance> hindrances) {
    List<Value> items = new ArrayList<>();
    for (Hindrance hindrance : hindrances) {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("by", Value.of(hindrance.by()));
      fields.put("according_to", Value.of(hindrance.accordingTo()));
      items.add(new Value.Fields(fields));
    }
    return new Value.Items(items);
  }

  /// The reasons of the verdict, how recent the breaches are, and why `due` holds no date or not
  /// the only one.
  private List<String> reasons(Verdict verdict) {
    List<String> reasons = new ArrayList<>(Remark.texts(verdict.reasons()));
    String recent = Sentences.recent(verdict.recent(), times, Phrases.ENGLISH);
    if (!recent.isEmpty()) {
      reasons.add(recent);
    }
    Due due = verdict.due();
    switch (due.kind()) {
      case NONE -> {}
      case SOON -> reasons.add("due \"" + due.words() + "\", no date");
      case NOT_YET_KNOWN -> reasons.add("due date not yet known");
      case KNOWN -> {
        if (!due.first().equals(due.last())) {
          reasons.add(
              "due between "
                  + times.rfc3339(due.first())
                  + " and "
                  + times.rfc3339(due.last())
                  + ", as the trigger is known only so far");
        }
      }
    }
    return reasons;
  }
}
