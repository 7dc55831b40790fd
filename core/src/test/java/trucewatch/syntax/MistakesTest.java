package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.SourceText;

/// What the parser says about mistakes.
class MistakesTest {
  private static List<Problem> problems(String text) {
    return Parser.parseBlocks(new SourceText("a.pact.md", text)).problems();
  }

  /// The only problem of an item of an obligation.
  private static Problem inObligation(String item) {
    List<Problem> problems = problems("obligation x\n  " + item + "\n");
    assertEquals(1, problems.size(), problems::toString);
    return problems.getFirst();
  }

  private static void says(Problem problem, String code, String message, String help) {
    assertEquals(code, problem.code(), problem::toString);
    assertEquals(message, problem.message());
    assertEquals(help, problem.help());
  }

  @Test
  void aLengthIsExpectedAfterWithin() {
    says(
        inObligation("within soon"),
        "TW011",
        "expected a length such as \"72 hours\" after \"within\", found \"soon\"",
        "write the number in digits and then the unit: 3 days");
    says(
        inObligation("within 72 huors of signing"),
        "TW011",
        "expected a length such as \"72 hours\" after \"72\", found \"huors\"",
        "did you mean \"hours\"?");
  }

  @Test
  void aMisspeltKeywordGetsADidYouMean() {
    says(
        inObligation("baerer hamlet"),
        "TW006",
        "no line begins with \"baerer\"",
        "did you mean \"bearer\"?");
    says(
        inObligation("no deadlin stated"),
        "TW006",
        "expected \"bearer stated\", \"deadline stated\", \"later than\", or the verb of a role and"
            + " \"of\", after \"no\"",
        "did you mean \"deadline stated\"?");
    says(
        problems("obligaton x\n  bearer a\n").getFirst(),
        "TW005",
        "no block begins with \"obligaton\"",
        "did you mean \"obligation\"?");
  }

  @Test
  void anItemOfAnotherBlockIsNamed() {
    says(
        inObligation("speaks for a"),
        "TW006",
        "no line begins with \"speaks\"",
        "\"speaks\" is for another kind of block, such as body");
  }

  @Test
  void byIsNeverAWordOfTime() {
    says(
        inObligation("by 2031-12-31"),
        "TW012",
        "\"by\" says who, never when",
        "write: no later than 2031-12-31");
    assertEquals("TW012", inObligation("does disarm by 30 days").code());
    assertEquals("TW012", inObligation("verified by end of transition").code());
  }

  @Test
  void aBareListOfBearersIsAnError() {
    Problem problem = inObligation("bearer north, south");
    assertEquals("TW013", problem.code());
    assertEquals("a bare list does not say how the duty is shared", problem.message());
    assertEquals(15, problem.span().column());
    assertTrue(problem.help().startsWith("write \"bearer each of …\" (each for itself)"));
  }

  @Test
  void anOpenQuotationMarkIsFound() {
    says(
        inObligation("soon \"without delay"),
        "TW008",
        "these words have no closing quotation mark",
        "put a \" where the words end; they must end on the line they begin on");
  }

  @Test
  void typographicQuotationMarksAreReadAsWasMeant() {
    Parsed parsed =
        Parser.parseBlocks(new SourceText("a", "obligation x “No delay”\n  soon „at once“\n"));
    assertEquals(List.of("TW009", "TW009"), codes(parsed.problems()));
    assertEquals("write straight ones: \"No delay\"", parsed.problems().getFirst().help());
    var clause = (Block.Clause) parsed.file().blocks().getFirst();
    assertEquals(new Words("No delay", Origin.NONE), clause.title());
  }

  @Test
  void datesAreChecked() {
    says(
        inObligation("no later than 2031-02-29"),
        "TW010",
        "there is no such day",
        "2031-02 has 28 days");
    says(
        inObligation("no later than 2031-13-01"),
        "TW010",
        "there is no month 13",
        "the order is year, month, day");
    assertEquals("TW010", inObligation("from 2031-01-01T24:00").code());
    assertEquals("TW010", inObligation("since 10.12.2031").code());
  }

