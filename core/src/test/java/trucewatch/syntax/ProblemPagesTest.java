package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;

/// Every problem of reading has a page whose example brings it up where the mark stands, and whose
/// mended example is clean. Problems of meaning, from TW030 on, are checked elsewhere.
class ProblemPagesTest {
  private static final Path PAGES = Path.of("../docs/reference/problems");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^(`{3,4})(pact|markdown)\\n(.*?)^\\1$");
  private static final Pattern MARK = Pattern.compile("# ~ (TW\\d{3})");

  /// Cannot be shown on a page: it takes a thousand others.
  private static final String TOO_MANY = "TW029";

  private static Set<String> pages() throws IOException {
    var pages = new TreeSet<String>();
    try (var files = Files.list(PAGES)) {
      files
          .map(file -> file.getFileName().toString().replace(".md", ""))
          .filter(name -> name.matches("TW0[012]\\d"))
          .forEach(pages::add);
    }
    return pages;
  }

  @Test
  void everyProblemHasAPageAndEveryPageAProblem() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.list(Path.of("src/main/java/trucewatch/syntax"))) {
      for (Path file : files.toList()) {
        Matcher matcher = Pattern.compile("\"(TW\\d{3})\"").matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    assertEquals(codes, pages());
    assertTrue(codes.size() > 20);
  }

  @Test
  void everyExampleBringsUpItsProblemAndTheMendedOneNone() throws IOException {
    for (String code : pages()) {
      if (!code.equals(TOO_MANY)) {
        var examples = examples(code);
        assertEquals(2, examples.size(), code);
        List<String> marked = marks(examples.getFirst().group(3));
        assertTrue(!marked.isEmpty() && marked.getFirst().endsWith(code), code);
        assertEquals(marked, found(examples.getFirst()), code);
        assertEquals(List.of(), found(examples.getLast()), code);
      }
    }
  }

  private static List<Matcher> examples(String code) throws IOException {
    var matcher = EXAMPLE.matcher(Files.readString(PAGES.resolve(code + ".md")));
    var examples = new ArrayList<Matcher>();
    for (int from = 0; matcher.find(from); from = matcher.end()) {
      var found = EXAMPLE.matcher(matcher.group());
      assertTrue(found.find());
      examples.add(found);
    }
    return examples;
  }

  private static List<String> marks(String text) {
    var marks = new ArrayList<String>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marks.add((i + 1) + " " + mark.group(1));
      }
    }
    return marks;
  }

  private static List<String> found(Matcher example) {
    var source = new SourceText("example", example.group(3));
    Parsed parsed =
        example.group(2).equals("pact") ? Parser.parseBlocks(source) : Parser.parse(source);
    return parsed.problems().stream().map(ProblemPagesTest::place).toList();
  }

  private static String place(Problem problem) {
    return problem.span().line() + " " + problem.code();
  }
}
