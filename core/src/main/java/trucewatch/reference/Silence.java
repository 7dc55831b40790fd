package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.PlaceId;
import trucewatch.claims.Claim;
import trucewatch.claims.Gazetteer;
import trucewatch.time.Interval;

/// Where silence tells something: denials over a whole time, and sources that declared themselves
/// complete.
///
/// "Silence is not denial, except where a source declared itself complete. Declarations of several
/// sources and spans cover together."
final class Silence {
  private final World world;

  /// The denials over a time, and the declarations, of acts of a kind by these actors: at each
  /// moment only the time is asked anew.
  private final Map<Asked, List<Claim>> denials = new HashMap<>();

  private final Map<Asked, List<Claim>> declarations = new HashMap<>();

  private record Asked(Pattern pattern, List<String> actors) {}

  Silence(World world) {
    this.world = world;
  }

  /// Denials that cover the whole window of this act, by these actors, in these places.
  List<Claim> denials(Pattern pattern, List<String> actors, Interval window) {
    return denials
        .computeIfAbsent(
            new Asked(pattern, actors),
            asked -> covering(world.selected.scopeDenials(), asked).toList())
        .stream()
        .filter(denial -> Selected.reach(denial).contains(window))
        .toList();
  }

  private Stream<Claim> covering(List<Claim> claims, Asked asked) {
    return claims.stream().filter(claim -> coversAct(claim, asked.pattern(), asked.actors()));
  }

  /// Denials that reach less than the whole: said in general terms.
  List<Claim> general(Pattern pattern, List<String> actors) {
    List<Claim> found = new ArrayList<>();
    for (Claim denial : world.selected.generalDenials()) {
      boolean sameAct = denial.act().isEmpty() || denial.act().equals(pattern.act().code());
      boolean sameActor =
          actors.isEmpty()
              || denial.actors().stream().anyMatch(actors::contains)
              || (denial.actors().isEmpty()
                  && actors.stream().anyMatch(actor -> world.ties.ownWord(denial, actor)));
      if (sameAct && sameActor) {
        found.add(denial);
      }
    }
    return found;
  }

  private boolean coversAct(Claim claim, Pattern pattern, List<String> actors) {
    return world.fitting.includes(claim.act(), pattern.act())
        && (claim.actors().isEmpty() || (!actors.isEmpty() && claim.actors().containsAll(actors)))
        && (claim.object().isEmpty() || claim.object().equals(pattern.thing()))
        && (claim.target().isEmpty()
            || pattern.target().stream().anyMatch(target -> target.code().equals(claim.target())))
        && coversPlace(claim, pattern.in());
  }

  private boolean coversPlace(Claim claim, List<PlaceId> places) {
    if (!claim.where().said()) {
      return true;
    }
    return !places.isEmpty()
        && places.stream()
            .allMatch(
                place ->
                    world.gazetteer.relation(
                            new trucewatch.claims.Where(
                                place.code(), trucewatch.claims.Where.Point.NONE),
                            claim.where().place())
                        == Gazetteer.Relation.INSIDE);
  }

  /// The declarations whose silence tells that fewer than `due` were done in the window: of one
  /// source alone, of those that told of nothing, or of all together, where they cover the window
  /// and what the same sources told does not reach it.
  ///
  /// What others told takes nothing from it: a source that says it reports all and does not report
  /// this says that it was not.
  List<Claim> complete(Pattern pattern, Doers doers, Interval window, BigDecimal due) {
    List<Claim> declared =
        declarations.computeIfAbsent(
            new Asked(pattern, doers.codes()),
            asked ->
                covering(world.selected.completes(), asked)
                    .filter(claim -> !claim.known().isBefore(claim.when().last()))
                    .sorted(Comparator.comparing(claim -> claim.when().from()))
                    .toList());
    if (declared.isEmpty()) {
      return List.of();
    }
    List<List<Claim>> choices = new ArrayList<>();
    Map<Set<String>, List<Claim>> bySource = new LinkedHashMap<>();
    declared.forEach(
        claim -> bySource.computeIfAbsent(mouths(claim), _ -> new ArrayList<>()).add(claim));
    choices.addAll(bySource.values());
    choices.add(
        bySource.values().stream()
            .filter(own -> !told(pattern, doers, window, due, own))
            .flatMap(List::stream)
            .sorted(Comparator.comparing(claim -> claim.when().from()))
            .toList());
    choices.add(declared);
    return choices.stream()
        .map(choice -> covering(choice, window))
        .filter(choice -> !choice.isEmpty() && !told(pattern, doers, window, due, choice))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /// The declarations, earliest first, that cover the window without a gap; none if they do not.
  private static List<Claim> covering(List<Claim> declared, Interval window) {
    List<Claim> used = new ArrayList<>();
    Instant reached = window.from();
    for (Claim claim : declared) {
      if (!claim.when().from().isAfter(reached) && claim.when().to().isAfter(reached)) {
        used.add(claim);
        reached = claim.when().to();
      }
    }
    return reached.isBefore(window.to()) ? List.of() : used;
  }

  /// Whether the sources of these declarations told, at least possibly, that `due` was reached.
  private boolean told(
      Pattern pattern, Doers doers, Interval window, BigDecimal due, List<Claim> declared) {
    Set<String> mouths = new HashSet<>();
    declared.forEach(claim -> mouths.addAll(mouths(claim)));
    List<Incident> own = new ArrayList<>();
    for (Incident incident : world.selected.incidents()) {
      Incident told = Incident.empty(incident.key());
      incident.tellings().stream()
          .filter(claim -> !Collections.disjoint(mouths, mouths(claim)))
          .forEach(told.tellings()::add);
      if (!told.tellings().isEmpty()) {
        own.add(told);
      }
    }
    Evidence reached =
        Sums.reached(world.fitting.among(own, pattern, doers, ""), due, window).evidence();
    return reached.so() || reached.maybe();
  }

  private static Set<String> mouths(Claim claim) {
    Set<String> mouths = new HashSet<>(List.of(claim.source(), claim.speaker()));
    mouths.remove("");
    return mouths;
  }
}
