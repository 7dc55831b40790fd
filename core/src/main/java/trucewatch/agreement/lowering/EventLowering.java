package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Event;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.Block;
import trucewatch.syntax.Name;

/// Moments. A bare name is the event of a clause or phase where there is one of that name: a duty
/// is performed, a decision adopted, a power used, anything else begins; otherwise it is the first
/// act of that kind.
final class EventLowering {
  private final Resolver resolver;
  private final PatternLowering patterns;
  private final Calendar calendar;

  EventLowering(Resolver resolver, PatternLowering patterns, Calendar calendar) {
    this.resolver = resolver;
    this.patterns = patterns;
    this.calendar = calendar;
  }

  Event event(trucewatch.syntax.Event written) {
    return event(written, Instance.NONE);
  }

  /// @param instance what a `for each` of the same clause calls its trigger
  Event event(trucewatch.syntax.Event written, Instance instance) {
    return switch (written) {
      case trucewatch.syntax.Event.Signing _ -> new Event.Signing();
      case trucewatch.syntax.Event.AgreementInForce _ -> new Event.Agreement();
      case trucewatch.syntax.Event.OnDay it -> new Event.Fixed(calendar.startOf(it.day().date()));
      case trucewatch.syntax.Event.AtTime it ->
          new Event.Fixed(calendar.at(it.time(), it.offset(), it.span()));
      case trucewatch.syntax.Event.Becomes it -> becomes(it);
      case trucewatch.syntax.Event.StartOf it -> bound(it.name(), true);
      case trucewatch.syntax.Event.EndOf it -> bound(it.name(), false);
      case trucewatch.syntax.Event.DayOf it ->
          new Event.DayOf(it.number(), event(it.event(), instance));
      case trucewatch.syntax.Event.After it ->
          new Event.After(calendar.length(it.length()), event(it.event(), instance));
      case trucewatch.syntax.Event.Before it ->
          new Event.Before(calendar.length(it.length()), event(it.event(), instance));
      case trucewatch.syntax.Event.EarliestOf it ->
          new Event.EarliestOf(events(it.events(), instance));
      case trucewatch.syntax.Event.LatestOf it -> new Event.LatestOf(events(it.events(), instance));
      case trucewatch.syntax.Event.FirstAct it -> firstAct(it, instance);
    };
  }

  private List<Event> events(List<trucewatch.syntax.Event> written, Instance instance) {
    return written.stream().map(each -> event(each, instance)).toList();
  }

  private Event bound(Name name, boolean start) {
    if (isAgreement(name)) {
      return start ? new Event.Agreement() : notOfAgreement(name, "ends");
    }
    return start
        ? reached(resolver.clause(name), Event.State.BEGINS)
        : reached(resolver.clause(name), Event.State.ENDS);
  }

  private Event firstAct(trucewatch.syntax.Event.FirstAct written, Instance instance) {
    Name act = written.pattern().act();
    boolean bare = isBare(written.pattern());
    if (bare && instance.calls(act.text())) {
      resolver.namesTrigger(instance.clause(), act.text());
      return new Event.Trigger();
    }
    Block block = resolver.names().clauses().get(act.text());
    if (bare && block != null) {
      if (resolver.names().acts().containsKey(act.text())) {
        resolver
            .findings()
            .add(
                Finding.TWO_MEANINGS,
                act.span(),
                "`%s` is both an act and %s; read as the latter"
                    .formatted(act.text(), Kinds.withArticle(block)),
                "write `%1$s %2$s`, or `%1$s by …` for the act"
                    .formatted(act.text(), usual(block).words()));
      }
      return becomes(act, usual(block), null, written.span());
    }
    return new Event.Done(patterns.pattern(written.pattern()));
  }

  private static boolean isBare(trucewatch.syntax.Pattern pattern) {
    return pattern.of() == null
        && pattern.to() == null
        && pattern.against() == null
        && pattern.by() == null
        && pattern.in().isEmpty()
        && pattern.from() == null
        && pattern.between() == null
        && pattern.with() == null
        && pattern.listedBy() == null
        && pattern.worth() == null;
  }

  /// What people mean who name a clause where a moment is asked for.
  private static trucewatch.syntax.Event.State usual(Block block) {
    Set<trucewatch.syntax.Event.State> fitting = States.of(block);
    for (var state :
        List.of(
            trucewatch.syntax.Event.State.PERFORMED,
            trucewatch.syntax.Event.State.ADOPTED,
            trucewatch.syntax.Event.State.USED)) {
      if (fitting.contains(state)) {
        return state;
      }
    }
    return trucewatch.syntax.Event.State.BEGINS;
  }

  private Event becomes(trucewatch.syntax.Event.Becomes written) {
    return becomes(written.name(), written.state(), written.by(), written.span());
  }

