package trucewatch.agreement;

import java.util.List;

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

  public Body {
    seats = List.copyOf(seats);
    rules = List.copyOf(rules);
  }
}
