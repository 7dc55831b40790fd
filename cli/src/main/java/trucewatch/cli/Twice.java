package trucewatch.cli;

import java.util.Arrays;
import java.util.Optional;

/// Asks for a new passphrase twice, since nobody sees what is typed.
final class Twice {
  private Twice() {}

  static char[] asked(Passphrases passphrases, String prompt) throws Passphrases.Unavailable {
    Optional<char[]> first = passphrases.ask(prompt);
    if (first.isEmpty()) {
      throw new Passphrases.Unavailable(
          "no passphrase was given; run the command at a terminal, where it is asked for, or name a"
              + " file that holds it, see --help");
    }
    Optional<char[]> second = passphrases.ask("Once more:");
    boolean same = second.isPresent() && Arrays.equals(first.get(), second.get());
    second.ifPresent(typed -> Arrays.fill(typed, '\0'));
    if (!same) {
      Arrays.fill(first.get(), '\0');
      throw new Passphrases.Unavailable("the two are not the same; try again");
    }
    return first.get();
  }
}
