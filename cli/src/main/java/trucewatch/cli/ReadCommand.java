package trucewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trucewatch.agreement.checking.Checked;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Examined;
import trucewatch.news.Article;
import trucewatch.news.ArticleJson;
import trucewatch.news.Candidates;
import trucewatch.news.NewsReader;
import trucewatch.news.ReadOptions;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.page.FeedReader;
import trucewatch.news.review.Candidate;
import trucewatch.news.review.FolderQueue;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.wire.WireCopies;

/// Reads articles into candidate claims. With a case they wait there for `review`; no status
/// changes.
@Command(
    name = "read",
    description = "Who says what in an article: candidates for claims, for a person to review.",
    footer = {
      "",
      "ARTICLE is a web page, text, mail (.eml), PDF or feed, a folder of them, or - for standard",
      "input. It is read offline, and in English. Nothing counts before you accept it.",
      "",
      "Examples:",
      "  trucewatch read article.html",
      "  trucewatch read my-ceasefire article.html --published 2025-11-13",
      "  trucewatch read articles/ --format json > read.jsonl"
    })
final class ReadCommand implements Callable<Integer> {
  private static final int LARGEST = 50_000_000;

  /// How much of a text, in characters, is compared with others; agencies are shorter.
  private static final int COMPARED = 40_000;

  /// Typed in lower case.
  enum Format {
    TABLE,
    JSON
  }

