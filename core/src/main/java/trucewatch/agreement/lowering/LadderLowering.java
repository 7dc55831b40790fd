package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.ActId;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Step;

/// `on each breach of truce: mission reports to board soon "timely", then board decides within 14
/// days`: the first step is due for each breach, each further one for each act of the step before.
///
/// The verb is read as an act: `report` where the file defines that one, else as written.
final class LadderLowering {
  private final Resolver resolver;
  private final PatternLowering patterns;
  private final Calendar calendar;

  LadderLowering(Resolver resolver, PatternLowering patterns, Calendar calendar) {
    this.resolver = resolver;
    this.patterns = patterns;
    this.calendar = calendar;
  }

  List<Clause> ladders(Head head, List<ClauseId> ids, Items items) {
    List<Clause> made = new ArrayList<>();
    int rows =
        ids.size()
            - items.all(ClauseItem.Ladder.class).stream().mapToInt(it -> it.steps().size()).sum();
    int next = Math.max(0, rows);
    for (ClauseItem.Ladder ladder : items.all(ClauseItem.Ladder.class)) {
      Clause.Each each = new Clause.Each.ForEachBreach(resolver.clause(ladder.clause()).getFirst());
      for (Step step : ladder.steps()) {
        ActorId actor = resolver.actor(step.actor());
        Pattern act = act(step);
        Head own = Heads.renamed(head, ids.get(next++), step.act().act().text());
        Bearers bearers = WhoLowering.together(resolver.each(List.of(step.actor())));
        made.add(Stated.duty(own, bearers, act, due(step), each));
        each = new Clause.Each.ForEach(by(act, actor));
      }
    }
    return made;
  }

  private Deadline due(Step step) {
    if (step.within() != null) {
      return new Deadline.Within(calendar.length(step.within()), new Event.Trigger());
    }
    return step.soon() == null ? new Deadline.None(false) : new Deadline.Soon(step.soon().text());
  }

  private Pattern act(Step step) {
    String verb = step.act().act().text();
    String plain =
        verb.endsWith("s") && verb.length() > 2 ? verb.substring(0, verb.length() - 1) : verb;
    Set<String> acts = resolver.names().acts().keySet();
    if (!acts.contains(verb) && acts.contains(plain)) {
      Pattern written = patterns.pattern(renamed(step.act(), plain));
      return written;
    }
    return patterns.pattern(step.act());
  }

  private static trucewatch.syntax.Pattern renamed(trucewatch.syntax.Pattern pattern, String act) {
    return new trucewatch.syntax.Pattern(
        new trucewatch.syntax.Name(act, pattern.act().origin()),
        pattern.of(),
        pattern.to(),
        pattern.against(),
        pattern.by(),
        pattern.in(),
        pattern.from(),
        pattern.between(),
        pattern.with(),
        pattern.listedBy(),
        pattern.worth(),
        pattern.origin());
  }

  private static Pattern by(Pattern pattern, ActorId actor) {
    return new Pattern(
        new ActId(pattern.act().code()),
        pattern.thing(),
        pattern.sameObject(),
        List.of(actor),
        pattern.target(),
        pattern.in(),
        pattern.notIn(),
        pattern.from(),
        pattern.quantity());
  }
}
