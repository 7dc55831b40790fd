package trucewatch.oracle.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Event;
import trucewatch.agreement.Unit;
import trucewatch.oracle.Draw;

/// A random agreement between Ardania and Belmark, as the checker would make it.
public final class RandomAgreement {
  private static final List<String> ZONES = List.of("UTC", "Europe/Kyiv", "Africa/Khartoum");
  private final Draw draw;

  public RandomAgreement(Draw draw) {
    this.draw = draw;
  }

  /// An agreement of two to five clauses of any kind; they refer to each other, in circles too.
  public Agreement draw() {
    return of(draw.between(2, 5));
  }

  /// An agreement of so many clauses.
  public Agreement of(int size) {
    RandomClause clauses = new RandomClause(draw, size);
    List<Clause> drawn = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      drawn.add(clauses.clause(i));
    }
    return with(drawn);
  }

  /// An agreement of one clause: a duty or a prohibition of one bearer, without conditions.
  public Agreement ofOneClause() {
    return with(List.of(new RandomClause(draw, 1).simple()));
  }

  /// An agreement of one prohibition whose bearer answers for affiliates.
  public Agreement ofAffiliates() {
    return with(List.of(new RandomClause(draw, 1).ofAffiliates()));
  }

  /// An agreement of one decision of one stage.
  public Agreement ofOneDecision() {
    return with(List.of(new RandomClause(draw, 1).decision()));
  }

  /// An agreement of these clauses.
  public Agreement with(List<Clause> clauses) {
    return new Agreement(
        "accord",
        "Accord of the two banks",
        "registry",
        List.of(new Agreement.Text("en", LocalDate.of(2025, 10, 20), true)),
        ZoneId.of(draw.pick(ZONES)),
        Names.DAY_ONE,
        inForce(),
        Names.ids(Names.PARTIES),
        Names.ids(List.of("guard")),
        signatures(),
        Names.ids(List.of("panel")),
        Agreement.Mandate.VERDICTS,
        Names.actors(),
        List.of(council()),
        Names.acts(),
        Names.places(),
        units(),
        List.of(
            new Agreement.DeclaredAccount(
                "neighbours", "The neighbours", Names.ids(List.of("host", "guard")), "registry")),
        List.of(),
        clauses,
        List.of());
  }

  private Event inForce() {
    return draw.chance(80) ? new Event.Agreement() : new Event.Fixed(Names.day(draw.between(0, 3)));
  }

  private List<Agreement.Signature> signatures() {
    if (draw.chance(60)) {
      return List.of();
    }
    return List.of(
        new Agreement.Signature(
            Names.id(draw.pick(Names.PARTIES)),
            draw.chance(50) ? LocalDate.MIN : LocalDate.of(2025, 10, 22),
            draw.chance(50) ? List.of() : List.of("1", "2")));
  }

  private static List<Unit> units() {
    return List.of(
        new Unit("prisoner", "prisoner", List.of(), "prisoner", BigDecimal.ONE),
        new Unit("truck", "truck", List.of(), "truck", BigDecimal.ONE),
        new Unit("convoy", "convoy", List.of(), "truck", BigDecimal.TWO));
  }

  private static Body council() {
    List<Body.Seat> seats = new ArrayList<>();
    int weight = 1;
    for (String member : Names.MEMBERS) {
      List<String> groups = Names.PARTIES.contains(member) ? List.of("g") : List.of("h");
      seats.add(
          new Body.Seat(
              Names.id(member),
              BigDecimal.valueOf(weight),
              BigDecimal.valueOf(10L * weight),
              groups));
      weight = weight == 1 ? 2 : 1;
    }
    return new Body(Names.id("council"), seats, List.of());
  }
}
