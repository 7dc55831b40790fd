package trucewatch.oracle.generate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.agreement.Act;
import trucewatch.agreement.ActId;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Place;
import trucewatch.agreement.PlaceId;
import trucewatch.claims.Source;
import trucewatch.claims.Sources;
import trucewatch.time.Interval;

/// The invented world in which all random cases happen: Ardania and Belmark, their neighbours, and
/// those who report on them. Small on purpose, so that claims and clauses meet.
public final class Names {
  public static final List<String> PARTIES = List.of("ardania", "belmark");
  static final List<String> MEMBERS = List.of("ardania", "belmark", "guard", "host", "delta");
  static final List<String> BEARERS =
      List.of("ardania", "belmark", "ardania", "belmark", "militia", "host");

  /// Who may say something; `observer` is not in the agreement.
  static final List<String> SPEAKERS =
      List.of(
          "ardania", "belmark", "envoy", "mission", "relief", "host", "guard", "panel", "observer");

  static final List<String> SOURCES = List.of("agency", "daily", "herald", "mission", "ardania");
  static final List<String> PLACES =
      List.of("land", "ardania-side", "belmark-side", "town", "belt");
  static final List<String> DEEDS =
      List.of("attack", "shelling", "raid", "return", "deliver", "withdraw", "answer", "complain");
  static final List<String> THINGS = List.of("", "prisoner", "truck", "truck", "convoy");
  static final List<String> RELATIONS = List.of("governs", "controls", "supervises", "chairs");

  /// The first moment of the agreement; clocks in Kyiv go back on its seventh day.
  public static final Instant DAY_ONE = Instant.parse("2025-10-20T00:00:00Z");

  private Names() {}

  static Instant day(int day) {
    return DAY_ONE.plus(day, ChronoUnit.DAYS);
  }

  /// The places as rectangles; `belt` lies across the two sides, `town` in one of them.
  public static Boxes gazetteer() {
    return new Boxes(
        Map.of(
            "land", new Boxes.Box(0, 0, 10, 10),
            "ardania-side", new Boxes.Box(5, 0, 10, 10),
            "belmark-side", new Boxes.Box(0, 0, 5, 10),
            "town", new Boxes.Box(6, 2, 7, 3),
            "belt", new Boxes.Box(4, 0, 6, 10)));
  }

  static List<Place> places() {
    return PLACES.stream()
        .map(
            code ->
                new Place(
                    new PlaceId(code),
                    code,
                    List.of(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  static List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    acts.add(act("violence", "attack"));
    acts.add(act("attack", "shelling", "raid"));
    List.of("shelling", "raid", "return", "deliver", "withdraw", "answer", "complain")
        .forEach(code -> acts.add(act(code)));
    return acts;
  }

  private static Act act(String code, String... includes) {
    List<ActId> kinds = List.of(includes).stream().map(ActId::new).toList();
    return new Act(new ActId(code), code, kinds, false, List.of());
  }

  static List<Actor> actors() {
    Interval always = Interval.ALWAYS;
    Interval lately = new Interval(Interval.BEGINNING, day(9));
    return List.of(
        actor("ardania", Actor.Kind.PARTY, List.of(), List.of(), List.of()),
        actor("belmark", Actor.Kind.PARTY, List.of(), List.of(), List.of()),
        actor("guard", Actor.Kind.STATE, List.of(), List.of(), List.of()),
        actor("host", Actor.Kind.STATE, List.of(), List.of(), List.of()),
        actor("delta", Actor.Kind.STATE, List.of(), List.of(), List.of()),
        actor(
            "envoy",
            Actor.Kind.PERSON,
            List.of(new Actor.Tie(new ActorId("ardania"), lately)),
            List.of(),
            List.of()),
        actor(
            "relief",
            Actor.Kind.ORGANISATION,
            List.of(),
            List.of(new Actor.Tie(new ActorId("belmark"), always)),
            List.of()),
        actor("militia", Actor.Kind.ORGANISATION, List.of(), List.of(), List.of()),
        actor("mission", Actor.Kind.MISSION, List.of(), List.of(), List.of()),
        actor("panel", Actor.Kind.BODY, List.of(), List.of(), List.of()),
        actor("both", Actor.Kind.GROUP, List.of(), List.of(), ids(PARTIES)),
        actor("council", Actor.Kind.BODY, List.of(), List.of(), ids(MEMBERS)));
  }

  private static Actor actor(
      String code,
      Actor.Kind kind,
      List<Actor.Tie> speaksFor,
      List<Actor.Tie> affiliated,
      List<ActorId> members) {
    return new Actor(
        new ActorId(code),
        kind,
        "The " + code,
        List.of(),
        speaksFor,
        affiliated,
        members,
        List.of());
  }

  static List<ActorId> ids(List<String> codes) {
    return codes.stream().map(ActorId::new).toList();
  }

  static ActorId id(String code) {
    return new ActorId(code);
  }

  /// Two papers that are independent of each other, one that is tied to a party, and two that are
  /// actors themselves.
  public static Sources sources() {
    return new Sources(
        List.of(
            source("agency", "press-trust", "none"),
            source("daily", "daily-house", "none"),
            source("herald", "belmark-house", "belmark"),
            source("mission", "mission-house", "none"),
            source("ardania", "ardania-house", "ardania")));
  }

  private static Source source(String code, String owner, String affiliation) {
    return new Source(code, code, owner, affiliation, "newspaper", "en", Interval.ALWAYS);
  }

  static BigDecimal number(int n) {
    return BigDecimal.valueOf(n);
  }
}
