package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Name;

/// What must hold. `X holds` means of a prohibition that it has not been breached, of a role or
/// principle that it holds, of anything else that it is in force.
final class ConditionLowering {
  private final Resolver resolver;
  private final EventLowering events;
  private final PatternLowering patterns;

  ConditionLowering(Resolver resolver, EventLowering events, PatternLowering patterns) {
    this.resolver = resolver;
    this.events = events;
    this.patterns = patterns;
  }

  Condition condition(trucewatch.syntax.Condition written, Instance instance) {
    return switch (written) {
      case trucewatch.syntax.Condition.Or it ->
          new Condition.Any(conditions(it.conditions(), instance));
      case trucewatch.syntax.Condition.And it ->
          new Condition.All(conditions(it.conditions(), instance));
      case trucewatch.syntax.Condition.Not it ->
          new Condition.Not(condition(it.condition(), instance));
      case trucewatch.syntax.Condition.Happened it -> happened(it.event(), instance);
      case trucewatch.syntax.Condition.During it -> inForce(resolver.clause(it.phase()));
      case trucewatch.syntax.Condition.CompliesWith it -> complies(it);
      case trucewatch.syntax.Condition.DeterminedBy it ->
          new Condition.Determined(
              resolver.each(List.of(it.body())), it.what() == null ? "" : it.what().text());
      case trucewatch.syntax.Condition.HasRole it ->
          new Condition.InFact(resolver.actor(it.subject()), it.verb().text(), object(it.object()));
      case trucewatch.syntax.Condition.Holds it ->
          it.by() == null ? holds(it.name()) : holdsBy(it.name(), it.by());
    };
  }

  /// Somebody or somewhere over which authority is held.
  String object(Name name) {
    if (!resolver.names().places().containsKey(name.text())) {
      resolver.actor(name);
    }
    return name.text();
  }

  private List<Condition> conditions(List<trucewatch.syntax.Condition> written, Instance instance) {
    return written.stream().map(each -> condition(each, instance)).toList();
  }

  /// `transition in force` asks for now; everything else for whether the moment has come.
  private Condition happened(trucewatch.syntax.Event written, Instance instance) {
    if (written instanceof trucewatch.syntax.Event.Becomes it
        && it.state() == trucewatch.syntax.Event.State.IN_FORCE
        && !events.isAgreement(it.name())
        && !(resolver.names().clauses().get(it.name().text()) instanceof Block.Instrument)) {
      return inForce(resolver.clause(it.name()));
    }
    return new Condition.Happened(events.event(written, instance));
  }

  static Condition inForce(List<ClauseId> ids) {
    List<Condition> each = new ArrayList<>();
    ids.forEach(id -> each.add(new Condition.InForce(id)));
    return each.size() == 1 ? each.getFirst() : new Condition.All(each);
  }

  private Condition complies(trucewatch.syntax.Condition.CompliesWith written) {
    List<ClauseId> with = new ArrayList<>();
    for (Name name : written.clauses()) {
      if (events.isAgreement(name)) {
        resolver
            .names()
            .clauses()
            .keySet()
            .forEach(each -> with.addAll(resolver.names().stepsOf(each)));
      } else {
        with.addAll(resolver.clause(name));
      }
    }
    List<ActorId> judges = resolver.judges(written.judge());
    List<Condition> each = new ArrayList<>();
    for (ActorId actor : resolver.each(List.of(written.actor()))) {
      each.add(new Condition.Complies(actor, with, judges));
    }
    return each.size() == 1 ? each.getFirst() : new Condition.All(each);
  }

  private Condition holds(Name name) {
    Block block = resolver.names().clauses().get(name.text());
    List<ClauseId> ids = resolver.clause(name);
    if (block != null && States.of(block).contains(trucewatch.syntax.Event.State.BREACHED)) {
      return new Condition.Not(
          new Condition.Happened(EventLowering.reached(ids, Event.State.BREACHED)));
    }
    return inForce(ids);
  }

  /// `truce by north holds`: none of the acts that it forbids has been told of north.
  private Condition holdsBy(Name name, Name by) {
    resolver.clause(name);
    List<ActorId> actors = resolver.each(List.of(by));
    List<Condition> none = new ArrayList<>();
    if (resolver.names().clauses().get(name.text()) instanceof Block.Clause clause) {
      for (ClauseItem.Forbids forbids : Items.of(clause.lines()).all(ClauseItem.Forbids.class)) {
        for (Pattern each : patterns.all(forbids.patterns(), List.of())) {
          none.add(new Condition.Not(new Condition.Happened(new Event.Done(by(each, actors)))));
        }
      }
      if (none.isEmpty()) {
        resolver
            .findings()
            .add(
                Finding.STATE_DOES_NOT_FIT,
                name.span(),
                "`%s` forbids nothing, so it cannot be said to hold by one actor"
                    .formatted(name.text()),
                "write `%s complies with %s, judged by …`".formatted(by.text(), name.text()));
      }
    }
    return new Condition.All(none);
  }

  private static Pattern by(Pattern pattern, List<ActorId> actors) {
    return new Pattern(
        pattern.act(),
        pattern.thing(),
        pattern.sameObject(),
        actors,
        pattern.target(),
        pattern.in(),
        pattern.notIn(),
        pattern.from(),
        pattern.quantity());
  }
}
