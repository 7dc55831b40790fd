package trucewatch.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static trucewatch.claims.Rows.entry;
import static trucewatch.claims.Rows.noon;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trucewatch.claims.LedgerProblem.Kind;

class LedgerTest {
  private static final String A =
      "claim_id=a; stance=asserts; source=paper; speaker=mayor; act=attack; quantity=3";

  @Test
  void aClaimStandsFromWhenItIsKnown() {
    assertEquals("", told(2, entry(3, A)));
    assertEquals("a:3", told(3, entry(3, A)));
  }

  @Test
  void whatTheLogDidNotHoldThenDoesNotCountForAsItStood() {
    Ledger ledger = ledger(entry(9, 3, A));
    assertEquals(0, ledger.at(noon(9), noon(8), Access.RESTRICTED).told().size());
    assertEquals(1, ledger.at(noon(3), noon(9), Access.RESTRICTED).told().size());
  }

  @Test
  void theSpeakerTheSourceAndWhoKeepsTheFileMayRetract() {
    for (String by : List.of("speaker=mayor; source=other", "source=paper", "note=typed twice")) {
      Entry retraction = entry(5, "claim_id=r; stance=retracts; refers_to=a; " + by);
      assertEquals("a:3", told(4, entry(3, A), retraction));
      assertEquals("", told(5, entry(3, A), retraction), by);
    }
    var withdrawn =
        live(5, entry(3, A), entry(5, "claim_id=r; stance=retracts; refers_to=a; source=paper"))
            .withdrawn()
            .getFirst();
    assertEquals(List.of(new ClaimId("r")), withdrawn.by());
    assertEquals(noon(5), withdrawn.since());
    assertEquals(Live.Reason.BY_SOURCE, withdrawn.reason());
  }

  @Test
  void nobodyElseMayRetractOrCorrect() {
    for (String other :
        List.of(
            "stance=retracts; speaker=general",
            "stance=retracts; source=other",
            "stance=retracts; source=paper; speaker=general",
            "stance=corrects; source=other; quantity=0")) {
      Live live = live(9, entry(3, A), entry(5, "claim_id=r; refers_to=a; " + other));
      assertEquals("a:3", told(live), other);
      assertEquals(List.of(Kind.REFUSED), kinds(live));
      assertTrue(live.problems().getFirst().message().contains("write a denial"));
    }
  }

  @Test
  void theReferenceMayComeFirst() {
    Entry retraction = entry(2, "claim_id=r; stance=retracts; refers_to=a; source=paper");
    assertEquals("", told(3, entry(3, A), retraction));
    assertEquals(List.of(Kind.DANGLING), kinds(live(2, entry(3, A), retraction)));
    assertEquals(noon(3), live(3, entry(3, A), retraction).withdrawn().getFirst().since());
  }

  @Test
  void aCorrectionReplacesFilledColumnsKeepsEmptyOnesAndClears() {
    Live live =
        live(
            9,
            entry(3, A + "; target=x"),
            entry(
                5,
                "claim_id=k; stance=corrects; refers_to=a; speaker=mayor; quantity=5; target=-"));
    Claim claim = live.told().getFirst().claim();
    assertEquals("a:5", told(live));
    assertEquals("attack", claim.act());
    assertEquals("", claim.target());
    assertEquals(noon(5), claim.known());
    assertEquals(noon(3), claim.reportedAt());
    assertEquals(List.of(new ClaimId("k")), live.told().getFirst().corrections());
  }

  @Test
  void theLatestKnownCorrectionCountsAndEqualTimesAllStand() {
    Entry five = entry(5, correction("k", "a", "quantity=5"));
    Entry six = entry(6, correction("l", "a", "quantity=6"));
    Entry seven = entry(6, correction("m", "a", "quantity=7"));
    assertEquals("a:5", told(5, entry(3, A), five, six, seven));
    assertEquals("a:6", told(6, entry(3, A), five, six));
    assertEquals("a:6 a:7", told(6, entry(3, A), five, six, seven));
  }

  @Test
  void aCorrectionStartsFromTheRowUnlessItNamesTheCorrection() {
    Entry quantity = entry(5, correction("k", "a", "quantity=5"));
    Entry fromTheRow = entry(6, correction("l", "a", "target=x"));
    Entry fromTheCorrection = entry(6, correction("l", "k", "target=x"));
    assertEquals("a:3", told(9, entry(3, A), quantity, fromTheRow));
    assertEquals("a:5", told(9, entry(3, A), quantity, fromTheCorrection));
    assertEquals(
        noon(6),
        live(9, entry(3, A), quantity, fromTheCorrection).told().getFirst().claim().known());
  }

