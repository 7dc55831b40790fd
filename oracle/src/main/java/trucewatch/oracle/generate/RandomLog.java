package trucewatch.oracle.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Ballot;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Position;
import trucewatch.claims.Verification;
import trucewatch.oracle.Draw;

/// Random rows about an agreement: told, told again, denied, denied in general, found, corrected,
/// retracted, joined, parted, declared complete, coarse in time, place and number; totals,
/// positions, ballots, hindrances, patrols; in any order of knowledge.
public final class RandomLog {
  private final Draw draw;
  private final Agreement agreement;
  private final boolean backdated;
  private final List<Entry> entries = new ArrayList<>();

  /// @param backdated whether some rows are known before they are recorded, as in an import
  public RandomLog(Draw draw, Agreement agreement, boolean backdated) {
    this.draw = draw;
    this.agreement = agreement;
    this.backdated = backdated;
  }

  /// So many rows, in the order in which they were drawn.
  public List<Entry> entries(int rows) {
    for (int i = 0; i < rows; i++) {
      add(cells());
    }
    return List.copyOf(entries);
  }

  /// One more assertion or denial.
  public Entry assertionOrDenial() {
    add(
        switch (draw.between(0, 7)) {
          case 0, 1, 2 -> told();
          case 3 -> toldAgain();
          case 4, 5 -> denied();
          case 6 -> deniedOverTime();
          default -> deniedInGeneral();
        });
    return entries.getLast();
  }

  /// Some source declares itself complete over a long time; the id of the row says which.
  public Entry declaration() {
    Map<Column, String> cells = complete();
    cells.remove(Column.SPEAKER);
    cells.remove(Column.PLACE);
    String source = draw.pick(Names.SOURCES);
    cells.put(Column.SOURCE, source);
    int to = draw.between(8, 16);
    LocalDate last = Names.day(to).atZone(ZoneOffset.UTC).toLocalDate();
    time(cells, "2025-10-18", last.toString());
    Instant known = Names.day(to + 1).plus(Duration.ofHours(6));
    cells.put(Column.REPORTED_AT, known.toString());
    return new Entry(new ClaimId("s-" + source), cells, Map.of(), known, known, "");
  }

  /// Ballots on the first clause, each known when it was cast and told by the member itself;
  /// sometimes the vote is closed.
  public List<Entry> ballots(int number) {
    List<Entry> cast = new ArrayList<>();
    String decision = agreement.clauses().getFirst().id().code();
    for (int i = 0; i < number; i++) {
      Map<Column, String> cells = vote();
      cells.put(Column.CLAUSE, decision);
      cells.put(Column.SPEAKER, cells.getOrDefault(Column.ACTOR, ""));
      cells.put(Column.BALLOT, draw.pick(List.of("for", "for", "against", "against", "abstains")));
      cells.remove(Column.OBJECT);
      cells.remove(Column.SOURCE);
      add(cells);
      cast.add(entries.getLast());
    }
    if (draw.chance(60)) {
      Map<Column, String> cells = closed();
      cells.put(Column.CLAUSE, decision);
      cells.remove(Column.OBJECT);
      time(cells, "2025-10-31", "2025-10-31");
      cells.put(Column.REPORTED_AT, "2025-11-01T10:00:00Z");
      add(cells);
      cast.add(entries.getLast());
    }
    return cast;
  }

  /// Acts of the militia that the first clause forbids, and tellings of who controls it.
  public List<Entry> ofAnAffiliate() {
    Clause.Ban ban = (Clause.Ban) agreement.clauses().getFirst();
    List<Entry> added = new ArrayList<>();
    for (int n = draw.between(1, 3); n > 0; n--) {
      Map<Column, String> act = said("asserts");
      act.put(Column.ACT, ban.forbids().getFirst().act().code());
      act.put(Column.ACTOR, "militia");
      when(act);
      add(act);
      added.add(entries.getLast());
      Map<Column, String> control = said("asserts");
      control.put(Column.ACT, "controls");
      control.put(
          Column.ACTOR,
          draw.chance(75) ? ban.bearers().actors().getFirst().code() : draw.pick(Names.MEMBERS));
      control.put(Column.TARGET, "militia");
      when(control);
      add(control);
      added.add(entries.getLast());
    }
    return added;
  }

