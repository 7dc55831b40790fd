package trucewatch.cli;

import java.util.Optional;

/// Where passphrases come from: a file or variable that was named for a script, or who sits at the
/// terminal, without echo. Never the command line, which every program of the machine can see.
interface Passphrases {
  /// What a passphrase is for.
  enum Of {
    /// A case that is locked.
    CASE("TRUCEWATCH_PASSPHRASE"),
    /// The one that a case is to get in its place.
    NEW("TRUCEWATCH_NEW_PASSPHRASE"),
    /// A file that goes between two copies of a case.
    PARCEL("TRUCEWATCH_PARCEL_PASSPHRASE");

    private final String variable;

    Of(String variable) {
      this.variable = variable;
    }

    /// The variable of the environment that may hold it; with `_FILE`, that names a file with it.
    String variable() {
      return variable;
    }
  }

  /// A passphrase could not be had.
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(String why) {
      super(why);
    }
  }

  /// What was given beforehand; nothing if nothing was.
  Optional<char[]> given(Of what) throws Unavailable;

  /// Asks at the terminal; nothing if there is none, or if nothing was typed.
  Optional<char[]> ask(String prompt);

  /// Where there is neither.
  static Passphrases none() {
    return new Passphrases() {
      @Override
      public Optional<char[]> given(Of what) {
        return Optional.empty();
      }

      @Override
      public Optional<char[]> ask(String prompt) {
        return Optional.empty();
      }
    };
  }
}
