package trucewatch.news.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.news.Article;
import trucewatch.news.ReadOptions;
import trucewatch.news.json.JsonReader;
import trucewatch.news.json.JsonText;
import trucewatch.news.page.Block;
import trucewatch.news.text.Span;

/// The articles from which the candidates of a case were read, as they were read, in
/// `.trucewatch/articles/SHA256.json`. They are kept so that an example can be read again: places
/// of a candidate are places in just this text.
public final class KeptArticles {
  /// How much of a text, in characters, is compared with others; agencies are shorter.
  private static final int COMPARED = 40_000;

  private final Path folder;

  /// Those of the case in that folder.
  public KeptArticles(Path caseFolder) {
    folder = caseFolder.resolve(".trucewatch").resolve("articles");
  }

  /// An article with what was known of it when it was read.
  ///
  /// @param read the parts that were read, as places in the input; none in an article that was kept
  ///   before they were noted
  public record Kept(String input, ReadOptions options, List<Span> read) {
    public Kept {
      read = List.copyOf(read);
    }
  }

  /// Keeps an article; one that is there already stays as it is.
  ///
  /// @param plain whether it was read as clean text
  public void add(Article article, boolean plain) throws IOException {
    Path file = file(article.hash());
    if (Files.exists(file)) {
      return;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("doc", article.doc());
    out.put("source", article.source());
    out.put("published", article.published());
    out.put("plain", Boolean.toString(plain));
    out.put("text", compared(article).text());
    out.put(
        "read",
        article.blocks().stream()
            .filter(Block::kept)
            .map(block -> block.start() + "-" + block.end())
            .collect(Collectors.joining(" ")));
    out.put("input", article.input());
    Files.createDirectories(folder);
    Files.writeString(file, JsonText.of(out), UTF_8);
  }

  /// A kept article, for comparing it with others.
  public record Compared(String hash, String doc, String source, String text) {}

  /// An article in the form that kept ones are compared in.
  public static Compared compared(Article article) {
    String text = article.text();
    return new Compared(
        article.hash(),
        article.doc(),
        article.source(),
        text.substring(0, Math.min(COMPARED, text.length())));
  }

  /// All that are kept, in the order of their names; one that is damaged is left out.
  public List<Compared> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Compared> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        compared(file).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Compared> compared(Path file) throws IOException {
    try {
      return JsonReader.read(Files.readString(file, UTF_8)) instanceof Map<?, ?> map
              && map.get("doc") instanceof String doc
              && map.get("source") instanceof String source
              && map.get("text") instanceof String text
          ? Optional.of(
              new Compared(file.getFileName().toString().replace(".json", ""), doc, source, text))
          : Optional.empty();
    } catch (JsonReader.NoJson damaged) {
      return Optional.empty();
    }
  }

  /// The article with that hash; empty if it is not kept or cannot be read.
  public Optional<Kept> find(String hash) {
    if (!hash.matches("[0-9a-f]{64}") || !Files.exists(file(hash))) {
      return Optional.empty();
    }
    try {
      return JsonReader.read(Files.readString(file(hash), UTF_8)) instanceof Map<?, ?> map
          ? kept(map)
          : Optional.empty();
    } catch (JsonReader.NoJson | IOException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<Kept> kept(Map<?, ?> map) {
    if (map.get("doc") instanceof String doc
        && map.get("source") instanceof String source
        && map.get("published") instanceof String published
        && map.get("plain") instanceof String plain
        && map.get("input") instanceof String input) {
      return Optional.of(
          new Kept(
              input,
              new ReadOptions(
                  doc, source, published, LocalDate.parse(published), Boolean.parseBoolean(plain)),
              Spans.within(map.get("read") instanceof String read ? read : "", input.length())));
    }
    return Optional.empty();
  }

  private Path file(String hash) {
    return folder.resolve(hash + ".json");
  }
}
