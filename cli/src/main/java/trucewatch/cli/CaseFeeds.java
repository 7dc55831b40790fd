package trucewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import trucewatch.news.feed.FeedFetcher;
import trucewatch.news.feed.SeenEntries;
import trucewatch.news.page.FeedReader;
import trucewatch.sources.csv.FeedsFile;

/// The feeds that a case names in `feeds.csv`. They are fetched only when a person asks for it, and
/// each entry is read once.
final class CaseFeeds {
  static final String FILE = "feeds.csv";

  private final Desk desk;
  private final Path folder;
  private final FeedFetcher fetcher;
  private final SeenEntries seen;
  private int failed;

  private CaseFeeds(Desk desk, Path folder, SeenEntries seen) {
    this.desk = desk;
    this.folder = folder;
    this.fetcher = new FeedFetcher(desk.network());
    this.seen = seen;
  }

  static CaseFeeds of(Desk desk, Path folder) throws IOException {
    return new CaseFeeds(desk, folder, SeenEntries.of(folder));
  }

  /// Hands on the entries that were not read yet. A feed that cannot be fetched is named and left
  /// out.
  void each(Consumer<ArticleInputs.Input> take) throws IOException {
    for (FeedsFile.Feed feed : named()) {
      try {
        List<FeedReader.Entry> entries = FeedReader.entries(fetcher.fetch(feed.address()));
        if (entries.isEmpty()) {
          leftOut(feed, "what stands there is no feed, or an empty one");
        }
        take(feed, entries, take);
      } catch (IOException cannot) {
        leftOut(feed, String.valueOf(cannot.getMessage()));
      }
    }
  }

  private void take(
      FeedsFile.Feed feed, List<FeedReader.Entry> entries, Consumer<ArticleInputs.Input> take) {
    int fresh = 0;
    for (FeedReader.Entry entry : entries) {
      if (seen.add(feed.address(), entry.id())) {
        fresh++;
        String name = entry.link().isEmpty() ? entry.title() : entry.link();
        take.accept(ArticleInputs.Input.of(name, entry, feed.source()));
      }
    }
    desk.screen()
        .complain(
            feed.address()
                + ": "
                + entries.size()
                + " entries, "
                + fresh
                + " of them not read yet");
  }

  private void leftOut(FeedsFile.Feed feed, String why) {
    failed++;
    desk.screen().complain("Left out " + Wrap.harmless(feed.address()) + ": " + why + ".");
  }

  /// The feeds that the case names.
  private List<FeedsFile.Feed> named() throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new IOException(
          "the case names no feeds. Write them to "
              + file
              + ", one a row, under the header address,source");
    }
    try (InputStream in = Files.newInputStream(file)) {
      FeedsFile.Contents contents = FeedsFile.read(FILE, in);
      contents.problems().stream()
          .filter(p -> p.isError())
          .forEach(
              p -> {
                failed++;
                desk.screen().complain(FILE + ": " + p.reason() + ": " + p.wayOut() + ".");
              });
      return contents.feeds();
    }
  }

  /// Whether any feed could not be read.
  boolean anyFailed() {
    return failed > 0;
  }

  /// Notes that what was handed on is read.
  void done() throws IOException {
    seen.save();
  }
}
