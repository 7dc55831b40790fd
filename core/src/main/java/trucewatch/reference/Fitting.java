package trucewatch.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import trucewatch.agreement.ActId;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.PlaceId;
import trucewatch.claims.Amount;
import trucewatch.claims.Claim;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.ReservedAct;
import trucewatch.time.Interval;

/// How well an incident, as told, fits what a clause speaks of.
///
/// "About the time, place, actor or number of one incident, a value that satisfies the statement
/// tells so, one that excludes it tells not, one too coarse supports *possibly*." Each attribute is
/// judged over all tellings of the incident; the incident fits as far as all its attributes do.
final class Fitting {
  /// What a single claim tells of a single attribute.
  private enum Says {
    SO,
    NOT,
    POSSIBLY,
    NOTHING
  }

  /// An incident that may fit, judged on everything but time.
  ///
  /// @param low what happened at least: the greatest low of its tellings
  /// @param smallestHigh not more than this by the telling that says fewest; 0 if it is told not
  /// @param greatestHigh not more than this by the telling that says most
  /// @param hull the earliest and the latest time that any telling gives it
  /// @param lows how much each telling says at least
  /// @param fewestBy the tellings that say the smallest high
  /// @param inside what is told of it in a window that holds all of the hull
  record Candidate(
      Incident incident,
      Evidence evidence,
      BigDecimal low,
      BigDecimal smallestHigh,
      BigDecimal greatestHigh,
      String object,
      Interval hull,
      Map<Claim, BigDecimal> lows,
      Set<Claim> fewestBy,
      Evidence inside) {

    private Candidate(
        Incident incident,
        Evidence evidence,
        BigDecimal low,
        BigDecimal smallestHigh,
        BigDecimal greatestHigh,
        String object,
        Map<Claim, BigDecimal> lows,
        Set<Claim> fewestBy) {
      this(
          incident,
          evidence,
          low,
          smallestHigh,
          greatestHigh,
          object,
          incident.hull(),
          lows,
          fewestBy,
          evidence.and(Evidence.of(incident.tellings(), List.of(), List.of())));
    }

    private Candidate with(Evidence told) {
      return new Candidate(incident, told, low, smallestHigh, greatestHigh, object, lows, fewestBy);
    }

    /// One incident of one act.
    static Candidate single(Incident incident, Evidence evidence) {
      return new Candidate(
          incident,
          evidence,
          BigDecimal.ONE,
          BigDecimal.ONE,
          BigDecimal.ONE,
          "",
          Map.of(),
          Set.of());
    }

    /// The same, with nothing more than a possibility left.
    Candidate onlyPossibly() {
      return with(evidence.onlyPossibly());
    }

    /// What is told of it, if it must have been in that time.
    Evidence within(Interval window) {
      return window.contains(hull) ? inside : evidence.and(timed(incident, window));
    }
  }

  private final Kinds kinds;
  private final Reach reach;
  private final Ties ties;
  private final Gazetteer gazetteer;
  private final Facts facts;
  private final List<Claim> scopeDenials;

  /// All incidents of the account; what fits a pattern among them is looked for once.
  private final List<Incident> all;

  private final Map<Asked, List<Candidate>> found = new HashMap<>();

  /// Those of them that are, or could be, of a kind.
  private final Map<ActId, List<Incident>> ofAct = new HashMap<>();

  /// What is told of whether an incident was at all, whatever is asked of it.
  private final IdentityHashMap<Incident, Evidence> happened = new IdentityHashMap<>();

  private record Asked(Pattern pattern, Doers doers, String sameObject) {}

  private final ResultingPlaces results;

  Fitting(
      Agreement agreement,
      Kinds kinds,
      Reach reach,
      Ties ties,
      Gazetteer gazetteer,
      Selected selected) {
    this.kinds = kinds;
    this.reach = reach;
    this.ties = ties;
    this.gazetteer = gazetteer;
    this.facts = new Facts(selected, ties);
    this.scopeDenials = selected.scopeDenials();
    this.all = selected.incidents();
    this.results = new ResultingPlaces(agreement, this, gazetteer, all);
  }

