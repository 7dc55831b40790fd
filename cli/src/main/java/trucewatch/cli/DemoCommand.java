package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.claims.Access;
import trucewatch.claims.Entry;
import trucewatch.verdict.Question;
import trucewatch.view.Board;

/// Opens the example cases in the browser, or prints their boards, each as of the last report in
/// it.
@Command(
    name = "demo",
    description = "The example cases, in the browser or here in the terminal.",
    footer = {"", "Examples:", "  trucewatch demo", "  trucewatch demo --terminal --at 2025-11-03"})
final class DemoCommand implements Callable<Integer> {
  private final Desk desk;
  private final Server server;

  @Spec private CommandSpec spec;

  @Option(
      names = "--terminal",
      description = "Print the boards here. --at, --known and --account are for that.")
  private boolean terminal;

  @Mixin private WhenOptions when = new WhenOptions();
  @Mixin private AccountOption account = new AccountOption();
  @Mixin private PortOption port = new PortOption();

  DemoCommand(Desk desk, Server server) {
    this.desk = desk;
    this.server = server;
  }

  @Override
  public Integer call() {
    Path folder = desk.home().resolve("cases");
    List<Path> cases = cases(folder);
    if (cases.isEmpty()) {
      throw new WrongUse(
          spec.commandLine(),
          "There are no example cases in "
              + folder
              + "; set TRUCEWATCH_HOME to their folder's parent.");
    }
    if (!terminal && !when.given() && server.atHand()) {
      return server.serve(port.order(desk, copies(cases), Access.RESTRICTED, true, null));
    }
    int code = ExitCode.DONE;
    for (Path one : cases) {
      code = Math.max(code, show(one));
    }
    desk.screen().line();
    desk.screen().line("Look closer: trucewatch status " + cases.getFirst() + " CLAUSE");
    return code;
  }

  /// Copies of the examples, so that what a visitor writes into one changes no example; new ones
  /// for each demo.
  private List<Path> copies(List<Path> cases) {
    try {
      Path folder = Files.createTempDirectory("trucewatch-demo-");
      List<Path> copies = new ArrayList<>();
      for (Path one : cases) {
        Path copy = folder.resolve(one.getFileName().toString());
        copy(one, copy);
        copies.add(copy);
      }
      desk.screen().line("These are copies of the example cases, in " + folder + ".");
      desk.screen().line("What you write goes there; the examples stay as they are.");
      return copies;
    } catch (IOException cannot) {
      throw new WrongUse(
          spec.commandLine(), "Cannot copy the example cases: " + Failure.words(cannot));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private List<Path> cases(Path folder) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var inside = Files.list(folder)) {
      inside.filter(Casebook::isCase).sorted().forEach(found::add);
    } catch (IOException cannot) {
      throw new WrongUse(
          spec.commandLine(), "Cannot read " + folder + ": " + Failure.words(cannot));
    }
    return found;
  }

  private int show(Path one) {
    return switch (desk.open(one)) {
      case Opened.Ready ready -> {
        board(OpenCase.of(ready.log()));
        yield ExitCode.DONE;
      }
      case Opened.Unsound unsound -> {
        unsound.complaints().forEach(desk.screen()::complain);
        yield ExitCode.CASE_HAS_ERRORS;
      }
      case Opened.Locked(String why) -> {
        desk.screen().complain(Wrap.harmless(why));
        yield ExitCode.LOCKED;
      }
      case Opened.Missing missing -> {
        desk.screen().complain(missing.why());
        yield ExitCode.CASE_HAS_ERRORS;
      }
    };
  }

  private void board(OpenCase open) {
    Instant now = desk.clock().instant();
    Instant last =
        open.log().entries().stream().map(Entry::known).max(Instant::compareTo).orElse(now);
    WhenOptions.Asked asked = when.asked(open.agreement().zone(), last, now);
    String by = account.one(open.agreement());
    Screen screen = desk.screen();
    screen.line();
    screen.heading(Wrap.harmless(open.agreement().title()) + " (" + open.agreement().id() + ")");
    if (!when.given()) {
      screen.line("By the last report in the case.");
    }
    BoardPrinter printer = new BoardPrinter(screen, open.names(), open.sentences());
    printer.head(open, asked, open.names().byAccount(by));
    Question question = new Question(asked.asOf(), by, Access.RESTRICTED);
    printer.print(Board.of(open.reference().verdicts(question)));
    printer.foot(
        open,
        asked,
        open.names().byAccount(by),
        "for readers of all claims in the case, restricted ones too");
  }
}
