package trucewatch.view.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.claims.Claim;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Where;
import trucewatch.verdict.IncidentView;
import trucewatch.view.Incidents;
import trucewatch.view.Row;
import trucewatch.view.Value;

/// Where: the places of the agreement with who is said to control them, and the incidents, each as
/// exactly as it was told. Who controls a place is always somebody's word.
///
/// @param zones in the agreement's order
/// @param incidents newest first
/// @param first the day at which the agreement begins to count
/// @param last the day of what is known
/// @param day the day asked about
/// @param nowhere how many incidents are told without a place
public record MapPage(
    List<Zone> zones,
    List<Happening> incidents,
    String first,
    String last,
    String day,
    int nowhere) {
  /// So many incidents stand in the list beside the map and on it; the table of incidents has all.
  public static final int MOST = 200;

  /// How a place is drawn: lines of points, degrees north and east.
  ///
  /// @param area whether it has an inside; then the first line is its edge and the others are holes
  public record Shape(boolean area, List<List<Spot>> lines) {
    public Shape {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }

  /// A point, WGS 84, in degrees.
  public record Spot(double latitude, double longitude) {}

  /// A place of the agreement.
  ///
  /// @param shapes none if nobody drew it
  /// @param control what each speaker last said of who controls it at that time
  /// @param holder which of the actors all of them name, by its place in the agreement; -1 if they
  ///   name several or nobody says
  /// @param incidents how many of the incidents are told of this place by its name alone
  public record Zone(
      String code,
      String name,
      List<Shape> shapes,
      List<Control> control,
      int holder,
      int incidents) {
    public Zone {
      shapes = List.copyOf(shapes);
      control = List.copyOf(control);
    }

    /// Whether those who tell of control name different actors.
    public boolean differs() {
      return control.stream().map(Control::actor).distinct().count() > 1;
    }
  }

  /// Who is said to control a place.
  public record Control(String actor, String by, String since, String claim) {}

  /// One incident.
  ///
  /// @param spot where a telling gives coordinates; [#NO_SPOT] if none does
  /// @param metres how far the true place may lie from the spot
  /// @param place code of the place named, empty if none is
  public record Happening(
      String when,
      String what,
      String where,
      String who,
      String answer,
      List<ClausePage.Link> clauses,
      Spot spot,
      double metres,
      String place) {
    public Happening {
      clauses = List.copyOf(clauses);
    }
  }

  static final Spot NO_SPOT = new Spot(Double.NaN, Double.NaN);

  public MapPage {
    zones = List.copyOf(zones);
    incidents = List.copyOf(incidents);
  }

  /// Whether any place is drawn or any incident has coordinates.
  public boolean drawn() {
    return zones.stream().anyMatch(zone -> !zone.shapes().isEmpty())
        || incidents.stream().anyMatch(one -> given(one.spot()));
  }

  private static boolean given(Spot spot) {
    return !Double.isNaN(spot.latitude());
  }

  /// The map of one question.
  ///
  /// @param shapes the drawings by code of the place
  public static MapPage of(Lens lens, Map<String, List<Shape>> shapes) {
    List<IncidentView> told = lens.answers().incidents(lens.question());
    List<IncidentView> happened =
        told.stream().filter(view -> view.tellings().stream().anyMatch(MapPage::deed)).toList();
    List<Happening> all = new ArrayList<>();
    Map<String, Integer> byPlace = new LinkedHashMap<>();
    int nowhere = 0;
    for (IncidentView view : happened.stream().sorted(NEWEST).toList()) {
      Happening one = happening(lens, view);
      if (!given(one.spot()) && one.place().isEmpty()) {
        nowhere++;
      } else if (all.size() < MOST) {
        all.add(one);
        if (!given(one.spot())) {
          byPlace.merge(one.place(), 1, Integer::sum);
        }
      }
    }
    Map<String, Map<String, Claim>> control = control(lens, told);
    List<Zone> zones = new ArrayList<>();
    lens.agreement()
        .places()
        .forEach(
            place -> {
              String code = place.id().code();
              zones.add(
                  zone(
                      lens,
                      code,
                      shapes.getOrDefault(code, List.of()),
                      control.getOrDefault(code, Map.of()),
                      byPlace.getOrDefault(code, 0)));
            });
    var asOf = lens.question().asOf();
    return new MapPage(
        zones,
        all,
        lens.times().day(lens.agreement().starts()),
        lens.times().day(asOf.known()),
        lens.times().day(asOf.at()),
        nowhere);
  }

  private static final Comparator<IncidentView> NEWEST =
      Comparator.comparing(
              (IncidentView view) ->
                  view.tellings().stream()
                      .map(claim -> claim.when().last())
                      .max(Instant::compareTo)
                      .orElse(Instant.MIN))
          .reversed();

  /// Votes, patrols and who holds what are no incidents of a map.
  private static boolean deed(Claim claim) {
    return !claim.act().isEmpty() && ReservedAct.of(claim.act()).isEmpty();
  }

  private static Happening happening(Lens lens, IncidentView view) {
    Incidents.Line line = new Incidents(lens.names(), lens.times()).line(view);
    Where.Point point =
        view.tellings().stream()
            .map(claim -> claim.where().point())
            .filter(Where.Point::given)
            .min(Comparator.comparingDouble(Where.Point::metres))
            .orElse(Where.Point.NONE);
    String place =
        view.tellings().stream()
            .map(claim -> claim.where().place())
            .filter(code -> !code.isEmpty())
            .findFirst()
            .orElse("");
    return new Happening(
        line.when(),
        line.what(),
        line.where(),
        line.who(),
        line.answer(),
        line.clauses().stream().map(lens::link).toList(),
        point.given() ? new Spot(point.latitude(), point.longitude()) : NO_SPOT,
        point.given() ? point.metres() : 0,
        place);
  }

  /// Of each place what each speaker last told of who controls it: what began goes on until the
  /// same speaker tells otherwise, or that it ended. A telling that its own actor denies stays,
  /// with the denial in the table of incidents.
  private static Map<String, Map<String, Claim>> control(Lens lens, List<IncidentView> told) {
    Instant at = lens.question().asOf().at();
    Map<String, Map<String, Claim>> latest = new LinkedHashMap<>();
    for (IncidentView view : told) {
      for (Claim claim : view.tellings()) {
        if (claim.act().equals(ReservedAct.CONTROLS.code())
            && !claim.where().place().isEmpty()
            && !claim.when().from().isAfter(at)) {
          latest
              .computeIfAbsent(claim.where().place(), _ -> new LinkedHashMap<>())
              .merge(speaker(claim), claim, MapPage::later);
        }
      }
    }
    latest
        .values()
        .forEach(
            bySpeaker ->
                bySpeaker
                    .values()
                    .removeIf(claim -> claim.toSaid() && claim.when().last().isBefore(at)));
    return latest;
  }

  private static Claim later(Claim one, Claim other) {
    return other.when().from().isBefore(one.when().from()) ? one : other;
  }

  private static String speaker(Claim claim) {
    return claim.speaker().isEmpty() ? claim.source() : claim.speaker();
  }

  private static Zone zone(
      Lens lens, String code, List<Shape> shapes, Map<String, Claim> told, int incidents) {
    List<Control> control = new ArrayList<>();
    Set<String> holders = new LinkedHashSet<>();
    told.forEach(
        (speaker, claim) -> {
          String actors = String.join("|", lens.names().inOrder(claim.actors()));
          holders.add(actors);
          control.add(
              new Control(
                  lens.names().oneOf(actors),
                  lens.names().actor(speaker),
                  lens.times().shown(claim.when().from()),
                  claim.id().text()));
        });
    int holder =
        holders.size() == 1 ? lens.names().actors().indexOf(holders.iterator().next()) : -1;
    return new Zone(code, lens.names().place(code), shapes, control, holder, incidents);
  }

  /// The same for the script that draws it: one object with `zones` and `incidents`.
  public Row row() {
    return Row.row()
        .with("day", day)
        .with("zones", new Value.Items(zones.stream().map(MapPage::value).toList()))
        .with("incidents", new Value.Items(incidents.stream().map(MapPage::value).toList()))
        .build();
  }

  private static Value value(Zone zone) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("place", Value.of(zone.code()));
    fields.put("name", Value.of(zone.name()));
    fields.put("holder", Value.of(zone.holder()));
    fields.put("differs", Value.of(zone.differs()));
    fields.put("incidents", Value.of(zone.incidents()));
    fields.put(
        "control",
        new Value.Items(
            zone.control().stream()
                .<Value>map(
                    told ->
                        new Value.Fields(
                            Map.of(
                                "actor", Value.of(told.actor()),
                                "by", Value.of(told.by()),
                                "since", Value.of(told.since()))))
                .toList()));
    fields.put(
        "shapes",
        new Value.Items(
            zone.shapes().stream()
                .<Value>map(
                    shape ->
                        new Value.Fields(
                            Map.of(
                                "area",
                                Value.of(shape.area()),
                                "lines",
                                new Value.Items(
                                    shape.lines().stream().map(MapPage::line).toList()))))
                .toList()));
    return new Value.Fields(fields);
  }

  private static Value line(List<Spot> line) {
    return new Value.Items(line.stream().map(MapPage::spot).toList());
  }

  private static Value spot(Spot spot) {
    return given(spot)
        ? new Value.Items(List.of(degrees(spot.latitude()), degrees(spot.longitude())))
        : new Value.Items(List.of());
  }

  /// To a metre.
  private static Value degrees(double number) {
    return Value.of(BigDecimal.valueOf(number).setScale(5, RoundingMode.HALF_UP));
  }

  private static Value value(Happening one) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("when", Value.of(one.when()));
    fields.put("what", Value.of(one.what()));
    fields.put("where", Value.of(one.where()));
    fields.put("who", Value.of(one.who()));
    fields.put("answer", Value.of(one.answer()));
    fields.put("place", Value.of(one.place()));
    fields.put("spot", spot(one.spot()));
    fields.put("metres", Value.of(Math.round(one.metres())));
    return new Value.Fields(fields);
  }
}
