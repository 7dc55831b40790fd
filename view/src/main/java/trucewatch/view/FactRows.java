package trucewatch.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trucewatch.claims.ClaimId;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;
import trucewatch.verdict.Fact;

/// The facts of an explanation for programs: what kind of fact, its fields, the claims that it
/// names, its sentence, and what it follows from.
public final class FactRows {
  private final Times times;
  private final FactWords words;

  public FactRows(Names names, Times times) {
    this.times = times;
    this.words = new FactWords(names, times);
  }

  public Value of(List<Fact> facts) {
    return new Value.Items(facts.stream().map(this::of).toList());
  }

  private Value of(Fact fact) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("fact", Value.of(kind(fact)));
    fields.put("text", Value.of(words.of(fact)));
    own(fact, fields);
    fields.put("claims", Value.of(fact.claims().stream().map(ClaimId::text).toList()));
    fields.put("because", of(fact.because()));
    return new Value.Fields(fields);
  }

  /// `due-by` for [Fact.DueBy].
  static String kind(Fact fact) {
    return fact.getClass()
        .getSimpleName()
        .replaceAll("(?<!^)([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  private void own(Fact fact, Map<String, Value> fields) {
    switch (fact) {
      case Fact.Counted counted -> fields.put("count", Value.of(counted.howMany()));
      case Fact.Dated dated -> {
        fields.put("what", Value.of(dated.what()));
        fields.put("at", Value.of(times.rfc3339(dated.at())));
      }
      case Fact.Moved moved -> {
        fields.put("by", Value.of(moved.by()));
        when(moved.when(), fields);
      }
      case Fact.Act act -> {
        when(act.when(), fields);
        fields.put("low", Value.of(act.low()));
        fields.put("against", Value.of(act.against().stream().map(ClaimId::text).toList()));
      }
      case Fact.Reached reached -> {
        fields.put("thing", Value.of(reached.thing()));
        fields.put("sum", Value.of(reached.sum()));
        fields.put("at_most", Value.of(reached.atMost()));
        fields.put("needed", Value.of(reached.needed()));
        when(reached.within(), fields);
      }
      case Fact.Total total -> {
        fields.put("speaker", Value.of(total.speaker()));
        fields.put("sum", Value.of(total.sum()));
        fields.put("needed", Value.of(total.needed()));
        when(total.within(), fields);
      }
      case Fact.Consented consented -> {
        fields.put("clause", Value.of(consented.clause()));
        fields.put("actors", Value.of(consented.actors()));
        fields.put("told", Value.of(consented.told()));
      }
      case Fact.InForce inForce -> {
        fields.put("clause", Value.of(inForce.clause()));
        fields.put(
            "turn", Value.of(inForce.turn().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        when(inForce.when(), fields);
      }
      case Fact.Became became -> {
        fields.put("clause", Value.of(became.clause()));
        fields.put("bearer", Value.of(became.bearers()));
        fields.put("state", Value.of(became.state()));
        fields.put("so", Value.of(became.so()));
        when(became.when(), fields);
      }
      case Fact.Found found -> {
        fields.put("clause", Value.of(found.clause()));
        fields.put("so", Value.of(found.so()));
      }
      case Fact.Relation relation -> {
        fields.put("subject", Value.of(relation.subject()));
        fields.put("relation", Value.of(relation.relation()));
        fields.put("object", Value.of(relation.object()));
        fields.put("at", Value.of(times.rfc3339(relation.at())));
        fields.put("against", Value.of(relation.against().stream().map(ClaimId::text).toList()));
      }
      case Fact.Power power -> {
        fields.put("clause", Value.of(power.clause()));
        fields.put("verb", Value.of(power.verb()));
        fields.put("power", Value.of(power.power()));
        when(power.when(), fields);
      }
      case Fact.Covered covered -> {
        fields.put("declared", Value.of(covered.declared()));
        when(covered.over(), fields);
      }
      case Fact.Searched searched -> {
        fields.put("clause", Value.of(searched.clause()));
        fields.put("filter", Value.of(searched.filter()));
        when(searched.over(), fields);
      }
      case Fact.Outcome outcome -> {
        fields.put("clause", Value.of(outcome.clause()));
        fields.put("word", Value.of(outcome.word()));
        fields.put("reasons", Value.of(Remark.texts(outcome.reasons())));
      }
      case Fact.Each each -> {
        fields.put("instances", Value.of(each.instances()));
        fields.put("needed", Value.of(each.needed()));
      }
      case Fact.DueBy due -> {
        fields.put("clause", Value.of(due.clause()));
        fields.put("first", Value.of(times.rfc3339(due.first())));
        fields.put("last", Value.of(times.rfc3339(due.last())));
        fields.put("passed", Value.of(due.passed()));
      }
      case Fact.Assumed assumed -> {
        fields.put("clause", Value.of(assumed.clause()));
        fields.put("what", Value.of(assumed.what().text()));
      }
      case Fact.OfTheText text -> {
        fields.put("clause", Value.of(text.clause()));
        fields.put("so", Value.of(text.so()));
      }
      case Fact.Stands stands -> {
        fields.put("clause", Value.of(stands.clause()));
        fields.put("stage", Value.of(stands.stage()));
        fields.put("words", Value.of(Remark.texts(stands.words())));
      }
      case Fact.Progress progress -> {
        fields.put("thing", Value.of(progress.thing()));
        fields.put("done", Value.of(progress.done()));
        fields.put("of", Value.of(progress.of()));
      }
      case Fact.InPeriod period -> {
        when(period.period(), fields);
        fields.put("over", Value.of(period.over()));
        fields.put("word", Value.of(period.word().code()));
        fields.put("thing", Value.of(period.thing()));
        fields.put("done", Value.of(period.done()));
        fields.put("of", Value.of(period.of()));
      }
      case Fact.Joined joined -> fields.put("how", Value.of(joined.how()));
      case Fact.Runs runs -> {
        fields.put("clause", Value.of(runs.clause()));
        fields.put("at", Value.of(times.rfc3339(runs.at())));
      }
      case Fact.Said _ -> {}
      case Fact.Concluded concluded -> {
        fields.put("statement", Value.of(concluded.statement()));
        fields.put("told_so", Value.of(concluded.so()));
        fields.put("told_not", Value.of(concluded.not()));
        fields.put("word", Value.of(concluded.word().code()));
      }
    }
  }

  private void when(Interval when, Map<String, Value> fields) {
    fields.put("from", Value.of(times.rfc3339(when.from())));
    fields.put("to", Value.of(times.rfc3339(when.to())));
  }
}
