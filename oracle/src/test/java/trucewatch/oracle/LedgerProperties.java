package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.ContentId;
import trucewatch.claims.Entry;
import trucewatch.claims.Ledger;
import trucewatch.claims.Live;
import trucewatch.claims.Stance;

/// What must hold of the log before any agreement is looked at: the first three laws, and that a
/// reader's view is that of a log without what they may not see.
class LedgerProperties {
  private static final int RUNS = 2_000;
  private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    Properties.forAll(
            "order of entries",
            RUNS,
            draw -> {
              List<Entry> log = log(draw);
              Live live = at(log, 20, Access.RESTRICTED);
              label(draw, live);
              assertEquals(live, at(draw.shuffled(log), 20, Access.RESTRICTED));
            })
        .atLeast(25, "withdrawn")
        .atLeast(20, "corrected")
        .atLeast(20, "joined")
        .atLeast(2, "equal corrections")
        .atLeast(1, "lapsed")
        .atLeast(3, "CIRCLE")
        .atLeast(20, "REFUSED")
        .atLeast(1, "LINKS_DISAGREE");
  }

  @Test
  void whatIsKnownLaterChangesNothingEarlier() {
    Properties.forAll(
        "as it stood",
        RUNS,
        draw -> {
          List<Entry> log = log(draw);
          int day = draw.between(1, 10);
          List<Entry> before = log.stream().filter(e -> !e.known().isAfter(day(day))).toList();
          assertEquals(at(before, day, Access.RESTRICTED), at(log, day, Access.RESTRICTED));
        });
  }

  @Test
  void aClaimAndItsRetractionGiveWhatNeitherGives() {
    Properties.forAll(
            "undo",
            RUNS,
            draw -> {
              List<Entry> log = log(draw);
              draw.note("log", log);
              List<Entry> both = new ArrayList<>(log);
              both.add(
                  row(
                      draw.between(1, 10),
                      "new",
                      Stance.ASSERTS,
                      Map.of(Column.SOURCE, "one", Column.ACT, "attack")));
              if (draw.chance(50)) {
                draw.label("corrected before");
                both.add(
                    row(
                        draw.between(1, 10),
                        "mend",
                        Stance.CORRECTS,
                        Map.of(
                            Column.SOURCE, "one", Column.REFERS_TO, "new", Column.QUANTITY, "7")));
              }
              both.add(
                  row(
                      draw.between(1, 10),
                      "undo",
                      Stance.RETRACTS,
                      Map.of(Column.SOURCE, "one", Column.REFERS_TO, "new")));
              assertEquals(
                  at(log, 20, Access.RESTRICTED).told(), at(both, 20, Access.RESTRICTED).told());
            })
        .atLeast(30, "corrected before");
  }

  @Test
  void aReaderSeesTheLogWithoutWhatTheyMayNotSee() {
    Properties.forAll(
        "access first",
        RUNS,
        draw -> {
          List<Entry> log = log(draw);
          Access level = draw.pick(List.of(Access.PUBLIC, Access.TEAM));
          List<Entry> seen =
              log.stream()
                  .filter(
                      e ->
                          Access.valueOf(e.cell(Column.ACCESS).toUpperCase(java.util.Locale.ROOT))
                                  .compareTo(level)
                              <= 0)
                  .toList();
          assertEquals(at(seen, 20, Access.RESTRICTED), at(log, 20, level));
        });
  }

  @Test
  void theSameRowsImportedAgainChangeNothing() {
    Properties.forAll(
        "import twice",
        RUNS,
        draw -> {
          List<Entry> log = log(draw);
          List<Entry> again =
              log.stream()
                  .map(e -> new Entry(e.id(), e.cells(), e.others(), day(15), day(15), "again"))
                  .toList();
          assertEquals(
              at(log, 20, Access.RESTRICTED),
              at(Stream.concat(log.stream(), again.stream()).toList(), 20, Access.RESTRICTED));
          for (Entry entry : log) {
            Map<Column, String> spaced = new EnumMap<>(Column.class);
            entry.cells().forEach((column, text) -> spaced.put(column, " " + text + "\u200B "));
            assertEquals(ContentId.of(entry.cells()), ContentId.of(spaced));
          }
        });
  }

  private static Live at(List<Entry> log, int day, Access level) {
    return new Ledger(log, ZoneOffset.UTC).at(day(day), level);
  }

  private static void label(Draw draw, Live live) {
    live.problems().forEach(problem -> draw.label(problem.kind().name()));
    live.withdrawn()
        .forEach(
            row ->
                draw.label(
                    row.reason() == Live.Reason.NAMES_ONLY_WITHDRAWN ? "lapsed" : "withdrawn"));
    Map<ClaimId, Long> versions =
        live.told().stream()
            .filter(t -> !t.corrections().isEmpty())
            .collect(Collectors.groupingBy(t -> t.claim().id(), Collectors.counting()));
    versions.values().forEach(count -> draw.label(count > 1 ? "equal corrections" : "corrected"));
    live.told().stream()
        .filter(t -> t.incident().ids().size() > 1)
        .forEach(_ -> draw.label("joined"));
  }

  /// Up to 14 rows that refer to each other at random: to earlier and later ones, to incidents, to
  /// nothing; by those who may and by others; many of one day.
  private static List<Entry> log(Draw draw) {
    int size = draw.between(2, 14);
    List<Entry> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      log.add(randomRow(draw, "r" + i, size));
    }
    return log;
  }

  private static Entry randomRow(Draw draw, String id, int size) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Stance stance =
        draw.pick(
            List.of(
                Stance.ASSERTS,
                Stance.ASSERTS,
                Stance.ASSERTS,
                Stance.DENIES,
                Stance.VERIFIES,
                Stance.CORRECTS,
                Stance.CORRECTS,
                Stance.RETRACTS,
                Stance.JOINS,
                Stance.PARTS));
    cells.put(Column.SOURCE, draw.pick(List.of("one", "one", "one", "two")));
    cells.put(Column.ACCESS, draw.pick(List.of("public", "team", "restricted")));
    if (draw.chance(40)) {
      cells.put(Column.INCIDENT_ID, "e" + draw.between(0, 3));
    }
    cells.put(Column.REFERS_TO, names(draw, size));
    switch (stance) {
      case ASSERTS -> cells.put(Column.ACT, "attack");
      case DENIES, RETRACTS, COMPLETE -> {}
      case VERIFIES -> {
        cells.put(Column.VERIFICATION, "verified");
        cells.put(Column.VERIFIED_BY, "body");
      }
      case CORRECTS -> cells.put(Column.QUANTITY, String.valueOf(draw.between(1, 9)));
      case JOINS, PARTS ->
          cells.put(Column.REFERS_TO, names(draw, size) + ";" + names(draw, size) + ";e0;e1");
    }
    if (stance == Stance.ASSERTS && draw.chance(80)) {
      cells.remove(Column.REFERS_TO);
    }
    return row(draw.between(1, 10), id, stance, cells);
  }

  private static String names(Draw draw, int size) {
    return draw.chance(75)
        ? "r" + draw.between(0, size - 1)
        : draw.pick(List.of("e0", "e1", "one/e2", "gone"));
  }

  private static Entry row(int day, String id, Stance stance, Map<Column, String> cells) {
    Map<Column, String> all = new EnumMap<>(Column.class);
    all.putAll(cells);
    all.put(Column.CLAIM_ID, id);
    all.put(Column.STANCE, stance.code());
    return new Entry(new ClaimId(id), all, Map.of(), day(day), day(day), id);
  }

  private static Instant day(int day) {
    return START.plusSeconds(86_400L * day);
  }
}
