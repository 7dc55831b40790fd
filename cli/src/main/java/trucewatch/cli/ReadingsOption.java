package trucewatch.cli;

import picocli.CommandLine.Option;

/// Whether deadlines that are our readings of the text count.
final class ReadingsOption {
  @Option(
      names = "--as-written",
      description =
          "Judge by the text as it is written: a deadline that is a reading (`read as`) does not"
              + " count.")
  private boolean asWritten;

  boolean off() {
    return asWritten;
  }
}
