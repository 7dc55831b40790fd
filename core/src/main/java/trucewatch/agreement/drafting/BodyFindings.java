package trucewatch.agreement.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Items;
import trucewatch.diagnostic.Caption;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.ClauseKind;
import trucewatch.syntax.Figure;
import trucewatch.syntax.Line;
import trucewatch.syntax.Name;
import trucewatch.syntax.Period;
import trucewatch.syntax.Quorum;
import trucewatch.syntax.Rule;
import trucewatch.syntax.Rule.Limit;
import trucewatch.syntax.Rule.Method;

/// Rules that a body cannot keep: quorums and majorities out of reach, numbers that are not its
/// own, vetoes of strangers and of those who are bound, weights that nobody has.
final class BodyFindings {
  private BodyFindings() {}

  static void find(Draft draft) {
    for (Block block : draft.file().blocks()) {
      switch (block) {
        case Block.Actor it -> ofActor(draft, it);
        case Block.Clause it -> ofDecision(draft, it);
        case Block.Agreement _,
            Block.Group _,
            Block.Place _,
            Block.Act _,
            Block.Unit _,
            Block.Account _,
            Block.Outside _,
            Block.Phase _,
            Block.Instrument _,
            Block.Role _,
            Block.Declares _ -> {}
      }
    }
  }

  private static Optional<Body> body(Draft draft, String code) {
    return draft.agreement().bodies().stream()
        .filter(body -> body.id().code().equals(code))
        .findFirst();
  }

  private static void ofActor(Draft draft, Block.Actor block) {
    Optional<Body> body = body(draft, block.name().text());
    if (body.isEmpty()) {
      return;
    }
    List<ActorItem.Decides> rules = new ArrayList<>();
    for (Line<ActorItem> line : block.lines()) {
      switch (line.item()) {
        case ActorItem.Decides it -> {
          rule(draft, body.get(), it.rule());
          rules.add(it);
        }
        case ActorItem.QuorumIs it -> quorum(draft, body.get(), it.quorum());
        default -> {}
      }
    }
    atOnce(draft, body.get(), rules);
  }

  private static void ofDecision(Draft draft, Block.Clause block) {
    Items items = draft.items(block);
    for (ClauseItem.By by : items.all(ClauseItem.By.class)) {
      if (!(by.who() instanceof trucewatch.syntax.Bearers.OneOf one)
          || one.names().size() != 1
          || block.kind() != ClauseKind.DECISION) {
        continue;
      }
      Name name = one.names().getFirst();
      Optional<Body> body = body(draft, name.text());
      if (body.isEmpty()) {
        continue;
      }
      items.all(ClauseItem.DecidesBy.class).forEach(it -> rule(draft, body.get(), it.rule()));
      items.all(ClauseItem.ElseBy.class).forEach(it -> rule(draft, body.get(), it.rule()));
      items.all(ClauseItem.QuorumIs.class).forEach(it -> quorum(draft, body.get(), it.quorum()));
      noRule(draft, block, body.get());
    }
  }

  private static void noRule(Draft draft, Block.Clause block, Body body) {
    boolean unsaid =
        draft.agreement().clauses().stream()
            .filter(clause -> clause.id().code().equals(block.name().text()))
            .filter(Clause.Choice.class::isInstance)
            .flatMap(clause -> ((Clause.Choice) clause).stages().stream())
            .anyMatch(stage -> stage.procedure().rules().isEmpty());
    if (unsaid) {
      draft.add(
          Finding.NO_RULE,
          block.name().span(),
          "nothing says how `%s` decides".formatted(body.id()),
          "add `decides by …` to `%s` or here, such as `decides by consensus`"
              .formatted(body.id()));
    }
  }

  private static void rule(Draft draft, Body body, Rule rule) {
    rule.rungs().forEach(rung -> rung(draft, body, rung));
  }

  private static void rung(Draft draft, Body body, Rule.Rung rung) {
    int size = body.seats().size();
    switch (rung.method()) {
      case Method.InFavour it -> {
        reach(draft, body, it.votes(), size, "votes in favour");
        if (it.of() != null) {
          total(draft, body, it.of(), size);
        }
      }
      case Method.Weight it -> weights(draft, body, it);
      case Method.Consensus _,
          Method.ExpressConsent _,
          Method.Silence _,
          Method.Share _,
          Method.SimpleMajority _,
          Method.AbsoluteMajority _ -> {}
    }
    for (Limit limit : rung.limits()) {
      limit(draft, body, limit);
    }
  }

  private static void limit(Draft draft, Body body, Limit limit) {
    switch (limit) {
      case Limit.Unless it -> it.names().forEach(name -> sits(draft, body, name));
      case Limit.WithOneOf it -> it.names().forEach(name -> sits(draft, body, name));
      case Limit.WithEachOf it -> it.names().forEach(name -> sits(draft, body, name));
      case Limit.WithAtLeast it -> {
        sits(draft, body, it.of());
        ofGroup(draft, body, it.number(), it.of());
      }
      case Limit.OfPopulation it -> {
        if (body.seats().stream().allMatch(seat -> seat.population().signum() == 0)) {
          draft.add(
              Finding.WEIGHTS_WITHOUT_SCALE,
              it.span(),
              "the rule counts people, and no member of `%s` has a population".formatted(body.id()),
              "add it to the members: `members a population 40, b population 25`");
        }
      }
      case Limit.OverriddenBy it -> rung(draft, body, it.rung());
      case Limit.BlockedOnlyBy it ->
          reach(draft, body, it.members(), body.seats().size(), "members");
      case Limit.Rounded _, Limit.DisputantsAbstain _ -> {}
    }
  }

