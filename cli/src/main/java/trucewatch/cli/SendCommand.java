package trucewatch.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import trucewatch.casebook.exchange.Courier;
import trucewatch.casebook.exchange.ExchangeFailure;
import trucewatch.store.LogFailure;

/// Writes what another copy of a case lacks into a signed file.
@Command(
    name = "send",
    description = {
      "What another copy of the case lacks, in one signed file: for a stick, or for mail.",
      "`receive` takes it in there."
    },
    footer = {
      "",
      "What a copy was sent before is left out once a file of its own has confirmed it. To send",
      "the same twice does no harm. The file is not encrypted.",
      "",
      "Examples:",
      "  trucewatch send my-ceasefire to-headquarters.parcel",
      "  trucewatch send my-ceasefire week-2.parcel --to headquarters"
    })
final class SendCommand extends ExchangeCommand {
  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "The copy that it is for, as `receive --from` named it. Default: send all.")
  private String to = "";

  @Option(
      names = "--since",
      paramLabel = "HASH",
      description = "Leave out what comes before this hash and with it; `verify` printed it.")
  private String since = "";

  SendCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(Path folder, Path file) throws IOException, LogFailure, ExchangeFailure {
    try (var _ = Progress.of(desk.screen(), "writing " + file)) {
      Courier.Sent sent = new Courier(folder, desk.clock()).send(file, to, since);
      desk.screen()
          .wrapped(
              0,
              "Wrote "
                  + sent.written().entries()
                  + " entries, batches "
                  + (sent.written().since() + 1)
                  + " to "
                  + sent.written().until()
                  + ", to "
                  + file
                  + String.format(Locale.ROOT, " (%,d bytes).", sent.bytes())
                  + " Whoever gets this file reads what is restricted, too. The next line is the"
                  + " key that it is signed with: tell it to the receiver by another way.");
      desk.screen().line(sent.key());
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException exists) {
      throw new WrongUse(spec.commandLine(), file + " exists; name a file that does not.");
    }
  }
}
