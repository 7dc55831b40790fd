package trucewatch.casebook.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trucewatch.casebook.PlainNames;
import trucewatch.casebook.RowSource;
import trucewatch.reference.CaseLog;
import trucewatch.sources.FileProblem;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.sources.csv.RowReader;
import trucewatch.sources.formats.Formats;
import trucewatch.sources.mapping.MappingFile;
import trucewatch.sources.mapping.Proposal;
import trucewatch.sources.reading.Format;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Settings;

/// A file in a format of its publisher, or why it cannot be said what it is.
public sealed interface Dataset {
  /// A header that is longer is none, in bytes.
  int LONGEST_HEADER = 65_536;

  /// What a person says of a file, where it does not show that itself; each empty to find it out.
  ///
  /// @param as a format, or the name of a file in the case's folder mappings
  /// @param delimiter `comma`, `semicolon`, `tab`, or a character
  /// @param dates `dd/mm/yyyy` or `mm/dd/yyyy`
  record Given(String as, String encoding, String delimiter, String dates) {}

  /// It can be read.
  ///
  /// @param name the format or mapping that was named or found
  /// @param problems what is wrong in the mapping file
  record Known(
      String name, Format format, Input input, Settings settings, List<FileProblem> problems)
      implements Dataset {
    public Known {
      problems = List.copyOf(problems);
    }

    /// Its claims on their way into a log.
    ///
    /// @param file how messages call it
    /// @param known from when a row counts as known
    /// @param counts counts beside them what the case does not know
    public RowSource rows(String file, ClaimsFile.Known known, Proposal counts) {
      return (zone, now, rows, problems) -> {
        RowReader.Target target = RowReader.to(rows, problems);
        format.read(
            input,
            settings,
            new DatasetRows(new RowReader(zone, file, now, known, target), target, counts));
      };
    }

    /// An empty count for [#rows].
    ///
    /// @param mostProblems how many problems are kept
    public Proposal count(int mostProblems) {
      return new Proposal(settings.names(), mostProblems);
    }
  }

  /// It is of no kind that is known.
  ///
  /// @param why a sentence for people
  record Unknown(String why) implements Dataset {}

  /// Finds how a file is to be read.
  ///
  /// @param folder of the case
  /// @param log of the case, whose names are those that a file may use
  static Dataset of(Path folder, CaseLog log, Input input, Given given) {
    Names names = PlainNames.of(log.agreement(), log.sources());
    String name =
        given.as().isEmpty()
            ? Formats.recognized(input, settings(log, names, Mapping.NONE, given))
                .map(Format::code)
                .orElse("")
            : given.as();
    MappingFile.Contents contents = mapping(folder, name);
    Mapping mapping = contents.mapping();
    String code = mapping.format().isEmpty() ? name : mapping.format();
    Optional<Format> format = Formats.named(code);
    return format.isEmpty()
        ? new Unknown(unknown(code))
        : new Known(
            name, format.get(), input, settings(log, names, mapping, given), contents.problems());
  }

  /// The rows of a file of claims, whose layout is our own.
  static RowSource claims(Input input, ClaimsFile.Known known) {
    return (zone, now, rows, problems) -> {
      try (InputStream in = input.open()) {
        new ClaimsFile(zone, now, known).stream(input.name(), in, rows, problems);
      } catch (IOException cannot) {
        problems.accept(
            FileProblem.ofFile(
                input.name(),
                "it cannot be read: " + cannot.getMessage(),
                "check the disk and the rights"));
      }
    };
  }

  /// Whether the first row of a file has the one column that every file of claims has.
  static boolean looksLikeClaims(Input input) {
    try (InputStream in = input.open()) {
      String start = new String(in.readNBytes(LONGEST_HEADER), UTF_8);
      String header = start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
      return Pattern.compile("[,\";\\t]").splitAsStream(header).anyMatch("stance"::equals);
    } catch (IOException cannot) {
      return false;
    }
  }

  private static String unknown(String code) {
    return code.isEmpty()
        ? "It does not look like any publisher's file."
        : "There is no format and no mapping '"
            + code
            + "'. Formats: "
            + String.join(", ", Formats.all().stream().map(Format::code).toList())
            + ".";
  }

  private static Settings settings(CaseLog log, Names names, Mapping mapping, Given given) {
    return new Settings(
        names,
        mapping,
        log.agreement().zone(),
        given.encoding().isEmpty() ? mapping.encoding() : given.encoding(),
        given.delimiter().isEmpty() ? mapping.delimiter() : given.delimiter(),
        given.dates().isEmpty() ? mapping.dates() : given.dates());
  }

  private static MappingFile.Contents mapping(Path folder, String name) {
    Path mappings = folder.resolve("mappings");
    boolean plain = name.matches("[\\p{L}\\p{N}._-]+") && !name.startsWith(".");
    Path path = mappings.resolve(plain ? name + ".csv" : "none");
    return plain && Files.isRegularFile(path)
        ? MappingFile.read(name, Input.of(path))
        : new MappingFile.Contents(Mapping.NONE, List.of());
  }
}