  /// The pattern of any act of that kind.
  static Pattern anyOf(String act) {
    return new Pattern(
        new ActId(act),
        "",
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Pattern.Quantity.OneAct());
  }

  /// The incidents of the account that fit, or could fit, the pattern when one of `doers` did it.
  ///
  /// @param sameObject the object that "that same" must have, empty if it does not matter
  List<Candidate> candidates(Pattern pattern, Doers doers, String sameObject) {
    return found.computeIfAbsent(
        new Asked(pattern, doers, sameObject),
        _ ->
            fitting(ofAct.computeIfAbsent(pattern.act(), this::ofAct), pattern, doers, sameObject));
  }

  /// The same among these incidents only.
  List<Candidate> among(List<Incident> incidents, Pattern pattern, Doers doers, String sameObject) {
    return fitting(mayBe(incidents, pattern.act()), pattern, doers, sameObject);
  }

  private List<Candidate> fitting(
      List<Incident> incidents, Pattern pattern, Doers doers, String sameObject) {
    List<Candidate> fitting = new ArrayList<>();
    for (Incident incident : incidents) {
      if (mayLie(incident, pattern.in()) && mayLie(incident, pattern.from())) {
        Evidence fit = fit(incident, pattern, doers, sameObject);
        if (fit.so() || fit.maybe()) {
          fitting.add(candidate(incident, pattern, fit));
        }
      }
    }
    return fitting;
  }

  private List<Incident> ofAct(ActId act) {
    List<Incident> found = mayBe(all, act);
    found.forEach(incident -> happened.computeIfAbsent(incident, this::happened));
    return found;
  }

  private List<Incident> mayBe(List<Incident> incidents, ActId act) {
    return incidents.stream()
        .filter(
            incident ->
                incident.tellings().stream()
                    .anyMatch(claim -> sayOfAct(claim.act(), act) != Says.NOT))
        .toList();
  }

  /// Whether not all tellings put the incident outside these places. Most incidents are elsewhere,
  /// and need no closer look.
  private boolean mayLie(Incident incident, List<PlaceId> places) {
    return places.isEmpty()
        || places.stream().anyMatch(results::knows)
        || incident.tellings().stream().anyMatch(claim -> sayOfPlace(claim, places) != Says.NOT);
  }

  private Evidence fit(Incident incident, Pattern pattern, Doers bound, String sameObject) {
    List<Evidence> parts = new ArrayList<>();
    Evidence known = happened.get(incident);
    parts.add(known == null ? happened(incident) : known);
    parts.add(attribute(incident, claim -> sayOfKnownAct(claim.act(), pattern.act())));
    Doers doers = pattern.by().isEmpty() ? bound : Doers.only(codes(pattern.by()));
    if (!doers.codes().isEmpty()) {
      parts.add(actor(incident, doers));
    }
    if (!pattern.target().isEmpty()) {
      List<String> targets = withMembers(codes(pattern.target()));
      parts.add(attribute(incident, claim -> sayOneOf(claim.target(), targets)));
    }
    if (!pattern.thing().isEmpty()) {
      parts.add(attribute(incident, claim -> sayOfThing(claim, pattern.thing())));
    }
    if (pattern.sameObject() && !sameObject.isEmpty()) {
      parts.add(attribute(incident, claim -> sayOneOf(claim.object(), List.of(sameObject))));
    }
    if (!pattern.in().isEmpty()) {
      parts.add(lies(incident, pattern.in()));
    }
    if (!pattern.from().isEmpty()) {
      parts.add(lies(incident, pattern.from()));
    }
    for (PlaceId without : pattern.notIn()) {
      Evidence outside = lies(incident, List.of(without)).negate();
      parts.add(results.knows(without) ? outside.onlyPossibly() : outside);
    }
    return Evidence.all(parts);
  }

