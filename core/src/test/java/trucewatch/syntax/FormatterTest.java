package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.SourceText;

/// The formatter rewrites fences and nothing else.
class FormatterTest {
  private static String format(String text) {
    return Formatter.format(new SourceText("a.pact.md", text)).text();
  }

  @Test
  void fencesAreBroughtIntoFormAndProseIsKept() {
    String before =
        """
        Prose  with   blanks,\ttabs
        and trailing  \s
        ```pact
        agreement   a "T"   # the frame
          parties b,c; time zone UTC   # both
        party B   also "b",
             "bb"
        party c
        # before x
        obligation x
            bearer   each of b,
               c
            # what
            does Return to c of 3 Thing   # why
            # at the end
        # after all
        ```
        More   prose.
        """;
    String after =
        """
        Prose  with   blanks,\ttabs
        and trailing  \s
        ```pact
        agreement a "T"  # the frame
          parties b, c
          time zone UTC  # both

        party b also "b", "bb"
        party c

        # before x
        obligation x
          bearer each of b, c
          # what
          does return of 3 thing to c  # why
          # at the end

        # after all
        ```
        More   prose.
        """;
    assertEquals(after, format(before));
    assertEquals(after, format(after));
  }

  @Test
  void aFenceWithAMistakeIsLeftAlone() {
    String text = "```pact\nagreement   a\n  partis b\n```\n```pact\nparty   c\n```\n";
    Formatter.Formatted formatted = Formatter.format(new SourceText("a", text));
    assertEquals(
        "```pact\nagreement   a\n  partis b\n```\n```pact\nparty c\n```\n", formatted.text());
    assertEquals("TW006", formatted.leftAlone().getFirst().code());
  }

  @Test
  void lineEndsAndIndentsOfAFenceAreKept() {
    String text = "x\r\n  ```pact\r\n  agreement   a\r\n    parties  b\r\n  ```\r\ny";
    assertEquals("x\r\n  ```pact\r\n  agreement a\r\n    parties b\r\n  ```\r\ny", format(text));
  }

  @Test
  void longLinesAreBrokenAfterCommas() {
    String members = "member-number, ".repeat(20) + "last";
    String formatted = format("```pact\nagreement a\nbody b\n  members " + members + "\n```\n");
    for (String line : formatted.split("\n", -1)) {
      assertEquals(true, line.length() <= Printer.WIDEST, line);
    }
    assertEquals(formatted, format(formatted));
  }
}
