package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import trucewatch.casebook.Keeping;
import trucewatch.news.feed.Network;

/// Where the program starts, and the only place that reads the system clock and the environment.
///
/// Everything is built here with `new` and handed down. Output is UTF-8 on every machine, because
/// names of parties and places are written in their own letters whatever the locale says.
public final class Main {
  private static final int WIDTH_IF_PIPED = 100;
  private static final int WIDTH_OF_A_TERMINAL = 80;

  private final Desk desk;
  private final Server server;
  private final boolean showFaults;

  /// @param showFaults whether a fault of the program is printed with its stack trace
  Main(Desk desk, boolean showFaults) {
    this(desk, Server.NONE, showFaults);
  }

  Main(Desk desk, Server server, boolean showFaults) {
    this.desk = desk;
    this.server = server;
    this.showFaults = showFaults;
  }

  /// Runs one command and ends the process with its exit code, see [ExitCode].
  public static void main(String[] arguments) {
    start(arguments, Server.NONE);
  }

  /// The same with the web application at hand.
  public static void start(String[] arguments, Server server) {
    Map<String, String> environment = System.getenv();
    Screen screen = screen(environment);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    Desk desk =
        new Desk(
            InstantSource.system(),
            screen,
            in,
            home(environment),
            Keeping.LOG,
            Network.publicOnly(),
            new TypedPassphrases(environment, terminal()));
    System.exit(
        new Main(desk, server, !of(environment, "TRUCEWATCH_TRACE").isEmpty()).run(arguments));
  }

  /// Runs one command; its exit code is one of [ExitCode].
  int run(String... arguments) {
    int code;
    try {
      code = commandLine().execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | AssertionError | LinkageError fault) {
      code = reportBug(fault);
    }
    desk.screen().out().flush();
    desk.screen().err().flush();
    return code;
  }

  /// The whole command line. A new command is added here, with what it needs.
  CommandLine commandLine() {
    List<Object> commands =
        List.of(
            new DemoCommand(desk, server),
            new ServeCommand(desk, server),
            new PublishCommand(desk, server),
            new PeopleCommand(desk, server),
            new NewCommand(desk),
            new CheckCommand(desk),
            new AddCommand(desk),
            new ImportCommand(desk),
            new ReadCommand(desk),
            new ReviewCommand(desk),
            new MapCommand(desk),
            new StatusCommand(desk),
            new WhyCommand(desk),
            new DiffCommand(desk),
            new WhatIfCommand(desk),
            new UnblockCommand(desk),
            new OwedCommand(desk),
            new PaceCommand(desk),
            new RolesCommand(desk),
            new GraphCommand(desk),
            new DecideCommand(desk),
            new PositionsCommand(desk),
            new IncidentsCommand(desk),
            new ClaimsCommand(desk),
            new TimelineCommand(desk),
            new ExportCommand(desk),
            new VerifyCommand(desk),
            new BackupCommand(desk),
            new EraseCommand(desk),
            new LockCommand(desk),
            new SendCommand(desk),
            new ReceiveCommand(desk));
    CommandLine root = new CommandLine(new TrucewatchCommand());
    for (Object command : commands) {
      CommandLine sub = new CommandLine(command);
      sub.getCommandSpec().mixinStandardHelpOptions(true);
      root.addSubcommand(sub);
    }
    root.registerConverter(Path.class, Main::path);
    return root.setOut(desk.screen().out())
        .setErr(desk.screen().err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setExecutionStrategy(this::execute)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
        .setUsageHelpWidth(Math.clamp(desk.screen().width(), 60, 100))
        .setParameterExceptionHandler((wrong, _) -> explain(wrong))
        .setExecutionExceptionHandler(
            (fault, commandLine, _) -> {
              if (fault instanceof ParameterException wrong) {
                return explain(wrong);
              }
              return reportBug(fault);
            });
  }

  private int execute(CommandLine.ParseResult parsed) {
    return new Unlocking(desk).before(parsed)
        ? new CommandLine.RunLast().execute(parsed)
        : ExitCode.LOCKED;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException odd) {
      throw new CommandLine.TypeConversionException("no file can have this name");
    }
  }

  private CommandLine.Help.Ansi ansi() {
    return desk.screen().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  /// What was typed wrongly, what may have been meant, and where help is. Not the whole help: the
  /// message must not scroll away.
  private int explain(ParameterException wrong) {
    Screen screen = desk.screen();
    screen.complain("trucewatch: " + Wrap.harmless(String.valueOf(wrong.getMessage())));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> meant = unmatched.getSuggestions();
      if (!meant.isEmpty()) {
        screen.complain("Did you mean: " + String.join(" or ", meant) + "?");
      }
    }
    screen.complain("See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USE;
  }

  /// A fault that no command foresaw is ours, not the user's, and is said to be.
  private int reportBug(Throwable fault) {
    Screen screen = desk.screen();
    screen.complain("trucewatch: this is a fault of Trucewatch, not of your case.");
    screen.complain("  " + Wrap.harmless(fault.toString()) + place(fault));
    screen.complain("  at " + desk.clock().instant() + ", " + TrucewatchCommand.version());
    screen.complain("Your files were not changed. To report it, run the command again with");
    screen.complain("TRUCEWATCH_TRACE=1 before it, and put what it prints in an issue; leave out");
    screen.complain("what nobody else may read.");
    if (showFaults) {
      fault.printStackTrace(screen.err());
    }
    return ExitCode.BUG;
  }

  private static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0
        ? ""
        : " in " + trace[0].getClassName() + ":" + trace[0].getLineNumber();
  }

  private static Screen screen(Map<String, String> environment) {
    boolean terminal = terminal() != null;
    boolean colour =
        terminal
            && of(environment, "NO_COLOR").isEmpty()
            && !of(environment, "TERM").equals("dumb");
    int width = terminal ? WIDTH_OF_A_TERMINAL : WIDTH_IF_PIPED;
    String columns = of(environment, "COLUMNS");
    if (columns.matches("[1-9]\\d{1,3}")) {
      width = Integer.parseInt(columns);
    }
    return new Screen(utf8(FileDescriptor.out), utf8(FileDescriptor.err), width, colour);
  }

  private static @Nullable Console terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null);
  }

  private static String of(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "");
  }

  /// The folder that the program was started from: the launcher says it; without the launcher it is
  /// the nearest folder above the jar, or else above where we stand, that holds `cases`.
  private static Path home(Map<String, String> environment) {
    String said = of(environment, "TRUCEWATCH_HOME");
    if (!said.isEmpty()) {
      return Path.of(said);
    }
    Path here = Path.of("").toAbsolutePath();
    Path found = above(jar(here));
    return found != null ? found : here;
  }

  private static @Nullable Path above(@Nullable Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("cases"))) {
        return folder;
      }
    }
    return null;
  }

  private static Path jar(Path otherwise) {
    try {
      var source = Main.class.getProtectionDomain().getCodeSource();
      return source == null ? otherwise : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException odd) {
      return otherwise;
    }
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), false);
  }
}
