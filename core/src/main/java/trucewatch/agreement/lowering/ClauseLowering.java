package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.PlaceId;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.ClauseKind;
import trucewatch.syntax.Name;

/// Obligations, prohibitions, permissions, powers, pledges and principles, with all that they are
/// spelled out into. Decisions are the work of [DecisionLowering].
final class ClauseLowering {
  private final Resolver resolver;
  private final HeadLowering heads;
  private final PatternLowering patterns;
  private final ConditionLowering conditions;
  private final DueLowering dues;
  private final WhoLowering who;
  private final ConsequenceLowering consequences;
  private final LadderLowering ladders;
  private final DecisionLowering decisions;

  ClauseLowering(
      Resolver resolver,
      HeadLowering heads,
      PatternLowering patterns,
      ConditionLowering conditions,
      DueLowering dues,
      WhoLowering who,
      ConsequenceLowering consequences,
      LadderLowering ladders,
      DecisionLowering decisions) {
    this.resolver = resolver;
    this.heads = heads;
    this.patterns = patterns;
    this.conditions = conditions;
    this.dues = dues;
    this.who = who;
    this.consequences = consequences;
    this.ladders = ladders;
    this.decisions = decisions;
  }

  List<Clause> clauses(Block.Clause block) {
    Items items = Items.of(block.lines());
    ClauseId id = new ClauseId(block.name().text());
    Instance instance = instance(block, items);
    String title = block.title() == null ? "" : block.title().text();
    Head head = heads.head(id, title, block, items, instance);
    List<Clause> made = new ArrayList<>();
    switch (block.kind()) {
      case OBLIGATION, PLEDGE -> duties(block, head, items, instance, made);
      case PROHIBITION -> made.add(ban(head, false, forbidden(items), items, instance));
      case PERMISSION -> freedoms(head, Clause.Freedom.FreedomKind.PERMISSION, items, made);
      case POWER -> freedoms(head, Clause.Freedom.FreedomKind.POWER, items, made);
      case DECISION -> made.addAll(decisions.decision(block, head, items, instance));
      case PRINCIPLE -> principles(head, items, made);
    }
    made.addAll(
        consequences.inline(head, Steps.of(block, resolver.names().tables()), items, instance));
    return made;
  }

  /// The words by which the clause speaks of its own trigger.
  private static Instance instance(Block.Clause block, Items items) {
    Set<String> names = new HashSet<>();
    for (ClauseItem.ForEach each : items.all(ClauseItem.ForEach.class)) {
      names.add(each.pattern().act().text());
      if (each.as() != null) {
        names.add(each.as().text());
      }
    }
    return new Instance(block.name().text(), names);
  }

  private Clause.Each each(Items items) {
    for (ClauseItem.ForEach each : items.all(ClauseItem.ForEach.class)) {
      return new Clause.Each.ForEach(patterns.pattern(each.pattern()));
    }
    for (ClauseItem.OnEachBreach each : items.all(ClauseItem.OnEachBreach.class)) {
      return new Clause.Each.ForEachBreach(resolver.clause(each.clause()).getFirst());
    }
    return new Clause.Each.Once();
  }

  private void duties(
      Block.Clause block, Head head, Items items, Instance instance, List<Clause> made) {
    List<Pattern> does = done(items, saved(items));
    for (ClauseItem.Maintains maintains : items.all(ClauseItem.Maintains.class)) {
      List<Pattern> kept = List.of(patterns.pattern(maintains.pattern(), saved(items)));
      made.add(ban(head, true, kept, items, instance));
    }
    List<ClauseId> steps = Steps.of(block, resolver.names().tables());
    made.addAll(ladders.ladders(head, steps, items));
    made.addAll(rows(block, head, items, instance, steps));
    if (!does.isEmpty()) {
      dues.started(head, items, instance, own -> duty(block, own, does, items, instance))
          .ifPresent(made::add);
      made.add(duty(block, head, does, items, instance));
      consulting(head, items, head.id(), Event.State.PERFORMED).ifPresent(made::add);
    }
    if (made.isEmpty()) {
      made.add(words(head, items));
    }
  }

  /// What is written about and done by nobody's act stands as words without a verdict.
  private static Clause words(Head head, Items items) {
    String words =
        items.first(ClauseItem.Contains.class).map(it -> it.words().text()).orElse(head.title());
    return new Clause.Declaration(head, words, List.of());
  }

