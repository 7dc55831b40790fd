package trucewatch.casebook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import trucewatch.claims.Entry;
import trucewatch.sources.FileProblem;

/// A file in some format, as rows on their way into a log.
public interface RowSource {
  /// Reads the file from its beginning; rows and problems are handed on as they come, and no row is
  /// held longer than that takes. What the takers throw is passed on.
  ///
  /// @param zone the time zone of the agreement
  /// @param now the moment of reading
  void read(ZoneId zone, Instant now, Consumer<Entry> rows, Consumer<FileProblem> problems);
}
