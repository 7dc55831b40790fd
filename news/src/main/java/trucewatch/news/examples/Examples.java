package trucewatch.news.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trucewatch.news.Article;
import trucewatch.news.Candidates;
import trucewatch.news.NewsReader;
import trucewatch.news.json.JsonReader;
import trucewatch.news.review.Candidate;
import trucewatch.news.text.Span;
import trucewatch.news.vocabulary.Vocabulary;

/// The regression examples of a case: what a person edited or rejected, read again by the rules as
/// they are now.
public final class Examples {
  private final Path folder;
  private final KeptArticles articles;

  /// Those of the case in that folder.
  public Examples(Path caseFolder) {
    folder = caseFolder.resolve(".trucewatch").resolve("examples");
    articles = new KeptArticles(caseFolder);
  }

  /// How an example reads now.
  public enum Outcome {
    /// As the person said, or no longer read at all where it was rejected.
    RIGHT_NOW,
    /// As it was read then.
    STILL_WRONG,
    /// Neither.
    OTHERWISE,
    /// The article is not kept, or the example is damaged.
    NOT_READ
  }

  /// An example read again.
  ///
  /// @param words what was said
  /// @param differences for each column that the person changed, what it is now
  public record Reread(
      String id, String article, Outcome outcome, String words, List<Difference> differences) {
    public Reread {
      differences = List.copyOf(differences);
    }
  }

  /// One column; `now` is empty where the claim is no longer read, or the column has no value.
  public record Difference(String column, String then, String right, String now) {}

  private record Example(
      String id,
      Map<String, String> read,
      Optional<Map<String, String>> right,
      Map<String, String> origin) {}

  /// All examples, read again.
  public List<Reread> readAgain(NewsReader reader, Vocabulary vocabulary) throws IOException {
    Map<String, List<Candidate>> now = new HashMap<>();
    List<Reread> all = new ArrayList<>();
    for (Path file : files()) {
      String id = file.getFileName().toString().replaceFirst("\\.json$", "");
      Optional<Example> example = example(id, file);
      if (example.isEmpty()) {
        all.add(new Reread(id, "", Outcome.NOT_READ, "", List.of()));
        continue;
      }
      String hash = example.get().origin().getOrDefault("article_sha256", "");
      Optional<KeptArticles.Kept> kept =
          now.containsKey(hash) ? Optional.empty() : articles.find(hash);
      kept.ifPresent(
          k -> {
            Article article = reader.read(k.input(), vocabulary, k.options());
            now.put(hash, Candidates.of(article));
          });
      List<Candidate> candidates = now.get(hash);
      all.add(
          candidates == null
              ? reread(example.get(), Outcome.NOT_READ, List.of())
              : compared(example.get(), nearest(example.get(), candidates)));
    }
    return all;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(f -> f.toString().endsWith(".json"))
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .toList();
    }
  }

  private static Reread compared(Example example, Optional<Candidate> found) {
    Map<String, String> now = found.map(Candidate::row).orElse(Map.of());
    if (example.right().isEmpty()) {
      if (found.isEmpty()) {
        return reread(example, Outcome.RIGHT_NOW, List.of());
      }
      List<Difference> changed =
          differences(example.read(), Map.of(), now, keys(example.read(), now));
      return reread(
          example,
          changed.stream().allMatch(d -> d.then().equals(d.now()))
              ? Outcome.STILL_WRONG
              : Outcome.OTHERWISE,
          changed.stream().filter(d -> !d.then().equals(d.now())).toList());
    }
    Map<String, String> right = example.right().get();
    Set<String> columns = keys(example.read(), right);
    columns.removeIf(c -> Objects.equals(example.read().get(c), right.get(c)));
    List<Difference> changed = differences(example.read(), right, now, columns);
    if (found.isPresent() && changed.stream().allMatch(d -> d.now().equals(d.right()))) {
      return reread(example, Outcome.RIGHT_NOW, changed);
    }
    boolean same = found.isPresent() && changed.stream().allMatch(d -> d.now().equals(d.then()));
    return reread(example, same ? Outcome.STILL_WRONG : Outcome.OTHERWISE, changed);
  }

  private static Reread reread(Example example, Outcome outcome, List<Difference> differences) {
    return new Reread(
        example.id(),
        example.origin().getOrDefault("article", ""),
        outcome,
        example.read().getOrDefault("original_text", ""),
        differences);
  }

  /// The columns that rules fill; names, the day of the report and the teller between are not
  /// theirs.
  private static Set<String> keys(Map<String, String> a, Map<String, String> b) {
    Set<String> keys = new LinkedHashSet<>(a.keySet());
    keys.addAll(b.keySet());
    keys.removeAll(Set.of("claim_id", "reported_at", "source", "via"));
    return keys;
  }

  private static List<Difference> differences(
      Map<String, String> then,
      Map<String, String> right,
      Map<String, String> now,
      Set<String> columns) {
    return columns.stream()
        .map(
            c ->
                new Difference(
                    c,
                    then.getOrDefault(c, ""),
                    right.getOrDefault(c, ""),
                    now.getOrDefault(c, "")))
        .toList();
  }

  /// The candidate of today whose content shares most with that of the example; none if less than
  /// half of what both hold.
  private static Optional<Candidate> nearest(Example example, List<Candidate> candidates) {
    List<Span> wanted = Spans.of(example.origin().getOrDefault("content", ""));
    Optional<Candidate> best = Optional.empty();
    double most = 0.5;
    for (Candidate c : candidates) {
      double share = share(wanted, Spans.of(c.origin().getOrDefault("content", "")));
      if (share >= most) {
        most = share;
        best = Optional.of(c);
      }
    }
    return best;
  }

  private static double share(List<Span> a, List<Span> b) {
    int common = 0;
    for (Span x : a) {
      for (Span y : b) {
        common += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
      }
    }
    int all = length(a) + length(b) - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  private static Optional<Example> example(String id, Path file) throws IOException {
    try {
      return JsonReader.read(Files.readString(file, UTF_8)) instanceof Map<?, ?> map
          ? Optional.of(
              new Example(
                  id,
                  strings(map.get("read")),
                  map.containsKey("right")
                      ? Optional.of(strings(map.get("right")))
                      : Optional.empty(),
                  strings(map.get("origin"))))
          : Optional.empty();
    } catch (JsonReader.NoJson damaged) {
      return Optional.empty();
    }
  }

  private static Map<String, String> strings(@Nullable Object json) {
    Map<String, String> strings = new LinkedHashMap<>();
    if (json instanceof Map<?, ?> map) {
      map.forEach((key, value) -> strings.put(key.toString(), value.toString()));
    }
    return strings;
  }
}
