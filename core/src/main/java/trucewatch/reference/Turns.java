package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;

/// Whether actors take their turns in the order of the text: who chairs after whom, who picks after
/// whom. Each two that follow each other as told are looked at; the first of all may be anybody.
final class Turns {
  private final World world;

  Turns(World world) {
    this.world = world;
  }

  /// Somebody's turn, as told.
  private record Turn(String actor, Claim claim) {}

  /// @param reasons takes each turn out of order, in words
  Evidence told(Clause.Check.InTurn check, Instant now, List<Remark> reasons) {
    List<Turn> turns = turns(check, now);
    List<String> order = Fitting.codes(check.order());
    List<Claim> so = new ArrayList<>();
    List<Claim> not = new ArrayList<>();
    for (int i = 1; i < turns.size(); i++) {
      String before = turns.get(i - 1).actor();
      String actor = turns.get(i).actor();
      String next = order.get((order.indexOf(before) + 1) % order.size());
      if (actor.equals(next)) {
        so.add(turns.get(i - 1).claim());
        so.add(turns.get(i).claim());
      } else {
        not.add(turns.get(i - 1).claim());
        not.add(turns.get(i).claim());
        reasons.add(
            Remark.of(Kind.OUT_OF_TURN, Arg.actor(actor), Arg.actor(before), Arg.actor(next)));
      }
    }
    return not.isEmpty()
        ? Evidence.of(so, List.of(), List.of())
        : Evidence.of(List.of(), not, List.of());
  }

  /// What is told and not denied, the earliest first. Whoever is told twice in a row to chair goes
  /// on chairing; to pick twice in a row are two picks.
  private List<Turn> turns(Clause.Check.InTurn check, Instant now) {
    boolean state = check.act().equals("chairs");
    List<String> order = Fitting.codes(check.order());
    List<Claim> claims = new ArrayList<>();
    for (Incident incident : world.selected.incidents()) {
      if (!incident.denials().isEmpty()) {
        continue;
      }
      incident.tellings().stream()
          .filter(claim -> claim.act().equals(check.act()))
          .filter(claim -> isAbout(claim, check.object()))
          .filter(claim -> claim.actors().size() == 1)
          .filter(claim -> claim.actors().stream().anyMatch(order::contains))
          .filter(claim -> !claim.when().from().isAfter(now))
          .findFirst()
          .ifPresent(claims::add);
    }
    claims.sort(
        Comparator.comparing((Claim claim) -> claim.when().from())
            .thenComparing(Claim::known)
            .thenComparing(Claim::id));
    List<Turn> turns = new ArrayList<>();
    for (Claim claim : claims) {
      String actor = claim.actors().iterator().next();
      if (!state || turns.isEmpty() || !turns.getLast().actor().equals(actor)) {
        turns.add(new Turn(actor, claim));
      }
    }
    return turns;
  }

  private static boolean isAbout(Claim claim, String object) {
    return claim.object().equals(object)
        || claim.target().equals(object)
        || claim.amount().unit().equals(object);
  }
}