  @Test
  void retractingACorrectionRestores() {
    Entry correction = entry(5, correction("k", "a", "quantity=5"));
    Entry undone = entry(6, "claim_id=r; stance=retracts; refers_to=k; speaker=mayor");
    Entry undoneAgain = entry(7, "claim_id=s; stance=retracts; refers_to=r; speaker=mayor");
    assertEquals("a:3", told(6, entry(3, A), correction, undone));
    assertEquals("a:5", told(7, entry(3, A), correction, undone, undoneAgain));
  }

  @Test
  void aCorrectionThatMakesNonsenseHasNoEffectAndIsReported() {
    Live live =
        live(
            9,
            entry(3, A + "; qualifier=exact"),
            entry(5, correction("k", "a", "quantity_high=9")));
    assertEquals("a:3", told(live));
    assertEquals(List.of(Kind.UNREADABLE), kinds(live));
  }

  @Test
  void circlesHaveNoEffectAndAreReported() {
    Live live =
        live(
            9,
            entry(3, A),
            entry(4, "claim_id=r; stance=retracts; refers_to=a+s; speaker=mayor"),
            entry(5, "claim_id=s; stance=retracts; refers_to=r; speaker=mayor"),
            entry(5, "claim_id=t; stance=retracts; refers_to=t; speaker=mayor"));
    assertEquals("", told(live));
    assertEquals(List.of(Kind.CIRCLE, Kind.CIRCLE, Kind.CIRCLE), kinds(live));
  }

  @Test
  void aDatasetThatDropsAnEventRetractsWhatItHadReported() {
    Entry event = entry(3, "claim_id=a; stance=asserts; source=set; act=attack; incident_id=e1");
    Entry dropped = entry(5, "claim_id=r; stance=retracts; source=set; refers_to=e1");
    Entry again = entry(7, "claim_id=b; stance=asserts; source=set; act=attack; incident_id=e1");
    assertEquals("", told(5, event, dropped));
    assertEquals("b:1", told(7, event, dropped, again));
  }

  @Test
  void aCorrectionAboveTheReadersLevelDoesNotExistForThem() {
    Entry open = entry(3, A + "; access=public");
    Entry closed = entry(5, correction("k", "a", "quantity=5; access=restricted"));
    assertEquals("a:3", told(ledger(open, closed).at(noon(9), Access.TEAM)));
    assertEquals("a:5", told(ledger(open, closed).at(noon(9), Access.RESTRICTED)));
    assertEquals(Access.RESTRICTED, live(9, open, closed).told().getFirst().claim().access());
  }

  @Test
  void aRetractionOfAHiddenRowTellsNobodyOfIt() {
    Entry hidden = entry(3, A + "; access=restricted");
    Entry retraction = entry(5, "claim_id=r; stance=retracts; refers_to=a; speaker=mayor");
    Live forAll = ledger(hidden, retraction).at(noon(9), Access.TEAM);
    assertTrue(forAll.withdrawn().isEmpty() && forAll.problems().isEmpty());
    assertEquals(1, live(9, hidden, retraction).withdrawn().size());
  }

  @Test
  void aRowThatSaysNothingOfAccessIsForTheTeam() {
    assertEquals("", told(ledger(entry(3, A)).at(noon(9), Access.PUBLIC)));
    assertEquals("a:3", told(ledger(entry(3, A)).at(noon(9), Access.TEAM)));
  }

  @Test
  void incidentsAreOneOnlyWhenJoined() {
    Entry a = incident("a", "one");
    Entry b = incident("b", "two");
    Entry c = incident("c", "three");
    Entry ab = entry(5, "claim_id=j; stance=joins; refers_to=one/a+b");
    Entry parts = entry(7, "claim_id=p; stance=parts; refers_to=a+b");
    assertEquals("a | b | c", clusters(4, a, b, c, ab));
    assertEquals("a b | c", clusters(5, a, b, c, ab));
    assertEquals("a | b | c", clusters(7, a, b, c, ab, parts));
    assertEquals(
        "a b | c",
        clusters(9, a, b, c, ab, parts, entry(8, "claim_id=k; stance=joins; refers_to=a+b")));
  }

