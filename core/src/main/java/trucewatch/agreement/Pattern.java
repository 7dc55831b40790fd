package trucewatch.agreement;

import java.math.BigDecimal;
import java.util.List;

/// Which acts a clause speaks of. Empty lists and empty texts mean "any".
///
/// A claim's act fits when it is [#act] or a kind that it includes; a broader one fits possibly.
///
/// @param thing what is returned, delivered, answered ...: matched with the claim's `unit`, and
///   with its `object` where the unit is empty or does not fit
/// @param sameObject "of that same THING": the claim's `object` must be that of the triggering act
/// @param by who does it; empty leaves it to the clause's bearer
/// @param target to or against whom
/// @param in places, any of them
/// @param notIn places that the clause leaves out (`save`)
/// @param from the place or line that it leads away from
/// @param quantity how many are due
public record Pattern(
    ActId act,
    String thing,
    boolean sameObject,
    List<ActorId> by,
    List<ActorId> target,
    List<PlaceId> in,
    List<PlaceId> notIn,
    List<PlaceId> from,
    Quantity quantity) {

  /// How many.
  public sealed interface Quantity {
    /// The text gives no number: one act performs it.
    record OneAct() implements Quantity {}

    /// At least so many units in all.
    record AtLeast(BigDecimal n) implements Quantity {}

    /// All that a lister names; the number is unknown until the lister says that the list is
    /// complete (a `total` claim by the lister).
    record AllListed(List<ActorId> listers) implements Quantity {}
  }

  public Pattern {
    by = List.copyOf(by);
    target = List.copyOf(target);
    in = List.copyOf(in);
    notIn = List.copyOf(notIn);
    from = List.copyOf(from);
  }
}