  private List<Pattern> done(Items items, List<PlaceId> save) {
    List<Pattern> does = new ArrayList<>();
    for (ClauseItem.Does item : items.all(ClauseItem.Does.class)) {
      does.addAll(patterns.all(item.patterns(), save));
    }
    for (ClauseItem.Ceases item : items.all(ClauseItem.Ceases.class)) {
      does.add(Stated.ceasing(patterns.pattern(item.pattern(), save), resolver.names()));
    }
    if (!does.isEmpty() || items.has(ClauseItem.Maintains.class)) {
      return does;
    }
    if (items.has(ClauseItem.StrivesThat.class)) {
      does.add(Stated.act("strives"));
    }
    for (ClauseItem.Contains contains : items.all(ClauseItem.Contains.class)) {
      if (!resolver.judges(contains.judge()).isEmpty()) {
        does.add(Stated.act("contains"));
      }
    }
    return does;
  }

  private Clause.Duty duty(
      Block.Clause block, Head head, List<Pattern> does, Items items, Instance instance) {
    return new Clause.Duty(
        head,
        block.kind() == ClauseKind.PLEDGE
            ? Clause.Duty.DutyKind.PLEDGE
            : Clause.Duty.DutyKind.OBLIGATION,
        who.bearers(items),
        toward(items),
        does,
        dues.deadline(items, instance, head.id()),
        each(items),
        dues.asWritten(items),
        determinedBy(items),
        named(items, ClauseItem.WithApprovalOf.class, ClauseItem.WithApprovalOf::names),
        items.all(ClauseItem.InStepWith.class).stream()
            .flatMap(it -> resolver.clause(it.clause()).stream())
            .toList());
  }

  /// One duty for each row of a table: its first cell says what is withdrawn.
  private List<Clause> rows(
      Block.Clause block, Head head, Items items, Instance instance, List<ClauseId> steps) {
    List<Clause> made = new ArrayList<>();
    for (ClauseItem.WithdrawsByTable by : items.all(ClauseItem.WithdrawsByTable.class)) {
      PlaceId from = resolver.place(by.from());
      for (TableRows.Row row : TableRows.of(by.table(), resolver)) {
        Pattern pattern = Stated.withdrawal(row.thing(), from, row.quantity(), resolver.names());
        Head own = Heads.renamed(head, steps.get(made.size()), row.words());
        made.add(duty(block, own, List.of(pattern), items, instance));
      }
    }
    return made;
  }

  private List<Pattern> forbidden(Items items) {
    return items.all(ClauseItem.Forbids.class).stream()
        .flatMap(it -> patterns.all(it.patterns(), saved(items)).stream())
        .toList();
  }

  private Clause.Ban ban(
      Head head, boolean maintains, List<Pattern> acts, Items items, Instance instance) {
    List<Clause.Exemption> exemptions =
        items.all(ClauseItem.Except.class).stream()
            .map(except -> exemption(except, instance))
            .toList();
    return new Clause.Ban(head, maintains, who.bearers(items), toward(items), acts, exemptions);
  }

  private Clause.Exemption exemption(ClauseItem.Except except, Instance instance) {
    List<Condition> when = new ArrayList<>();
    List<ActorId> judges = new ArrayList<>();
    if (except.when() instanceof trucewatch.syntax.Condition.DeterminedBy by) {
      judges.addAll(resolver.each(List.of(by.body())));
    } else if (except.when() != null) {
      when.add(conditions.condition(except.when(), instance));
    }
    return new Clause.Exemption(
        except.name().text(),
        except.words() == null ? "" : except.words().text(),
        except.forAct() == null ? List.of() : List.of(patterns.pattern(except.forAct())),
        when,
        judges);
  }

  /// A power with effects of several sorts is one clause for each sort.
  private void freedoms(
      Head head, Clause.Freedom.FreedomKind kind, Items items, List<Clause> made) {
    List<Pattern> acts =
        items.all(ClauseItem.MayAct.class).stream()
            .map(it -> patterns.pattern(it.pattern(), saved(items)))
            .toList();
    List<Clause.Effect> effects =
        items.all(ClauseItem.MayAffect.class).stream()
            .map(it -> consequences.effect(it.effect()))
            .toList();
    Head determined = Heads.startingWhen(head, determinations(items));
    if (effects.isEmpty() || !acts.isEmpty()) {
      made.add(freedom(determined, kind, acts, Clause.Effect.NONE, items));
    }
    for (Clause.Effect effect : effects) {
      ClauseId id =
          made.isEmpty()
              ? head.id()
              : new ClauseId(head.id() + "." + effect.verb().name().toLowerCase(Locale.ROOT));
      Head own = Heads.renamed(determined, Heads.free(id, made), "");
      made.add(freedom(own, kind, List.of(), effect, items));
    }
    consulting(head, items, made.getFirst().id(), Event.State.USED).ifPresent(made::add);
  }

