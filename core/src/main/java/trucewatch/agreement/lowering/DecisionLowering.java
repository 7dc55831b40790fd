package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Procedure;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Who;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Name;
import trucewatch.syntax.Stage;
import trucewatch.time.Interval;

/// A decision: its body, and at each stage the procedure. A stage's own rule comes before the
/// decision's, the decision's before the body's; a silence procedure has its close.
final class DecisionLowering {
  private final Resolver resolver;
  private final RuleLowering rules;
  private final DueLowering dues;
  private final DeadlineLowering deadlines;
  private final WhoLowering who;
  private final Map<String, Body> bodies;

  DecisionLowering(
      Resolver resolver,
      RuleLowering rules,
      DueLowering dues,
      DeadlineLowering deadlines,
      WhoLowering who,
      Map<String, Body> bodies) {
    this.resolver = resolver;
    this.rules = rules;
    this.dues = dues;
    this.deadlines = deadlines;
    this.who = who;
    this.bodies = bodies;
  }

  List<Clause> decision(Block.Clause block, Head head, Items items, Instance instance) {
    ActorId body = body(items);
    String subject = subject(block, items, body);
    List<Clause.Stage> stages = new ArrayList<>();
    for (ClauseItem.Stages line : items.all(ClauseItem.Stages.class)) {
      for (Stage stage : line.stages()) {
        stages.add(stage(stage, items, instance, body, subject));
      }
    }
    if (stages.isEmpty()) {
      stages.add(new Clause.Stage("vote", "", procedure(items, instance, body, subject)));
    }
    List<Clause> made = new ArrayList<>();
    Deadline due = dues.deadline(items, instance, head.id());
    made.add(new Clause.Choice(approved(head, items), body, stages, subject, due));
    List<Name> consulted =
        items.all(ClauseItem.AfterConsulting.class).stream()
            .flatMap(it -> it.names().stream())
            .toList();
    if (!consulted.isEmpty()) {
      made.add(
          Stated.consulting(
              head,
              WhoLowering.each(List.of(body)),
              resolver.each(consulted),
              new Event.Reached(head.id(), Event.State.ADOPTED)));
    }
    return made;
  }

  /// `with approval of parliament`: the decision stands once they have accepted it.
  private Head approved(Head head, Items items) {
    List<Condition> approvals = new ArrayList<>();
    for (ClauseItem.WithApprovalOf approval : items.all(ClauseItem.WithApprovalOf.class)) {
      for (ActorId by : resolver.each(approval.names())) {
        approvals.add(new Condition.Happened(new Event.Consent(head.id(), List.of(by), true)));
      }
    }
    return Heads.startingWhen(head, approvals);
  }

  private ActorId body(Items items) {
    Bearers by = bearer(items);
    return by.actors().isEmpty() ? new ActorId("") : by.actors().getFirst();
  }

  /// A list may decide too, by its own name.
  private Bearers bearer(Items items) {
    for (ClauseItem.By by : items.all(ClauseItem.By.class)) {
      if (by.who() instanceof trucewatch.syntax.Bearers.OneOf one) {
        return WhoLowering.each(resolver.actors(one.names()));
      }
    }
    return who.bearers(items);
  }

  /// The subject for which the body has a rule of its own: the decision's name, or its draft's.
  private String subject(Block.Clause block, Items items, ActorId body) {
    Set<String> subjects = new TreeSet<>();
    Body known = bodies.get(body.code());
    if (known != null) {
      known.rules().forEach(rule -> subjects.add(rule.subject()));
    }
    List<String> candidates = new ArrayList<>(List.of(block.name().text()));
    for (ClauseItem.Stages line : items.all(ClauseItem.Stages.class)) {
      line.stages()
          .forEach(
              it -> {
                if (it.on() != null) {
                  candidates.add(it.on().text());
                }
              });
    }
    return candidates.stream()
        .filter(each -> !each.isEmpty() && subjects.contains(each))
        .findFirst()
        .orElse("");
  }

