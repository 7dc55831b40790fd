package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Head.Trigger;
import trucewatch.agreement.Head.Trigger.Outcome;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.ClauseKind;
import trucewatch.syntax.Consequence;
import trucewatch.syntax.Name;

/// What follows when a clause is performed (`then`) or not (`else`, `else after`). A clause written
/// elsewhere is told what starts it; one written inline becomes a clause of its own
/// (`return-living.else`).
final class ConsequenceLowering {
  private final Resolver resolver;
  private final EventLowering events;
  private final DeadlineLowering deadlines;
  private final PatternLowering patterns;
  private final Calendar calendar;
  private final Map<ClauseId, List<Trigger>> startedBy = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  ConsequenceLowering(
      Resolver resolver,
      EventLowering events,
      DeadlineLowering deadlines,
      PatternLowering patterns,
      Calendar calendar) {
    this.resolver = resolver;
    this.events = events;
    this.deadlines = deadlines;
    this.patterns = patterns;
    this.calendar = calendar;
  }

  /// The clauses that the lines of one clause create.
  ///
  /// @param parent the head of that clause
  List<Clause> inline(Head parent, List<ClauseId> parents, Items items, Instance instance) {
    List<Clause> created = new ArrayList<>();
    for (ClauseItem.Then then : items.all(ClauseItem.Then.class)) {
      add(then.consequence(), "then", parent, trigger(parents, Outcome.PERFORMED), created);
    }
    for (ClauseItem.Else otherwise : items.all(ClauseItem.Else.class)) {
      add(otherwise.consequence(), "else", parent, trigger(parents, Outcome.FAILED), created);
    }
    for (ClauseItem.ElseAfterLength after : items.all(ClauseItem.ElseAfterLength.class)) {
      Event moment = new Event.After(calendar.length(after.length()), new Event.Trigger());
      add(after.consequence(), "else", parent, failedAfter(parents, moment), created);
    }
    for (ClauseItem.ElseAfterEvent after : items.all(ClauseItem.ElseAfterEvent.class)) {
      Event moment = events.event(after.event(), instance);
      add(after.consequence(), "else", parent, failedAfter(parents, moment), created);
    }
    return created;
  }

  private static Trigger trigger(List<ClauseId> parents, Outcome outcome) {
    return new Trigger(parents.getLast(), outcome, new Event.Trigger());
  }

  private static Trigger failedAfter(List<ClauseId> parents, Event moment) {
    return new Trigger(parents.getLast(), Outcome.FAILED_AFTER, moment);
  }

  /// What starts a clause by another's consequence; known once all clauses are read.
  List<Trigger> startedBy(ClauseId clause) {
    return startedBy.getOrDefault(clause, List.of());
  }

  private void add(
      Consequence consequence, String label, Head parent, Trigger trigger, List<Clause> created) {
    switch (consequence) {
      case Consequence.Named named -> {
        checkKind(named.kind(), named.clause());
        ClauseId first = resolver.clause(named.clause()).getFirst();
        startedBy.computeIfAbsent(first, _ -> new ArrayList<>()).add(trigger);
      }
      case Consequence.MayAffect may ->
          created.add(
              new Clause.Freedom(
                  head(parent, label, trigger, consequence),
                  Clause.Freedom.FreedomKind.POWER,
                  holder(may.holder()),
                  List.of(),
                  effect(may.effect()),
                  false,
                  List.of()));
      case Consequence.MayAct may ->
          created.add(
              new Clause.Freedom(
                  head(parent, label, trigger, consequence),
                  Clause.Freedom.FreedomKind.POWER,
                  holder(may.holder()),
                  List.of(patterns.pattern(may.pattern())),
                  Clause.Effect.NONE,
                  false,
                  List.of()));
      case Consequence.Does does ->
          created.add(
              new Clause.Duty(
                  head(parent, label, trigger, consequence),
                  Clause.Duty.DutyKind.OBLIGATION,
                  holder(does.bearer()),
                  List.of(),
                  List.of(patterns.pattern(does.pattern())),
                  deadline(does.deadline()),
                  new Clause.Each.Once(),
                  Optional.empty(),
                  List.of(),
                  List.of(),
                  List.of()));
    }
  }

  private Deadline deadline(trucewatch.syntax.@Nullable Deadline written) {
    return written == null ? new Deadline.None(false) : deadlines.deadline(written, Instance.NONE);
  }

  private Bearers holder(Name name) {
    return new Bearers(Bearers.Mode.TOGETHER, resolver.each(List.of(name)));
  }

  Clause.Effect effect(trucewatch.syntax.Effect written) {
    return new Clause.Effect(
        switch (written.verb()) {
          case SUSPEND -> Clause.Effect.Verb.SUSPEND;
          case WAIVE -> Clause.Effect.Verb.WAIVE;
          case EXTEND -> Clause.Effect.Verb.EXTEND;
          case TERMINATE -> Clause.Effect.Verb.TERMINATE;
          case RESUME -> Clause.Effect.Verb.RESUME;
          case CREATE -> Clause.Effect.Verb.CREATE;
        },
        resolver.clause(written.clause()),
        written.by() == null ? trucewatch.time.Length.ZERO : calendar.length(written.by()));
  }

  private Head head(Head parent, String label, Trigger trigger, Consequence consequence) {
    String id = parent.id().code() + "." + label;
    String free = id;
    for (int n = 2; !used.add(free); n++) {
      free = id + "-" + n;
    }
    return new Head(
        new ClauseId(free),
        parent.title(),
        parent.article(),
        parent.words(),
        consequence.span().line(),
        parent.reading(),
        new Head.Scope(List.of(), List.of(), List.of(), false, List.of(trigger)),
        parent.putForward(),
        Head.Notes.NONE);
  }

  private void checkKind(@Nullable ClauseKind kind, Name clause) {
    Block block = resolver.names().clauses().get(clause.text());
    if (kind == null || block == null) {
      return;
    }
    String said = kind.name().toLowerCase(java.util.Locale.ROOT);
    if (!Kinds.word(block).equals(said)) {
      resolver
          .findings()
          .add(
              Finding.CONSEQUENCE_OF_OTHER_KIND,
              clause.span(),
              "`%s` is %s, not the %s that is announced here"
                  .formatted(clause.text(), Kinds.withArticle(block), said),
              "write `%s %s`".formatted(Kinds.word(block), clause.text()));
    }
  }
}
