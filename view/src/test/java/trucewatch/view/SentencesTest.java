package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Due;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

class SentencesTest {
  private final Sentences sentences = Example.sentences();

  @Test
  void aSentenceCarriesAccountDateKnowledgeAndBearer() {
    Due due = Due.at(Instant.parse("2031-05-12T20:59:59Z"), Instant.parse("2031-05-12T20:59:59Z"));
    assertEquals(
        "By Lowland Assembly's account, as of 2031-05-10, known by 2031-05-11: Highland Council:"
            + " open, 13 of 20 prisoners, hindered by one of Highland Council, Lowland Assembly"
            + " according to observers, opposed by Lowland Assembly; due 2031-05-12; reported by"
            + " observers; since 2031-05-04, known since 2031-05-04 12:00; acceptance assumed.",
        sentences.sentence(Example.progress(Word.PENDING, due)));
  }

  @Test
  void everyWordOfEveryKindIsSaidWithItsAccount() {
    for (Word word : Word.values()) {
      for (String kind : List.of("obligation", "pledge", "prohibition", "decision", "role")) {
        Verdict verdict = Example.verdict("c", kind, word);
        for (int more = 0; more < 3; more++) {
          String said = sentences.said(verdict).with(more);
          assertTrue(said.startsWith("all accounts: "), said);
        }
      }
    }
  }

  @Test
  void aTruceIsNeverCalledBrokenAndNoBreachReportedIsNeverNoBreach() {
    for (Word word : Word.values()) {
      String said = sentences.sentence(Example.verdict("truce", "prohibition", word));
      assertFalse(said.toLowerCase(Locale.ROOT).contains("broken"), said);
      assertFalse(said.replace("no breach reported", "").contains("no breach"), said);
    }
  }

  @Test
  void noBreachReportedSaysWhoWasWatching() {
    Verdict unwatched = Example.verdict("truce", "prohibition", Word.NO_BREACH_REPORTED);
    assertTrue(
        sentences.said(unwatched).alone(0).startsWith("no breach reported, coverage not recorded"));
    Verdict watched =
        Example.full(
            "truce",
            "prohibition",
            Word.NO_BREACH_REPORTED,
            List.of("highland"),
            false,
            "all",
            new Coverage(true, 3, 9));
    assertTrue(
        sentences.said(watched).alone(0).startsWith("no breach reported, watched 3 of 9 days"));
  }

  @Test
  void aBreachIsReportedWithItsCountAndWhoseWordItIsByName() {
    String said = sentences.sentence(Example.verdict("truce", "prohibition", Word.BREACH_REPORTED));
    assertTrue(
        said.contains(
            "breach reported, alleged by Lowland Assembly, unanswered, 3 incidents told: 1 in the last"
                + " 7 days (2 in the 7 before), last on 2031-05-03, 1 more told and denied"),
        said);
  }

  @Test
  void whereAPersonReadsCodesBecomeNamesAndQuotedWordsStay() {
    Names names = new Names(Example.agreement());
    assertEquals(
        "suspended by Lowland Assembly",
        names.words(Remark.of(Kind.SUSPENDED_BY, Arg.actor("lowland"))));
    assertEquals(
        "told: hand over of hostage remains by one of Highland Council, Lowland Assembly",
        names.words(
            Remark.of(
                Kind.ACT_OF_BY,
                Arg.of(Arg.Of.ACT, "hand-over"),
                Arg.of(Arg.Of.THING, "hostage-remains"),
                Arg.actor("highland|lowland"))));
    assertEquals(
        "a finding by Lowland Assembly: highland goes on",
        names.words(
            Remark.of(
                Kind.FINDING_BY_THAT, Arg.actor("lowland"), new Arg.Quoted("highland goes on"))));
  }

  @Test
  void anOverdueDutyWithoutAnyReportSaysSo() {
    String said = sentences.sentence(Example.verdict("c", "obligation", Word.OVERDUE));
    assertTrue(said.contains("date passed, no report"), said);
  }

  @Test
  void accountsAreNamedInWords() {
    Names names = new Names(Example.agreement());
    assertEquals("by Highland Council's own words alone", names.byAccount("only:highland"));
    assertEquals("by what observers verified", names.byAccount("verified:observers"));
    assertEquals("by the account of 'the press'", names.byAccount("press"));
    assertEquals("by independent accounts", names.byAccount("independent"));
  }
}
