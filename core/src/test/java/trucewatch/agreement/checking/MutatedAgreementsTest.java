package trucewatch.agreement.checking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.ProblemRecord;
import trucewatch.diagnostic.SourceText;
import trucewatch.syntax.Parser;

/// Whatever is done to an agreement, the checker answers with problems and never with an exception.
class MutatedAgreementsTest {
  private static final int MUTANTS = 1_000;

  @Test
  void aThousandMutatedAgreementsAreCheckedWithoutAnException() throws IOException {
    List<String> texts = agreements();
    List<String> words = texts.stream().flatMap(text -> Stream.of(text.split("\\s+", -1))).toList();
    SplittableRandom random = new SplittableRandom(20_301_110);
    int sound = 0;
    int unsound = 0;
    for (int run = 0; run < MUTANTS; run++) {
      String mutant = mutated(texts.get(random.nextInt(texts.size())), words, random);
      SourceText source = new SourceText("mutant-" + run, mutant);
      Checked checked;
      try {
        checked = Checker.check(Parser.parse(source));
        ProblemPrinter.print(source, checked.problems());
        checked.problems().forEach(problem -> ProblemRecord.of(source, problem));
      } catch (RuntimeException e) {
        throw new AssertionError("mutant " + run + ":\n" + mutant, e);
      }
      switch (checked) {
        case Checked.Sound _ -> sound++;
        case Checked.Unsound _ -> unsound++;
      }
    }
    assertTrue(sound > MUTANTS / 50, "too few mutants are still sound: " + sound);
    assertTrue(unsound > MUTANTS / 4, "too few mutants are broken: " + unsound);
  }

  /// One to four of: a line lost, a line doubled, two lines changed over, a word in place of
  /// another, a word lost.
  private static String mutated(String text, List<String> words, SplittableRandom random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int changes = 1 + random.nextInt(4);
    for (int n = 0; n < changes && lines.size() > 2; n++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        case 3 ->
            lines.set(at, withWord(lines.get(at), words.get(random.nextInt(words.size())), random));
        default -> lines.set(at, withWord(lines.get(at), "", random));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String withWord(String line, String word, SplittableRandom random) {
    String blanks = line.substring(0, line.length() - line.stripLeading().length());
    List<String> parts = new ArrayList<>(List.of(line.strip().split(" ", -1)));
    parts.set(random.nextInt(parts.size()), word);
    return blanks + String.join(" ", parts);
  }

  /// The example cases, the example of every page, and the file of ten mistakes.
  private static List<String> agreements() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("..", "cases"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".pact.md")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    StringBuilder all = new StringBuilder(Files.readString(pages().resolve("README.md")));
    try (Stream<Path> files = Files.list(pages())) {
      for (Path file : files.filter(it -> it.toString().contains("TW")).sorted().toList()) {
        all.append(Files.readString(file));
        if (all.length() > 12_000) {
          texts.add(all.toString());
          all = new StringBuilder(Files.readString(pages().resolve("README.md")));
        }
      }
    }
    texts.add(all.toString());
    return texts;
  }

  private static Path pages() {
    return Path.of("..", "docs", "reference", "problems");
  }
}
