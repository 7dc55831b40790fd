package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import trucewatch.casebook.Restricted;
import trucewatch.casebook.exchange.Courier;
import trucewatch.casebook.exchange.ExchangeFailure;
import trucewatch.store.LogFailure;
import trucewatch.store.Received;

/// Takes in what another copy of a case sent.
@Command(
    name = "receive",
    description = "Takes in what `send` wrote in another copy of the case: all of it, or nothing.",
    footer = {
      "",
      "A file is taken in only if it is signed with a key that somebody here vouched for. The",
      "first time, compare the key with the sender by another way than the file came.",
      "",
      "Examples:",
      "  trucewatch receive my-ceasefire week-1.parcel --from field --key MCowBQYDK2VwAyEA...",
      "  trucewatch receive my-ceasefire week-2.parcel"
    })
final class ReceiveCommand extends ExchangeCommand {
  @Option(
      names = "--from",
      paramLabel = "NAME",
      description = "What to call the copy that sent it; the first time only.")
  private String from = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The key of the sender, compared by another way; the first time only.")
  private String key = "";

  ReceiveCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(Path folder, Path file) throws IOException, LogFailure, ExchangeFailure {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(spec.commandLine(), "There is no file " + file + ".");
    }
    char[] passphrase = Courier.isClosed(file) ? passphrase(file) : new char[0];
    try (var _ = Progress.of(desk.screen(), "taking in " + file)) {
      Optional<Received> received =
          new Courier(folder, desk.clock()).receive(file, from, key, passphrase);
      desk.screen()
          .wrapped(0, received.map(ReceiveCommand::words).orElse("The file brings nothing new."));
      Restricted.inTheOpen(received.map(Received::inTheOpen).orElse(0L))
          .forEach(warning -> desk.screen().complain("warning: " + warning));
      return ExitCode.DONE;
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// Empty if none was given, which the courier then says.
  private char[] passphrase(Path file) throws ExchangeFailure {
    try {
      return desk.passphrases()
          .given(Passphrases.Of.PARCEL)
          .or(() -> desk.passphrases().ask("Passphrase of " + file + ":"))
          .orElseThrow(
              () ->
                  new ExchangeFailure(
                      "the file is encrypted, and its passphrase was not given",
                      "run the command at a terminal, or name a file that holds it in"
                          + " TRUCEWATCH_PARCEL_PASSPHRASE_FILE"));
    } catch (Passphrases.Unavailable none) {
      throw new ExchangeFailure(
          String.valueOf(none.getMessage()), "name a file with the passphrase in its first line");
    }
  }

  private static String words(Received received) {
    List<String> parts = new ArrayList<>();
    parts.add(received.added() + " new");
    part(parts, received.had(), "known here before");
    part(parts, received.erased(), "rows erased, since they are erased there");
    String confirmed = received.receipts() > 0 ? " It confirms what was sent to it before." : "";
    return "Entries: " + String.join(", ", parts) + "." + confirmed;
  }

  private static void part(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
