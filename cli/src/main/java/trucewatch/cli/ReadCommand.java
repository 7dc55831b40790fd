package trucewatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.cli.ArticleInputs.Input;
import trucewatch.news.Article;
import trucewatch.news.ArticleJson;
import trucewatch.news.NewsReader;
import trucewatch.news.ReadOptions;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.page.PageReader;
import trucewatch.news.vocabulary.Vocabulary;

/// Reads articles into candidate claims. With a case they wait there for `review`; no status
/// changes.
@Command(
    name = "read",
    description = "Who says what in an article: candidates for claims, for a person to review.",
    footer = {
      "",
      "ARTICLE is a web page, text, mail (.eml), PDF or feed, a folder of them, or - for standard",
      "input. It is read offline, and in English. Nothing counts before you accept it. Only --feeds",
      "uses the network, and only the addresses that you wrote to feeds.csv in the case.",
      "",
      "Examples:",
      "  trucewatch read article.html",
      "  trucewatch read my-ceasefire article.html --published 2025-11-13",
      "  trucewatch read articles/ --format json > read.jsonl",
      "  trucewatch read my-ceasefire --feeds"
    })
final class ReadCommand implements Callable<Integer> {
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
      names = "--feeds",
      description =
          "Fetch the feeds that the case names in feeds.csv, and read what is new in them.")
  private boolean feeds;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "table",
      description = "table or json: one object a line, for each article.")
  private Format format = Format.TABLE;

  ReadCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    checkDay();
    boolean intoCase = feeds || paths.size() == 2;
    if (feeds && paths.size() != 1) {
      throw new WrongUse(
          spec.commandLine(), "--feeds reads the feeds of a case: name the case alone.");
    }
    Vocabulary vocabulary =
        intoCase
            ? CaseVocabulary.of(desk, Path.of(paths.getFirst()), spec.commandLine())
            : Vocabulary.empty();
    NewsReader reader = new NewsReader();
    List<IntoQueue.Told> told = new ArrayList<>();
    try {
      IntoQueue queue = new IntoQueue(desk, intoCase ? folder() : Path.of(""), plain);
      Consumer<Input> take =
          input -> {
            Article article = reader.read(input.bytes, vocabulary, options(input));
            show(article, input);
            told.add(intoCase ? queue.kept(article) : IntoQueue.told(article));
          };
      boolean failed = false;
      if (feeds) {
        CaseFeeds named = CaseFeeds.of(desk, folder());
        named.each(take);
        queue.put(paths.getFirst(), told);
        named.done();
        failed = named.anyFailed();
      } else {
        new ArticleInputs(desk, plain).each(paths.getLast(), take);
        if (intoCase) {
          queue.put(paths.getFirst(), told);
        } else {
          queue.copies(told.stream().map(IntoQueue.Told::text).toList());
        }
      }
      return failed ? ExitCode.CASE_HAS_ERRORS : ExitCode.DONE;
    } catch (UncheckedIOException cannot) {
      throw new WrongUse(
          spec.commandLine(), "The case cannot be written: " + cannot.getMessage() + ".");
    } catch (IOException cannot) {
      throw new WrongUse(
          spec.commandLine(),
          "Cannot read " + paths.getLast() + ": " + Failure.words(cannot) + ".");
    }
  }

  private Path folder() {
    return Casebook.folder(Path.of(paths.getFirst()));
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

  private ReadOptions options(Input input) {
    LocalDate today = desk.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return new ReadOptions(
        input.name,
        source.isEmpty() ? input.source : source,
        published.isEmpty() ? input.published : published,
        today,
        plain);
  }

  private void show(Article article, Input input) {
    Screen screen = desk.screen();
    if (format == Format.JSON) {
      boolean own = !input.entry && article.input().equals(PageReader.decoded(input.bytes));
      screen.line(ArticleJson.of(article, !own));
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
}
