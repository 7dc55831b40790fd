package trucewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;
import trucewatch.claims.Entry;
import trucewatch.questions.Assumptions;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.verdict.Question;

/// Reads what `--assume` gives: an assumption, or the name of a file of claims.
final class AssumeOption {
  private final CommandLine commandLine;
  private final OpenCase open;
  private final Question question;

  AssumeOption(CommandLine commandLine, OpenCase open, Question question) {
    this.commandLine = commandLine;
    this.open = open;
    this.question = question;
  }

  /// @throws WrongUse if a text is neither
  List<Entry> read(List<String> texts) {
    Assumptions assumptions = new Assumptions(open.log(), open.reference(), question);
    try {
      for (String text : texts) {
        if (Assumptions.isOne(text)) {
          assumptions.read(text);
        } else {
          assumptions.addAll(file(text));
        }
      }
    } catch (Assumptions.NotUnderstood why) {
      throw new WrongUse(commandLine, String.valueOf(why.getMessage()));
    }
    return assumptions.entries();
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException odd) {
      throw new WrongUse(commandLine, "'" + text + "': no file can have this name.");
    }
  }

  private List<Entry> file(String text) {
    Path path = path(text);
    if (!Files.isRegularFile(path)) {
      throw new WrongUse(
          commandLine,
          "'"
              + text
              + "' is no assumption and no file. Write DECISION:MEMBER=BALLOT,"
              + " CLAUSE:ACTOR=POSITION, column=text,..., or the name of a file of claims.");
    }
    Instant known = question.asOf().known();
    ClaimsFile reader = new ClaimsFile(open.agreement().zone(), known, ClaimsFile.Known.AS_READ);
    try (InputStream in = Files.newInputStream(path)) {
      ClaimsFile.Contents contents = reader.read(text, in);
      if (!contents.problems().isEmpty()) {
        throw new WrongUse(commandLine, contents.problems().getFirst().toString());
      }
      return contents.entries();
    } catch (IOException cannot) {
      throw new WrongUse(commandLine, "Cannot read " + text + ": " + Failure.words(cannot));
    }
  }
}
