package trucewatch.agreement.drafting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Act;
import trucewatch.agreement.ActId;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.Place;
import trucewatch.agreement.PlaceId;

/// Whether one act can fit two patterns, as far as the text tells. Places that the text does not
/// relate are held to be apart.
final class Overlap {
  private final Map<ActId, List<ActId>> includes = new HashMap<>();
  private final Map<PlaceId, PlaceId> within = new HashMap<>();
  private final Map<ActorId, List<ActorId>> members = new HashMap<>();

  Overlap(Agreement agreement) {
    for (Act act : agreement.acts()) {
      includes.put(act.id(), act.includes());
    }
    for (Place place : agreement.places()) {
      place.in().ifPresent(in -> within.put(place.id(), in));
    }
    for (Actor actor : agreement.actors()) {
      members.put(actor.id(), actor.members());
    }
  }

  /// Every act that fits `narrow` also fits `wide`.
  boolean covers(Pattern wide, Pattern narrow) {
    return includes(wide.act(), narrow.act())
        && (wide.thing().isEmpty() || wide.thing().equals(narrow.thing()))
        && names(wide.target(), narrow.target())
        && names(wide.by(), narrow.by())
        && (wide.from().isEmpty() || wide.from().equals(narrow.from()))
        && placed(wide, narrow);
  }

  /// The one asks for nobody in particular, or the other names none but these.
  private boolean names(List<ActorId> wide, List<ActorId> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && all(wide).containsAll(narrow));
  }

  private boolean placed(Pattern wide, Pattern narrow) {
    boolean somewhere = !narrow.in().isEmpty();
    boolean within =
        wide.in().isEmpty()
            || (somewhere && narrow.in().stream().allMatch(it -> inside(it, wide.in())));
    boolean notLeftOut = narrow.in().stream().noneMatch(it -> inside(it, wide.notIn()));
    boolean leavesOutTheSame =
        wide.notIn().isEmpty() || somewhere || narrow.notIn().containsAll(wide.notIn());
    return within && notLeftOut && leavesOutTheSame;
  }

  boolean includes(ActId wide, ActId narrow) {
    Deque<ActId> open = new ArrayDeque<>(List.of(wide));
    Set<ActId> seen = new HashSet<>();
    while (!open.isEmpty()) {
      ActId next = open.pop();
      if (next.equals(narrow)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(includes.getOrDefault(next, List.of()));
      }
    }
    return false;
  }

  boolean inside(PlaceId place, List<PlaceId> wide) {
    Set<PlaceId> seen = new HashSet<>();
    PlaceId next = place;
    while (next != null && seen.add(next)) {
      if (wide.contains(next)) {
        return true;
      }
      next = within.get(next);
    }
    return false;
  }

  private Set<ActorId> all(List<ActorId> actors) {
    Set<ActorId> found = new HashSet<>(actors);
    actors.forEach(actor -> found.addAll(members.getOrDefault(actor, List.of())));
    return found;
  }
}
