package trucewatch.agreement;

import java.util.List;
import trucewatch.decisions.Base;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Needed;
import trucewatch.decisions.Rule;
import trucewatch.time.Interval;

/// A body that decides: its members with weights and groups, as the text names them. Claims with
/// the act `holds` and the body as object add members and end them.
public record Body(ActorId id, List<Seat> seats, List<BySubject> rules) {
  /// A member; groups are the codes of the groups that it belongs to.
  public record Seat(
      ActorId member,
      java.math.BigDecimal weight,
      java.math.BigDecimal population,
      List<String> groups) {}

  /// The procedure for a subject; subject empty for all others.
  public record BySubject(String subject, Procedure procedure) {}

  /// One who decides alone: a party, an office, or a body of which the text names neither members
  /// nor a rule. Its own ballot is the decision.
  public static Body alone(ActorId id) {
    Seat own = new Seat(id, java.math.BigDecimal.ONE, java.math.BigDecimal.ZERO, List.of());
    Rule rule = new Condition.Threshold(Needed.number(1), Base.MEMBERS);
    Procedure procedure =
        new Procedure(
            List.of(new Procedure.DatedRule(rule, Interval.ALWAYS)),
            new Deadline.None(false),
            false);
    return new Body(id, List.of(own), List.of(new BySubject("", procedure)));
  }

  public Body {
    seats = List.copyOf(seats);
    rules = List.copyOf(rules);
  }
}
