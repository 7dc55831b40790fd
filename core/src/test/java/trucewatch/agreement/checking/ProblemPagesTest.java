package trucewatch.agreement.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;
import trucewatch.syntax.Parser;

/// Every problem has a page whose example brings it up, at the marked line and alone, and whose
/// mended example is clean; and every page has a problem.
class ProblemPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "reference", "problems");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^(`{3,4})(pact|markdown)\\n(.*?)^\\1$");
  private static final Pattern MARK = Pattern.compile("# ~ (TW\\d{3})");

  private record Found(int line, String code) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      return line == other.line ? code.compareTo(other.code) : Integer.compare(line, other.line);
    }
  }

  private record Example(String kind, String text) {}

  @Test
  void everyFindingHasAPageAndEveryPageAFinding() {
    Set<String> findings =
        Arrays.stream(Finding.values())
            .map(Finding::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> pages =
        pages().stream()
            .map(ProblemPagesTest::code)
            .filter(code -> code.compareTo("TW030") >= 0)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(findings, pages);
    assertTrue(findings.size() >= 40, "the checker should find at least 40 things");
  }

  @Test
  void theIndexNamesEveryPageWithItsTitleAndSeverity() {
    String index = read(PAGES.resolve("README.md"));
    for (Path page : pages()) {
      List<String> lines = read(page).lines().toList();
      String title = lines.getFirst().replaceFirst("^# TW\\d{3}: ", "");
      String severity = lines.get(2).replaceFirst("^An? (error|warning|note).*", "$1");
      String row = "| [%1$s](%1$s.md) | %2$s | %3$s |".formatted(code(page), title, severity);
      assertTrue(index.contains(row), () -> "the index lacks: " + row);
    }
  }

  @Test
  void aPageSaysTheSeverityThatTheCheckerGives() {
    for (Finding finding : Finding.values()) {
      String page = read(PAGES.resolve(finding.code() + ".md"));
      String severity = finding.severity().name().toLowerCase(Locale.ROOT);
      assertTrue(
          page.lines().toList().get(2).matches("An? " + severity + ":.*"),
          () -> finding.code() + " should be called: " + severity);
    }
  }

  @Test
  void theUsualBlocksAreClean() {
    assertEquals(List.of(), Checker.check(Parser.parseBlocks(source(prelude()))).problems());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleBringsUpItsProblemAtTheMarkedLineAndNoOther() {
    return checkerPages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    code(page),
                    () -> {
                      Example example = examples(page).getFirst();
                      List<Found> marked = marks(whole(example));
                      assertTrue(
                          marked.stream().anyMatch(it -> it.code().equals(code(page))),
                          "no line is marked with the page's own number");
                      assertEquals(marked, found(example));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyMendedExampleIsClean() {
    return checkerPages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    code(page), () -> assertEquals(List.of(), found(examples(page).getLast()))));
  }

  private static Stream<Path> checkerPages() {
    return pages().stream().filter(page -> code(page).compareTo("TW030") >= 0);
  }

  private static List<Found> found(Example example) {
    SourceText source = source(whole(example));
    var parsed = example.kind().equals("pact") ? Parser.parseBlocks(source) : Parser.parse(source);
    List<Problem> problems = Checker.check(parsed).problems();
    return problems.stream()
        .map(problem -> new Found(problem.span().line(), problem.code()))
        .sorted()
        .toList();
  }

  private static String whole(Example example) {
    boolean own = !example.kind().equals("pact") || example.text().startsWith("agreement ");
    return own ? example.text() : prelude() + example.text();
  }

  private static List<Found> marks(String text) {
    List<Found> marks = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int n = 0; n < lines.size(); n++) {
      Matcher matcher = MARK.matcher(lines.get(n));
      while (matcher.find()) {
        marks.add(new Found(n + 1, matcher.group(1)));
      }
    }
    return marks;
  }

  private static List<Example> examples(Path page) {
    Matcher matcher = FENCE.matcher(read(page));
    List<Example> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(new Example(matcher.group(2), matcher.group(3)));
    }
    assertEquals(2, found.size(), () -> page + " should have a failing and a mended example");
    return found;
  }

  private static String prelude() {
    Matcher matcher = FENCE.matcher(read(PAGES.resolve("README.md")));
    assertTrue(matcher.find(), "the index should show the usual blocks");
    return matcher.group(3);
  }

  private static SourceText source(String text) {
    return new SourceText("example.pact.md", text);
  }

  private static String code(Path page) {
    return page.getFileName().toString().replace(".md", "");
  }

  private static List<Path> pages() {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TW\\d{3}\\.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