  private final Desk desk;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..2",
      paramLabel = "[CASE] ARTICLE",
      description = "The case, if any, and what to read.")
  private List<String> paths = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When it was published, as 2025-11-13.")
  private String published = "";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "The outlet, if the page does not say.")
  private String source = "";

  @Option(names = "--plain", description = "The input is clean text: nothing is dropped.")
  private boolean plain;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "table",
      description = "table or json: one object a line, for each article.")
  private Format format = Format.TABLE;

  ReadCommand(Desk desk) {
    this.desk = desk;
  }

  /// Something to read, with its name.
  private static final class Input {
    private final String name;
    private final byte[] bytes;
    private final String published;

    Input(String name, byte[] bytes, String published) {
      this.name = name;
      this.bytes = bytes;
      this.published = published;
    }
  }

  /// What stays of an article once it is shown, so that a folder of any size fits into memory.
  private record Told(WireCopies.Text text, List<Candidate> candidates) {}

  @Override
  public Integer call() {
    checkDay();
    Vocabulary vocabulary =
        paths.size() == 2 ? vocabulary(Path.of(paths.getFirst())) : Vocabulary.empty();
    NewsReader reader = new NewsReader();
    List<Told> told = new ArrayList<>();
    inputs(
        paths.getLast(),
        input -> {
          Article article = reader.read(input.bytes, vocabulary, options(input));
          show(article);
          String text = article.text();
          told.add(
              new Told(
                  new WireCopies.Text(
                      article.doc(), text.substring(0, Math.min(COMPARED, text.length()))),
                  Candidates.of(article)));
        });
    queue(told);
    return ExitCode.DONE;
  }

  private void checkDay() {
    try {
      if (!published.isEmpty()) {
        LocalDate.parse(published.substring(0, Math.min(10, published.length())));
      }
    } catch (DateTimeParseException wrong) {
      throw new WrongUse(
          spec.commandLine(), "'" + published + "' is no date. Write it as 2025-11-13.");
    }
  }

  private Vocabulary vocabulary(Path path) {
    return switch (Casebook.examine(path, desk.clock().instant())) {
      case Examined.Missing missing -> throw new WrongUse(spec.commandLine(), missing.why());
      case Examined.Unreadable unreadable ->
          throw new WrongUse(spec.commandLine(), unreadable.problem().reason() + ".");
      case Examined.Read read ->
          switch (read.checked()) {
            case Checked.Sound sound -> CaseVocabulary.of(sound.agreement());
            case Checked.Unsound _ ->
                throw new WrongUse(
                    spec.commandLine(),
                    "The agreement has errors; `trucewatch check " + path + "` shows them.");
          };
    };
  }

  private ReadOptions options(Input input) {
    LocalDate today = desk.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new ReadOptions(
        input.name, source, published.isEmpty() ? input.published : published, today, plain);
  }

  /// Hands on what there is to read, one at a time. In a folder, what cannot be read is named and
  /// left out.
  private void inputs(String path, Consumer<Input> take) {
    try {
      if (path.equals("-")) {
        take.accept(new Input("-", standardInput(), ""));
        return;
      }
      Path root = Path.of(path);
      for (Path file : files(root)) {
        try {
          addFile(file, take);
        } catch (IOException cannot) {
          if (!Files.isDirectory(root)) {
            throw cannot;
          }
          desk.screen().complain("Left out " + file + ": " + Failure.words(cannot) + ".");
        }
      }
    } catch (IOException cannot) {
      throw new WrongUse(
          spec.commandLine(), "Cannot read " + path + ": " + Failure.words(cannot) + ".");
    }
  }

  private byte[] standardInput() throws IOException {
    StringBuilder text = new StringBuilder();
    int c;
    while (text.length() < LARGEST && (c = desk.in().read()) >= 0) {
      text.append((char) c);
    }
    if (text.length() >= LARGEST) {
      throw new IOException("it is larger than " + LARGEST / 1_000_000 + " MB");
    }
    if (text.indexOf("%PDF") == 0) {
      throw new IOException("a PDF cannot come by standard input; name its file");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The file, or the files in a folder and those below it. Hidden ones are left out, and links
  /// that lead elsewhere are not followed.
  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.walk(path)) {
      return inside
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !hidden(path.relativize(f)))
          .sorted()
          .toList();
    }
  }

  private static boolean hidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /// A file as it is; of a feed each entry on its own.
  private void addFile(Path file, Consumer<Input> take) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new IOException("it is larger than " + LARGEST / 1_000_000 + " MB");
    }
    String name = file.getFileName().toString().replaceFirst("\\.(txt|html?|eml|pdf|xml|rss)$", "");
    List<FeedReader.Entry> entries = plain ? List.of() : FeedReader.entries(bytes);
    if (entries.isEmpty()) {
      take.accept(new Input(name, bytes, ""));
    }
    for (int i = 0; i < entries.size(); i++) {
      FeedReader.Entry entry = entries.get(i);
      take.accept(
          new Input(
              name + "#" + (i + 1),
              entry.html().getBytes(StandardCharsets.UTF_8),
              entry.published()));
    }
  }

  private void show(Article article) {
    Screen screen = desk.screen();
    if (format == Format.JSON) {
      screen.line(ArticleJson.of(article));
      screen.out().flush();
      return;
    }
    screen.heading(
        article.doc() + (article.title().isEmpty() ? "" : ": " + Wrap.harmless(article.title())));
    String day =
        article.publishedKnown()
            ? article.published()
            : article.published() + " (today: it does not say)";
    screen.line(
        "Published "
            + day
            + (article.source().isEmpty() ? "" : ", by " + Wrap.harmless(article.source())));
    article.notes().forEach(note -> screen.wrapped(0, "Note: " + note + "."));
    if (!article.claims().isEmpty()) {
      screen.table(
          List.of("speaker", "kind", "right", "says"),
          article.claims().stream().map(claim -> row(article, claim)).toList());
    }
    screen.line();
  }

  private static List<String> row(Article article, CandidateClaim claim) {
    StringBuilder said = new StringBuilder();
    claim
        .content()
        .forEach(
            span -> said.append(span.in(article.input()).replaceAll("<[^>]*>", "")).append(' '));
    String words = Wrap.harmless(said.toString().replaceAll("\\s+", " ").strip());
    return List.of(
        claim.speaker().isEmpty() ? "(nobody named)" : Wrap.harmless(claim.speaker()),
        claim.kind().code(),
        Math.round(claim.confidence() * 100) + " %",
        words.length() > 240 ? words.substring(0, 240) + " …" : words);
  }

  /// Puts what was read into the queue of the case. Of the copies of one agency text the first is
  /// asked about, and the others are named beside it.
  private void queue(List<Told> told) {
    Map<String, WireCopies.Group> copies = copies(told);
    if (paths.size() < 2) {
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Told article : told) {
      WireCopies.Group group = copies.get(article.text().doc());
      if (group != null && !group.docs().getFirst().equals(article.text().doc())) {
        continue;
      }
      article
          .candidates()
          .forEach(
              candidate -> candidates.add(group == null ? candidate : ofAgency(candidate, group)));
    }
    Path folder = Casebook.folder(Path.of(paths.getFirst()));
    int added = new FolderQueue(folder).add(candidates);
    desk.screen()
        .complain(added + " candidates wait for you: trucewatch review " + paths.getFirst());
  }

  private static Candidate ofAgency(Candidate candidate, WireCopies.Group group) {
    Map<String, String> row = new LinkedHashMap<>(candidate.row());
    if (!group.agency().isEmpty()) {
      row.putIfAbsent("via", group.agency());
    }
    Map<String, String> origin = new LinkedHashMap<>(candidate.origin());
    origin.put("copies", String.join(" ", group.docs()));
    return new Candidate(candidate.id(), candidate.state(), row, origin);
  }

  private Map<String, WireCopies.Group> copies(List<Told> told) {
    Map<String, WireCopies.Group> copies = new LinkedHashMap<>();
    for (WireCopies.Group group : WireCopies.of(told.stream().map(Told::text).toList())) {
      desk.screen()
          .complain(
              "One text"
                  + (group.agency().isEmpty() ? "" : " of " + group.agency())
                  + ", and so one source: "
                  + String.join(", ", group.docs()));
      group.docs().forEach(doc -> copies.put(doc, group));
    }
    return copies;
  }
}
