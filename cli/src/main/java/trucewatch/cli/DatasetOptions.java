package trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.PlainNames;
import trucewatch.sources.FileProblem;
import trucewatch.sources.formats.Formats;
import trucewatch.sources.mapping.MappingFile;
import trucewatch.sources.reading.Format;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Settings;

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

  /// A file with what it takes to read it.
  ///
  /// @param problems what is wrong in the mapping file
  record Dataset(Format format, Input input, Settings settings, List<FileProblem> problems) {
    Dataset {
      problems = List.copyOf(problems);
    }
  }

  /// Finds the format that is named, directly or by a mapping file of the case.
  ///
  /// @param as a format, or the name of a file in the case's folder mappings; empty to find out
  Dataset open(Path caseAt, OpenCase open, Path file, String as) {
    Names names = PlainNames.of(open.agreement(), open.log().sources());
    Input input = Input.of(file);
    String name =
        as.isEmpty()
            ? Formats.recognized(input, settings(open, names, Mapping.NONE))
                .map(Format::code)
                .orElse("")
            : as;
    MappingFile.Contents contents = mapping(caseAt, name);
    return new Dataset(
        format(name, contents.mapping()),
        input,
        settings(open, names, contents.mapping()),
        contents.problems());
  }

  private Settings settings(OpenCase open, Names names, Mapping mapping) {
    return new Settings(
        names,
        mapping,
        open.agreement().zone(),
        encoding.isEmpty() ? mapping.encoding() : encoding,
        delimiter.isEmpty() ? mapping.delimiter() : delimiter,
        dates.isEmpty() ? mapping.dates() : dates);
  }

  private static MappingFile.Contents mapping(Path caseAt, String name) {
    Path mappings = Casebook.folder(caseAt).resolve("mappings");
    boolean plain = name.matches("[\\p{L}\\p{N}._-]+") && !name.startsWith(".");
    Path path = mappings.resolve(plain ? name + ".csv" : "none");
    return plain && Files.isRegularFile(path)
        ? MappingFile.read(name, Input.of(path))
        : new MappingFile.Contents(Mapping.NONE, List.of());
  }

  private Format format(String name, Mapping mapping) {
    String code = mapping.format().isEmpty() ? name : mapping.format();
    Optional<Format> found = Formats.named(code);
    if (found.isPresent()) {
      return found.get();
    }
    CommandLine commandLine = spec.commandLine();
    throw new WrongUse(
        commandLine,
        code.isEmpty()
            ? "It does not look like any publisher's file. Say what it is with --as; for a table"
                + " of your own, write mappings/NAME.csv in the case and give --as NAME."
            : "There is no format and no mapping '"
                + code
                + "'. Formats: "
                + String.join(", ", Formats.all().stream().map(Format::code).toList())
                + ".");
  }
}
