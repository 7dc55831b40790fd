package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `trucewatch graph` on the example cases, as a new user reads it.
class GraphCommandTest {
  private static final Path CASES = Path.of("..", "cases");

  private static Run on(String name, String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "graph";
    all[1] = CASES.resolve(name).toString();
    System.arraycopy(options, 0, all, 2, options.length);
    return Run.of(all);
  }

  private static String flat(Run run) {
    assertEquals(ExitCode.DONE, run.code(), run.both());
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void theCircleOfTwoReadingsOfMinskIsNamedOnce() {
    String text = flat(on("minsk-2015", "--at", "2016-06-01"));
    String circle =
        "\"Local elections, read as needing the border first\" → \"The border, by the order";
    assertTrue(text.contains("A circle, none of which can start before the others"), text);
    assertTrue(text.contains(circle), text);
    assertEquals(text.indexOf("A circle"), text.lastIndexOf("A circle"), text);
  }

  @Test
  void theLongestChainAndWhoHoldsBackMostAreNamed() {
    String text = flat(on("gaza-2025", "--at", "2025-11-03"));
    assertTrue(text.contains("The longest chain of what is open"), text);
    assertTrue(text.contains("holds back most"), text);
    assertTrue(text.contains("by all accounts together"), text);
  }

  @Test
  void oneClauseShowsBothSidesAndNothingElse() {
    String text = flat(on("minsk-2015", "--clause", "border", "--at", "2016-06-01"));
    assertTrue(text.contains("It looks at: "), text);
    assertTrue(text.contains("local-elections \"Local elections in certain areas\""), text);
    assertFalse(text.contains("amnesty"), text);
  }

  @Test
  void programsGetEachClauseWithItsLinksAndGraphvizEscapedNames() {
    String json = flat(on("minsk-2015", "--format", "json", "--at", "2016-06-01"));
    assertTrue(json.contains("\"waits_for\": [{\"clause\": \"local-elections\""), json);
    String dot = flat(on("gaza-2025", "--format", "dot", "--at", "2025-11-03"));
    assertTrue(dot.startsWith("digraph dependencies {"), dot);
    assertFalse(dot.contains("label=\"\""), dot);
  }

  @Test
  void aClauseThatIsNotThereIsNamedWithOneThatIs() {
    Run run = on("minsk-2015", "--clause", "bordr");
    assertEquals(ExitCode.WRONG_USE, run.code(), run.both());
    assertTrue(run.err().contains("Did you mean 'border'?"), run.err());
  }

  @Test
  void thePictureIsWellFormedTheSameEachTimeAndSaysItsWords() throws Exception {
    Run run = on("gaza-2025", "--format", "svg", "--at", "2025-11-20");
    String svg = run.out();
    javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
    assertEquals(svg, on("gaza-2025", "--format", "svg", "--at", "2025-11-20").out());
    assertTrue(svg.contains("<title id=\"title\">What waits for what: gaza-2025"), svg);
    assertTrue(svg.contains("by all accounts together"), svg);
    assertTrue(svg.contains("Withdrawal to the agreed line</text>"), svg);
    assertTrue(svg.contains("Kept and answered for by"), svg);
    assertTrue(svg.contains(">performed</text>"), svg);
    List<String> places =
        Pattern.compile("class=\"label\" (x=\"[0-9.]+\" y=\"[0-9.]+\")")
            .matcher(svg)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertTrue(places.size() > 10, svg);
    assertEquals(places.size(), Set.copyOf(places).size(), "no label lies on another");
  }
}
