package trucewatch.agreement.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.lowering.Pact;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.ProblemRecord;
import trucewatch.diagnostic.Severity;
import trucewatch.diagnostic.SourceText;
import trucewatch.syntax.Formatter;
import trucewatch.syntax.Parsed;
import trucewatch.syntax.Parser;

class CheckerTest {
  @Test
  void tenMistakesAreTenMessagesInOneRun() {
    SourceText source = resource("ten-mistakes.pact.md");
    List<Problem> problems = Checker.check(Parser.parse(source)).problems();
    List<String> found = problems.stream().map(it -> it.span().line() + " " + it.code()).toList();
    assertEquals(marks(source.text()), found);
    assertEquals(10, found.size());
  }

  /// Every construct that a hundred sampled sentences of signed agreements need.
  @Test
  void whatRealAgreementsNeedCanBeSaidAndIsPrintedBackAsItWasRead() {
    SourceText source = resource("real-agreements.pact.md");
    Parsed read = Parser.parse(source);
    assertEquals(List.of(), read.problems().stream().filter(CheckerTest::isError).toList());
    Checked checked = Checker.check(read);
    assertInstanceOf(
        Checked.Sound.class, checked, () -> ProblemPrinter.print(source, checked.problems()));
    Formatter.Formatted printed = Formatter.format(source);
    assertEquals(List.of(), printed.leftAlone());
    assertEquals(read.file(), Parser.parse(new SourceText(source.name(), printed.text())).file());
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }

  @Test
  void aMessageSaysWhatIsWrongAndWhatToWriteInstead() {
    SourceText source = resource("ten-mistakes.pact.md");
    String printed = ProblemPrinter.print(source, Checker.check(Parser.parse(source)).problems());
    assertTrue(printed.contains("nothing says who or what `sotuh` is"), printed);
    assertTrue(printed.contains("did you mean `south`?"), printed);
    assertTrue(
        printed.contains("the clause says 25, and the words of the article say 20"), printed);
    assertTrue(
        printed.contains(
            "none of these can start: `first-step` waits for `second-step` waits for"
                + " `first-step`"),
        printed);
  }

  @Test
  void whatIsLeftOpenOnPurposeIsNotReported() {
    String open =
        """
        obligation pay
          bearer north
          does payment
          left open on purpose "The date is for the commission."
        """;
    assertEquals(List.of(), codes(Pact.problems(open)));
    String silent = open.replaceFirst("  left open.*\n", "");
    assertEquals(List.of("TW055"), codes(Pact.problems(silent)));
  }

  @Test
  void aLineThatCannotBeReadIsNotSaidToBeMissingToo() {
    String text =
        Pact.USUAL
            + """
            obligation pay
              bearer north, south
              does payment
              within 3 dais
            obligation silent
              bearer north
              does payment
            """;
    SourceText source = new SourceText("x", text);
    assertEquals(
        List.of("TW013", "TW011", "TW055"),
        codes(Checker.check(Parser.parseBlocks(source)).problems()));
  }

  @Test
  void anErrorCannotBeLeftOpen() {
    String text =
        """
        obligation pay
          bearer nrth
          does payment
          left open on purpose "Later."
        """;
    assertEquals(List.of("TW030"), codes(Pact.problems(text)));
  }

  @Test
  void warningsDoNotMakeAnAgreementUnsound() {
    Pact.sound(
        """
        obligation pay
          bearer north
          does payment
        """);
  }

  @Test
  void aProblemOfTheParserMakesAnAgreementUnsound() {
    SourceText source = new SourceText("x", Pact.USUAL + "obligation pay\n  bearrer north\n");
    assertInstanceOf(Checked.Unsound.class, Checker.check(Parser.parseBlocks(source)));
  }

  @Test
  void anEmptyFileIsUnsoundAndNoSurprise() {
    SourceText source = new SourceText("x", "");
    assertInstanceOf(Checked.Unsound.class, Checker.check(Parser.parse(source)));
  }

  @Test
  void aProblemAsARecordKeepsItsPlaceItsLineAndItsPage() {
    String text =
        Pact.USUAL + "obligation pay\n  bearer nrth\n  does payment\n  within 3 days of signing\n";
    SourceText source = new SourceText("river.pact.md", text);
    Problem problem = Checker.check(Parser.parseBlocks(source)).problems().getFirst();
    ProblemRecord flat = ProblemRecord.of(source, problem);
    assertEquals("error", flat.severity());
    assertEquals("river.pact.md", flat.file());
    assertEquals("  bearer nrth", flat.text());
    assertEquals(10, flat.column());
    assertEquals(14, flat.endColumn());
    assertEquals("reference/problems/TW030.md", flat.page());
    assertFalse(flat.help().isEmpty());
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  private static List<String> marks(String text) {
    List<String> marks = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int n = 0; n < lines.size(); n++) {
      Matcher matcher = Pattern.compile("# ~ (TW\\d{3})").matcher(lines.get(n));
      while (matcher.find()) {
        marks.add(n + 1 + " " + matcher.group(1));
      }
    }
    return marks;
  }

  private static SourceText resource(String name) {
    Path path = Path.of("src/test/resources/trucewatch/agreement/checking", name);
    try {
      return new SourceText(name, Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
