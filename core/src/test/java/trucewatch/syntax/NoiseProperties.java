package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.SourceText;

/// Whatever a file holds, reading it ends, with problems and without an exception.
class NoiseProperties {
  /// Generous: the machine may be busy. What is caught here is time that grows with the square.
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void anyBytesAreRead() {
    for (long seed = 0; seed < 1_000; seed++) {
      var random = new SplittableRandom(seed);
      var bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      String noise = new String(bytes, StandardCharsets.UTF_8);
      read("# A\n```pact\n" + noise, seed);
      read(noise, seed);
      read(new String(bytes, StandardCharsets.ISO_8859_1), seed);
    }
  }

  @Test
  void anyOrderOfTheWordsOfTheLanguageIsRead() {
    List<String> words = new ArrayList<>(Parser.keywords());
    words.addAll(
        List.of(
            ",",
            ";",
            ":",
            "=",
            "(",
            ")",
            "%",
            "/",
            "\"x\"",
            "\"",
            "#",
            "3",
            "2031-03-01",
            "\n",
            "\n  ",
            "\n  ",
            "\n    ",
            "a",
            "b",
            "2031-02-30",
            "\t",
            "…",
            "“q”"));
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      var text = new StringBuilder("agreement a\n");
      for (int i = random.nextInt(200); i > 0; i--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      read(text.toString(), seed);
    }
  }

  @Test
  void aFileWithSlipsIsRead() {
    int clean = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      var random = new SplittableRandom(seed);
      String text = Samples.FILE;
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        text = slip(text, random);
      }
      clean += read(text, seed) ? 1 : 0;
    }
    assertTrue(clean > 20 && clean < 980, "slips must hurt, but not always: " + clean);
  }

  /// What has no errors is printed, and read back as the same. Answers whether that was so.
  private static boolean read(String text, long seed) {
    var source = new SourceText("seed-" + seed, text);
    Parsed parsed = Parser.parse(source);
    assertFalse(ProblemPrinter.print(source, parsed.problems()).isEmpty());
    Formatter.Formatted formatted = Formatter.format(source);
    var again = Formatter.format(new SourceText("formatted", formatted.text()));
    assertEquals(formatted.text(), again.text(), "seed " + seed);
    Parsed blocks = Parser.parseBlocks(source);
    printsBack(blocks, seed);
    if (parsed.hasErrors()) {
      return false;
    }
    parsed.file().fences().forEach(fence -> printsBack(fence, seed));
    return true;
  }

  private static void printsBack(Parsed parsed, long seed) {
    if (!parsed.hasErrors()) {
      printsBack(parsed.file().fences().getFirst(), seed);
    }
  }

  private static void printsBack(Fence fence, long seed) {
    String printed = Printer.print(fence);
    Parsed read = Parser.parseBlocks(new SourceText("printed", printed));
    assertEquals(fence.blocks(), read.file().blocks(), "seed " + seed + "\n" + printed);
  }

  private static String slip(String text, SplittableRandom random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(1, 8));
    String piece = text.substring(at, to);
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + piece + text.substring(at);
      case 2 -> text.substring(0, at) + (char) random.nextInt(32, 0x2100) + text.substring(at);
      case 3 -> {
        int other = random.nextInt(text.length());
        yield text.substring(0, other) + piece + text.substring(other);
      }
      default -> {
        String[] lines = text.split("\n", -1);
        int one = random.nextInt(lines.length);
        int two = random.nextInt(lines.length);
        String kept = lines[one];
        lines[one] = lines[two];
        lines[two] = kept;
        yield String.join("\n", lines);
      }
    };
  }

  @Test
  void hugeFilesAreRead() {
    for (String shape : List.of("\n", "word ", "## Article 1\n")) {
      readInTime("ten million of: " + shape, shape.repeat(10_000_000 / shape.length()));
    }
    readInTime("ten million names", "```pact\ngroup x = " + "x, ".repeat(3_333_333));
    int size = 1_000_000;
    List<String> shapes =
        List.of("x", " ", "# A\n", "|", "| a |\n", "`", "```\n", "9", "-", "é̈", "a b\n===\n");
    for (String shape : shapes) {
      readInTime("one shape: " + shape.strip(), shape.repeat(size / shape.length()));
    }
    List<String> pact =
        List.of("x", "x,", "(", "\"", "9", "9 ", "#", ";", "and ", "not ", "x of ", "“");
    for (String shape : pact) {
      String noise = shape.repeat(size / shape.length());
      readInTime("in a clause: " + shape, "```pact\nobligation x\n  when " + noise + "\n```");
      readInTime("names: " + shape, "```pact\ngroup x = " + noise + "\n```");
    }
  }

  @Test
  void aHundredThousandBlocksAreRead() {
    String block = "obligation x\n  bearer a\n  does return of 3 x to b\n\n";
    Parsed parsed = readInTime("one fence", "```pact\nagreement a\n" + block.repeat(100_000));
    assertEquals(100_001, parsed.file().blocks().size());
    String fence = "## Article 3\n\nSome words.\n\n```pact\n" + block + "```\n\n";
    parsed = readInTime("many fences", fence.repeat(100_000));
    assertEquals(100_000, parsed.file().fences().size());
    parsed = readInTime("no headings", ("words\n```pact\n" + block + "```\n").repeat(100_000));
    assertEquals(100_000, parsed.file().fences().size());
  }

  @Test
  void deepNestingIsReported() {
    for (String shape : List.of("(", "not ", "1 day after ", "not (", "day 2 of ")) {
      Parsed parsed =
          readInTime("deep", "agreement a\nobligation x\n  when " + shape.repeat(100_000) + "y");
      assertFalse(parsed.problems().isEmpty());
      Parsed blocks =
          Parser.parseBlocks(
              new SourceText("deep", "obligation x\n  when " + shape.repeat(1_000) + "y"));
      assertEquals("TW017", blocks.problems().getFirst().code(), shape);
    }
    Parsed rule =
        Parser.parseBlocks(
            new SourceText(
                "deep",
                "body x\n  decides by "
                    + "consensus, if deadlocked then x decides by ".repeat(1_000)));
    assertEquals("TW017", rule.problems().getFirst().code());
  }

  private static Parsed readInTime(String name, String text) {
    return assertTimeoutPreemptively(LONG, () -> Parser.parse(new SourceText(name, text)), name);
  }
}
