package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.casebook.TakingIn;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Finding;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

/// Locks a case under a passphrase.
@Command(
    name = "lock",
    description = {
      "Encrypts the log of a case under a passphrase. Who loses the passphrase loses the case:",
      "there is no other way in."
    },
    footer = {
      "",
      "The passphrase is asked for twice, without echo. Scripts name a file that holds it in",
      "TRUCEWATCH_PASSPHRASE_FILE, and for --change the new one in",
      "TRUCEWATCH_NEW_PASSPHRASE_FILE. What stays readable without it:",
      "docs/reference/log.md, \"Locked cases\".",
      "",
      "Examples:",
      "  trucewatch lock my-ceasefire",
      "  trucewatch lock my-ceasefire --take-in",
      "  trucewatch lock my-ceasefire --change"
    })
final class LockCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private CaseOption caseOption = new CaseOption();

  @ArgGroup private Instead instead = new Instead();

  @Option(
      names = "--take-in",
      description =
          "Delete the files in claims/ whose rows are in the log, since they lie beside it in the"
              + " open. The rows stay.")
  private boolean takeIn;

  @Option(names = "--by", paramLabel = "WHO", description = "Who locks it; stays in the log.")
  private String by = "";

  /// What to do with a case that is locked.
  static final class Instead {
    @Option(names = "--change", description = "Give a locked case another passphrase.")
    private boolean change;

    @Option(
        names = "--off",
        description =
            "Take the passphrase off: the key then lies with the log, and who has the disk can read"
                + " it.")
    private boolean off;
  }

  LockCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    Optional<Integer> stop = opened();
    if (stop.isPresent()) {
      return stop.get();
    }
    Path folder = Casebook.folder(caseOption.path());
    try {
      Place place = Place.of(folder);
      int code = ExitCode.DONE;
      try (ClaimsLog log = ClaimsLog.open(place, desk.clock())) {
        boolean locked = log.isLocked();
        if ((instead.change || instead.off) && !locked) {
          throw new WrongUse(spec.commandLine(), "The case is not locked.");
        }
        if (instead.off) {
          log.takePassphraseOff();
          desk.screen()
              .wrapped(0, "The passphrase is off. Who has the disk can now read the case.");
        } else if (instead.change || !locked) {
          code = lock(log, folder, instead.change);
        } else if (!takeIn) {
          throw new WrongUse(
              spec.commandLine(),
              "The case is locked already. Say --change for another passphrase, --take-in for files"
                  + " that lie beside the log.");
        }
      }
      return code == ExitCode.DONE ? beside(folder) : code;
    } catch (Passphrases.Unavailable none) {
      desk.screen().complain("Not locked: " + Wrap.harmless(String.valueOf(none.getMessage())));
      return ExitCode.LOCKED;
    } catch (IOException failed) {
      desk.screen().complain("Not done: " + Wrap.harmless(Failure.words(failed)));
    } catch (LogFailure failed) {
      desk.screen().complain("Not done: " + Wrap.harmless(failed.words()));
    }
    return ExitCode.CASE_HAS_ERRORS;
  }

  /// Brings what is new in the files of the case into its log; an exit code if that cannot be.
  private Optional<Integer> opened() {
    return switch (desk.open(caseOption.path())) {
      case Opened.Ready _ -> Optional.empty();
      case Opened.Locked(String why) -> {
        desk.screen().complain(Wrap.harmless(why));
        yield Optional.of(ExitCode.LOCKED);
      }
      case Opened.Unsound unsound -> {
        unsound.complaints().forEach(desk.screen()::complain);
        yield Optional.of(ExitCode.CASE_HAS_ERRORS);
      }
      case Opened.Missing missing -> throw new WrongUse(spec.commandLine(), missing.why());
    };
  }

  private int lock(ClaimsLog log, Path folder, boolean change)
      throws LogFailure, IOException, Passphrases.Unavailable {
    char[] passphrase = passphrase(change);
    try {
      if (!ClaimsLog.suffices(passphrase)) {
        desk.screen()
            .complain(
                "Not locked: a passphrase has at least "
                    + ClaimsLog.shortestPassphrase()
                    + " letters; several words are easier to keep than odd signs.");
        return ExitCode.WRONG_USE;
      }
      if (!change) {
        Optional<Finding> wrong = log.verify(_ -> {});
        if (wrong.isPresent()) {
          desk.screen()
              .complain("Not locked: the log is not whole. " + Wrap.harmless(wrong.get().what()));
          return ExitCode.CASE_HAS_ERRORS;
        }
      }
      try (Meter meter = new Meter(desk, "locking")) {
        meter.of(log.size());
        log.lock(passphrase, by, meter::rows);
      }
    } finally {
      Arrays.fill(passphrase, '\0');
    }
    desk.screen()
        .wrapped(
            0,
            change
                ? "The passphrase is changed. A copy of the log that was made before still opens"
                    + " with the old one."
                : "The case is locked: "
                    + log.size()
                    + " entries are encrypted. Without the passphrase nobody can read them, we"
                    + " neither: keep it in two places.");
    Files.deleteIfExists(folder.resolve(".trucewatch").resolve("in-step"));
    for (Path copy : Place.olderForms(folder)) {
      Files.delete(copy);
      desk.screen().wrapped(0, "Deleted " + copy + ", which held the log in the open.");
    }
    return ExitCode.DONE;
  }

  private char[] passphrase(boolean change) throws Passphrases.Unavailable {
    Passphrases passphrases = desk.passphrases();
    Optional<char[]> given = passphrases.given(change ? Passphrases.Of.NEW : Passphrases.Of.CASE);
    if (given.isPresent()) {
      return given.get();
    }
    return Twice.asked(passphrases, change ? "New passphrase:" : "Passphrase for the case:");
  }

  /// What lies beside the log in the open, and is deleted if that was asked for.
  private int beside(Path folder) throws LogFailure, IOException {
    List<String> open = new ArrayList<>(TakingIn.inTheOpen(caseOption.path(), desk.clock()));
    if (takeIn && !instead.off) {
      TakingIn.Taken taken = TakingIn.from(caseOption.path(), desk.clock());
      taken.deleted().forEach(name -> desk.screen().line("Deleted " + Wrap.harmless(name) + "."));
      taken.kept().forEach(why -> desk.screen().complain("warning: " + Wrap.harmless(why)));
      open.removeAll(taken.deleted());
    }
    for (String other :
        List.of("articles", "candidates", "examples", "imports", "report-not-finished.txt")) {
      if (Files.exists(folder.resolve(".trucewatch").resolve(other))) {
        open.add(".trucewatch/" + other);
      }
    }
    if (!open.isEmpty() && !instead.off) {
      desk.screen()
          .complain(
              "warning: these lie beside the log, and are not encrypted: "
                  + Wrap.harmless(String.join(", ", open))
                  + (takeIn ? "" : ". --take-in deletes files of claims; their rows stay")
                  + ". Backups that were made before are not locked either");
    }
    return ExitCode.DONE;
  }
}
