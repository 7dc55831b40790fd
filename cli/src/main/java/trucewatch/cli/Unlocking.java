package trucewatch.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import trucewatch.casebook.Casebook;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

/// Gives the program the keys of locked cases, before a command that is about them begins.
final class Unlocking {
  private static final int TRIES = 3;

  private final Desk desk;

  Unlocking(Desk desk) {
    this.desk = desk;
  }

  /// How much a command needs the passphrase of its case.
  enum Need {
    /// Without it there is no answer: it is asked for.
    ALWAYS,
    /// Used if it was given, not asked for.
    IF_GIVEN
  }

  /// A command that does without the passphrase, or asks for it itself.
  interface Sparing {}

  /// A command about other cases than the one that it names first.
  interface About {
    List<Path> cases();
  }

  /// Unlocks the case of a command.
  ///
  /// @return whether the command can begin
  boolean before(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
      return true;
    }
    Object command = last.commandSpec().userObject();
    Need need = command instanceof Sparing ? Need.IF_GIVEN : Need.ALWAYS;
    if (command instanceof About about) {
      for (Path one : about.cases()) {
        if (!unlock(one, need)) {
          return false;
        }
      }
      return true;
    }
    return last.commandSpec().mixins().values().stream()
        .map(spec -> spec.userObject())
        .filter(CaseOption.class::isInstance)
        .map(CaseOption.class::cast)
        .allMatch(option -> unlock(option.path(), need));
  }

  /// Unlocks a case, if it is locked.
  ///
  /// @return false if it is needed and could not be had; that was said
  boolean unlock(Path path, Need need) {
    Path folder = Casebook.folder(path);
    try {
      if (!Place.isLocked(folder)) {
        return true;
      }
      Place place = Place.of(folder);
      Optional<char[]> given = desk.passphrases().given(Passphrases.Of.CASE);
      if (given.isPresent()) {
        return with(place, given.get());
      }
      return need == Need.IF_GIVEN || asked(place, folder);
    } catch (LogFailure failed) {
      if (failed.kind() != LogFailure.Kind.PASSPHRASE) {
        // The command meets it again, and says it in its own words.
        return true;
      }
      return refused(failed.words());
    } catch (Passphrases.Unavailable none) {
      return refused(String.valueOf(none.getMessage()));
    }
  }

  private boolean asked(Place place, Path folder) throws LogFailure {
    for (int tried = 1; ; tried++) {
      Optional<char[]> typed =
          desk.passphrases().ask("Passphrase of " + Wrap.harmless(folder.toString()) + ":");
      if (typed.isEmpty()) {
        return refused(
            "the case is locked, and its passphrase was not given; run the command at a terminal,"
                + " where it is asked for, or name a file that holds it in"
                + " TRUCEWATCH_PASSPHRASE_FILE");
      }
      try {
        return with(place, typed.get());
      } catch (LogFailure wrong) {
        if (wrong.kind() != LogFailure.Kind.PASSPHRASE || tried == TRIES) {
          throw wrong;
        }
        desk.screen().complain("That is not it.");
        desk.screen().err().flush();
      }
    }
  }

  private static boolean with(Place place, char[] passphrase) throws LogFailure {
    try {
      ClaimsLog.unlock(place, passphrase);
      return true;
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private boolean refused(String words) {
    desk.screen().complain("Locked: " + Wrap.harmless(words) + ".");
    return false;
  }
}
