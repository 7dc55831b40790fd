package trucewatch.claims;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Fills what a finding or a denial of an incident leaves open with what all the claims say that it
/// speaks of; where they differ, it stays open.
///
/// Who did it is not filled in: a body that finds that something happened has not found who did it,
/// and a denial that names an actor denies less than one that names none. Ballots and positions are
/// the exception: there the actor says whose they are. A denial takes no number either, it denies
/// them all.
final class Inheritance {
  private final Claim row;
  private final List<Claim> asserted;

  private Inheritance(Claim row, List<Claim> asserted) {
    this.row = row;
    this.asserted = asserted;
  }

  /// The row with what it leaves open filled in.
  ///
  /// @param asserted the asserting claims that the row speaks of
  static Claim fill(Claim row, List<Claim> asserted) {
    return asserted.isEmpty() ? row : new Inheritance(row, asserted).filled();
  }

  private Claim filled() {
    return row.with(
        row.incident(),
        inherit(Claim::act, String::isEmpty),
        actors(),
        inherit(Claim::target, String::isEmpty),
        inherit(Claim::object, String::isEmpty),
        inherit(Claim::where, where -> !where.said()),
        inherit(Claim.Span::of, span -> !span.said()),
        amount(),
        inherit(Claim::clause, String::isEmpty),
        inherit(Claim::ballot, ballot -> ballot == Ballot.NONE),
        inherit(Claim::position, position -> position == Position.NONE));
  }

  private Set<String> actors() {
    return asserted.stream().allMatch(Inheritance::ofItsActor)
        ? inherit(Claim::actors, Set::isEmpty)
        : row.actors();
  }

  private static boolean ofItsActor(Claim claim) {
    return claim.position() != Position.NONE || claim.ballot() != Ballot.NONE;
  }

  private Amount amount() {
    return switch (row.stance()) {
      case VERIFIES -> inherit(Claim::amount, amount -> !amount.said() && amount.unit().isEmpty());
      case ASSERTS, DENIES, CORRECTS, RETRACTS, JOINS, PARTS, COMPLETE -> row.amount();
    };
  }

  private <T> T inherit(Function<Claim, T> column, Predicate<T> open) {
    T own = column.apply(row);
    if (!open.test(own)) {
      return own;
    }
    T first = column.apply(asserted.getFirst());
    return asserted.stream().allMatch(claim -> column.apply(claim).equals(first)) ? first : own;
  }
}