  private Evidence happened(Incident incident) {
    List<Claim> denials =
        new ArrayList<>(
            incident.denials().stream()
                .filter(denial -> denial.actors().isEmpty() && !kinds.isLabel(denial.act()))
                .toList());
    denials.addAll(deniedOverATime(incident));
    return Evidence.of(incident.tellings(), denials, List.of());
  }

  /// The denials of all acts of a kind over a time that reach the incident.
  List<Claim> deniedOverATime(Incident incident) {
    return scopeDenials.stream().filter(denial -> denies(denial, incident)).toList();
  }

  /// A denial over a stated time denies what matches its filled columns there; never from an
  /// accused alone.
  private boolean denies(Claim denial, Incident incident) {
    Interval reach = Selected.reach(denial);
    return incident.tellings().stream()
        .anyMatch(
            claim ->
                reach.contains(claim.when())
                    && sayOfAct(claim.act(), new ActId(denial.act())) == Says.SO
                    && (denial.actors().isEmpty() || denial.actors().containsAll(claim.actors()))
                    && (denial.target().isEmpty() || denial.target().equals(claim.target()))
                    && (denial.object().isEmpty() || denial.object().equals(claim.object()))
                    && (!denial.where().said() || within(claim, denial))
                    && claim.actors().stream().noneMatch(accused -> ties.ownWord(denial, accused)));
  }

  private boolean within(Claim claim, Claim denial) {
    return !denial.where().place().isEmpty()
        && gazetteer.relation(claim.where(), denial.where().place()) == Gazetteer.Relation.INSIDE;
  }

  /// Who did it. A named denial with an actor denies only that this actor did it.
  private Evidence actor(Incident incident, Doers doers) {
    Set<String> wanted = new HashSet<>(withMembers(doers.codes()));
    Map<Claim, Evidence> controlled =
        doers.affiliates() ? controlled(incident, wanted, doers) : Map.of();
    Evidence told =
        attribute(
            incident,
            claim -> {
              if (!attributed(claim) || controlled.containsKey(claim)) {
                return Says.NOTHING;
              }
              if (wanted.containsAll(claim.actors())) {
                return Says.SO;
              }
              return claim.actors().stream().anyMatch(wanted::contains) ? Says.POSSIBLY : Says.NOT;
            });
    List<Claim> denials =
        incident.denials().stream()
            .filter(denial -> !denial.actors().isEmpty())
            .filter(denial -> denies(denial, doers, controlled.keySet()))
            .toList();
    if (!controlled.isEmpty() && !told.so() && !told.not()) {
      told = Evidence.NOTHING;
    }
    for (Evidence by : controlled.values()) {
      told = told.alsoBy(by);
    }
    return told.deniedBy(denials);
  }

  /// That not one of the doers did it, or not the one that they are told to control.
  private static boolean denies(Claim denial, Doers doers, Set<Claim> controlled) {
    return denial.actors().containsAll(doers.codes())
        || controlled.stream().anyMatch(claim -> denial.actors().containsAll(claim.actors()));
  }

  /// The tellings that name another actor, whom one of the doers is told to control at that time:
  /// with what is told of both.
  private Map<Claim, Evidence> controlled(Incident incident, Set<String> wanted, Doers doers) {
    Map<Claim, Evidence> found = new LinkedHashMap<>();
    for (Claim claim : incident.tellings()) {
      if (attributed(claim)
          && claim.actors().size() == 1
          && Collections.disjoint(wanted, claim.actors())) {
        Evidence control = controlled(claim, doers);
        if (control.so() || control.maybe()) {
          found.put(claim, Evidence.of(List.of(claim), List.of(), List.of()).and(control));
        }
      }
    }
    return found;
  }

  /// Whether one of the doers is told to control the one that the claim names.
  private Evidence controlled(Claim claim, Doers doers) {
    List<Evidence> any = new ArrayList<>();
    for (String actor : claim.actors()) {
      for (String doer : doers.codes()) {
        any.add(facts.relation(doer, ReservedAct.CONTROLS.code(), actor, claim.when().from()));
      }
    }
    return Evidence.any(any);
  }

