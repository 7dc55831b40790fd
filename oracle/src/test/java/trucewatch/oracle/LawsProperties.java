package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Access;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Ledger;
import trucewatch.claims.Live;
import trucewatch.claims.Sources;
import trucewatch.oracle.generate.Boxes;
import trucewatch.oracle.generate.Names;
import trucewatch.oracle.generate.Rewrite;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.time.AsOf;
import trucewatch.time.Interval;
import trucewatch.verdict.Due;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Laws 1, 2, 3, 5 and 6 of the meaning, and that the end of the log is not the end of time.
class LawsProperties {
  private static final int RUNS = 150;

  @Test
  void theSameEntriesInAnotherOrderGiveTheSameVerdicts() {
    Properties.forAll(
            "law 1: order",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question();
              List<Verdict> verdicts = one.verdicts(one.entries(), question);
              label(draw, verdicts);
              Shown.assertSame(
                  Shown.all(verdicts),
                  Shown.all(one.verdicts(draw.shuffled(one.entries()), question)));
            })
        .atLeast(10, "something told");
  }

  @Test
  void nothingThatArrivesLaterChangesAnAnswerAsKnownBefore() {
    Properties.forAll(
            "law 2: as known then",
            RUNS,
            draw -> {
              Case one = Case.known(draw);
              Question question = one.question();
              List<Entry> then =
                  one.entries().stream()
                      .filter(entry -> !entry.recorded().isAfter(question.asOf().known()))
                      .toList();
              List<Verdict> verdicts = one.verdicts(one.entries(), question);
              label(draw, verdicts);
              if (then.size() < one.entries().size()) {
                draw.label("something came later");
              }
              Shown.assertSame(Shown.all(one.verdicts(then, question)), Shown.all(verdicts));
            })
        .atLeast(10, "something told")
        .atLeast(30, "something came later");
  }

  /// The moment before all that was asserted is withdrawn, row by row: the withdrawals change words
  /// from then on, and neither a word nor its dates before.
  @Test
  void aRetractionThatComesLaterDatesNothingBefore() {
    Properties.forAll(
            "law 2: before a retraction",
            RUNS,
            draw -> {
              Case one = Case.known(draw);
              List<Entry> told = one.entries();
              Instant last =
                  told.stream().map(Entry::known).reduce(Instant.EPOCH, LawsProperties::later);
              Instant later = last.plus(Duration.ofDays(1));
              List<Entry> withdrawn = new ArrayList<>(told);
              told.stream()
                  .filter(entry -> entry.cell(Column.STANCE).equals("asserts"))
                  .forEach(entry -> withdrawn.add(at(later, one.rows.retraction(entry))));
              Question drawn = one.question("all");
              Question before = known(drawn, later.minusSeconds(1));
              List<Verdict> verdicts = one.verdicts(told, before);
              label(draw, verdicts);
              Question after = known(drawn, later);
              if (!words(one.verdicts(told, after)).equals(words(one.verdicts(withdrawn, after)))) {
                draw.label("a retraction changes a word");
              }
              Shown.assertSame(Shown.all(verdicts), Shown.all(one.verdicts(withdrawn, before)));
            })
        .atLeast(10, "something told")
        .atLeast(20, "a retraction changes a word");
  }

  private static Entry at(Instant known, Entry entry) {
    return new Entry(entry.id(), entry.cells(), entry.others(), known, known, entry.origin());
  }

  private static Question known(Question drawn, Instant known) {
    return new Question(AsOf.asked(drawn.asOf().at(), known), drawn.account(), drawn.reader());
  }

  private static List<Word> words(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::status).toList();
  }

  @Test
  void theLogAsItStoodIsNeverChanged() {
    Properties.forAll(
            "law 2: as it stood",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question("all");
              Instant known = question.asOf().known();
              Instant stood = known.plus(Duration.ofHours(6L * draw.between(-20, 20)));
              List<Entry> then =
                  one.entries().stream().filter(e -> !e.recorded().isAfter(stood)).toList();
              if (one.entries().stream()
                  .anyMatch(e -> e.recorded().isAfter(stood) && !e.known().isAfter(known))) {
                draw.label("backdated later");
              }
              Live live =
                  new Ledger(one.entries(), one.agreement.zone())
                      .at(known, stood, Access.RESTRICTED);
              assertEquals(
                  new Ledger(then, one.agreement.zone()).at(known, Interval.END, Access.RESTRICTED),
                  live);
            })
        .atLeast(5, "backdated later");
  }

  @Test
  void aClaimAndItsRetractionGiveWhatNeitherGives() {
    Properties.forAll(
            "law 3: undo",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              List<Entry> before = one.entries();
              Entry claim = fresh(one.rows.statement());
              Entry retraction = one.rows.retraction(claim);
              draw.note("claim", Case.shown(claim));
              draw.note("retraction", Case.shown(retraction));
              Instant after = later(claim.known(), retraction.known());
              Question drawn = one.question();
              Question question =
                  new Question(
                      AsOf.asked(drawn.asOf().at(), later(after, drawn.asOf().known())),
                      drawn.account(),
                      drawn.reader());
              List<Entry> both = new ArrayList<>(before);
              both.add(claim);
              both.add(retraction);
              label(draw, one.verdicts(before, question));
              List<Entry> only = new ArrayList<>(before);
              only.add(claim);
              if (!Shown.withoutKnownSince(one.verdicts(only, question))
                  .equals(Shown.withoutKnownSince(one.verdicts(before, question)))) {
                draw.label("the claim counts");
              }
              Shown.assertSame(
                  Shown.withoutKnownSince(one.verdicts(before, question)),
                  Shown.withoutKnownSince(one.verdicts(draw.shuffled(both), question)));
            })
        .atLeast(10, "something told")
        .atLeast(5, "the claim counts");
  }

  /// A row of an incident of its own, so that nobody passes it on: copies of a text that its origin
  /// withdrew no longer count in `two-sources`, which is another rule than this law. Both rows are
  /// for the same readers.
  private static Entry fresh(Entry entry) {
    Map<Column, String> cells = new java.util.EnumMap<>(entry.cells());
    if (!cells.getOrDefault(Column.STANCE, "").equals("verifies")) {
      cells.remove(Column.INCIDENT_ID);
    }
    cells.put(Column.ACCESS, "public");
    return new Entry(entry.id(), cells, Map.of(), entry.recorded(), entry.known(), entry.origin());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Test
  void renamingThePartiesRenamesTheVerdictsAndChangesNothingElse() {
    Properties.forAll(
            "law 5: neutrality",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question();
              Map<String, String> names =
                  draw.chance(50)
                      ? Map.of("ardania", "belmark", "belmark", "ardania")
                      : Map.of("ardania", "zamoria", "belmark", "aeolia");
              Rewrite renaming = renaming(names);
              Reference before = new Reference(one.log());
              Reference after = new Reference(renamed(one, renaming));
              List<Verdict> verdicts = before.verdicts(question);
              label(draw, verdicts);
              Set<Live.Told> expected = new HashSet<>(renaming.of(before.counted(question)));
              Set<Live.Told> actual = new HashSet<>(after.counted(renaming.of(question)));
              actual.forEach(
                  told ->
                      assertTrue(
                          expected.remove(told),
                          () ->
                              "also counted: "
                                  + told
                                  + expected.stream()
                                      .filter(e -> e.claim().id().equals(told.claim().id()))
                                      .toList()));
              assertEquals(Set.of(), expected, "no longer counted");
              Shown.assertSame(
                  Shown.all(renaming.of(verdicts)),
                  Shown.all(after.verdicts(renaming.of(question))));
            })
        .atLeast(10, "something told");
  }

  private static Rewrite renaming(Map<String, String> names) {
    Pattern any = Pattern.compile("\\b(" + String.join("|", names.keySet()) + ")\\b");
    return new Rewrite(
        text -> any.matcher(text).replaceAll(match -> names.getOrDefault(match.group(), "")));
  }

  private static CaseLog renamed(Case one, Rewrite renaming) {
    Agreement agreement = renaming.of(one.agreement);
    Boxes boxes = renaming.of(Names.gazetteer());
    return new CaseLog(
        agreement,
        renaming.of(one.entries()),
        new Sources(renaming.of(Names.sources().rows())),
        boxes);
  }

  @Test
  void anAccountGivesWhatALogOfJustItsClaimsGives() {
    Properties.forAll(
            "law 6: account",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question();
              Reference reference = new Reference(one.log());
              List<Verdict> verdicts = reference.verdicts(question);
              label(draw, verdicts);
              List<Live.Told> counted = reference.counted(question);
              List<Entry> just = Settled.rows(counted, question.asOf().known());
              draw.note("just its claims", Case.shown(just));
              Question all = new Question(question.asOf(), "all", question.reader());
              assertEquals(
                  counted.size(),
                  new Reference(one.log(just)).counted(all).size(),
                  "each row of the restricted log can be read");
              Shown.assertSame(
                  Shown.whateverAccount(verdicts), Shown.whateverAccount(one.verdicts(just, all)));
            })
        .atLeast(10, "something told");
  }

  @Test
  void theEndOfTheLogIsNotTheEndOfTime() {
    Properties.forAll(
            "the end of the log is not the end of time",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              Question question = one.question();
              Instant end = Names.DAY_ONE.plus(Duration.ofDays(60));
              Question now =
                  new Question(
                      new AsOf(question.asOf().at(), end), question.account(), question.reader());
              Question later =
                  new Question(new AsOf(end, end), question.account(), question.reader());
              List<Verdict> before = one.verdicts(one.entries(), now);
              List<Verdict> after = one.verdicts(one.entries(), later);
              label(draw, before);
              for (int i = 0; i < before.size(); i++) {
                Verdict verdict = after.get(i);
                boolean noDeadline =
                    verdict.due().kind() == Due.Kind.NONE && verdict.instances().isEmpty();
                if (noDeadline) {
                  assertTrue(verdict.status() != Word.OVERDUE, () -> "nothing was due: " + verdict);
                }
                if (before.get(i).status() == Word.PENDING && noDeadline) {
                  draw.label("pending without a deadline");
                  assertTrue(verdict.status() != Word.BROKEN, () -> "nothing was due: " + verdict);
                }
              }
            })
        .atLeast(1, "pending without a deadline");
  }

  private static void label(Draw draw, List<Verdict> verdicts) {
    if (verdicts.stream().anyMatch(verdict -> verdict.told().so() || verdict.told().not())) {
      draw.label("something told");
    }
    verdicts.forEach(verdict -> draw.label(verdict.status().code()));
  }

  /// What a bundle rests on: its reader's rows alone give that reader the answers of the whole log.
  @Test
  void theRowsThatAReaderMaySeeGiveThatReaderTheSameVerdicts() {
    Properties.forAll(
            "law 11: export",
            RUNS,
            draw -> {
              Case one = Case.drawn(draw);
              List<Entry> entries = new ArrayList<>();
              for (Entry row : one.entries()) {
                Map<Column, String> cells = new EnumMap<>(Column.class);
                cells.putAll(row.cells());
                cells.put(Column.ACCESS, draw.pick(LEVELS));
                entries.add(
                    new Entry(
                        row.id(), cells, row.others(), row.recorded(), row.known(), row.origin()));
              }
              Question asked = one.question();
              Question question =
                  new Question(asked.asOf(), asked.account(), draw.pick(List.of(Access.values())));
              List<Entry> readable =
                  new Ledger(entries, one.agreement.zone())
                      .readable(question.asOf().known(), question.reader());
              draw.label(readable.size() < entries.size() ? "rows kept back" : "all rows");
              List<Verdict> verdicts = one.verdicts(entries, question);
              label(draw, verdicts);
              Shown.assertSame(Shown.all(verdicts), Shown.all(one.verdicts(readable, question)));
            })
        .atLeast(10, "something told")
        .atLeast(40, "rows kept back");
  }

  private static final List<String> LEVELS =
      List.of("", "public", "public", "public", "team", "restricted");
}
