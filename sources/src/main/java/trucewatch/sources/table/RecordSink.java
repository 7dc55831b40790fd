package trucewatch.sources.table;

import java.util.List;

/// Takes the records of a file.
public interface RecordSink {
  /// The headers, before the first record; none for JSON, where each record names its own.
  ///
  /// @param tags the HXL tag over each header, empty texts or an empty list if there is none
  default void head(List<String> headers, List<String> tags) {}

  /// A record.
  ///
  /// @return whether to go on
  boolean record(RawRecord record);
}