  /// Whether the claim ties the act to its actor: "direction west to east" attributes nothing.
  static boolean attributed(Claim claim) {
    if (claim.actors().isEmpty()) {
      return false;
    }
    return switch (claim.attribution()) {
      case NOT_SAID, CLAIMED_BY_ACCUSER, ADMITTED, ATTRIBUTED, LARGELY_ATTRIBUTED -> true;
      case NONE, DIRECTION_ONLY, CONTESTED, UNATTRIBUTABLE -> false;
    };
  }

  private static Evidence attribute(Incident incident, Function<Claim, Says> says) {
    List<Claim> so = new ArrayList<>();
    List<Claim> not = new ArrayList<>();
    List<Claim> maybe = new ArrayList<>();
    for (Claim claim : incident.tellings()) {
      switch (says.apply(claim)) {
        case SO -> so.add(claim);
        case NOT -> not.add(claim);
        case POSSIBLY -> maybe.add(claim);
        case NOTHING -> {}
      }
    }
    if (so.isEmpty() && not.isEmpty() && maybe.isEmpty()) {
      return Evidence.of(List.of(), List.of(), incident.tellings());
    }
    return Evidence.of(so, not, maybe);
  }

  /// When it happened, against a window: inside tells so, outside tells not, across is possible.
  static Evidence timed(Incident incident, Interval window) {
    return attribute(
        incident,
        claim -> {
          if (window.contains(claim.when())) {
            return Says.SO;
          }
          return window.overlaps(claim.when()) ? Says.POSSIBLY : Says.NOT;
        });
  }

  /// Whether an act that a claim names includes the act that a clause speaks of.
  boolean includes(String told, ActId wanted) {
    return kinds.includes(told, wanted.code());
  }

  /// An act of which the agreement knows nothing says nothing of one that another telling names: a
  /// slip or a word of a dataset denies nobody's report.
  private Says sayOfKnownAct(String told, ActId wanted) {
    Says says = sayOfAct(told, wanted);
    return says == Says.NOT && !isKnown(told) ? Says.NOTHING : says;
  }

  private boolean isKnown(String act) {
    return reach.acts().contains(act) || ReservedAct.of(act).isPresent();
  }

  private Says sayOfAct(String told, ActId wanted) {
    if (kinds.isLabel(told)) {
      return Says.NOTHING;
    }
    if (told.isEmpty()) {
      return Says.POSSIBLY;
    }
    if (kinds.includes(wanted.code(), told)) {
      return Says.SO;
    }
    return kinds.includes(told, wanted.code()) ? Says.POSSIBLY : Says.NOT;
  }

  private static Says sayOneOf(String told, List<String> wanted) {
    if (told.isEmpty()) {
      return Says.NOTHING;
    }
    return wanted.contains(told) ? Says.SO : Says.NOT;
  }

  /// Whether the claim's number is one of these things, or of what is so many of them.
  boolean counts(Claim claim, String thing) {
    return kinds.isMeasuredIn(claim.amount().unit(), thing);
  }

  /// How many of these things the claim tells of, by a number of them or of a unit tied to them.
  BigDecimal inUnit(BigDecimal number, Claim claim, String thing, RoundingMode rounding) {
    return kinds.convert(number, claim.amount().unit(), thing, rounding);
  }

  /// A number of a wider unit than the one asked for may hold what is asked for.
  private Says sayOfThing(Claim claim, String thing) {
    String unit = claim.amount().unit();
    String object = claim.object();
    if (counts(claim, thing) || kinds.isMeasuredIn(object, thing)) {
      return Says.SO;
    }
    if (unit.isEmpty() && object.isEmpty()) {
      return Says.NOTHING;
    }
    return kinds.isMeasuredIn(thing, object.isEmpty() ? unit : object) ? Says.POSSIBLY : Says.NOT;
  }

