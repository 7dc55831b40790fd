package trucewatch.cli;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.InstantSource;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Keeping;
import trucewatch.casebook.Opened;
import trucewatch.casebook.exchange.KnownTo;
import trucewatch.news.feed.Network;

/// What every command is given to work with; made once, in [Main].
///
/// @param clock the only source of the present
/// @param in answers to questions
/// @param home the folder that Trucewatch was started from, where the example cases lie
/// @param keeping whether opened cases keep what stands in their files
/// @param network what may be fetched from, by the one command that fetches
/// @param passphrases where the passphrases of locked cases come from
record Desk(
    InstantSource clock,
    Screen screen,
    BufferedReader in,
    Path home,
    Keeping keeping,
    Network network,
    Passphrases passphrases) {
  /// Opens a case to be asked.
  Opened open(Path path) {
    return Casebook.open(path, clock.instant(), keeping);
  }

  /// The same, by what one copy of the case knew; by what any knew, if none is named.
  Opened open(Path path, String knownTo) {
    return knownTo.isEmpty() ? open(path) : KnownTo.open(path, clock, knownTo);
  }
}
