package trucewatch.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import trucewatch.casebook.exchange.Courier;
import trucewatch.casebook.exchange.ExchangeFailure;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

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
      "the same twice does no harm. A locked case sends it encrypted under a passphrase that is",
      "asked for: tell it to the receiver by another way than the file. Scripts name a file that",
      "holds it in TRUCEWATCH_PARCEL_PASSPHRASE_FILE. Another case does so with --encrypted.",
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

  @Option(
      names = "--encrypted",
      description = "Encrypt the file under a passphrase. The rule for a locked case.")
  private boolean encrypted;

  SendCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(Path folder, Path file) throws IOException, LogFailure, ExchangeFailure {
    char[] passphrase = encrypted || Place.isLocked(folder) ? passphrase() : new char[0];
    try (var _ = Progress.of(desk.screen(), "writing " + file)) {
      Courier.Sent sent = new Courier(folder, desk.clock()).send(file, to, since, passphrase);
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
                  + (passphrase.length == 0
                      ? " Whoever gets this file reads what is restricted, too."
                      : " It is encrypted.")
                  + " The next line is the key that it is signed with: tell it to the receiver by"
                  + " another way.");
      desk.screen().line(sent.key());
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException exists) {
      throw new WrongUse(spec.commandLine(), file + " exists; name a file that does not.");
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private char[] passphrase() throws ExchangeFailure {
    try {
      Optional<char[]> given = desk.passphrases().given(Passphrases.Of.PARCEL);
      char[] passphrase =
          given.isPresent()
              ? given.get()
              : Twice.asked(desk.passphrases(), "A passphrase for the file:");
      if (ClaimsLog.suffices(passphrase)) {
        return passphrase;
      }
      throw new ExchangeFailure(
          "the passphrase for the file is too short",
          "use at least " + ClaimsLog.shortestPassphrase() + " letters");
    } catch (Passphrases.Unavailable none) {
      throw new ExchangeFailure(
          String.valueOf(none.getMessage()),
          "the file must be encrypted, since the case is, or since --encrypted was said;"
              + " TRUCEWATCH_PARCEL_PASSPHRASE_FILE names a file with the passphrase");
    }
  }
}
