package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.SourceText;

/// The examples of the reference page, and the cases of the project, are read.
class ReferencePageTest {
  private static final Path PAGE = Path.of("../docs/reference/language.md");

  private static SourceText source(Path path) throws IOException {
    return new SourceText(path.getFileName().toString(), Files.readString(path));
  }

  private static Parsed readWithoutProblems(SourceText source) {
    Parsed parsed = Parser.parse(source);
    assertEquals(
        List.of(), parsed.problems(), () -> ProblemPrinter.print(source, parsed.problems()));
    return parsed;
  }

  @Test
  void theExamplesAreOneAgreement() throws IOException {
    Parsed parsed = readWithoutProblems(source(PAGE));
    assertTrue(parsed.file().fences().size() > 20);
    assertEquals(
        List.of("weapons"), parsed.file().tables().stream().map(t -> t.name().text()).toList());
  }

  @Test
  void everyConstructHasAnExample() throws IOException {
    var used = new HashSet<Class<?>>();
    for (Block block : Parser.parse(source(PAGE)).file().blocks()) {
      used.add(block.getClass());
      block.lines().forEach(line -> used.add(line.item().getClass()));
    }
    var missing = new TreeSet<String>();
    Stream.concat(leaves(Block.class), leaves(Item.class))
        .filter(kind -> !used.contains(kind))
        .forEach(kind -> missing.add(kind.getSimpleName()));
    assertEquals(Set.of(), missing);
  }

  private static Stream<Class<?>> leaves(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(ReferencePageTest::leaves)
        : Stream.of(kind);
  }

  @Test
  void thePageIsWrittenAsTheFormatterWouldRead() throws IOException {
    assertSameAfterFormatting(source(PAGE));
  }

  @Test
  void theCasesAreReadAndFormatted() throws IOException {
    try (var files = Files.walk(Path.of("../cases"))) {
      List<Path> agreements =
          files.filter(file -> file.toString().endsWith(".pact.md")).sorted().toList();
      assertFalse(agreements.isEmpty());
      for (Path agreement : agreements) {
        assertSameAfterFormatting(source(agreement));
      }
    }
  }

  private static void assertSameAfterFormatting(SourceText source) {
    Parsed parsed = readWithoutProblems(source);
    Formatter.Formatted formatted = Formatter.format(source);
    assertEquals(List.of(), formatted.leftAlone());
    Parsed again = Parser.parse(new SourceText(source.name(), formatted.text()));
    assertEquals(parsed.file(), again.file());
  }
}