  /// What is left of a candidate where a single act must be of so many: an act of fewer is none of
  /// those meant, and one whose number nobody tells could be.
  Candidate ofAtLeast(BigDecimal number, Candidate candidate, String thing) {
    Evidence size =
        attribute(
            candidate.incident(),
            claim -> {
              Amount amount = claim.amount();
              if (!amount.said()) {
                return Says.NOTHING;
              }
              if (!comparable(amount.unit(), thing)) {
                return Says.POSSIBLY;
              }
              if (inUnit(amount.low(), claim, thing, RoundingMode.DOWN).compareTo(number) >= 0) {
                return Says.SO;
              }
              boolean fewer =
                  inUnit(amount.high(), claim, thing, RoundingMode.UP).compareTo(number) < 0;
              return fewer ? Says.NOT : Says.POSSIBLY;
            });
    return candidate.with(candidate.evidence().and(size));
  }

  private boolean comparable(String unit, String thing) {
    return unit.isEmpty()
        || thing.isEmpty()
        || kinds.isMeasuredIn(unit, thing)
        || kinds.isMeasuredIn(thing, unit);
  }

  /// Whether it lies in one of these places; a place that results from a duty is where the acts of
  /// that duty are told to have been.
  private Evidence lies(Incident incident, List<PlaceId> places) {
    List<PlaceId> drawn = places.stream().filter(place -> !results.knows(place)).toList();
    List<Evidence> any = new ArrayList<>();
    if (!drawn.isEmpty()) {
      any.add(attribute(incident, claim -> sayOfPlace(claim, drawn)));
    }
    places.stream().filter(results::knows).forEach(place -> any.add(resulting(incident, place)));
    return Evidence.any(any);
  }

  private Evidence resulting(Incident incident, PlaceId place) {
    return incident.tellings().stream()
        .filter(claim -> claim.where().said())
        .map(claim -> results.lies(claim, place))
        .reduce(Evidence::alsoBy)
        .orElseGet(() -> Evidence.of(List.of(), List.of(), incident.tellings()));
  }

  private Says sayOfPlace(Claim claim, List<PlaceId> places) {
    if (!claim.where().said()) {
      return Says.NOTHING;
    }
    boolean all = true;
    for (PlaceId place : places) {
      switch (gazetteer.relation(claim.where(), place.code())) {
        case INSIDE -> {
          return Says.SO;
        }
        case UNCLEAR -> all = false;
        case OUTSIDE -> {}
      }
    }
    return all ? Says.NOT : Says.POSSIBLY;
  }

  private Candidate candidate(Incident incident, Pattern pattern, Evidence fit) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal smallestHigh = null;
    BigDecimal greatestHigh = BigDecimal.ZERO;
    String object = "";
    Map<Claim, BigDecimal> lows = new LinkedHashMap<>();
    Set<Claim> fewestBy = new HashSet<>();
    for (Claim claim : incident.tellings()) {
      BigDecimal atLeast = inUnit(claim.amount().low(), claim, pattern.thing(), RoundingMode.DOWN);
      BigDecimal atMost = inUnit(claim.amount().high(), claim, pattern.thing(), RoundingMode.UP);
      low = low.max(atLeast);
      lows.put(claim, atLeast);
      if (smallestHigh == null || atMost.compareTo(smallestHigh) <= 0) {
        if (smallestHigh != null && atMost.compareTo(smallestHigh) < 0) {
          fewestBy.clear();
        }
        fewestBy.add(claim);
      }
      smallestHigh = smallestHigh == null ? atMost : smallestHigh.min(atMost);
      greatestHigh = greatestHigh.max(atMost);
      object = object.isEmpty() ? claim.object() : object;
    }
    BigDecimal fewest = smallestHigh == null || fit.not() ? BigDecimal.ZERO : smallestHigh;
    return new Candidate(incident, fit, low, fewest, greatestHigh, object, lows, fewestBy);
  }

  private List<String> withMembers(List<String> codes) {
    return codes.stream().flatMap(code -> ties.withMembers(code).stream()).toList();
  }

  static List<String> codes(List<ActorId> actors) {
    return actors.stream().map(ActorId::code).toList();
  }
}
