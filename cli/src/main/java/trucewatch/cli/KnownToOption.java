package trucewatch.cli;

import picocli.CommandLine.Option;

/// Whose knowledge a question is asked by, where several copies of a case exchange entries.
final class KnownToOption {
  @Option(
      names = "--known-to",
      paramLabel = "NAME",
      description =
          "By what one copy of the case knew: here, or the name of another (see receive)."
              + " Default: by whatever copy knew first.")
  private String name = "";

  String name() {
    return name;
  }
}
