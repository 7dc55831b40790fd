package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What can be checked of the written pages without reading them.
class DocumentationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  @Test
  void everyLinkWithinTheProjectLeadsSomewhere() throws IOException {
    var broken = new ArrayList<String>();
    for (var page : pages()) {
      for (var target : linksOf(page)) {
        if (!Files.exists(page.resolveSibling(target))) {
          broken.add(ROOT.relativize(page) + " -> " + target);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyDecisionIsInTheIndexUnderTheNextNumber() throws IOException {
    var folder = ROOT.resolve("docs/decisions");
    var index = new TreeSet<>(linksOf(folder.resolve("README.md")));
    try (var files = Files.list(folder)) {
      var decisions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .collect(toCollection(TreeSet::new));
      assertEquals(decisions, index);
      int next = 1;
      for (var decision : decisions) {
        assertTrue(decision.matches("%04d-[a-z0-9-]+\\.md".formatted(next)), decision);
        next++;
      }
    }
  }

  @Test
  void everyPackageThatContributingNamesExists() throws IOException {
    var text = Files.readString(ROOT.resolve("CONTRIBUTING.md"), UTF_8);
    var named = Pattern.compile("`(trucewatch(?:\\.[a-z]+)+)`").matcher(text).results().toList();
    assertTrue(named.size() > 3, "the walk through the stages names packages");
    for (var match : named) {
      var folder = match.group(1).replace('.', '/');
      try (var modules = Files.list(ROOT)) {
        assertTrue(
            modules.anyMatch(module -> Files.exists(module.resolve("src/main/java/" + folder))),
            match.group(1));
      }
    }
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    try (var top = Files.list(ROOT);
        var docs = Files.walk(ROOT.resolve("docs"))) {
      top.filter(DocumentationTest::isPage).forEach(pages::add);
      docs.filter(DocumentationTest::isPage).forEach(pages::add);
    }
    assertTrue(pages.size() > 10, pages.toString());
    return pages;
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }

  /// Where a page's links within the project lead, without the place on the page.
  private static List<String> linksOf(Path page) throws IOException {
    return LINK.matcher(Files.readString(page, UTF_8))
        .results()
        .map(match -> match.group(1))
        .filter(target -> !target.contains("://") && !target.startsWith("#"))
        .map(target -> target.replaceFirst("#.*", ""))
        .toList();
  }
}
