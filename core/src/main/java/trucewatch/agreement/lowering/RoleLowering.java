package trucewatch.agreement.lowering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Name;

/// Roles: those with a block of their own, and those that an actor's block states (`supervised by`,
/// `chair`, `held by`), with the powers and duties about offices (`named by`, `if vacant then …`)
/// and what is asked of seats and turns.
///
/// The acts are `name`, `swear-in`, `act-for`, `pick`, `absent` and `vacate`, of the office by its
/// name.
final class RoleLowering {
  private final Resolver resolver;
  private final HeadLowering heads;
  private final ConditionLowering conditions;
  private final Calendar calendar;

  RoleLowering(
      Resolver resolver, HeadLowering heads, ConditionLowering conditions, Calendar calendar) {
    this.resolver = resolver;
    this.heads = heads;
    this.conditions = conditions;
    this.calendar = calendar;
  }

  Clause role(Block.Role block) {
    ClauseId id = new ClauseId(block.nameOrDefault().text());
    Head head = heads.head(id, "", block, Items.of(block.lines()), Instance.NONE);
    return new Clause.Role(
        head,
        resolver.actor(block.subject()),
        block.verb().text(),
        conditions.object(block.object()));
  }

  List<Clause> stated(Block block) {
    return switch (block) {
      case Block.Actor it -> stated(it, it.name(), it.lines());
      case Block.Group it -> stated(it, it.name(), it.lines());
      case Block.Agreement _,
          Block.Place _,
          Block.Act _,
          Block.Unit _,
          Block.Account _,
          Block.Outside _,
          Block.Phase _,
          Block.Instrument _,
          Block.Clause _,
          Block.Role _,
          Block.Declares _ ->
          List.of();
    };
  }

  private List<Clause> stated(Block block, Name name, List<Line<ActorItem>> lines) {
    List<Clause> made = new ArrayList<>();
    for (Line<ActorItem> line : lines) {
      switch (line.item()) {
        case ActorItem.SupervisedBy it -> {
          if (!hasRole(it.actor(), "supervises", name)) {
            made.add(relation(block, name, "supervision", it.actor(), "supervises", List.of()));
          }
        }
        case ActorItem.Chair it -> {
          if (!hasRole(it.chair(), "chairs", name)) {
            made.add(relation(block, name, "chair", it.chair(), "chairs", List.of()));
          }
        }
        case ActorItem.HeldBy it ->
            made.add(relation(block, name, "holder", it.actor(), "holds", during(it.during())));
        case ActorItem.NamedBy it ->
            made.add(power(block, name, "naming", List.of(it.actor()), "name"));
        case ActorItem.SwornInBy it ->
            made.add(power(block, name, "swearing-in", List.of(it.actor()), "swear-in"));
        case ActorItem.PickedInTurn it -> {
          made.add(power(block, name, "picking", it.by(), "pick"));
          made.add(turn(block, name, it));
        }
        case ActorItem.ActsFor it -> made.add(actsFor(block, name, it.actor()));
        case ActorItem.IfVacant it -> made.add(ifVacant(block, name, it));
        case ActorItem.ChairRotates it -> made.add(rotation(block, name, it));
        case ActorItem.Seats it -> made.addAll(shares(block, name, it));
        case ActorItem.SpeaksFor _,
            ActorItem.AffiliatedWith _,
            ActorItem.Members _,
            ActorItem.Decides _,
            ActorItem.QuorumIs _,
            ActorItem.AnswersForAffiliates _,
            trucewatch.syntax.Also _ -> {}
      }
    }
    return made;
  }

  private boolean hasRole(Name subject, String verb, Name object) {
    return resolver.names().clauses().values().stream()
        .anyMatch(
            block ->
                block instanceof Block.Role role
                    && role.subject().text().equals(subject.text())
                    && role.verb().text().equals(verb)
                    && role.object().text().equals(object.text()));
  }

  private Head head(Block block, Name name, String step, String title) {
    ClauseId id = new ClauseId(name.text() + "." + step);
    return heads.head(id, title, block, new Items(List.of()), Instance.NONE);
  }

