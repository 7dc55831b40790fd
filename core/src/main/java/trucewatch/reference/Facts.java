package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trucewatch.claims.Claim;

/// Who governs, controls, supervises or holds what, in fact: states of affairs that claims tell.
///
/// "What began goes on until told otherwise": a state told with an open end lasts until a claim
/// about the same object tells another holder or denies it. Governing and controlling are exclusive
/// unless told jointly.
final class Facts {
  private static final Set<String> EXCLUSIVE = Set.of("governs", "controls");

  private final Selected selected;
  private final Ties ties;

  Facts(Selected selected, Ties ties) {
    this.selected = selected;
    this.ties = ties;
  }

  Facts(World world) {
    this(world.selected, world.ties);
  }

  /// What is told at `when` of "subject relation object".
  Evidence relation(String subject, String relation, String object, Instant when) {
    List<Claim> so = new ArrayList<>();
    List<Claim> not = new ArrayList<>();
    List<Claim> maybe = new ArrayList<>();
    for (Incident incident : selected.incidents()) {
      for (Claim claim : incident.tellings()) {
        if (!about(claim, relation, object) || claim.when().from().isAfter(when)) {
          continue;
        }
        boolean ended = claim.toSaid() && claim.when().last().isBefore(when);
        boolean his = claim.actors().contains(subject);
        if (his && !ended && !superseded(claim, relation, object, when)) {
          (claim.actors().size() > 1 && !joint(claim) ? maybe : so).add(claim);
          so.removeIf(other -> maybe.contains(other));
          incident.denials().stream()
              .filter(denial -> !denial.when().from().isAfter(when))
              .forEach(not::add);
        } else if (!his
            && !ended
            && EXCLUSIVE.contains(relation)
            && !superseded(claim, relation, object, when)) {
          not.add(claim);
        }
      }
    }
    return Evidence.of(so, not, maybe);
  }

  /// The same for a condition (`while`, `when`): who tells until when it lasted tells that it
  /// ceased then, unless somebody tells that it goes on.
  Evidence lasting(String subject, String relation, String object, Instant when) {
    Evidence told = relation(subject, relation, object, when);
    if (told.so() || told.not() || told.maybe()) {
      return told;
    }
    List<Claim> ended =
        selected.incidents().stream()
            .flatMap(incident -> incident.tellings().stream())
            .filter(claim -> about(claim, relation, object))
            .filter(claim -> claim.actors().equals(Set.of(subject)))
            .filter(claim -> claim.toSaid() && claim.when().last().isBefore(when))
            .toList();
    return told.deniedBy(ended);
  }

  /// Over what somebody is told to hold the relation, in the order in which it was told.
  List<String> objects(String relation) {
    return selected.incidents().stream()
        .flatMap(incident -> incident.tellings().stream())
        .filter(claim -> claim.act().equals(relation))
        .map(
            claim ->
                !claim.object().isEmpty()
                    ? claim.object()
                    : !claim.target().isEmpty() ? claim.target() : claim.where().place())
        .distinct()
        .toList();
  }

  /// All actors of whom some telling says that they hold the relation to the object at `when`.
  List<String> subjects(String relation, String object, Instant when) {
    List<String> found = new ArrayList<>();
    for (Incident incident : selected.incidents()) {
      for (Claim claim : incident.tellings()) {
        if (about(claim, relation, object)) {
          ties.inOrder(claim.actors()).stream()
              .filter(actor -> relation(actor, relation, object, when).so())
              .filter(actor -> !found.contains(actor))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static boolean about(Claim claim, String relation, String object) {
    return claim.act().equals(relation)
        && (claim.object().equals(object)
            || claim.target().equals(object)
            || claim.where().place().equals(object));
  }

  /// One act can have several actors only as "one of"; "a and b" jointly is told by two claims of
  /// one incident.
  private static boolean joint(Claim claim) {
    return claim.actors().size() == 1;
  }

  /// A later telling by the same speaker of the same state replaces the earlier one.
  private boolean superseded(Claim claim, String relation, String object, Instant when) {
    return !claim.toSaid()
        && selected.incidents().stream()
            .flatMap(incident -> incident.tellings().stream())
            .anyMatch(
                later ->
                    about(later, relation, object)
                        && Ties.speaker(later).equals(Ties.speaker(claim))
                        && later.when().from().isAfter(claim.when().from())
                        && !later.when().from().isAfter(when)
                        && !later.actors().equals(claim.actors())
                        && EXCLUSIVE.contains(relation));
  }
}
