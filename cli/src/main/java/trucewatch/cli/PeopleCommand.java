package trucewatch.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trucewatch.cli.Server.Roll.Doing;

/// Says who may sign in to the pages of a team, and what each may do.
@Command(
    name = "people",
    description = {
      "Says who may sign in to the pages of a team, and what each may do.",
      "",
      "  list      everybody, with their roles",
      "  add       somebody new; asks for a password",
      "  role      what somebody may do in a case, or in every case",
      "  leave     takes a case away from somebody",
      "  password  a new password; ends all their sessions",
      "  link      by which --email an organization knows somebody; without one, by none",
      "  remove    takes somebody off the team",
      "",
      "Roles, each with the rights of those before: reader, recorder, reviewer, editor,"
          + " administrator. A password is never an argument: it is asked for, or read from standard"
          + " input, one line."
    },
    footer = {
      "",
      "Examples:",
      "  trucewatch people add --team my-team \"Ana Keller\" --role administrator",
      "  trucewatch people role --team my-team \"Sefu Otieno\" --case minsk-2015 --role recorder",
      "  trucewatch serve cases/minsk-2015 --team my-team"
    })
final class PeopleCommand implements Callable<Integer> {
  private static final String EVERY_CASE = "*";

  private final Desk desk;
  private final Server server;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      description = "list, add, role, leave, password, link or remove.")
  private String action = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Who is meant.")
  private String name = "";

  @Option(
      names = "--team",
      paramLabel = "FOLDER",
      required = true,
      description = "The folder that holds who they are; made with the first of them.")
  private Path team = Path.of("");

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "",
      description = "reader, recorder, reviewer, editor or administrator.")
  private String role = "";

  @Option(
      names = "--case",
      paramLabel = "KEY",
      defaultValue = EVERY_CASE,
      description =
          "Name of the folder of the case. Default: every case, also those still to come.")
  private String caseKey = EVERY_CASE;

  @Option(
      names = "--access",
      paramLabel = "LEVEL",
      defaultValue = "",
      description =
          "The highest level of claims that they see: public, team or restricted. Default: team for"
              + " readers and recorders, restricted for the others.")
  private String level = "";

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = "With link: by which address the organization knows them.")
  private String email = "";

  PeopleCommand(Desk desk, Server server) {
    this.desk = desk;
    this.server = server;
  }

  @Override
  public Integer call() {
    Doing doing = doing();
    if (doing == Doing.LIST ? !name.isEmpty() : name.isBlank()) {
      throw wrong(
          doing == Doing.LIST
              ? "list takes no name: it shows everybody."
              : "Say who: trucewatch people " + action + " NAME --team " + team + ".");
    }
    if (doing == Doing.ROLE && role.isEmpty()) {
      throw wrong("Say which --role: reader, recorder, reviewer, editor or administrator.");
    }
    if (doing != Doing.ROLE && doing != Doing.ADD && !(role + level).isEmpty()) {
      throw wrong("--role and --access belong to add and role.");
    }
    if (doing != Doing.LINK && !email.isEmpty()) {
      throw wrong("--email belongs to link.");
    }
    if (!server.atHand()) {
      throw wrong("The pages are not at hand: start with ./trucewatch people.");
    }
    return server.people(
        new Server.Roll(
            team,
            doing,
            name.strip(),
            caseKey,
            role,
            level,
            email.strip(),
            this::password,
            desk.clock(),
            desk.screen().out(),
            desk.screen().err()));
  }

  private Doing doing() {
    for (Doing one : Doing.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(action)) {
        return one;
      }
    }
    throw WrongUse.noSuch(
        spec.commandLine(),
        "action",
        action,
        Arrays.stream(Doing.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList(),
        "There are: list, add, role, leave, password, link, remove.");
  }

  /// Asks twice where a person sits, without showing what is typed.
  private String password() {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isEmpty()) {
      try {
        String line = desk.in().readLine();
        return line == null ? "" : line;
      } catch (IOException cannot) {
        throw new UncheckedIOException(cannot);
      }
    }
    Console console = terminal.get();
    String first = typed(console.readPassword("New password for %s, at least 12 letters: ", name));
    String again = typed(console.readPassword("The same again: "));
    if (!first.equals(again)) {
      throw wrong("The two were not the same; nothing was changed.");
    }
    return first;
  }

  private static String typed(char @Nullable [] letters) {
    return letters == null ? "" : new String(letters);
  }

  private WrongUse wrong(String message) {
    return new WrongUse(spec.commandLine(), message);
  }
}
