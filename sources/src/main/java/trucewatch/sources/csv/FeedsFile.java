package trucewatch.sources.csv;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.sources.FileProblem;

/// Reads `feeds.csv`: the feeds that a case asks to be fetched, one a row, with `address` and
/// `source`, the code of the outlet.
public final class FeedsFile {
  private static final Set<String> HEADERS = Set.of("address", "source");

  private FeedsFile() {}

  /// One feed; the source is empty where none is written.
  public record Feed(String address, String source) {}

  /// Everything in a file.
  public record Contents(List<Feed> feeds, List<FileProblem> problems) {
    public Contents {
      feeds = List.copyOf(feeds);
      problems = List.copyOf(problems);
    }
  }

  /// Reads a whole file; a row without an address is left out.
  ///
  /// @param name how messages call it
  public static Contents read(String name, InputStream in) {
    List<Feed> feeds = new ArrayList<>();
    List<FileProblem> problems = new ArrayList<>();
    new Table(name, HEADERS, Set.of("address"), problems::add)
        .read(
            in,
            row -> {
              Map<String, String> cells = row.cells();
              if (cells.containsKey("address")) {
                feeds.add(
                    new Feed(cells.getOrDefault("address", ""), cells.getOrDefault("source", "")));
              }
            });
    return new Contents(feeds, problems);
  }
}