  @Test
  void numbersAreWrittenInDigitsWithoutCommas() {
    says(
        inObligation("does entry of 4,200 truck"),
        "TW014",
        "a number is written without commas",
        "write 4200");
    assertEquals("TW014", inObligation("does entry of 1234567890123456 truck").code());
    assertEquals("TW014", inObligation("within 99999999999 days").code());
    assertEquals("TW014", inObligation("on day two of truce").code());
  }

  @Test
  void aNameIsOneWord() {
    says(
        problems("obligation return people\n").getFirst(),
        "TW016",
        "did not expect \"people\" after \"return\"",
        "a name is one word, joined with -; a title stands in quotation marks");
    assertEquals("TW015", problems("obligation \"Return\"\n").getFirst().code());
    assertEquals("TW015", problems("party\n").getFirst().code());
    assertEquals("TW015", inObligation("bearer of").code());
  }

  @Test
  void indentationIsWatched() {
    assertEquals(List.of("TW004"), codes(problems("  bearer a\n  does x\nobligation y\n")));
    Parsed parsed = Parser.parseBlocks(new SourceText("a", "obligation x\nbearer a\n\tdoes y\n"));
    assertEquals(List.of("TW004", "TW004"), codes(parsed.problems()));
    assertEquals(2, parsed.file().blocks().getFirst().lines().size());
  }

  @Test
  void aPartOfAnActStandsOnce() {
    says(
        inObligation("does return of 3 x to a of 4 y"),
        "TW019",
        "\"of\" stands twice in one act",
        "write two acts joined with \"and\", or a group of its own");
  }

  @Test
  void momentsRulesAndWordsAreAskedFor() {
    assertEquals("TW018", inObligation("from \"then\"").code());
    assertEquals("TW020", inObligation("decides by concensus").code());
    assertEquals("did you mean \"consensus\"?", inObligation("decides by concensus").help());
    assertEquals("TW023", inObligation("soon quickly").code());
    assertEquals("TW007", inObligation("on day 3 after truce").code());
    assertEquals("TW025", problems("agreement a\n  text 3\n").getFirst().code());
    assertEquals("TW025", problems("agreement a\n  text " + "a-".repeat(99_999)).getFirst().code());
  }

  @Test
  void aNameThatIsAKeywordConfuses() {
    List<Problem> problems = problems("act performed\nobligation truce\n");
    assertEquals(List.of("TW024"), codes(problems));
  }

  @Test
  void readingGoesOnAfterEveryMistake() {
    String text =
        """
        agreement a
          time zone
          parties north,
        obligation one
          baerer north
          does return of 20 people to south within soon
          no later than 2031-02-30
        obligaton two
          bearer north, south
          within 3 dys
        prohibition three "No attacks
          forbids attack in
          by 2031-01-01
        decision four
          stages consensus on
        """;
    var source = new SourceText("a.pact.md", "# A\n```pact\n" + text + "```\n");
    Parsed parsed = Parser.parse(source);
    assertEquals(
        List.of(
            "TW007", "TW015", "TW006", "TW011", "TW010", "TW005", "TW013", "TW011", "TW008",
            "TW015", "TW012", "TW015"),
        codes(parsed.problems()),
        () -> ProblemPrinter.print(source, parsed.problems()));
    assertEquals(5, parsed.file().blocks().size());
  }

  @Test
  void aFileIsChecked() {
    assertEquals(List.of("TW003"), codes(file("# Only prose\n")));
    assertEquals(List.of("TW003"), codes(file("")));
    assertEquals(List.of("TW003"), codes(file("```pact\nparty a\n```\n")));
    assertEquals(List.of("TW003"), codes(file("```pact\nagreement a\nagreement b\n```\n")));
    assertEquals(List.of("TW002"), codes(file("```pact\nagreement a\n")));
    assertEquals(
        List.of("TW021"), codes(file("```pact\nagreement a\n```\n```pcat\nparty b\n```\n")));
    assertEquals("TW001", file("a\0b").getFirst().code());
    assertEquals("TW001", file("a\uFFFDb").getFirst().code());
  }

  private static List<Problem> file(String text) {
    return Parser.parse(new SourceText("a.pact.md", text)).problems();
  }

  @Test
  void thousandsOfProblemsAreCutShort() {
    List<Problem> problems = problems("nonsense here\n".repeat(5_000));
    assertEquals(Problems.MOST + 1, problems.size());
    assertEquals("and 4000 more problems after these", problems.getLast().message());
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }
}