  private Clause.Stage stage(
      Stage stage, Items items, Instance instance, ActorId body, String subject) {
    String draft = stage.on() == null ? "" : stage.on().text();
    String name =
        switch (stage.kind()) {
          case Stage.Kind.Consensus _ -> "consensus";
          case Stage.Kind.Vote _ -> "vote";
          case Stage.Kind.Named named -> named.name().text();
        };
    if (stage.rule() != null) {
      Rule own = rules.rule(stage.rule(), size(body));
      return new Clause.Stage(
          name,
          draft,
          always(RuleLowering.quorate(own, quorums(items)), close(items, instance), false));
    }
    if (stage.kind() instanceof Stage.Kind.Consensus) {
      Rule consensus = new trucewatch.decisions.Condition.Consensus(Who.EVERYONE);
      return new Clause.Stage(name, draft, always(consensus, close(items, instance), false));
    }
    return new Clause.Stage(name, draft, procedure(items, instance, body, subject));
  }

  private int size(ActorId body) {
    Body known = bodies.get(body.code());
    return known == null ? 0 : known.seats().size();
  }

  private Procedure procedure(Items items, Instance instance, ActorId body, String subject) {
    Deadline close = close(items, instance);
    boolean silence =
        items.has(ClauseItem.SilenceUntil.class) || items.has(ClauseItem.SilenceFor.class);
    if (silence) {
      Rule rule = new trucewatch.decisions.Condition.Silence(Who.EVERYONE);
      return always(withFallbacks(rule, items, body), close, true);
    }
    for (ClauseItem.DecidesBy decides : items.all(ClauseItem.DecidesBy.class)) {
      Rule rule = rules.rule(decides.rule(), fallbacks(items), size(body));
      boolean silent = BodyLowering.startsSilent(decides.rule());
      return always(RuleLowering.quorate(rule, quorums(items)), close, silent);
    }
    Procedure usual = usual(body, subject);
    List<Procedure.DatedRule> dated = new ArrayList<>();
    for (Procedure.DatedRule each : usual.rules()) {
      Rule rule = withFallbacks(each.rule(), items, body);
      dated.add(new Procedure.DatedRule(RuleLowering.quorate(rule, quorums(items)), each.during()));
    }
    return new Procedure(dated, close, usual.silence());
  }

  private List<Quorum> quorums(Items items) {
    List<Quorum> found = new ArrayList<>();
    for (ClauseItem.QuorumIs quorum : items.all(ClauseItem.QuorumIs.class)) {
      found.addAll(rules.quorum(quorum.quorum()));
    }
    return found;
  }

  private static List<trucewatch.syntax.Rule> fallbacks(Items items) {
    return items.all(ClauseItem.ElseBy.class).stream().map(ClauseItem.ElseBy::rule).toList();
  }

  private Rule withFallbacks(Rule rule, Items items, ActorId body) {
    List<Rule.Rung> rungs = new ArrayList<>(List.of(new Rule.Rung("first", rule)));
    for (trucewatch.syntax.Rule fallback : fallbacks(items)) {
      rungs.add(new Rule.Rung("else-" + rungs.size(), rules.rule(fallback, size(body))));
    }
    return rungs.size() == 1 ? rule : new Rule.Rungs(rungs);
  }

  /// The body's own rule; none where it has several members and the text says nothing, which the
  /// checker reports.
  private Procedure usual(ActorId body, String subject) {
    Body alone = Body.alone(body);
    Body known = bodies.getOrDefault(body.code(), alone);
    for (String wanted : List.of(subject, "")) {
      for (Body.BySubject rule : known.rules()) {
        if (rule.subject().equals(wanted)) {
          return rule.procedure();
        }
      }
    }
    return known.seats().size() == 1
        ? alone.rules().getFirst().procedure()
        : new Procedure(List.of(), new Deadline.None(false), false);
  }

  private static Procedure always(Rule rule, Deadline close, boolean silence) {
    return new Procedure(List.of(new Procedure.DatedRule(rule, Interval.ALWAYS)), close, silence);
  }

  private Deadline close(Items items, Instance instance) {
    for (ClauseItem.Closes closes : items.all(ClauseItem.Closes.class)) {
      return deadlines.deadline(closes.deadline(), instance);
    }
    for (ClauseItem.SilenceUntil until : items.all(ClauseItem.SilenceUntil.class)) {
      return deadlines.noLaterThan(until.moment(), instance);
    }
    for (ClauseItem.SilenceFor silence : items.all(ClauseItem.SilenceFor.class)) {
      return deadlines.within(silence.length(), silence.of(), instance);
    }
    return new Deadline.None(false);
  }
}
