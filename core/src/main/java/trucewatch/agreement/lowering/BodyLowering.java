package trucewatch.agreement.lowering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Body;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Procedure;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Rule;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Period;
import trucewatch.time.Interval;

/// Bodies that decide: their seats and, by subject, the rules in force over time.
final class BodyLowering {
  private final Resolver resolver;
  private final RuleLowering rules;
  private final Calendar calendar;

  BodyLowering(Resolver resolver, RuleLowering rules, Calendar calendar) {
    this.resolver = resolver;
    this.rules = rules;
    this.calendar = calendar;
  }

  /// The body that a block describes; none if it has neither members nor a rule.
  Optional<Body> body(Block block) {
    return switch (block) {
      case Block.Actor it -> body(it.name().text(), it.lines());
      case Block.Group it -> body(it.name().text(), it.lines());
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
          Optional.empty();
    };
  }

  private Optional<Body> body(String name, List<Line<ActorItem>> lines) {
    List<Body.Seat> seats = new Seats(resolver).of(lines);
    List<Quorum> quorums = new ArrayList<>();
    Map<String, List<Procedure.DatedRule>> bySubject = new LinkedHashMap<>();
    Map<String, Boolean> silent = new LinkedHashMap<>();
    for (Line<ActorItem> line : lines) {
      if (line.item() instanceof ActorItem.QuorumIs quorum) {
        quorums.addAll(rules.quorum(quorum.quorum()));
      }
    }
    for (Line<ActorItem> line : lines) {
      if (line.item() instanceof ActorItem.Decides decides) {
        Rule rule = RuleLowering.quorate(rules.rule(decides.rule(), seats.size()), quorums);
        String subject = subject(decides.on());
        bySubject
            .computeIfAbsent(subject, _ -> new ArrayList<>())
            .add(new Procedure.DatedRule(rule, during(decides.period())));
        silent.merge(subject, startsSilent(decides.rule()), Boolean::logicalOr);
      }
    }
    if (seats.isEmpty() && bySubject.isEmpty()) {
      return Optional.empty();
    }
    List<Body.BySubject> procedures =
        bySubject.entrySet().stream()
            .map(
                entry ->
                    new Body.BySubject(
                        entry.getKey(),
                        new Procedure(
                            entry.getValue(),
                            new Deadline.None(false),
                            silent.getOrDefault(entry.getKey(), false))))
            .toList();
    return Optional.of(new Body(new ActorId(name), seats, procedures));
  }

  private static String subject(ActorItem.Subject subject) {
    return switch (subject) {
      case ActorItem.Subject.Everything _, ActorItem.Subject.Otherwise _ -> "";
      case ActorItem.Subject.On on -> on.name().text();
    };
  }

  static boolean startsSilent(trucewatch.syntax.Rule rule) {
    return rule.rungs().getFirst().method() instanceof trucewatch.syntax.Rule.Method.Silence;
  }

  /// From the start of the first local day to the end of the last.
  Interval during(Period period) {
    LocalDate from = period.from() == null ? null : period.from().date();
    LocalDate until = period.until() == null ? null : period.until().date();
    var start = from == null ? Interval.BEGINNING : calendar.startOf(from);
    var end = until == null ? Interval.END : calendar.startOf(until.plusDays(1));
    return start.isBefore(end)
        ? new Interval(start, end)
        : new Interval(start, start.plusSeconds(1));
  }
}