  @Test
  void whatIsPartedIsNotJoinedByWayOfOthers() {
    Entry[] log = {
      incident("a", "one"),
      incident("b", "two"),
      incident("c", "three"),
      incident("d", "four"),
      entry(5, "claim_id=j; stance=joins; refers_to=a+b"),
      entry(5, "claim_id=k; stance=joins; refers_to=b+c"),
      entry(5, "claim_id=l; stance=joins; refers_to=c+d"),
      entry(6, "claim_id=p; stance=parts; refers_to=a+c")
    };
    assertEquals("a b c d", clusters(5, log));
    assertEquals("a | b | c d", clusters(6, log));
    assertEquals(List.of(Kind.LINKS_DISAGREE, Kind.LINKS_DISAGREE), kinds(live(6, log)));
  }

  @Test
  void joinedAndPartedAtOneTimeIsKeptApartAndReported() {
    Live live =
        live(
            9,
            incident("a", "one"),
            incident("b", "two"),
            entry(5, "claim_id=j; stance=joins; refers_to=a+b"),
            entry(5, "claim_id=p; stance=parts; refers_to=a+b"));
    assertEquals("a | b", clusters(live));
    assertEquals(List.of(Kind.LINKS_DISAGREE), kinds(live));
  }

  @Test
  void aSharedIncidentIdOfTwoSourcesIsTwoIncidents() {
    Entry a = entry(3, "claim_id=a; stance=asserts; act=attack; source=one; incident_id=e");
    Entry b = entry(3, "claim_id=b; stance=asserts; act=attack; source=two; incident_id=e");
    Entry c = entry(3, "claim_id=c; stance=asserts; act=attack; source=three; incident_id=one/e");
    Live live = live(9, a, b, c, entry(4, "claim_id=d; stance=denies; speaker=four; refers_to=e"));
    assertEquals("a c | b | d", clusters(live));
    assertEquals(List.of(Kind.AMBIGUOUS), kinds(live));
  }

  @Test
  void aFindingTakesWhatItLeavesOpenFromTheClaimsIfTheyAgreeButNotTheActor() {
    Entry a =
        entry(
            3,
            "claim_id=a; stance=asserts; source=one; act=return; actor=x; target=y; quantity=3; from=2025-11-02; to=2025-11-02; incident_id=e");
    Entry b =
        entry(
            3,
            "claim_id=b; stance=asserts; source=one; act=return; actor=x; target=z; quantity=3; from=2025-11-02; to=2025-11-02; incident_id=e");
    Entry finding =
        entry(
            4,
            "claim_id=v; stance=verifies; verified_by=body; verification=verified; refers_to=one/e");
    Claim found = live(9, a, b, finding).told().getLast().claim();
    assertEquals("return", found.act());
    assertEquals("", found.target());
    assertEquals(java.util.Set.of(), found.actors());
    assertEquals(3, found.amount().best().intValue());
    assertEquals(live(9, a).told().getFirst().claim().when(), found.when());
    Entry denial = entry(4, "claim_id=v; stance=denies; speaker=x; refers_to=a");
    Claim denied = live(9, a, b, denial).told().getLast().claim();
    assertEquals("y", denied.target());
    assertEquals(new IncidentId("one", "e"), denied.incident());
  }

  @Test
  void whatNamesOnlyAWithdrawnRowCountsNoMoreWhatNamesTheIncidentDoes() {
    Entry a = entry(3, A + "; incident_id=e");
    Entry row = entry(4, "claim_id=d; stance=denies; speaker=x; refers_to=a");
    Entry incident = entry(4, "claim_id=f; stance=denies; speaker=x; refers_to=paper/e");
    Entry retraction = entry(5, "claim_id=r; stance=retracts; refers_to=a; speaker=mayor");
    Live live = live(9, a, row, incident, retraction);
    assertEquals("f:1", told(live));
    assertEquals(
        List.of(Live.Reason.BY_SPEAKER, Live.Reason.NAMES_ONLY_WITHDRAWN),
        live.withdrawn().stream().map(Live.Withdrawn::reason).toList());
  }

