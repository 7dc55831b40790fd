package trucewatch.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import trucewatch.agreement.ActId;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.PlaceId;
import trucewatch.claims.Claim;
import trucewatch.claims.Gazetteer;
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
  record Candidate(
      Incident incident,
      Evidence evidence,
      BigDecimal low,
      BigDecimal smallestHigh,
      BigDecimal greatestHigh,
      String object) {

    /// One incident of one act.
    static Candidate single(Incident incident, Evidence evidence) {
      return new Candidate(incident, evidence, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, "");
    }

    Interval hull() {
      return incident.hull();
    }
  }

  private final Kinds kinds;
  private final Ties ties;
  private final Gazetteer gazetteer;
  private final List<Claim> scopeDenials;

  /// All incidents of the account; what fits a pattern among them is looked for once.
  private final List<Incident> all;

  private final Map<Asked, List<Candidate>> found = new HashMap<>();

  private record Asked(Pattern pattern, List<String> actors, String sameObject) {}

  Fitting(Kinds kinds, Ties ties, Gazetteer gazetteer, Selected selected) {
    this.kinds = kinds;
    this.ties = ties;
    this.gazetteer = gazetteer;
    this.scopeDenials = selected.scopeDenials();
    this.all = selected.incidents();
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

  /// The incidents of the account that fit, or could fit, the pattern when one of `actors` did it
  /// (anybody if empty).
  ///
  /// @param sameObject the object that "that same" must have, empty if it does not matter
  List<Candidate> candidates(Pattern pattern, List<String> actors, String sameObject) {
    return found.computeIfAbsent(
        new Asked(pattern, List.copyOf(actors), sameObject),
        asked -> among(all, asked.pattern(), asked.actors(), asked.sameObject()));
  }

  /// The same among these incidents only.
  List<Candidate> among(
      List<Incident> incidents, Pattern pattern, List<String> actors, String sameObject) {
    List<Candidate> fitting = new ArrayList<>();
    for (Incident incident : incidents) {
      if (mayFit(incident, pattern)) {
        Evidence fit = fit(incident, pattern, actors, sameObject);
        if (fit.so() || fit.maybe()) {
          fitting.add(candidate(incident, pattern, fit));
        }
      }
    }
    return fitting;
  }

  private boolean mayFit(Incident incident, Pattern pattern) {
    return incident.tellings().stream()
        .anyMatch(claim -> sayOfAct(claim.act(), pattern.act()) != Says.NOT);
  }

  private Evidence fit(Incident incident, Pattern pattern, List<String> actors, String sameObject) {
    List<Evidence> parts = new ArrayList<>();
    parts.add(happened(incident));
    parts.add(attribute(incident, claim -> sayOfAct(claim.act(), pattern.act())));
    List<String> doers = pattern.by().isEmpty() ? actors : codes(pattern.by());
    if (!doers.isEmpty()) {
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
      parts.add(attribute(incident, claim -> sayOfPlace(claim, pattern.in())));
    }
    if (!pattern.from().isEmpty()) {
      parts.add(attribute(incident, claim -> sayOfPlace(claim, pattern.from())));
    }
    for (PlaceId without : pattern.notIn()) {
      parts.add(attribute(incident, claim -> not(sayOfPlace(claim, List.of(without)))));
    }
    return Evidence.all(parts);
  }

  private Evidence happened(Incident incident) {
    List<Claim> denials =
        new ArrayList<>(
            incident.denials().stream()
                .filter(denial -> denial.actors().isEmpty() && !kinds.isLabel(denial.act()))
                .toList());
    scopeDenials.stream().filter(denial -> denies(denial, incident)).forEach(denials::add);
    return Evidence.of(incident.tellings(), denials, List.of());
  }

  /// A denial over a stated time denies what matches its filled columns there; never from an
  /// accused alone.
  private boolean denies(Claim denial, Incident incident) {
    return incident.tellings().stream()
        .anyMatch(
            claim ->
                sayOfAct(claim.act(), new ActId(denial.act())) == Says.SO
                    && Selected.reach(denial).contains(claim.when())
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
  private Evidence actor(Incident incident, List<String> doers) {
    Set<String> wanted = new HashSet<>(withMembers(doers));
    Evidence told =
        attribute(
            incident,
            claim -> {
              if (!attributed(claim)) {
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
            .filter(denial -> denial.actors().containsAll(doers))
            .toList();
    return told.deniedBy(denials);
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

  static boolean counts(Claim claim, String thing) {
    return claim.amount().unit().equals(thing);
  }

  private static Says sayOfThing(Claim claim, String thing) {
    if (counts(claim, thing) || claim.object().equals(thing)) {
      return Says.SO;
    }
    return claim.amount().unit().isEmpty() && claim.object().isEmpty() ? Says.NOTHING : Says.NOT;
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

  private static Says not(Says says) {
    return switch (says) {
      case SO -> Says.NOT;
      case NOT -> Says.SO;
      case POSSIBLY -> Says.POSSIBLY;
      case NOTHING -> Says.NOTHING;
    };
  }

  private static Candidate candidate(Incident incident, Pattern pattern, Evidence fit) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal smallestHigh = null;
    BigDecimal greatestHigh = BigDecimal.ZERO;
    String object = "";
    for (Claim claim : incident.tellings()) {
      boolean counted =
          pattern.thing().isEmpty()
              || counts(claim, pattern.thing())
              || claim.amount().unit().isEmpty();
      BigDecimal atLeast = counted ? claim.amount().low() : BigDecimal.ONE;
      BigDecimal atMost = counted ? claim.amount().high() : BigDecimal.ONE;
      low = low.max(atLeast);
      smallestHigh = smallestHigh == null ? atMost : smallestHigh.min(atMost);
      greatestHigh = greatestHigh.max(atMost);
      object = object.isEmpty() ? claim.object() : object;
    }
    BigDecimal fewest = smallestHigh == null || fit.not() ? BigDecimal.ZERO : smallestHigh;
    return new Candidate(incident, fit, low, fewest, greatestHigh, object);
  }

  private List<String> withMembers(List<String> codes) {
    return codes.stream().flatMap(code -> ties.withMembers(code).stream()).toList();
  }

  static List<String> codes(List<ActorId> actors) {
    return actors.stream().map(ActorId::code).toList();
  }
}
