package trucewatch.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Amount;
import trucewatch.claims.Attribution;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Incident;
import trucewatch.claims.Live;
import trucewatch.claims.Means;
import trucewatch.claims.Position;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;

/// Live claims written as rows again: a log that holds just these claims, each with what
/// corrections, links and the claims that it names have made of it.
///
/// "Withdrawal is settled before any account is applied", so these rows need no other to be read.
final class Settled {
  private final Map<Incident, String> incidents = new LinkedHashMap<>();
  private final Instant recorded;

  private Settled(Collection<Live.Told> all, Instant recorded) {
    this.recorded = recorded;
    all.forEach(told -> incidents.putIfAbsent(told.incident(), "case/" + incidents.size()));
  }

  /// The rows of a log that holds just these.
  static List<Entry> rows(Collection<Live.Told> told, Instant recorded) {
    Settled settled = new Settled(told, recorded);
    List<Entry> rows = new ArrayList<>();
    told.forEach(one -> rows.add(settled.row(one)));
    return rows;
  }

  private Entry row(Live.Told told) {
    Claim claim = told.claim();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.STANCE, claim.stance().code());
    cells.put(Column.ACCESS, "public");
    text(cells, Column.SOURCE, claim.source());
    text(cells, Column.SPEAKER, claim.speaker());
    text(cells, Column.VIA, claim.via());
    text(cells, Column.ACT, claim.act());
    text(cells, Column.ACTOR, String.join("|", claim.actors()));
    text(cells, Column.TARGET, claim.target());
    text(cells, Column.OBJECT, claim.object());
    text(cells, Column.CLAUSE, claim.clause());
    text(cells, Column.VERIFIED_BY, claim.verifiedBy());
    words(claim, cells);
    where(claim, cells);
    when(claim, cells);
    number(claim.amount(), cells);
    if (claim.stance() == Stance.DENIES && counts(claim)) {
      // a denial takes no number, but a row of a tally or a total must have one
      cells.putIfAbsent(Column.QUANTITY, "0");
    }
    if (claim.stance() != Stance.DENIES || claim.namesIncident()) {
      text(cells, Column.INCIDENT_ID, incidents.getOrDefault(told.incident(), ""));
    }
    return new Entry(claim.id(), cells, Map.of(), recorded, claim.known(), "");
  }

  private static void text(Map<Column, String> cells, Column column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }

  private static void words(Claim claim, Map<Column, String> cells) {
    text(cells, Column.MEANS, claim.means() == Means.NOT_SAID ? "" : claim.means().code());
    text(
        cells,
        Column.ATTRIBUTION,
        claim.attribution() == Attribution.NOT_SAID ? "" : claim.attribution().code());
    boolean cast = claim.act().equals(ReservedAct.VOTE.code()) || counts(claim);
    text(cells, Column.BALLOT, !cast || claim.ballot() == Ballot.NONE ? "" : claim.ballot().code());
    text(cells, Column.POSITION, claim.position() == Position.NONE ? "" : claim.position().code());
    text(
        cells,
        Column.VERIFICATION,
        claim.verification() == Verification.NONE ? "" : claim.verification().code());
  }

  private static void where(Claim claim, Map<Column, String> cells) {
    text(cells, Column.PLACE, claim.where().place());
    if (claim.where().point().given()) {
      cells.put(Column.LATITUDE, Double.toString(claim.where().point().latitude()));
      cells.put(Column.LONGITUDE, Double.toString(claim.where().point().longitude()));
      cells.put(Column.PRECISION, Long.toString(Math.round(claim.where().point().metres())));
    }
  }

  private static void when(Claim claim, Map<Column, String> cells) {
    if (!claim.reportedAt().equals(claim.known())) {
      // what is not reported counts as reported when known
      cells.put(Column.REPORTED_AT, claim.reportedAt().toString());
    }
    if (!claim.when().beginsOpen()) {
      cells.put(Column.FROM, claim.when().from().toString());
    }
    if (claim.toSaid()) {
      cells.put(Column.TO, claim.when().to().toString());
    } else if (claim.when().endsOpen()) {
      cells.remove(Column.REPORTED_AT);
    } else if (continues(claim)) {
      cells.put(Column.REPORTED_AT, claim.when().last().toString());
    } else if (!claim.when().last().equals(claim.reportedAt())) {
      cells.put(Column.TO, claim.when().to().toString());
    }
  }

  private static boolean counts(Claim claim) {
    return claim.act().equals(ReservedAct.TALLY.code())
        || claim.act().equals(ReservedAct.TOTAL.code());
  }

  private static boolean continues(Claim claim) {
    return ReservedAct.of(claim.act()).map(ReservedAct::continuing).orElse(false);
  }

  private static void number(Amount amount, Map<Column, String> cells) {
    text(cells, Column.UNIT, amount.unit());
    if (!amount.said()) {
      return;
    }
    boolean open = amount.high().compareTo(Amount.NO_HIGHEST) == 0;
    switch (amount.qualifier()) {
      case EXACT -> cells.put(Column.QUANTITY, amount.best().toPlainString());
      case UNCOUNTABLE -> {
        cells.put(Column.QUALIFIER, "uncountable");
        cells.put(Column.QUANTITY_LOW, amount.low().toPlainString());
      }
      case ABOUT, AT_LEAST -> {
        cells.put(Column.QUALIFIER, amount.qualifier().code());
        cells.put(Column.QUANTITY, amount.best().toPlainString());
        cells.put(Column.QUANTITY_LOW, amount.low().toPlainString());
      }
    }
    if (!open && amount.qualifier() != trucewatch.claims.Qualifier.EXACT) {
      cells.put(Column.QUANTITY_HIGH, amount.high().toPlainString());
    }
  }
}
