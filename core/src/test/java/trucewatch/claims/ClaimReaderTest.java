package trucewatch.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trucewatch.time.Interval;

class ClaimReaderTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final String SAID = "stance=asserts; source=un; act=attack; ";

  @Test
  void aDayIsTheWholeLocalDay() {
    Claim claim = read(SAID + "from=2025-07-01; to=2025-07-01; reported_at=2025-07-02T00:00:00Z");
    assertEquals(interval("2025-06-30T21:00:00Z", "2025-07-01T21:00:00Z"), claim.when());
    assertTrue(claim.fromSaid() && claim.toSaid());
  }

  @Test
  void aDayOfChangingClocksHasTheLengthThatItHas() {
    Claim claim = read(SAID + "from=2025-10-26; to=2025-10-26");
    assertEquals(interval("2025-10-25T21:00:00Z", "2025-10-26T22:00:00Z"), claim.when());
  }

  @Test
  void theSameDateTimeTwiceIsOneSecond() {
    Claim claim = read(SAID + "from=2025-07-01T10:00; to=2025-07-01T10:00");
    assertEquals(Interval.second(Instant.parse("2025-07-01T07:00:00Z")), claim.when());
  }

  @Test
  void aDateTimeInToIsTheFirstSecondNoLongerMeantAndFractionsAreCut() {
    Claim claim = read(SAID + "from=2025-07-01 10:00:00.9; to=2025-07-01T12:00:00+02:00");
    assertEquals(interval("2025-07-01T07:00:00Z", "2025-07-01T10:00:00Z"), claim.when());
  }

  @Test
  void anEmptyToEndsWithTheSecondOfReportedAt() {
    Claim claim = read(SAID + "from=2025-07-01; reported_at=2025-07-03T10:00:00");
    assertEquals(interval("2025-06-30T21:00:00Z", "2025-07-03T10:00:01Z"), claim.when());
    assertFalse(claim.toSaid());
  }

  @Test
  void whatIsNotSaidIsUnknown() {
    assertEquals(Interval.ALWAYS, read(SAID + "note=x").when());
    assertEquals(
        new Interval(Interval.BEGINNING, Instant.parse("2025-07-03T10:00:01Z")),
        read(SAID + "reported_at=2025-07-03T10:00:00").when());
  }

  @Test
  void reportedAtIsUtcWithoutAZoneAndADateIsTheEndOfTheLocalDay() {
    assertEquals(
        Instant.parse("2025-07-03T10:00:00Z"),
        read(SAID + "reported_at=2025-07-03T10:00").reportedAt());
    assertEquals(
        Instant.parse("2025-07-03T20:59:59Z"), read(SAID + "reported_at=2025-07-03").reportedAt());
  }

  @Test
  void aTimeThatDoesNotExistNamesItsNeighbours() {
    CellProblem problem = refused(SAID + "from=2025-03-30T03:30");
    assertEquals(Column.FROM, problem.column());
    assertTrue(
        problem.reason().contains("2025-03-30T02:59:59")
            && problem.reason().contains("2025-03-30T04:00"),
        problem.reason());
  }

  @Test
  void aTimeThatCameTwiceIsEverythingFromTheFirstToTheSecond() {
    Claim claim = read(SAID + "from=2025-10-26T03:30; to=2025-10-26T03:30");
    assertEquals(interval("2025-10-26T00:30:00Z", "2025-10-26T01:30:01Z"), claim.when());
  }

  @Test
  void aDayThatAZoneLeftOutIsRefused() {
    var row = Rows.entry(3, SAID + "from=2011-12-30");
    var reading = new ClaimReader(ZoneId.of("Pacific/Apia")).read(row);
    assertTrue(
        reading instanceof Reading.Refused(var all)
            && all.getFirst().reason().contains("left out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-02-30      | February 2025 has 28 days",
        "2025-13-01      | no month 13",
        "0000-01-01      | no year 0000",
        "9999-12-31      | stands for no date",
        "2025-11         | a month",
        "03/11/2025      | not a date",
        "2025-11-03T24:00| ends at 23:59:59",
        "2025-11-03T10:61| no such time",
        "2025-11-03T10:00+25:00 | no time zone",
        "yesterday       | not a date",
      })
  void aDateThatCannotBeIsRefusedWithItsReason(String written, String reason) {
    CellProblem problem = refused(SAID + "from=" + written);
    assertEquals(written, problem.value());
    assertTrue(problem.reason().contains(reason), problem.reason());
    assertFalse(problem.wayOut().isEmpty());
  }

  @Test
  void figuresOfAnotherScriptAreFigures() {
    Claim claim = read(SAID + "from=٢٠٢٥-٠٧-٠١; to=2025-07-01; quantity=٣");
    assertEquals(interval("2025-06-30T21:00:00Z", "2025-07-01T21:00:00Z"), claim.when());
    assertEquals(new BigDecimal(3), claim.amount().best());
  }

  @Test
  void endBeforeBeginningAndReportBeforeBothAreRefused() {
    assertEquals(Column.TO, refused(SAID + "from=2025-07-02; to=2025-07-01").column());
    CellProblem early = refused(SAID + "from=2025-07-02; reported_at=2025-07-01T10:00");
    assertEquals(Column.REPORTED_AT, early.column());
    assertTrue(early.reason().contains("before it began"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quantity=3                                        | 3 3 3 EXACT true",
        "quantity=3; qualifier=about                       | 3 3 3 ABOUT true",
        "quantity=30; quantity_low=25; quantity_high=40    | 25 30 40 ABOUT true",
        "quantity=3; qualifier=at-least                    | 3 3 1000000000000000000 AT_LEAST true",
        "qualifier=uncountable                             | 1 1 1000000000000000000 UNCOUNTABLE true",
        "quantity_high=20                                  | 0 20 20 ABOUT true",
        "quantity_low=20                                   | 20 20 1000000000000000000 ABOUT true",
        "note=none                                         | 1 1 1 EXACT false",
        "unit=truck                                        | 1 1 1000000000000000000 AT_LEAST false",
        "quantity=0                                        | 0 0 0 EXACT true",
        "quantity=0.50                                     | 0.5 0.5 0.5 EXACT true",
      })
  void howMany(String cells, String expected) {
    Amount amount = read(SAID + cells).amount();
    assertEquals(
        expected,
        "%s %s %s %s %s"
            .formatted(
                amount.low().toPlainString(),
                amount.best().toPlainString(),
                amount.high().toPlainString(),
                amount.qualifier(),
                amount.said()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quantity=1,200                                | QUANTITY",
        "quantity=-3                                   | QUANTITY",
        "quantity=1e9                                  | QUANTITY",
        "quantity=3; quantity_low=5                    | QUANTITY_LOW",
        "quantity=3; quantity_high=2                   | QUANTITY_HIGH",
        "quantity=3; quantity_high=5; qualifier=exact  | QUALIFIER",
        "quantity=3; qualifier=uncountable             | QUANTITY",
        "qualifier=about                               | QUALIFIER",
        "qualifier=nearly; quantity=3                  | QUALIFIER",
        "latitude=31.5                                 | LONGITUDE",
        "latitude=91; longitude=3                      | LATITUDE",
        "latitude=31,5; longitude=3                    | LATITUDE",
        "precision=far; latitude=31; longitude=3       | PRECISION",
        "ballot=for                                    | BALLOT",
        "verification=verified                         | VERIFICATION",
        "actor=a/                                      | ACTOR",
        "target=-                                      | TARGET",
        "access=secret                                 | ACCESS",
      })
  void aCellThatCannotBeReadIsNamed(String cells, Column column) {
    assertEquals(column, refused(SAID + cells.replace("a/", "a|")).column());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stance=asserts; act=attack                        | SOURCE",
        "stance=asserts; source=un                         | ACT",
        "act=attack; source=un                             | STANCE",
        "stance=swears; source=un                          | STANCE",
        "stance=denies                                     | SOURCE",
        "stance=verifies; verified_by=un; refers_to=a      | VERIFICATION",
        "stance=verifies; verified_by=un; verification=verified | REFERS_TO",
        "stance=corrects; refers_to=a; source=un           | STANCE",
        "stance=corrects; refers_to=a; act=b               | NOTE",
        "stance=retracts; source=un                        | REFERS_TO",
        "stance=retracts; refers_to=a                      | NOTE",
        "stance=joins; refers_to=a                         | REFERS_TO",
        "stance=complete; source=un; act=a; from=2025-11-01 | TO",
        "stance=asserts; source=un; act=vote; clause=c; actor=a | BALLOT",
        "stance=asserts; source=un; act=tally; clause=c; ballot=for | QUANTITY",
        "stance=asserts; source=un; act=total              | QUANTITY",
        "stance=asserts; source=un; position=rejects; clause=c | ACTOR",
      })
  void whatAStanceNeedsMustBeThere(String cells, Column missing) {
    assertEquals(missing, refused(cells).column());
  }

  @Test
  void theFigureOfCoordinatesSaysHowExactTheyAreUnlessTheRowDoes() {
    assertEquals(1_113.2, point("latitude=31.5231; longitude=34.45").metres(), 0.01);
    assertEquals(10, point("latitude=31.52310; longitude=34.45012").metres(), 0.01);
    assertEquals(2_500, point("latitude=31.5; longitude=34.4; precision=2.5 km").metres(), 0.01);
    assertEquals(2_000, point("latitude=31.5; longitude=34.4; precision=town").metres(), 0.01);
  }

  @Test
  void codesAreMadeAlike() {
    Claim claim =
        read(
            "stance=Asserts; source= UN ; act=Air Strike; actor=B | a; qualifier=At_Least; quantity=2");
    assertEquals("un", claim.source());
    assertEquals("air-strike", claim.act());
    assertEquals(Set.of("a", "b"), claim.actors());
    assertEquals(
        read(SAID + "place=Chasiv Yar\u0301").where(), read(SAID + "place=chasiv-yaŕ").where());
  }

  @Test
  void allProblemsOfARowAreTold() {
    var all = problems(SAID + "from=2025-02-30; quantity=x; means=guessed");
    assertEquals(
        List.of(Column.FROM, Column.QUANTITY, Column.MEANS),
        all.stream().map(CellProblem::column).toList());
  }

  @Test
  void anIdOfContentIsTheSameWhereverTheRowStandsAndOtherForOtherContent() {
    var row = Rows.cells(SAID + "quantity=3");
    assertEquals(ContentId.of(row), ContentId.of(Rows.cells("quantity= 3; " + SAID + "note=")));
    assertNotEquals(ContentId.of(row), ContentId.of(Rows.cells(SAID + "quantity=4")));
    assertNotEquals(
        ContentId.of(Rows.cells("act=ab; target=c")), ContentId.of(Rows.cells("act=a; target=bc")));
  }

  private static Where.Point point(String cells) {
    return read(SAID + cells).where().point();
  }

  private static Claim read(String cells) {
    return switch (new ClaimReader(KYIV).read(Rows.entry(5, cells))) {
      case Reading.Read(Claim claim) -> claim;
      case Reading.Refused(var all) -> fail("refused: " + all);
    };
  }

  private static CellProblem refused(String cells) {
    return problems(cells).getFirst();
  }

  private static List<CellProblem> problems(String cells) {
    return switch (new ClaimReader(KYIV).read(Rows.entry(5, cells))) {
      case Reading.Read(Claim claim) -> fail("read as " + claim);
      case Reading.Refused(var all) -> all;
    };
  }

  private static Interval interval(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }
}
