package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trucewatch.casebook.Keeping;
import trucewatch.news.feed.Network;

/// What the command line hands to the pages of a team, and what it refuses before.
class TeamOptionsTest {
  private static final String CASE = Path.of("..", "cases", "tutorial").toString();

  /// Pages that keep what they were asked for.
  private static final class Kept implements Server {
    private final List<Order> served = new ArrayList<>();
    private final List<Roll> rolls = new ArrayList<>();
    private String password = "";

    @Override
    public int serve(Order order) {
      served.add(order);
      return ExitCode.DONE;
    }

    @Override
    public int publish(Edition edition) {
      return ExitCode.DONE;
    }

    @Override
    public int people(Roll roll) {
      rolls.add(roll);
      password = roll.password().get();
      return ExitCode.DONE;
    }
  }

  private final Kept pages = new Kept();

  private Run run(String typed, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), 80, false);
    Desk desk =
        new Desk(
            InstantSource.fixed(Run.NOW),
            screen,
            new BufferedReader(new StringReader(typed)),
            Path.of(""),
            Keeping.FILES_ALONE,
            Network.publicOnly(),
            Passphrases.none());
    int code = new Main(desk, pages, false).run(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private Run serve(String... options) {
    return run(
        "", Stream.concat(Stream.of("serve", CASE), Stream.of(options)).toArray(String[]::new));
  }

  private void refused(String words, String... options) {
    Run run = serve(options);
    assertEquals(ExitCode.WRONG_USE, run.code(), run.both());
    assertTrue(run.err().contains(words), run.err());
    assertEquals(List.of(), pages.served);
  }

  @Test
  void withoutATeamThePagesAreForThisMachineAlone() {
    refused("is for a team", "--address", "0.0.0.0");
    refused("is for a team", "--behind-proxy");
    assertEquals(ExitCode.DONE, serve().code());
    assertEquals(null, pages.served.getFirst().team());
  }

  @Test
  void passwordsDoNotCrossANetworkInTheOpenNorUnderAnyName() {
    refused("in the open", "--team", "t", "--address", "0.0.0.0", "--host", "board.example");
    refused("under which --host", "--team", "t", "--address", "0.0.0.0", "--behind-proxy");
    refused("is no address", "--team", "t", "--address", "board.example");
    refused("no name of a host", "--team", "t", "--host", "https://board.example");
    refused("belong together", "--team", "t", "--certificate", "none.pem");
    refused("cannot be read", "--team", "t", "--certificate", "none.pem", "--key", "none.key");
    String[] right = {
      "--team", "t", "--address", "::", "--host", "board.example", "--behind-proxy"
    };
    assertEquals(ExitCode.DONE, serve(right).code());
    Server.Team team = pages.served.getFirst().team();
    assertTrue(team != null && team.secure() && team.address().equals("::"), "" + team);
  }

  @Test
  void aTeamLiesBesideTheCasesAndEachOfItHasALevelOfTheirOwn() {
    refused("inside the case", "--team", Path.of(CASE, "people").toString());
    refused("level of their own", "--team", "t", "--access", "team");
  }

  @Test
  void aPasswordComesFromStandardInputAndIsNoArgument() {
    Run run = run("four words of salt\n", "people", "add", "Ana Keller", "--team", "t");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertEquals("four words of salt", pages.password);
    assertEquals("Ana Keller", pages.rolls.getFirst().name());
    assertEquals("*", pages.rolls.getFirst().caseKey());
    assertEquals(
        ExitCode.WRONG_USE, run("", "people", "add", "Ana", "secret", "--team", "t").code());
  }

  @Test
  void whatIsMissingIsSaid() {
    assertTrue(run("", "people", "ad", "Ana", "--team", "t").err().contains("'add'"));
    assertTrue(run("", "people", "add", "--team", "t").err().contains("Say who"));
    assertTrue(run("", "people", "list", "Ana", "--team", "t").err().contains("no name"));
    assertTrue(run("", "people", "role", "Ana", "--team", "t").err().contains("--role"));
    assertEquals(List.of(), pages.rolls);
  }
}
