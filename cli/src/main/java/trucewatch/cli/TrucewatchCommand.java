package trucewatch.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `trucewatch` itself: alone it does nothing but say how it is used.
@Command(
    name = "trucewatch",
    mixinStandardHelpOptions = true,
    versionProvider = TrucewatchCommand.Version.class,
    description = "Tells which promises of an agreement are kept, and by whose account.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit code: 0 done, 1 the case has errors or a check failed, 2 wrong use,",
      "70 a bug in Trucewatch."
    })
final class TrucewatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /// Reached only when no command was named, which is wrong use.
  @Override
  public Integer call() {
    var commandLine = spec.commandLine();
    commandLine.usage(commandLine.getErr());
    return ExitCode.WRONG_USE;
  }

  /// The version that the jar's manifest states; a build that was not packaged has none.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }

  static String version() {
    var version = Main.class.getPackage().getImplementationVersion();
    return "trucewatch " + (version == null ? "(not packaged)" : version);
  }
}