  private static void reach(Draft draft, Body body, Figure needed, int size, String what) {
    if (size > 0 && needed.value().compareTo(BigDecimal.valueOf(size)) > 0) {
      draft.add(
          Finding.QUORUM_OUT_OF_REACH,
          needed.span(),
          "%s %s are asked for, and `%s` has %d members"
              .formatted(needed.value().toPlainString(), what, body.id(), size),
          "write a number that the body can reach, or name the members that are missing");
    }
  }

  private static void total(Draft draft, Body body, Figure of, int size) {
    if (size > 0 && of.value().compareTo(BigDecimal.valueOf(size)) != 0) {
      draft.add(
          Finding.NUMBER_OF_MEMBERS,
          of.span(),
          "the rule speaks of %s members, and `%s` has %d"
              .formatted(of.value().toPlainString(), body.id(), size),
          "write `of %d`, or mend the list of members".formatted(size));
    }
  }

  private static void weights(Draft draft, Body body, Method.Weight rule) {
    BigDecimal all =
        body.seats().stream()
            .map(Body.Seat::weight)
            .reduce(BigDecimal.ZERO, java.math.BigDecimal::add);
    boolean none =
        body.seats().stream().allMatch(seat -> seat.weight().compareTo(BigDecimal.ONE) == 0);
    if (none) {
      draft.add(
          Finding.WEIGHTS_WITHOUT_SCALE,
          rule.weight().span(),
          "the rule counts weights, and no member of `%s` has one".formatted(body.id()),
          "add them to the members: `members a weight 3, b weight 2`");
    } else if (rule.of() != null && rule.of().value().compareTo(all) != 0) {
      draft.add(
          Finding.PARTS_AND_WHOLE,
          rule.of().span(),
          "the weights of `%s` add up to %s, not to %s"
              .formatted(body.id(), all.toPlainString(), rule.of().value().toPlainString()),
          "mend the weights or the sum");
    }
  }

  private static void quorum(Draft draft, Body body, Quorum quorum) {
    int size = body.seats().size();
    switch (quorum.size()) {
      case Quorum.Size.Members it -> {
        reach(draft, body, it.present(), size, "members present");
        if (it.of() != null) {
          total(draft, body, it.of(), size);
        }
      }
      case Quorum.Size.Share _ -> {}
    }
    for (Quorum.WithAtLeast group : quorum.groups()) {
      sits(draft, body, group.of());
      ofGroup(draft, body, group.number(), group.of());
    }
  }

  private static void ofGroup(Draft draft, Body body, Figure number, Name group) {
    long there = seated(body, group);
    if (there > 0 && number.value().compareTo(BigDecimal.valueOf(there)) > 0) {
      draft.add(
          Finding.QUORUM_OUT_OF_REACH,
          number.span(),
          "at least %s of `%s` are asked for, and %d of them sit in `%s`"
              .formatted(number.value().toPlainString(), group.text(), there, body.id()),
          "write a number that can be reached, or name the members that are missing");
    }
  }

  private static long seated(Body body, Name name) {
    return body.seats().stream()
        .filter(
            seat -> seat.member().code().equals(name.text()) || seat.groups().contains(name.text()))
        .count();
  }

  /// A rule that gives a say to somebody who has no seat.
  private static void sits(Draft draft, Body body, Name name) {
    boolean known = draft.names().knowsActor(name.text());
    if (known && !body.seats().isEmpty() && seated(body, name) == 0) {
      draft.add(
          Finding.VETO_OF_A_STRANGER,
          name.span(),
          "the rule of `%s` asks for `%s`, who has no seat in it".formatted(body.id(), name.text()),
          "name a member, or add `%s` to the members of `%s`".formatted(name.text(), body.id()));
    }
  }

  private static void atOnce(Draft draft, Body body, List<ActorItem.Decides> rules) {
    for (int a = 0; a < rules.size(); a++) {
      for (int b = a + 1; b < rules.size(); b++) {
        String subject = subject(rules.get(a));
        if (subject.equals(subject(rules.get(b)))
            && overlap(rules.get(a).period(), rules.get(b).period())) {
          draft.add(
              Finding.TWO_RULES_AT_ONCE,
              rules.get(b).span(),
              "`%s` has two rules%s at one time"
                  .formatted(body.id(), subject.isEmpty() ? "" : " on `" + subject + "`"),
              "say `until …` and `from …`, or `decides on … by` and `decides otherwise by`",
              new Caption(rules.get(a).span(), "the first is here"));
        }
      }
    }
  }

  private static String subject(ActorItem.Decides decides) {
    return switch (decides.on()) {
      case ActorItem.Subject.Everything _, ActorItem.Subject.Otherwise _ -> "";
      case ActorItem.Subject.On on -> on.name().text();
    };
  }

  private static boolean overlap(Period one, Period other) {
    return !from(one).isAfter(until(other)) && !from(other).isAfter(until(one));
  }

  private static LocalDate from(Period period) {
    return period.from() == null ? LocalDate.MIN : period.from().date();
  }

  private static LocalDate until(Period period) {
    return period.until() == null ? LocalDate.MAX : period.until().date();
  }
}
