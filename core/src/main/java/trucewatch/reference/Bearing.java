package trucewatch.reference;

import java.util.List;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;

/// Whom a clause binds, frees or asks.
final class Bearing {
  private Bearing() {}

  static Bearers of(Clause clause) {
    return switch (clause) {
      case Clause.Duty duty -> duty.bearers();
      case Clause.Ban ban -> ban.bearers();
      case Clause.Freedom freedom -> freedom.holders();
      case Clause.Choice choice -> new Bearers(Bearers.Mode.TOGETHER, List.of(choice.body()));
      case Clause.Role role -> new Bearers(Bearers.Mode.TOGETHER, List.of(role.subject()));
      case Clause.Principle _, Clause.Phase _, Clause.Declaration _ -> Bearers.NOBODY;
    };
  }

  /// The word for the kind of clause, as scripts read it.
  static String kind(Clause clause) {
    return switch (clause) {
      case Clause.Duty duty -> duty.kind() == Clause.Duty.DutyKind.PLEDGE ? "pledge" : "obligation";
      case Clause.Ban ban -> ban.maintains() ? "obligation" : "prohibition";
      case Clause.Freedom freedom ->
          freedom.kind() == Clause.Freedom.FreedomKind.POWER ? "power" : "permission";
      case Clause.Choice _ -> "decision";
      case Clause.Role _ -> "role";
      case Clause.Principle _ -> "principle";
      case Clause.Phase _ -> "phase";
      case Clause.Declaration _ -> "declares";
    };
  }

  /// What the two bits of the clause speak of.
  static String statement(Clause clause) {
    return switch (clause) {
      case Clause.Duty _ -> "performed";
      case Clause.Ban _ -> "breached";
      case Clause.Freedom _ -> "used";
      case Clause.Choice _ -> "adopted";
      case Clause.Role _, Clause.Principle _, Clause.Phase _ -> "holds";
      case Clause.Declaration _ -> "declared";
    };
  }
}