  private Clause.Freedom freedom(
      Head head,
      Clause.Freedom.FreedomKind kind,
      List<Pattern> acts,
      Clause.Effect effect,
      Items items) {
    return new Clause.Freedom(
        head,
        kind,
        who.bearers(items),
        acts,
        effect,
        items.has(ClauseItem.Once.class),
        named(items, ClauseItem.WithApprovalOf.class, ClauseItem.WithApprovalOf::names));
  }

  /// To consult before it is performed, or used, is a duty of its own; the act stands without it.
  private Optional<Clause> consulting(Head head, Items items, ClauseId before, Event.State done) {
    List<ActorId> names =
        named(items, ClauseItem.AfterConsulting.class, ClauseItem.AfterConsulting::names);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Stated.consulting(head, who.bearers(items), names, new Event.Reached(before, done)));
  }

  private List<Condition> determinations(Items items) {
    List<ActorId> judges = determinedBy(items);
    return judges.isEmpty() ? List.of() : List.of(new Condition.Determined(judges, ""));
  }

  private void principles(Head head, Items items, List<Clause> made) {
    List<Clause.Check> checks = new ArrayList<>();
    for (ClauseItem.EveryRole every : items.all(ClauseItem.EveryRole.class)) {
      String verb = every.verb().text();
      checks.add(
          switch (every.end()) {
            case HAS_AN_END -> new Clause.Check.HasAnEnd(verb);
            case HAS_A_LATEST_DATE -> new Clause.Check.HasALatestDate(verb);
          });
    }
    for (ClauseItem.GovernedOnlyBy only : items.all(ClauseItem.GovernedOnlyBy.class)) {
      checks.add(new Clause.Check.OnlyBy("", "governs", resolver.each(List.of(only.actor()))));
    }
    for (ClauseItem.NoRole none : items.all(ClauseItem.NoRole.class)) {
      checks.add(
          new Clause.Check.Never(
              none.verb().text(),
              conditions.object(none.object()),
              resolver.each(List.of(none.by()))));
    }
    for (Clause.Check check : checks) {
      ClauseId id = Heads.free(head.id(), made);
      made.add(new Clause.Principle(Heads.renamed(head, id, ""), check));
    }
    if (checks.isEmpty()) {
      made.add(words(head, items));
    }
  }

  private List<ActorId> toward(Items items) {
    return named(items, ClauseItem.Toward.class, ClauseItem.Toward::names);
  }

  private List<ActorId> determinedBy(Items items) {
    List<ActorId> judges =
        new ArrayList<>(
            named(items, ClauseItem.DeterminedBy.class, ClauseItem.DeterminedBy::names));
    boolean onlyContains = !items.has(ClauseItem.Does.class) && !items.has(ClauseItem.Ceases.class);
    if (onlyContains) {
      for (ClauseItem.Contains contains : items.all(ClauseItem.Contains.class)) {
        judges.addAll(resolver.judges(contains.judge()));
      }
    }
    return judges.stream().distinct().toList();
  }

  private <I extends ClauseItem> List<ActorId> named(
      Items items, Class<I> kind, Function<I, List<Name>> names) {
    return items.all(kind).stream()
        .flatMap(item -> resolver.each(names.apply(item)).stream())
        .distinct()
        .toList();
  }

  /// Places left out; of a clause, the places in which it speaks.
  private List<PlaceId> saved(Items items) {
    List<PlaceId> places = new ArrayList<>();
    for (ClauseItem.Save save : items.all(ClauseItem.Save.class)) {
      for (Name name : save.names()) {
        if (resolver.names().clauses().get(name.text()) instanceof Block.Clause clause
            && !resolver.names().places().containsKey(name.text())) {
          places.addAll(Stated.placesOf(clause, patterns));
        } else {
          places.add(resolver.place(name));
        }
      }
    }
    return places;
  }
}
