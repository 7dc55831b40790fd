package trucewatch.recheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import trucewatch.agreement.Act;
import trucewatch.agreement.ActId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.PlaceId;
import trucewatch.agreement.Unit;
import trucewatch.claims.Attribution;
import trucewatch.claims.Claim;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Live;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.claims.Where;
import trucewatch.time.Interval;

/// Whether what claims say of one incident is what a clause speaks of, looked at again.
final class Match {
  private static final Set<Attribution> TIES_NOBODY =
      Set.of(
          Attribution.NONE,
          Attribution.DIRECTION_ONLY,
          Attribution.CONTESTED,
          Attribution.UNATTRIBUTABLE);

  private final Heard heard;
  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Set<String> labels = new HashSet<>();

  /// Places that result from a duty, and that duty.
  private final Map<PlaceId, Clause.Duty> makers = new HashMap<>();

  /// What tells where each of them was carried out; a place that is made of itself of nothing.
  private final Map<Clause.Duty, List<Claim>> drawn = new HashMap<>();

  Match(Agreement agreement, Heard heard, Gazetteer gazetteer) {
    this.heard = heard;
    this.gazetteer = gazetteer;
    Map<String, List<ActId>> below = new HashMap<>();
    agreement.acts().forEach(act -> below.put(act.id().code(), act.includes()));
    for (Act act : agreement.acts()) {
      Set<String> all = new HashSet<>();
      Deque<String> todo = new ArrayDeque<>(List.of(act.id().code()));
      while (!todo.isEmpty()) {
        String code = todo.removeFirst();
        if (all.add(code)) {
          below.getOrDefault(code, List.of()).forEach(one -> todo.addLast(one.code()));
        }
      }
      kinds.put(act.id().code(), all);
    }
    agreement.units().forEach(unit -> units.put(unit.code(), unit));
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Ban ban) {
        ban.exemptions().forEach(exemption -> labels.add(exemption.label()));
      }
      if (clause instanceof Clause.Duty duty) {
        agreement.places().stream()
            .filter(place -> place.resultsFrom().filter(duty.id()::equals).isPresent())
            .forEach(place -> makers.put(place.id(), duty));
      }
    }
  }

  /// It says that something happened.
  static boolean tells(Claim claim) {
    return claim.stance() == Stance.ASSERTS
        || (claim.stance() == Stance.VERIFIES && claim.verification() == Verification.VERIFIED);
  }

  /// It says that something did not happen.
  static boolean denies(Claim claim) {
    return claim.stance() == Stance.DENIES
        || (claim.stance() == Stance.VERIFIES && claim.verification() == Verification.VERIFIED_NOT);
  }

  boolean isKind(String narrow, String broad) {
    return narrow.equals(broad) || kinds.getOrDefault(broad, Set.of()).contains(narrow);
  }

  boolean isLabel(String act) {
    return labels.contains(act);
  }

  /// Whose acts count: the pattern's own doers, else those given; anybody if there are none.
  static List<String> doers(Pattern pattern, List<String> bound) {
    return pattern.by().isEmpty() ? bound : pattern.by().stream().map(by -> by.code()).toList();
  }

  /// Whether these tellings of one incident say all that the pattern asks for, one or another of
  /// them each part of it.
  boolean fits(
      Collection<Claim> tellings, Pattern pattern, List<String> doers, Set<String> allies) {
    Set<String> wanted = heard.withMembers(doers);
    wanted.addAll(allies);
    return any(tellings, claim -> saysAct(claim, pattern))
        && (doers.isEmpty() || any(tellings, claim -> saysDoer(claim, wanted)))
        && (pattern.target().isEmpty() || any(tellings, claim -> saysTarget(claim, pattern)))
        && (pattern.thing().isEmpty() || any(tellings, claim -> saysThing(claim, pattern.thing())))
        && (pattern.in().isEmpty() || any(tellings, claim -> inOneOf(claim, pattern.in())))
        && (pattern.from().isEmpty() || any(tellings, claim -> inOneOf(claim, pattern.from())))
        && pattern.notIn().stream()
            .allMatch(out -> !makers.containsKey(out) && any(tellings, claim -> outOf(claim, out)));
  }

  private static boolean any(Collection<Claim> claims, Predicate<Claim> says) {
    return claims.stream().anyMatch(says);
  }

  private boolean saysAct(Claim claim, Pattern pattern) {
    return !isLabel(claim.act()) && isKind(claim.act(), pattern.act().code());
  }

  private boolean saysDoer(Claim claim, Set<String> wanted) {
    return attributed(claim) && wanted.containsAll(claim.actors());
  }

  static boolean attributed(Claim claim) {
    return !claim.actors().isEmpty() && !TIES_NOBODY.contains(claim.attribution());
  }

  private boolean saysTarget(Claim claim, Pattern pattern) {
    return heard
        .withMembers(pattern.target().stream().map(one -> one.code()).toList())
        .contains(claim.target());
  }

  private boolean saysThing(Claim claim, String thing) {
    return isMeasured(claim.amount().unit(), thing) || isMeasured(claim.object(), thing);
  }

  boolean isMeasured(String unit, String in) {
    return times(unit, in).signum() > 0;
  }

  private BigDecimal times(String unit, String in) {
    BigDecimal times = BigDecimal.ONE;
    Set<String> seen = new HashSet<>();
    String code = unit;
    while (!code.equals(in)) {
      Unit known = units.get(code);
      if (known == null || !seen.add(code)) {
        return BigDecimal.ZERO;
      }
      times = times.multiply(known.count());
      code = known.of();
    }
    return times;
  }

  BigDecimal number(BigDecimal told, Claim claim, String thing, RoundingMode rounding) {
    String unit = claim.amount().unit();
    if (unit.isEmpty() || thing.isEmpty() || unit.equals(thing)) {
      return told;
    }
    if (isMeasured(unit, thing)) {
      return told.multiply(times(unit, thing));
    }
    return isMeasured(thing, unit) ? told.divide(times(thing, unit), 6, rounding) : BigDecimal.ONE;
  }

  private boolean inOneOf(Claim claim, List<PlaceId> places) {
    return claim.where().said() && places.stream().anyMatch(place -> isIn(claim, place));
  }

  private boolean isIn(Claim claim, PlaceId place) {
    Clause.Duty maker = makers.get(place);
    return maker == null
        ? gazetteer.relation(claim.where(), place.code()) == Gazetteer.Relation.INSIDE
        : drawnBy(maker).stream()
            .anyMatch(
                made ->
                    !made.when().to().isAfter(claim.when().from())
                        && gazetteer.relation(claim.where(), made.where().place())
                            == Gazetteer.Relation.INSIDE);
  }

  private boolean outOf(Claim claim, PlaceId place) {
    if (!claim.where().said()) {
      return false;
    }
    Clause.Duty maker = makers.get(place);
    if (maker == null) {
      return gazetteer.relation(claim.where(), place.code()) == Gazetteer.Relation.OUTSIDE;
    }
    List<Claim> drawn = drawnBy(maker);
    return !drawn.isEmpty()
        && drawn.stream()
            .allMatch(
                made ->
                    !claim.when().to().isAfter(made.when().from())
                        || gazetteer.relation(claim.where(), made.where().place())
                            == Gazetteer.Relation.OUTSIDE);
  }

  /// What tells where a duty was carried out: it draws the place that results from the duty.
  private List<Claim> drawnBy(Clause.Duty maker) {
    List<Claim> known = drawn.get(maker);
    if (known != null) {
      return known;
    }
    drawn.put(maker, List.of());
    List<String> bound = maker.bearers().actors().stream().map(one -> one.code()).toList();
    List<Claim> found =
        heard.told().stream()
            .map(Live.Told::claim)
            .filter(claim -> isOfIncident(claim) && !claim.where().place().isEmpty())
            .filter(
                claim ->
                    maker.does().stream()
                        .anyMatch(one -> fits(List.of(claim), one, doers(one, bound), Set.of())))
            .toList();
    drawn.put(maker, found);
    return found;
  }

  /// Whether a claim on an incident told by these tells that it is not what the pattern asks for.
  boolean against(
      Claim claim,
      Collection<Claim> tellings,
      Pattern pattern,
      List<String> doers,
      Set<String> allies,
      Interval within) {
    if (denies(claim)) {
      boolean sameIncident = claim.namesIncident() || claim.stance() == Stance.VERIFIES;
      if (sameIncident) {
        boolean whole = claim.actors().isEmpty() && !isLabel(claim.act());
        boolean doer = !doers.isEmpty() && claim.actors().containsAll(doers);
        boolean ally = !allies.isEmpty() && claim.actors().stream().anyMatch(allies::contains);
        return whole || (doer && !claim.actors().isEmpty()) || ally;
      }
      return tellings.stream().anyMatch(telling -> deniesInScope(claim, telling));
    }
    return tellings.contains(claim) && excludes(claim, pattern, doers, within);
  }

  /// It tells of the incident something that the pattern rules out.
  private boolean excludes(Claim claim, Pattern pattern, List<String> doers, Interval within) {
    String act = pattern.act().code();
    boolean otherAct =
        !claim.act().isEmpty()
            && !isLabel(claim.act())
            && !isKind(claim.act(), act)
            && !isKind(act, claim.act());
    boolean otherDoer =
        !doers.isEmpty()
            && attributed(claim)
            && Collections.disjoint(heard.withMembers(doers), claim.actors());
    boolean otherTarget =
        !pattern.target().isEmpty() && !claim.target().isEmpty() && !saysTarget(claim, pattern);
    boolean otherThing =
        !pattern.thing().isEmpty()
            && !(claim.amount().unit().isEmpty() && claim.object().isEmpty())
            && !saysThing(claim, pattern.thing());
    boolean otherPlace =
        claim.where().said()
            && (allOut(claim, pattern.in())
                || allOut(claim, pattern.from())
                || inOneOf(claim, pattern.notIn()));
    boolean otherTime = !within.overlaps(claim.when());
    return otherAct || otherDoer || otherTarget || otherThing || otherPlace || otherTime;
  }

  private boolean allOut(Claim claim, List<PlaceId> places) {
    return !places.isEmpty() && places.stream().allMatch(place -> outOf(claim, place));
  }

  private boolean deniesInScope(Claim denial, Claim telling) {
    return isKind(telling.act(), denial.act())
        && reach(denial).contains(telling.when())
        && (denial.actors().isEmpty() || denial.actors().containsAll(telling.actors()))
        && (denial.target().isEmpty() || denial.target().equals(telling.target()))
        && (denial.object().isEmpty() || denial.object().equals(telling.object()))
        && (!denial.where().said()
            || gazetteer.relation(telling.where(), denial.where().place())
                == Gazetteer.Relation.INSIDE)
        && telling.actors().stream().noneMatch(accused -> heard.isOwn(denial, accused));
  }

  /// "Never beyond its `reported_at`."
  static Interval reach(Claim denial) {
    Instant end = denial.reportedAt().plusSeconds(1);
    Interval when = denial.when();
    boolean cut = when.to().isAfter(end) && when.from().isBefore(end);
    return cut ? new Interval(when.from(), end) : when;
  }

  /// It denies an act over a stated time and names no incident.
  static boolean isScopeDenial(Claim claim) {
    return claim.stance() == Stance.DENIES
        && !claim.namesIncident()
        && !claim.act().isEmpty()
        && claim.fromSaid()
        && claim.toSaid();
  }

  /// Whether a denial or a declaration speaks of all that the pattern does.
  boolean speaksOfAll(Claim claim, Pattern pattern, List<String> doers) {
    return isKind(pattern.act().code(), claim.act())
        && (claim.actors().isEmpty() || (!doers.isEmpty() && claim.actors().containsAll(doers)))
        && (claim.object().isEmpty() || claim.object().equals(pattern.thing()))
        && (claim.target().isEmpty()
            || pattern.target().stream().anyMatch(one -> one.code().equals(claim.target())))
        && (!claim.where().said()
            || (!pattern.in().isEmpty()
                && pattern.in().stream().allMatch(place -> within(place, claim.where().place()))));
  }

  private boolean within(PlaceId place, String other) {
    return gazetteer.relation(new Where(place.code(), Where.Point.NONE), other)
        == Gazetteer.Relation.INSIDE;
  }

  /// It tells of an act, and is no ballot, position, total, patrol or declaration.
  static boolean isOfIncident(Claim claim) {
    return tells(claim)
        && !Heard.isBallot(claim)
        && claim.position() == trucewatch.claims.Position.NONE
        && !claim.act().equals(ReservedAct.TOTAL.code())
        && !claim.act().equals(ReservedAct.PATROLS.code());
  }
}
