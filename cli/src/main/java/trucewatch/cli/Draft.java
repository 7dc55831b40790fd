package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trucewatch.casebook.report.ReportFile;

/// The answers of a report that is not finished, on disk, one a line in the order of the questions.
final class Draft {
  private final Path file;

  private Draft(Path file) {
    this.file = file;
  }

  static Draft of(Path caseFolder) {
    return new Draft(caseFolder.resolve(".trucewatch").resolve("report-not-finished.txt"));
  }

  /// The answers kept, none if there is no unfinished report.
  List<String> answers() throws IOException {
    return Files.exists(file)
        ? new ArrayList<>(Files.readAllLines(file, UTF_8))
        : new ArrayList<>();
  }

  void keep(List<String> answers) throws IOException {
    Files.createDirectories(ReportFile.parent(file));
    ReportFile.replace(file, String.join("\n", answers) + "\n");
  }

  void discard() throws IOException {
    Files.deleteIfExists(file);
  }
}
