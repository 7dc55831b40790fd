package trucewatch.news;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.vocabulary.Vocabulary;

/// One sample article with what a person found in it, line by line:
///
/// - `published DAY`, when the article itself does not say;
/// - `claim SPEAKER | KIND | WORDS`: the content holds these words; speaker `*` is anybody, `-`
///   nobody;
/// - `date WORDS | VALUE`, `drop KIND | WORDS`, `note WORDS`, `notspeaker ACTOR | WORDS`;
/// - `event ACT | ACTOR | STATUS | NUMBER`.
///
/// The `claim` lines are all that there is to find.
record SampleGold(String name, Path file, String published, List<String[]> lines) {
  static final Path FOLDER = folder();

  static List<SampleGold> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".gold"))
          .sorted()
          .map(SampleGold::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(SampleGold.class.getResource("samples").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SampleGold load(Path gold) {
    String name = gold.getFileName().toString().replace(".gold", "");
    Path file =
        Stream.of("txt", "html", "eml")
            .map(kind -> FOLDER.resolve(name + "." + kind))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    String published = "";
    List<String[]> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(gold, UTF_8)) {
        int space = line.indexOf(' ');
        if (line.startsWith("published ")) {
          published = line.substring(space + 1);
        } else if (space > 0) {
          List<String> cells = new ArrayList<>(List.of(line.substring(0, space)));
          Arrays.stream(line.substring(space + 1).split("\\|", -1))
              .map(String::strip)
              .forEach(cells::add);
          lines.add(cells.toArray(String[]::new));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SampleGold(name, file, published, lines);
  }

  List<String[]> lines(String kind) {
    return lines.stream().filter(line -> line[0].equals(kind)).toList();
  }

  Article read(NewsReader reader) {
    try {
      return reader.read(
          Files.readAllBytes(file),
          SampleCase.vocabulary(),
          new ReadOptions(name, "", published, LocalDate.of(2031, 1, 1), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The words of a claim's content, in plain marks.
  static String content(Article article, CandidateClaim claim) {
    StringBuilder words = new StringBuilder();
    claim.content().forEach(s -> words.append(s.in(article.input())).append(' '));
    return plain(words.toString());
  }

  static String plain(String text) {
    return text.replaceAll("<[^>]*>", "")
        .replace("&ldquo;", "\"")
        .replace("&rdquo;", "\"")
        .replace('“', '"')
        .replace('”', '"')
        .replace('’', '\'')
        .replaceAll("\\s+", " ");
  }

  /// Whether the speaker found is the one wanted, or speaks for it.
  static boolean speaks(String wanted, String found) {
    if (wanted.equals("*")) {
      return true;
    }
    if (wanted.equals("-")) {
      return found.isEmpty();
    }
    return found.equals(wanted)
        || SampleCase.vocabulary().actors().stream()
            .filter(a -> a.id().equals(found))
            .anyMatch(a -> a.speaksFor().stream().anyMatch(s -> s.actor().equals(wanted)));
  }

  static boolean kind(String wanted, CandidateClaim claim) {
    return Set.of(wanted.split(",", -1)).contains(claim.kind().code());
  }

  static Vocabulary vocabulary() {
    return SampleCase.vocabulary();
  }
}
