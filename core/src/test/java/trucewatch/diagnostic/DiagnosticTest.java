package trucewatch.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
  private static String print(String text, int start, int end) {
    var source = new SourceText("a.pact.md", text);
    return ProblemPrinter.print(source, Problem.error("TW001", source.span(start, end), "wrong"));
  }

  @Test
  void aProblemShowsTheLineAndThePlace() {
    var source = new SourceText("plan.pact.md", "one\n  within  soon\n");
    Problem problem =
        Problem.error("TW011", source.span(14, 18), "expected a length").withHelp("write 3 days");
    assertEquals(
        """
        error[TW011]: expected a length
         --> plan.pact.md:2:11
          |
        2 |   within  soon
          |           ^^^^
          = help: write 3 days
        """,
        ProblemPrinter.print(source, problem));
  }

  @Test
  void furtherPlacesHaveTheirCaptions() {
    var source = new SourceText("a", "party north\n\n\nparty north\n");
    Problem problem =
        Problem.error("TW030", source.span(20, 25), "\"north\" is defined twice")
            .withCaption(source.span(6, 11), "first here");
    assertEquals(
        """
        error[TW030]: "north" is defined twice
         --> a:4:7
          |
        1 | party north
          |       ----- first here
        ...
        4 | party north
          |       ^^^^^
        """,
        ProblemPrinter.print(source, problem));
  }

  @Test
  void wideCharactersAndMarksKeepTheCaretInItsPlace() {
    assertEquals("  |    ^^^^", caret(print("南 苏丹x", 2, 4)));
    assertEquals("  |  ^", caret(print("e\u0301x", 2, 3)));
    assertEquals("  |    ^", caret(print("🕊 x", 3, 4)));
    assertEquals("  |     ^", caret(print("\tx", 1, 2)));
  }

  private static String caret(String printed) {
    return printed.lines().skip(4).findFirst().orElseThrow().stripTrailing();
  }

  @Test
  void nothingFromTheTextSteersTheTerminal() {
    String printed = print("a\u001b[31mb\u202e\u0007", 0, 1);
    assertFalse(printed.contains("\u001b") || printed.contains("\u202e"));
    assertEquals("1 | a\uFFFD[31mb\uFFFD\uFFFD", printed.lines().skip(3).findFirst().orElseThrow());
  }

  @Test
  void longLinesAreShownAroundThePlace() {
    String printed = print("x".repeat(5_000) + "HERE" + "y".repeat(5_000), 5_000, 5_004);
    List<String> lines = printed.lines().toList();
    assertEquals(118, lines.get(3).length(), 6);
    int at = lines.get(3).indexOf("HERE");
    assertEquals(" ".repeat(at - 4) + "^^^^", lines.get(4).substring(4));
  }

  @Test
  void aPlaceAtTheEndOfTheTextCanBeShown() {
    assertEquals("  | ^", caret(print("", 0, 0)));
    assertEquals("  |    ^", caret(print("abc", 3, 3)));
    assertEquals("  | ^", caret(print("abc\n", 4, 9)));
  }

  @Test
  void columnsCountCharactersAndLinesEndInThreeWays() {
    var source = new SourceText("a", "🕊x\ry\r\nz\n");
    assertEquals(new Span(2, 3, 1, 2), source.span(2, 3));
    assertEquals(new Span(4, 5, 2, 1), source.span(4, 5));
    assertEquals(new Span(7, 8, 3, 1), source.span(7, 8));
    assertEquals("y", source.line(2));
    assertEquals(4, source.lineCount());
  }

  @Test
  void theNearestWordIsMeant() {
    List<String> words = List.of("bearer", "before", "by", "holder");
    assertEquals(Optional.of("bearer"), Spelling.closest("baerer", words));
    assertEquals(Optional.of("before"), Spelling.closest("befor", words));
    assertEquals(Optional.empty(), Spelling.closest("parliament", words));
    assertEquals(Optional.empty(), Spelling.closest("", words));
    assertEquals(1, Spelling.slips("ab", "ba"));
    assertEquals(3, Spelling.slips("kitten", "sitting"));
  }

  @Test
  void problemsAreCountedBySeverity() {
    Span span = Span.NOWHERE;
    assertEquals(
        "2 errors, 1 warning",
        ProblemPrinter.count(
            List.of(
                Problem.error("TW001", span, "a"),
                Problem.warning("TW002", span, "b"),
                Problem.error("TW001", span, "c"))));
    assertEquals("no problems", ProblemPrinter.count(List.of()));
    assertThrows(IllegalArgumentException.class, () -> Problem.error("X1", span, "a"));
    assertThrows(IllegalArgumentException.class, () -> Problem.error("TW001", span, " "));
  }
}
