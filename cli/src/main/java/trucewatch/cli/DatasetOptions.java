package trucewatch.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.dataset.Dataset;
import trucewatch.sources.reading.Input;

/// How a publisher's file is to be read, where it does not show that itself.
final class DatasetOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--encoding", paramLabel = "E", description = "Of the text. Default: found out.")
  private String encoding = "";

  @Option(
      names = "--delimiter",
      paramLabel = "D",
      description = "Between cells: comma, semicolon, tab, or a character. Default: found out.")
  private String delimiter = "";

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "dd/mm/yyyy or mm/dd/yyyy. Default: found out.")
  private String dates = "";

  /// Finds the format that is named, directly or by a mapping file of the case.
  ///
  /// @param as a format, or the name of a file in the case's folder mappings; empty to find out
  /// @throws WrongUse if it is none that is known
  Dataset.Known open(Path caseAt, OpenCase open, Path file, String as) {
    Dataset.Given given = new Dataset.Given(as, encoding, delimiter, dates);
    return switch (Dataset.of(Casebook.folder(caseAt), open.log(), Input.of(file), given)) {
      case Dataset.Known known -> known;
      case Dataset.Unknown(String why) ->
          throw new WrongUse(
              spec.commandLine(),
              as.isEmpty()
                  ? why
                      + " Say what it is with --as; for a table of your own, write"
                      + " mappings/NAME.csv in the case and give --as NAME."
                  : why);
    };
  }
}
