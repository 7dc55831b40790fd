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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// One language: what the parser knows, the reference page describes and the highlighting colours.
class KeywordsTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void theReferencePageNamesEveryKeyword() throws IOException {
    String page = read("docs/reference/language.md").replaceAll("\\s+", " ");
    var missing = new TreeSet<>(Parser.keywords());
    missing.removeIf(page::contains);
    assertEquals(Set.of(), missing);
  }

  @Test
  void theHighlightingColoursEveryKeyword() throws IOException {
    List<Pattern> patterns = patternsOf(read("editors/trucewatch.tmLanguage.json"));
    assertTrue(patterns.size() > 8);
    var plain = new TreeSet<String>();
    for (String keyword : Parser.keywords()) {
      boolean coloured =
          patterns.stream().anyMatch(pattern -> pattern.matcher(keyword).matches())
              || patterns.stream().anyMatch(pattern -> pattern.matcher("15 " + keyword).matches());
      if (!coloured) {
        plain.add(keyword);
      }
    }
    assertEquals(Set.of(), plain);
  }

  @Test
  void theHighlightingLeavesNamesAlone() throws IOException {
    for (Pattern pattern : patternsOf(read("editors/trucewatch.tmLanguage.json"))) {
      for (String name : List.of("north", "return-of-remains", "within-the-valley", "غزة")) {
        assertTrue(!pattern.matcher(name).find(), pattern + " finds a keyword in " + name);
      }
    }
  }

  /// A phrase that is asked for and does not stand in [Phrases] would throw on some file.
  @Test
  void theParserAsksOnlyForPhrasesThatStandInTheTable() throws IOException {
    var asked =
        Pattern.compile("(?:\\.at|take|takeCommaAnd|expect|optionalDay)\\((?:c, )?\"([a-z -]+)\"");
    int found = 0;
    try (var files = Files.list(Path.of("src/main/java/trucewatch/syntax"))) {
      for (Path file : files.toList()) {
        var matcher = asked.matcher(Files.readString(file));
        while (matcher.find()) {
          Phrases.wordsOf(matcher.group(1));
          found++;
        }
      }
    }
    assertTrue(found > 100, "only " + found + " phrases were found: the pattern is out of date");
    for (Event.State state : Event.State.values()) {
      Phrases.wordsOf(state.words());
    }
  }

  /// The values of `match` in the grammar.
  private static List<Pattern> patternsOf(String json) {
    var patterns = new ArrayList<Pattern>();
    for (String line : json.lines().map(String::strip).toList()) {
      if (line.startsWith("\"match\": \"")) {
        String match = line.substring(10, line.lastIndexOf('"'));
        String unescaped = match.replace("\\\"", "\"").replace("\\\\", "\\");
        patterns.add(Pattern.compile(unescaped));
      }
    }
    return patterns;
  }

  private static String read(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }
}
