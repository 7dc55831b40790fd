package trucewatch.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/// Failures of the file system in the words of a user.
final class Failure {
  private Failure() {}

  static String words(IOException failure) {
    return switch (failure) {
      case NoSuchFileException none -> "there is no " + none.getFile();
      case AccessDeniedException denied -> "you may not read or write " + denied.getFile();
      case NotDirectoryException file -> file.getFile() + " is not a folder";
      case FileSystemException other ->
          Objects.requireNonNullElse(other.getReason(), "the file system refuses")
              + " ("
              + other.getFile()
              + ")";
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }
}