  /// One more row of any kind but a withdrawal or a link.
  public Entry statement() {
    add(statementCells());
    return entries.getLast();
  }

  /// Its speaker, or its source, takes back a row, known some time after or before it.
  public Entry retraction(Entry row) {
    Map<Column, String> cells = row("retracts");
    cells.put(Column.REFERS_TO, row.id().text());
    sameMouth(cells, row);
    add(cells);
    return entries.getLast();
  }

  private Map<Column, String> cells() {
    return switch (draw.between(0, 31)) {
      case 0, 1 -> corrected();
      case 2, 3 -> retracted();
      case 4 -> linked("joins");
      case 5 -> linked("parts");
      default -> statementCells();
    };
  }

  private Map<Column, String> statementCells() {
    return switch (draw.between(0, 33)) {
      case 0, 1, 2 -> denied();
      case 3 -> deniedOverTime();
      case 4 -> deniedInGeneral();
      case 5, 6 -> found();
      case 7, 8 -> complete();
      case 9, 10 -> vote();
      case 11 -> draw.chance(60) ? closed() : tally();
      case 12, 13 -> position();
      case 14 -> total();
      case 15 -> draw.chance(50) ? obstruction() : patrol();
      case 16 -> state();
      case 17, 18 -> power();
      case 19 -> exception();
      case 20 -> judged();
      case 21, 22, 23 -> toldAgain();
      default -> told();
    };
  }

  // Who, when, where, how many