  private Clause relation(
      Block block, Name name, String step, Name subject, String verb, List<ClauseId> during) {
    Head head = head(block, name, step, "");
    if (!during.isEmpty()) {
      Event over = EventLowering.reached(during, Event.State.ENDS);
      head =
          Heads.scoped(
              head,
              new Head.Scope(
                  List.of(ConditionLowering.inForce(during)),
                  List.of(new Condition.Happened(over)),
                  List.of(),
                  false,
                  List.of()));
    }
    return new Clause.Role(head, resolver.actor(subject), verb, name.text());
  }

  private List<ClauseId> during(@Nullable Name phase) {
    return phase == null ? List.of() : resolver.clause(phase);
  }

  private Clause power(Block block, Name name, String step, List<Name> by, String act) {
    return new Clause.Freedom(
        head(block, name, step, ""),
        Clause.Freedom.FreedomKind.POWER,
        WhoLowering.each(resolver.each(by)),
        List.of(Stated.act(act, name.text())),
        Clause.Effect.NONE,
        false,
        List.of());
  }

  /// `acts for president while absent`: the office may act for the other, for as long as the other
  /// is told to be absent (a claim with the act `absent`).
  private Clause actsFor(Block block, Name name, Name other) {
    List<Condition> absent = List.of(new Condition.InFact(resolver.actor(other), "absent", ""));
    return new Clause.Freedom(
        Heads.scoped(
            head(block, name, "acting", ""),
            new Head.Scope(absent, List.of(), absent, false, List.of())),
        Clause.Freedom.FreedomKind.POWER,
        WhoLowering.each(List.of(resolver.actor(name))),
        List.of(Stated.act("act-for", other.text())),
        Clause.Effect.NONE,
        false,
        List.of());
  }

  private Clause ifVacant(Block block, Name name, ActorItem.IfVacant item) {
    Pattern vacancy = Stated.act("vacate", name.text());
    Deadline deadline =
        item.within() == null
            ? new Deadline.None(false)
            : new Deadline.Within(calendar.length(item.within()), new Event.Trigger());
    return Stated.duty(
        head(block, name, "vacancy", ""),
        WhoLowering.together(resolver.each(List.of(item.namedBy()))),
        Stated.act("name", name.text()),
        deadline,
        new Clause.Each.ForEach(vacancy));
  }

  /// How long each may hold the chair stands in the title; the order is what is judged.
  private Clause rotation(Block block, Name name, ActorItem.ChairRotates item) {
    String among = item.among().stream().map(Name::text).collect(Collectors.joining(", "));
    String every = item.every() == null ? "" : " every " + calendar.length(item.every());
    return inTurn(
        head(block, name, "chair", "The chair rotates among " + among + every),
        "chairs",
        name,
        item.among());
  }

  private Clause turn(Block block, Name name, ActorItem.PickedInTurn item) {
    String by = item.by().stream().map(Name::text).collect(Collectors.joining(", "));
    return inTurn(head(block, name, "turn", "Picked in turn by " + by), "pick", name, item.by());
  }

  private Clause inTurn(Head head, String act, Name object, List<Name> order) {
    return new Clause.Principle(
        head, new Clause.Check.InTurn(act, object.text(), resolver.actors(order)));
  }

  /// `of whom at least 35 % women, rounded up`: so many seats; who sits there is told by claims.
  private List<Clause> shares(Block block, Name name, ActorItem.Seats item) {
    List<Clause> made = new ArrayList<>();
    for (ActorItem.LeastShare share : item.ofWhom()) {
      int seats = item.total().value().intValue();
      int needed = needed(share, item.total().value());
      String title = "At least %d of %d seats for %s".formatted(needed, seats, share.of().text());
      Head head = head(block, name, "seats-for-" + share.of().text(), title);
      made.add(
          new Clause.Principle(
              head,
              new Clause.Check.SeatsFor(resolver.actor(name), share.of().text(), seats, needed)));
    }
    return made;
  }

  /// A share without a word on rounding is not reached by a seat less.
  private static int needed(ActorItem.LeastShare share, BigDecimal seats) {
    if (!share.percent()) {
      return share.least().value().intValue();
    }
    RoundingMode rounding =
        switch (share.rounding()) {
          case UP, NOT_SAID -> RoundingMode.CEILING;
          case DOWN -> RoundingMode.FLOOR;
        };
    return share.least().value().multiply(seats).movePointLeft(2).setScale(0, rounding).intValue();
  }
}
