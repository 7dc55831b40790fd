package trucewatch.news.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import trucewatch.news.NewsReader;
import trucewatch.news.ReadOptions;
import trucewatch.news.json.JsonReader;
import trucewatch.news.text.Analyzer;
import trucewatch.news.vocabulary.Vocabulary;

/// The scoring command: prints the figures of `docs/reference/news-reading.md`.
///
/// Arguments: any of `claims`, `pages`, `dates`, `actors`, `speed`, `precision` (all but the last
/// if none); `--open` scores the four fifths that rules were written on. `precision` prints the
/// file from which confidences come.
public final class Measure {
  private Measure() {}

  /// Runs it.
  public static void main(String[] arguments) throws IOException, JsonReader.NoJson {
    Path data =
        Corpus.folder()
            .orElseThrow(
                () -> new IllegalStateException("no annotated texts beside the repository"));
    List<String> asked = Stream.of(arguments).filter(a -> !a.startsWith("--")).toList();
    boolean held = !List.of(arguments).contains("--open");
    System.out.println(
        held ? "the fifth that was held back" : "the four fifths that rules were written on");
    if (wants(asked, "claims")) {
      System.out.println(ClaimScore.of(data.resolve("polnear-train"), held).report());
    }
    if (asked.contains("precision")) {
      ClaimScore.of(data.resolve("polnear-train"), held).precision().forEach(System.out::println);
    }
    if (wants(asked, "pages")) {
      System.out.println(OtherScores.pages(data, held));
    }
    if (wants(asked, "dates")) {
      System.out.println(OtherScores.dates(data, held));
    }
    if (wants(asked, "actors")) {
      System.out.println(OtherScores.actors(data, held));
    }
    if (wants(asked, "speed")) {
      System.out.println(speed(data.resolve("polnear-train").resolve("text")));
    }
  }

  private static boolean wants(List<String> asked, String what) {
    return asked.isEmpty() || asked.contains(what);
  }

  /// Everything the reader does, on one thread, after one article to warm up.
  private static String speed(Path folder) throws IOException {
    NewsReader reader = new NewsReader();
    Analyzer analyzer = new Analyzer();
    long tokens = 0;
    long nanos = 0;
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> texts = files.sorted().limit(81).toList();
      for (int i = 0; i < texts.size(); i++) {
        byte[] bytes = Files.readAllBytes(texts.get(i));
        long from = System.nanoTime();
        reader.read(
            bytes, Vocabulary.empty(), new ReadOptions("", "", "", LocalDate.of(2016, 1, 1), true));
        nanos += i == 0 ? 0 : System.nanoTime() - from;
        tokens += i == 0 ? 0 : analyzer.analyze(Files.readString(texts.get(i))).tokens().size();
      }
    }
    Runtime machine = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "speed: %d tokens, %.0f tokens/s on one thread, heap limit %d MB",
        tokens,
        tokens * 1e9 / nanos,
        machine.maxMemory() >> 20);
  }
}