  private Map<Column, String> row(String stance) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.STANCE, stance);
    cells.put(Column.ACCESS, draw.chance(92) ? "public" : "team");
    return cells;
  }

  private Map<Column, String> said(String stance) {
    Map<Column, String> cells = row(stance);
    switch (draw.between(0, 3)) {
      case 0 -> cells.put(Column.SPEAKER, draw.pick(Names.SPEAKERS));
      case 1 -> cells.put(Column.SOURCE, draw.pick(Names.SOURCES));
      default -> {
        cells.put(Column.SPEAKER, draw.pick(Names.SPEAKERS));
        cells.put(Column.SOURCE, draw.pick(Names.SOURCES));
      }
    }
    if (draw.chance(8)) {
      cells.put(Column.VIA, draw.pick(Names.SOURCES));
    }
    return cells;
  }

  private static void sameMouth(Map<Column, String> cells, Entry row) {
    for (Column column : List.of(Column.SOURCE, Column.SPEAKER)) {
      if (!row.cell(column).isEmpty()) {
        cells.put(column, row.cell(column));
      }
    }
    if (row.cell(Column.SOURCE).isEmpty() && row.cell(Column.SPEAKER).isEmpty()) {
      cells.put(Column.NOTE, "entered by mistake");
    }
  }

  private Instant hour() {
    return Names.DAY_ONE.plus(Duration.ofHours(draw.between(-18, 10 * 24)));
  }

  /// A second, an hour, a day, some days, or not said; always reported after it began.
  private void when(Map<Column, String> cells) {
    Instant from = hour();
    LocalDate day = from.atZone(agreement.zone()).toLocalDate();
    switch (draw.between(0, 9)) {
      case 0, 1, 2 -> time(cells, from.toString(), from.toString());
      case 3 -> time(cells, from.toString(), from.plusSeconds(3600).toString());
      case 4, 5, 6 -> time(cells, day.toString(), day.toString());
      case 7 -> time(cells, day.toString(), day.plusDays(draw.between(1, 3)).toString());
      case 8 -> time(cells, from.toString(), "");
      default -> time(cells, "", "");
    }
    reported(cells, from);
  }

  private void reported(Map<Column, String> cells, Instant from) {
    if (draw.chance(90)) {
      cells.put(Column.REPORTED_AT, from.plus(Duration.ofHours(draw.between(24, 120))).toString());
    }
  }

  private static void time(Map<Column, String> cells, String from, String to) {
    put(cells, Column.FROM, from);
    put(cells, Column.TO, to);
  }

  private static void put(Map<Column, String> cells, Column column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }

  private void where(Map<Column, String> cells) {
    switch (draw.between(0, 5)) {
      case 0, 1, 2 -> cells.put(Column.PLACE, draw.pick(Names.PLACES));
      case 3 -> {
        cells.put(Column.LATITUDE, draw.between(0, 9) + ".5");
        cells.put(Column.LONGITUDE, draw.between(0, 9) + ".5");
        cells.put(Column.PRECISION, draw.pick(List.of("exact", "town", "region", "100 km")));
      }
      default -> {}
    }
  }

  private String actor() {
    return switch (draw.between(0, 9)) {
      case 0 -> "";
      case 1 -> "ardania|belmark";
      case 2 -> "militia";
      case 3 -> "host";
      default -> draw.pick(Names.PARTIES);
    };
  }

  private void attribution(Map<Column, String> cells) {
    if (draw.chance(15)) {
      cells.put(
          Column.ATTRIBUTION,
          draw.pick(
              List.of(
                  "none",
                  "direction-only",
                  "claimed-by-accuser",
                  "admitted",
                  "attributed",
                  "largely-attributed",
                  "contested",
                  "unattributable")));
    }
  }

  private void number(Map<Column, String> cells) {
    List.of(Column.QUANTITY, Column.QUANTITY_LOW, Column.QUANTITY_HIGH, Column.QUALIFIER)
        .forEach(cells::remove);
    cells.put(Column.UNIT, draw.pick(List.of("prisoner", "prisoner", "truck")));
    int n = draw.between(1, 5);
    switch (draw.between(0, 6)) {
      case 0 -> {
        cells.put(Column.QUALIFIER, "at-least");
        cells.put(Column.QUANTITY, Integer.toString(n));
      }
      case 1 -> {
        cells.put(Column.QUALIFIER, "about");
        cells.put(Column.QUANTITY_LOW, Integer.toString(n));
        cells.put(Column.QUANTITY_HIGH, Integer.toString(n + draw.between(0, 4)));
      }
      case 2 -> cells.put(Column.QUALIFIER, "uncountable");
      case 3 -> {}
      case 4 -> {
        cells.put(Column.QUALIFIER, "exact");
        cells.put(Column.QUANTITY, Integer.toString(n));
      }
      default -> cells.put(Column.QUANTITY, Integer.toString(n));
    }
  }

  // Acts

  /// An act that some clause looks for, more often than not.
  private String act() {
    List<String> wanted = new ArrayList<>();
    for (Clause clause : agreement.clauses()) {
      for (Pattern pattern : patterns(clause)) {
        wanted.add(pattern.act().code());
      }
    }
    if (wanted.isEmpty() || draw.chance(15)) {
      return draw.pick(Names.DEEDS);
    }
    String act = draw.pick(wanted);
    if (act.equals("attack") && draw.chance(50)) {
      return draw.pick(List.of("shelling", "raid", "violence"));
    }
    return act;
  }

  private static List<Pattern> patterns(Clause clause) {
    return switch (clause) {
      case Clause.Duty duty ->
          duty.each() instanceof Clause.Each.ForEach(Pattern trigger)
              ? List.of(duty.does().getFirst(), trigger)
              : duty.does();
      case Clause.Ban ban -> ban.forbids();
      case Clause.Freedom freedom -> freedom.acts();
      case Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          List.of();
    };
  }

  private String clause() {
    return draw.pick(agreement.clauses()).id().code();
  }

  private Map<Column, String> told() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, act());
    describe(cells);
    if (draw.chance(70)) {
      fit(cells);
    }
    if (draw.chance(50)) {
      cells.put(Column.INCIDENT_ID, "i" + draw.between(1, 6));
    }
    return cells;
  }

  /// Makes the row what a clause speaks of, in most of its columns.
  private void fit(Map<Column, String> cells) {
    Clause clause = draw.pick(agreement.clauses());
    if (patterns(clause).isEmpty()) {
      return;
    }
    Pattern pattern = draw.pick(patterns(clause));
    cells.put(Column.ACT, pattern.act().code());
    if (!pattern.in().isEmpty() && draw.chance(80)) {
      cells.put(Column.PLACE, pattern.in().getFirst().code());
      List.of(Column.LATITUDE, Column.LONGITUDE, Column.PRECISION).forEach(cells::remove);
    }
    if (!pattern.target().isEmpty()) {
      cells.put(Column.TARGET, pattern.target().getFirst().code());
    }
    if (!pattern.thing().isEmpty()) {
      number(cells);
      boolean other = draw.chance(15) && !pattern.thing().equals("prisoner");
      cells.put(Column.UNIT, other ? draw.pick(List.of("convoy", "truck")) : pattern.thing());
    }
    List<String> bearers = bearers(clause);
    if (!bearers.isEmpty() && draw.chance(85)) {
      cells.put(Column.ACTOR, draw.pick(bearers));
      cells.remove(Column.ATTRIBUTION);
    }
  }

  private static List<String> bearers(Clause clause) {
    return switch (clause) {
      case Clause.Duty duty -> codes(duty.bearers());
      case Clause.Ban ban -> codes(ban.bearers());
      case Clause.Freedom freedom -> codes(freedom.holders());
      case Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          List.of();
    };
  }

  private static List<String> codes(Bearers bearers) {
    return bearers.actors().stream().map(ActorId::code).toList();
  }

  private void describe(Map<Column, String> cells) {
    put(cells, Column.ACTOR, actor());
    attribution(cells);
    when(cells);
    where(cells);
    if (List.of("return", "deliver").contains(cells.get(Column.ACT))) {
      number(cells);
    } else if (List.of("answer", "complain").contains(cells.get(Column.ACT)) && draw.chance(85)) {
      cells.put(Column.OBJECT, "complaint-" + draw.between(1, 3));
    }
    if (draw.chance(20)) {
      cells.put(Column.TARGET, draw.pick(List.of("ardania", "belmark", "host")));
    }
  }

  /// Somebody tells of an incident that was told before, with some of it otherwise.
  private Map<Column, String> toldAgain() {
    List<Entry> told = withStance("asserts");
    if (told.isEmpty()) {
      return told();
    }
    Entry earlier = draw.pick(told);
    Map<Column, String> cells = said("asserts");
    for (Column column : List.of(Column.ACT, Column.ACTOR, Column.PLACE, Column.UNIT)) {
      put(cells, column, draw.chance(80) ? earlier.cell(column) : "");
    }
    if (draw.chance(70)) {
      time(cells, earlier.cell(Column.FROM), earlier.cell(Column.TO));
      put(cells, Column.REPORTED_AT, earlier.cell(Column.REPORTED_AT));
    } else {
      when(cells);
    }
    if (!cells.containsKey(Column.ACT) || isReserved(cells)) {
      cells.put(Column.ACT, act());
    }
    if (draw.chance(50)) {
      cells.put(Column.QUANTITY, Integer.toString(draw.between(1, 5)));
    }
    cells.put(Column.REFERS_TO, earlier.id().text());
    return cells;
  }

  private static boolean isReserved(Map<Column, String> cells) {
    return trucewatch.claims.ReservedAct.of(cells.getOrDefault(Column.ACT, "")).isPresent();
  }

  private Map<Column, String> denied() {
    List<Entry> told = withStance("asserts");
    if (told.isEmpty()) {
      return deniedInGeneral();
    }
    Map<Column, String> cells = said("denies");
    Entry denied = draw.pick(told);
    names(cells, denied);
    if (draw.chance(25)) {
      put(cells, Column.ACTOR, denied.cell(Column.ACTOR));
    }
    if (draw.chance(10)) {
      cells.put(Column.REFERS_TO, denied.id().text() + ";" + draw.pick(told).id().text());
      cells.remove(Column.INCIDENT_ID);
    }
    reported(cells, Names.day(10));
    return cells;
  }

  private void names(Map<Column, String> cells, Entry told) {
    String incident = told.cell(Column.INCIDENT_ID);
    String of =
        told.cell(Column.SOURCE).isEmpty() ? told.cell(Column.SPEAKER) : told.cell(Column.SOURCE);
    if (!incident.isEmpty() && !of.isEmpty() && draw.chance(50)) {
      cells.put(Column.INCIDENT_ID, incident.contains("/") ? incident : of + "/" + incident);
    } else {
      cells.put(Column.REFERS_TO, told.id().text());
    }
  }

  private void span(Map<Column, String> cells) {
    int from = draw.between(-1, 6);
    int to = from + draw.between(1, 12);
    LocalDate first = Names.day(from).atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate last = Names.day(to).atZone(ZoneOffset.UTC).toLocalDate();
    time(cells, first.toString(), last.toString());
    cells.put(
        Column.REPORTED_AT, Names.day(to + draw.between(0, 3)).plusSeconds(80_000).toString());
  }

  private Map<Column, String> deniedOverTime() {
    Map<Column, String> cells = said("denies");
    cells.put(Column.ACT, act());
    span(cells);
    put(cells, Column.ACTOR, draw.chance(50) ? draw.pick(Names.PARTIES) : "");
    put(cells, Column.PLACE, draw.chance(30) ? draw.pick(Names.PLACES) : "");
    return cells;
  }

  private Map<Column, String> deniedInGeneral() {
    Map<Column, String> cells = said("denies");
    put(cells, Column.ACT, draw.chance(60) ? act() : "");
    put(cells, Column.ACTOR, draw.chance(50) ? draw.pick(Names.PARTIES) : "");
    reported(cells, Names.day(10));
    return cells;
  }

  private Map<Column, String> found() {
    List<Entry> told = new ArrayList<>(withStance("asserts"));
    told.addAll(withStance("denies"));
    if (told.isEmpty()) {
      return told();
    }
    Map<Column, String> cells = row("verifies");
    cells.put(
        Column.VERIFICATION,
        draw.chance(70)
            ? draw.pick(List.of("verified", "verified-not"))
            : draw.pick(List.of(Verification.values()).subList(1, 6)).code());
    cells.put(Column.VERIFIED_BY, draw.pick(List.of("panel", "mission")));
    Entry found = draw.pick(told);
    names(cells, found);
    if (draw.chance(40)) {
      put(cells, Column.ACTOR, found.cell(Column.ACTOR));
    }
    reported(cells, Names.day(10));
    return cells;
  }

  private Map<Column, String> complete() {
    Map<Column, String> cells = said("complete");
    cells.put(Column.ACT, act());
    span(cells);
    put(cells, Column.PLACE, draw.chance(30) ? draw.pick(Names.PLACES) : "");
    return cells;
  }

  // Votes, positions, numbers

  private Map<Column, String> vote() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, "vote");
    cells.put(Column.CLAUSE, decision());
    cells.put(Column.ACTOR, draw.pick(Names.MEMBERS));
    cells.put(
        Column.BALLOT,
        draw.chance(50) ? "for" : draw.pick(List.of(Ballot.values()).subList(1, 7)).code());
    put(cells, Column.OBJECT, draft());
    when(cells);
    return cells;
  }

  private String decision() {
    List<String> decisions =
        agreement.clauses().stream()
            .filter(Clause.Choice.class::isInstance)
            .map(clause -> clause.id().code())
            .toList();
    return decisions.isEmpty() ? clause() : draw.pick(decisions);
  }

  private String draft() {
    return draw.pick(List.of("", "", "first", "second", "draft-two"));
  }

  private Map<Column, String> closed() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, "close");
    cells.put(Column.CLAUSE, decision());
    put(cells, Column.OBJECT, draft());
    when(cells);
    return cells;
  }

  private Map<Column, String> tally() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, "tally");
    cells.put(Column.CLAUSE, decision());
    cells.put(Column.BALLOT, draw.pick(List.of("for", "against", "abstains")));
    cells.put(Column.QUANTITY, Integer.toString(draw.between(0, 4)));
    when(cells);
    return cells;
  }

  private Map<Column, String> position() {
    Map<Column, String> cells = said(draw.chance(90) ? "asserts" : "denies");
    cells.put(
        Column.POSITION,
        draw.chance(60)
            ? draw.pick(List.of("accepts", "rejects", "has-not-accepted", "offers"))
            : draw.pick(List.of(Position.values()).subList(1, 10)).code());
    cells.put(Column.CLAUSE, draw.chance(85) ? clause() : agreement.id());
    cells.put(Column.ACTOR, draw.chance(85) ? draw.pick(Names.BEARERS) : "mission");
    when(cells);
    return cells;
  }

  private Map<Column, String> total() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, "total");
    put(cells, Column.OBJECT, draw.pick(List.of("", "return", "deliver")));
    cells.put(Column.UNIT, draw.pick(List.of("prisoner", "truck")));
    cells.put(Column.QUANTITY, Integer.toString(draw.between(1, 8)));
    put(cells, Column.ACTOR, draw.chance(50) ? draw.pick(Names.PARTIES) : "");
    span(cells);
    return cells;
  }

  private Map<Column, String> obstruction() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, "obstructs");
    cells.put(Column.CLAUSE, clause());
    put(cells, Column.ACTOR, actor());
    when(cells);
    return cells;
  }

  private Map<Column, String> patrol() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, "patrols");
    cells.put(Column.ACTOR, "mission");
    where(cells);
    when(cells);
    return cells;
  }

  private Map<Column, String> state() {
    Map<Column, String> cells = said("asserts");
    cells.put(Column.ACT, draw.chance(80) ? draw.pick(Names.RELATIONS) : "holds");
    put(cells, Column.ACTOR, draw.chance(90) ? draw.pick(Names.MEMBERS) : "ardania|belmark");
    if (draw.chance(25)) {
      cells.put(Column.ACT, "controls");
      cells.put(Column.TARGET, draw.chance(80) ? "militia" : draw.pick(Names.MEMBERS));
    } else {
      cells.put(Column.OBJECT, draw.pick(List.of("town", "land", "council")));
    }
    if (draw.chance(10)) {
      cells.put(Column.ACT, "holds");
      cells.remove(Column.ACTOR);
      cells.remove(Column.TARGET);
      cells.put(Column.OBJECT, "council");
      cells.put(Column.UNIT, "both");
      cells.put(Column.QUANTITY, Integer.toString(draw.between(0, 3)));
    }
    when(cells);
    return cells;
  }

  private Map<Column, String> power() {
    Map<Column, String> cells = said("asserts");
    List<Clause.Freedom> powers = new ArrayList<>();
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Freedom freedom && !freedom.effect().on().isEmpty()) {
        powers.add(freedom);
      }
    }
    if (powers.isEmpty() || draw.chance(15)) {
      cells.put(Column.ACT, draw.pick(List.of("suspend", "waive", "terminate")));
      cells.put(Column.CLAUSE, clause());
      cells.put(Column.ACTOR, draw.pick(Names.PARTIES));
    } else {
      Clause.Freedom power = draw.pick(powers);
      cells.put(Column.ACT, power.effect().verb().name().toLowerCase(java.util.Locale.ROOT));
      cells.put(Column.CLAUSE, power.effect().on().getFirst().code());
      put(
          cells,
          Column.ACTOR,
          power.holders().actors().isEmpty() || draw.chance(20)
              ? draw.pick(Names.PARTIES)
              : draw.pick(power.holders().actors()).code());
    }
    when(cells);
    return cells;
  }

  /// The judge of an exception says whether it applies to an incident.
  private Map<Column, String> exception() {
    List<Entry> told = withStance("asserts");
    if (told.isEmpty()) {
      return told();
    }
    Map<Column, String> cells = row(draw.chance(75) ? "asserts" : "denies");
    cells.put(Column.SPEAKER, "panel");
    cells.put(Column.ACT, "self-defence");
    cells.put(Column.REFERS_TO, draw.pick(told).id().text());
    reported(cells, Names.day(10));
    return cells;
  }

  /// A judge finds a clause kept, or not.
  private Map<Column, String> judged() {
    Map<Column, String> cells = row("verifies");
    cells.put(Column.VERIFICATION, draw.chance(60) ? "verified" : "verified-not");
    cells.put(Column.SPEAKER, "panel");
    cells.put(Column.CLAUSE, clause());
    cells.put(Column.INCIDENT_ID, "finding-" + draw.between(1, 3));
    when(cells);
    return cells;
  }

  // Withdrawals and links

  private Map<Column, String> corrected() {
    if (entries.isEmpty()) {
      return told();
    }
    Entry wrong = draw.pick(entries);
    Map<Column, String> cells = row("corrects");
    cells.put(Column.REFERS_TO, wrong.id().text());
    sameMouth(cells, wrong);
    switch (draw.between(0, 4)) {
      case 0 -> cells.put(Column.ACTOR, draw.chance(70) ? draw.pick(Names.PARTIES) : "-");
      case 1 -> cells.put(Column.PLACE, draw.chance(70) ? draw.pick(Names.PLACES) : "-");
      case 2 -> cells.put(Column.QUANTITY, Integer.toString(draw.between(1, 6)));
      case 3 -> cells.put(Column.ACT, act());
      default -> cells.put(Column.FROM, Names.day(draw.between(0, 5)).toString());
    }
    return cells;
  }

  private Map<Column, String> retracted() {
    if (entries.isEmpty()) {
      return told();
    }
    Entry wrong = draw.pick(entries);
    Map<Column, String> cells = row("retracts");
    cells.put(Column.REFERS_TO, wrong.id().text());
    sameMouth(cells, wrong);
    return cells;
  }

  private Map<Column, String> linked(String stance) {
    List<Entry> told = withStance("asserts");
    if (told.size() < 2) {
      return told();
    }
    Map<Column, String> cells = said(stance);
    cells.put(
        Column.REFERS_TO,
        draw.pick(told).id().text()
            + ";"
            + draw.pick(told).id().text()
            + (draw.chance(20) ? ";" + draw.pick(told).id().text() : ""));
    if (cells
        .get(Column.REFERS_TO)
        .split(";", -1)[0]
        .equals(cells.get(Column.REFERS_TO).split(";", -1)[1])) {
      return told();
    }
    return cells;
  }

  private List<Entry> withStance(String stance) {
    return entries.stream().filter(entry -> entry.cell(Column.STANCE).equals(stance)).toList();
  }

  // The log's stamps

  private void add(Map<Column, String> cells) {
    Instant recorded = Names.DAY_ONE.plus(Duration.ofHours(6L * draw.between(0, 56)));
    Instant known =
        backdated && draw.chance(30)
            ? recorded.minus(Duration.ofHours(6L * draw.between(0, 20)))
            : recorded;
    ClaimId id = new ClaimId("k%02d".formatted(entries.size()));
    entries.add(
        new Entry(id, cells, Map.of(), recorded, known, "claims.csv row " + (entries.size() + 2)));
  }
}
