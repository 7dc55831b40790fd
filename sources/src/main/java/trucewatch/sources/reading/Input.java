package trucewatch.sources.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file to read. It may be opened more than once, since a format first looks at its beginning.
///
/// @param name as a reader of messages knows it
public record Input(String name, Opening opening) {
  /// Opens the file from its first byte; the caller closes.
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /// A file of the disk.
  public static Input of(Path file) {
    return new Input(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
  }

  /// The bytes from the first on.
  public InputStream open() throws IOException {
    return opening.open();
  }
}
