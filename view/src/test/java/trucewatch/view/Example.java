package trucewatch.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Event;
import trucewatch.claims.ClaimId;
import trucewatch.logic.Truth;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;
import trucewatch.verdict.Carried;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Due;
import trucewatch.verdict.Hindrance;
import trucewatch.verdict.Recent;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// An invented agreement, and verdicts on it to be shown.
final class Example {
  static final ZoneId ZONE = ZoneId.of("Asia/Gaza");
  static final Instant AT = Instant.parse("2031-05-10T20:59:59Z");

  private Example() {}

  static Agreement agreement() {
    return new Agreement(
        "valley",
        "An invented ceasefire",
        "Valley Watch",
        List.of(new Agreement.Text("en", LocalDate.parse("2031-05-01"), true)),
        ZONE,
        Instant.parse("2031-05-01T00:00:00Z"),
        new Event.Signing(),
        List.of(new ActorId("highland"), new ActorId("lowland")),
        List.of(),
        List.of(),
        List.of(),
        Agreement.Mandate.VERDICTS,
        List.of(
            actor("highland", "Highland Council"),
            actor("lowland", "Lowland Assembly"),
            actor("observers", "")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Agreement.DeclaredAccount("press", "the press", List.of(), "Valley Watch")),
        List.of(),
        List.of(),
        List.of());
  }

  private static Actor actor(String code, String name) {
    return new Actor(
        new ActorId(code),
        Actor.Kind.PARTY,
        name,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Times times() {
    return new Times(ZONE);
  }

  static Sentences sentences() {
    return new Sentences(agreement());
  }

  /// A verdict with everything empty but what is asked for.
  static Verdict verdict(String clause, String kind, Word word) {
    return full(clause, kind, word, List.of("highland"), false, "all", Coverage.NOT_RECORDED);
  }

  static Verdict full(
      String clause,
      String kind,
      Word word,
      List<String> bearers,
      boolean whole,
      String account,
      Coverage coverage) {
    boolean breach = word == Word.BREACH_REPORTED;
    return new Verdict(
        clause,
        "Title of " + clause,
        "1",
        kind,
        bearers,
        whole,
        "",
        account,
        AT,
        AT,
        word,
        "performed",
        breach ? Truth.TOLD_SO : Truth.NOTHING_REPORTED,
        false,
        breach ? carried(Carried.Rank.ALLEGED, "lowland") : Carried.NOBODY,
        Interval.BEGINNING,
        Interval.BEGINNING,
        Due.NONE,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "",
        breach ? 3 : 0,
        breach ? 1 : 0,
        0,
        breach ? new Recent(1, 2, Instant.parse("2031-05-03T09:00:00Z")) : Recent.NONE,
        Map.of(),
        coverage,
        "accepted",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.<Hindrance>of(),
        List.of(),
        false,
        breach ? claims(25) : List.of());
  }

  /// An obligation of which 13 of 20 are done.
  static Verdict progress(Word word, Due due) {
    Verdict base = verdict("release", "obligation", word);
    return new Verdict(
        base.clause(),
        base.title(),
        base.article(),
        base.kind(),
        base.bearers(),
        false,
        "",
        "lowland",
        AT,
        AT.plusSeconds(86_400),
        word,
        "performed",
        Truth.NOTHING_REPORTED,
        false,
        carried(Carried.Rank.OTHERS, "observers"),
        Instant.parse("2031-05-03T21:00:00Z"),
        Instant.parse("2031-05-04T09:00:00Z"),
        due,
        new BigDecimal("13"),
        new BigDecimal("20"),
        "prisoner",
        0,
        0,
        0,
        Recent.NONE,
        Map.of(),
        Coverage.NOT_RECORDED,
        "acceptance-assumed",
        List.of("lowland"),
        List.of(),
        List.of(Remark.of(Remark.Kind.ACCEPTANCE_ASSUMED)),
        List.of(),
        List.of(new Hindrance("highland|lowland", "observers")),
        List.of(),
        false,
        claims(2));
  }

  private static Carried carried(Carried.Rank rank, String speaker) {
    Carried.Side so = new Carried.Side(rank, List.of(speaker), true);
    return new Carried(List.of(new Carried.Part("", so, Carried.Side.UNTOLD)));
  }

  private static List<ClaimId> claims(int count) {
    List<ClaimId> ids = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ids.add(new ClaimId("c" + i));
    }
    return ids;
  }
}