  private Event becomes(
      Name name, trucewatch.syntax.Event.State state, @Nullable Name by, Span span) {
    if (state.takesBy()) {
      return consent(name, state, by);
    }
    if (isAgreement(name)) {
      boolean begins =
          state == trucewatch.syntax.Event.State.BEGINS
              || state == trucewatch.syntax.Event.State.IN_FORCE;
      return begins ? new Event.Agreement() : notOfAgreement(name, state.words());
    }
    Block block = resolver.names().clauses().get(name.text());
    if (block != null && !States.of(block).contains(state)) {
      resolver
          .findings()
          .add(
              Finding.STATE_DOES_NOT_FIT,
              span,
              "%s is never `%s`, and `%s` is one"
                  .formatted(Kinds.withArticle(block), state.words(), name.text()),
              "of it one can say: " + States.inWords(block));
    }
    List<ClauseId> ids = resolver.clause(name);
    return block instanceof Block.Instrument
        ? ofInstrument(ids, state)
        : reached(ids, stateOf(state));
  }

  private Event consent(Name name, trucewatch.syntax.Event.State state, @Nullable Name by) {
    ClauseId clause =
        isAgreement(name) ? new ClauseId(name.text()) : resolver.clause(name).getFirst();
    return new Event.Consent(
        clause,
        by == null ? List.of() : resolver.each(List.of(by)),
        state == trucewatch.syntax.Event.State.ACCEPTED);
  }

  /// An instrument is there when its last step is done; it begins with its first.
  private static Event ofInstrument(List<ClauseId> ids, trucewatch.syntax.Event.State state) {
    return switch (state) {
      case BEGINS -> new Event.Reached(ids.getFirst(), Event.State.BEGINS);
      case PERFORMED, ADOPTED, IN_FORCE ->
          new Event.Reached(adopted(ids, state), Event.State.PERFORMED);
      case PERFORMED_IN_TIME,
          BREACHED,
          NOT_ADOPTED,
          USED,
          ENDS,
          ACCEPTED,
          REJECTED,
          SUSPENDED,
          OVERDUE ->
          reached(ids, stateOf(state));
    };
  }

  private static ClauseId adopted(List<ClauseId> ids, trucewatch.syntax.Event.State state) {
    if (state == trucewatch.syntax.Event.State.ADOPTED) {
      for (ClauseId id : ids) {
        if (id.code().endsWith(".adopted")) {
          return id;
        }
      }
    }
    return ids.getLast();
  }

  /// Of a clause that is spelled out as several: all must be performed or over; one is enough for
  /// the rest.
  static Event reached(List<ClauseId> ids, Event.State state) {
    if (ids.size() == 1) {
      return new Event.Reached(ids.getFirst(), state);
    }
    List<Event> each = new ArrayList<>();
    ids.forEach(id -> each.add(new Event.Reached(id, state)));
    return switch (state) {
      case PERFORMED, PERFORMED_IN_TIME, ENDS, ADOPTED -> new Event.LatestOf(each);
      case BREACHED, OVERDUE, NOT_ADOPTED, USED, BEGINS, SUSPENDED -> new Event.EarliestOf(each);
    };
  }

  private static Event.State stateOf(trucewatch.syntax.Event.State state) {
    return switch (state) {
      case PERFORMED -> Event.State.PERFORMED;
      case PERFORMED_IN_TIME -> Event.State.PERFORMED_IN_TIME;
      case BREACHED -> Event.State.BREACHED;
      case ADOPTED -> Event.State.ADOPTED;
      case NOT_ADOPTED -> Event.State.NOT_ADOPTED;
      case USED -> Event.State.USED;
      case BEGINS, IN_FORCE, ACCEPTED, REJECTED -> Event.State.BEGINS;
      case ENDS -> Event.State.ENDS;
      case SUSPENDED -> Event.State.SUSPENDED;
      case OVERDUE -> Event.State.OVERDUE;
    };
  }

  boolean isAgreement(Name name) {
    return name.text().equals(resolver.names().agreement())
        && !resolver.names().clauses().containsKey(name.text());
  }

  private Event notOfAgreement(Name name, String words) {
    resolver
        .findings()
        .add(
            Finding.STATE_DOES_NOT_FIT,
            name.span(),
            "the agreement as a whole is never `%s`".formatted(words),
            "of it one can say: `in force`, `accepted by …`, `rejected by …`");
    return new Event.Agreement();
  }

  /// What the trigger of a `for each` is called in its own clause: by its act, or by the name after
  /// `as`.
  ///
  /// @param clause the name of that clause
  record Instance(String clause, Set<String> names) {
    static final Instance NONE = new Instance("", Set.of());

    Instance {
      names = Set.copyOf(names);
    }

    boolean calls(String name) {
      return names.contains(name);
    }
  }
}