  @Test
  void aCopyOfAnAgencyTextIsMarkedWhenTheAgencyWithdraws() {
    Entry agency = entry(3, "claim_id=a; stance=asserts; source=wire; act=attack; incident_id=e");
    Entry copy = entry(3, "claim_id=b; stance=asserts; source=paper; via=wire; act=attack");
    Entry own = entry(3, "claim_id=c; stance=asserts; source=radio; act=attack");
    Entry joins = entry(3, "claim_id=j; stance=joins; refers_to=a+b+c");
    Entry retraction = entry(5, "claim_id=r; stance=retracts; refers_to=a; source=wire");
    assertEquals(
        List.of(false, false, false), marks(live(4, agency, copy, own, joins, retraction)));
    assertEquals(List.of(true, false), marks(live(5, agency, copy, own, joins, retraction)));
  }

  @Test
  void theSameRowTwiceIsOneAndAnIdUsedTwiceIsReported() {
    assertEquals("a:3", told(9, entry(3, A), entry(5, A)));
    Live live = live(9, entry(3, A), entry(5, A.replace("quantity=3", "quantity=4")));
    assertEquals("a:3", told(live));
    assertEquals(List.of(Kind.COLLISION), kinds(live));
  }

  @Test
  void aChainOfAnyLengthIsSettled() {
    int length = 20_000;
    List<Entry> log =
        Stream.concat(
                Stream.of(entry(3, A)),
                IntStream.range(0, length)
                    .mapToObj(
                        i ->
                            entry(
                                4,
                                "claim_id=r"
                                    + i
                                    + "; stance=retracts; speaker=mayor; refers_to="
                                    + (i == 0 ? "a" : "r" + (i - 1)))))
            .toList();
    assertEquals("a:3", told(new Ledger(log, ZoneOffset.UTC).at(noon(9), Access.TEAM)));
    List<Entry> denials =
        IntStream.range(0, length)
            .mapToObj(
                i ->
                    entry(
                        4, "claim_id=d" + i + "; stance=denies; speaker=x; refers_to=d" + (i + 1)))
            .toList();
    assertEquals(
        length, new Ledger(denials, ZoneOffset.UTC).at(noon(9), Access.TEAM).told().size());
  }

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    List<Entry> log =
        new java.util.ArrayList<>(
            List.of(
                entry(3, A + "; incident_id=e"),
                incident("b", "two"),
                entry(5, correction("k", "a", "quantity=5")),
                entry(5, correction("l", "a", "quantity=6")),
                entry(6, "claim_id=j; stance=joins; refers_to=e+b"),
                entry(7, "claim_id=d; stance=denies; speaker=x; refers_to=k")));
    Live first = new Ledger(log, ZoneOffset.UTC).at(noon(9), Access.TEAM);
    assertEquals("cb:1 a:5 a:6 d:1", told(first));
    Collections.reverse(log);
    assertEquals(first, new Ledger(log, ZoneOffset.UTC).at(noon(9), Access.TEAM));
  }

  private static String correction(String id, String of, String cells) {
    return "claim_id=%s; stance=corrects; refers_to=%s; speaker=mayor; %s".formatted(id, of, cells);
  }

  private static Entry incident(String id, String source) {
    return entry(
        3,
        "claim_id=c%s; stance=asserts; act=attack; source=%s; incident_id=%s"
            .formatted(id, source, id));
  }

  private static Ledger ledger(Entry... entries) {
    return new Ledger(List.of(entries), ZoneOffset.UTC);
  }

  private static Live live(int knownDay, Entry... entries) {
    return ledger(entries).at(noon(knownDay), Access.RESTRICTED);
  }

  private static String told(int knownDay, Entry... entries) {
    return told(live(knownDay, entries));
  }

  private static String told(Live live) {
    return live.told().stream()
        .map(told -> told.claim().id() + ":" + told.claim().amount().best())
        .collect(Collectors.joining(" "));
  }

  private static List<Kind> kinds(Live live) {
    return live.problems().stream().map(LedgerProblem::kind).toList();
  }

  private static List<Boolean> marks(Live live) {
    return live.told().stream().map(Live.Told::originWithdrawn).toList();
  }

  private static String clusters(int knownDay, Entry... entries) {
    return clusters(live(knownDay, entries));
  }

  private static String clusters(Live live) {
    Map<String, String> members = new TreeMap<>();
    live.told()
        .forEach(
            told ->
                members.merge(
                    told.incident().toString(),
                    told.claim().id().text().replaceFirst("^c(?=.)", ""),
                    (one, other) -> one + " " + other));
    return members.values().stream().sorted().collect(Collectors.joining(" | "));
  }
}
