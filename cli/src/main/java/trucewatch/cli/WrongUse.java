package trucewatch.cli;

import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import trucewatch.diagnostic.Spelling;

/// A command was used wrongly: what is wrong, and what to type instead. Exit code 2.
final class WrongUse extends ParameterException {
  private static final long serialVersionUID = 1L;

  WrongUse(CommandLine commandLine, String message) {
    super(commandLine, message);
  }

  /// There is no such name; perhaps another was meant.
  ///
  /// @param what "clause", "account", ...
  static WrongUse noSuch(
      CommandLine commandLine, String what, String name, Collection<String> names, String list) {
    Optional<String> meant = Spelling.closest(name, names);
    String help = meant.map(close -> "Did you mean '" + close + "'?").orElse(list);
    return new WrongUse(commandLine, "There is no " + what + " '" + name + "'. " + help);
  }
}
