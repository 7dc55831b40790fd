package trucewatch.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trucewatch.casebook.Casebook;

/// Writes a dated public edition of a case as files.
@Command(
    name = "publish",
    description = {
      "Writes a public edition of a case: pages for any web server or a stick.",
      "",
      "An edition holds only what is public, and is never changed: the next one says what is new"
          + " since, and why. Nothing in it asks another host."
    },
    footer = {
      "",
      "Examples:",
      "  trucewatch publish my-ceasefire public/my-ceasefire",
      "  trucewatch publish my-ceasefire public/my-ceasefire --lag 3d --account independent"
    })
final class PublishCommand implements Callable<Integer> {
  private static final Pattern LAG = Pattern.compile("(\\d{1,4})([dh])");

  private final Desk desk;
  private final Server server;

  @Spec private CommandSpec spec;

  @Mixin private CaseOption folder = new CaseOption();

  @Parameters(
      index = "1",
      paramLabel = "FOLDER",
      description = "Holds all editions of the case; made if it is not there.")
  private Path shelf = Path.of(".");

  @Option(
      names = "--lag",
      paramLabel = "N",
      defaultValue = "0d",
      description =
          "Leave out what became known in the last days or hours, such as 3d or 12h, so that nobody"
              + " learns from a page who spoke today. Default: 0d.")
  private String lag = "0d";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Name of the edition. Default: today's date where the agreement runs.")
  private String name = "";

  @Option(
      names = "--at",
      paramLabel = "T",
      defaultValue = "",
      description = "As of when: a date or a time. Default: now less the lag.")
  private String at = "";

  @Option(
      names = "--known",
      paramLabel = "K",
      defaultValue = "",
      description = "By what was known when: a date or a time. Default: now less the lag.")
  private String known = "";

  @Option(
      names = "--account",
      paramLabel = "A",
      defaultValue = "all",
      description = "By whose account; the others stand beside it. Default: all.")
  private String account = "all";

  PublishCommand(Desk desk, Server server) {
    this.desk = desk;
    this.server = server;
  }

  @Override
  public Integer call() {
    Duration left = lag();
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,60}|")) {
      throw new WrongUse(
          spec.commandLine(),
          "--name has letters, digits, dots and hyphens, such as 2025-11-03-evening.");
    }
    if (!server.atHand()) {
      throw new WrongUse(
          spec.commandLine(), "The pages are not at hand: start with ./trucewatch publish.");
    }
    return server.publish(
        new Server.Edition(
            Casebook.folder(folder.path()),
            shelf,
            name,
            left,
            at,
            known,
            account,
            TrucewatchCommand.version(),
            desk.clock(),
            desk.screen().out(),
            desk.screen().err()));
  }

  private Duration lag() {
    Matcher shape = LAG.matcher(lag);
    if (!shape.matches()) {
      throw new WrongUse(
          spec.commandLine(), "--lag is a number of days or hours, such as 3d or 12h.");
    }
    long count = Long.parseLong(shape.group(1));
    return shape.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
  }
}
