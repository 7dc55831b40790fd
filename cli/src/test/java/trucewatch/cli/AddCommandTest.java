package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {
  private static final String SHELLS =
      "shelling\nobservers\nheard\nabout 12 shell\n2021-05-08 14:30\nhour\nvalley\nthe bridge\n";

  @TempDir private Path folder;
  private Path valley = Path.of("");

  @BeforeEach
  void makeTheCase() {
    valley = folder.resolve("valley");
    assertEquals(ExitCode.DONE, Run.of("new", valley.toString()).code());
  }

  private Run add(String answers) {
    return Run.with(answers, 80, folder, "add", valley.toString());
  }

  private String added() throws IOException {
    return Files.readString(valley.resolve("claims").resolve("added.csv"));
  }

  @Test
  void whoDidItIsNotSaidAndOnlyTheTeamSeesItUnlessSomebodySaysOtherwise() throws IOException {
    Run run = add(SHELLS + "\n\n\n\n\n");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    String row = added().lines().toList().get(1);
    assertTrue(row.contains(",asserts,shelling,,"), row);
    assertTrue(row.contains(",none,"), row);
    assertTrue(row.contains(",team,"), row);
    assertTrue(row.contains("2021-05-08T14:00,2021-05-08T15:00,12,shell,,,about,heard"), row);
    assertEquals(ExitCode.DONE, Run.of("check", valley.toString()).code());
  }

  @Test
  void whatIsAddedCountsAtOnce() {
    assertEquals(ExitCode.DONE, add(SHELLS + "lowland\nhighland\n\npublic\nyes\n").code());
    Run run =
        Run.of("status", valley.toString(), "truce", "--at", "2021-05-08", "--format", "json");
    assertTrue(run.out().contains("report-"), run.out());
  }

  @Test
  void aReportBrokenOffIsKeptAndGoesOn() throws IOException {
    Run first = add("shelling\nobservers\nheard\n");
    assertEquals(ExitCode.CASE_HAS_ERRORS, first.code());
    assertFalse(Files.exists(valley.resolve("claims").resolve("added.csv")));
    Run second = add("yes\nuncountable\n2021-05-08\nvalley\n\n\n\n\n\n\n");
    assertEquals(ExitCode.DONE, second.code(), second.both());
    assertTrue(second.out().contains("broken off after 3 answers"), second.out());
    assertTrue(added().contains(",uncountable,heard,"), added());
  }

  @Test
  void aWrongAnswerIsExplainedAndAskedAgain() throws IOException {
    Run run =
        add(
            """

            shelling

            observers
            smelled
            saw
            a lot
            3
            2021-02-30
            2021-05-08
            valley




            everybody
            public
            yes
            """);
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(run.out().contains("February 2021 has 28 days"), run.out());
    assertTrue(added().contains(",public,"), added());
  }

  @Test
  void stoppedAndWatchedAndSawNothingHaveTheirOwnQuestions() throws IOException {
    assertEquals(
        ExitCode.DONE,
        add("stopped\nobservers\n\n\n2021-05-08\nvalley\n\nhighland\nrelease\n\n\nyes\n").code());
    assertEquals(ExitCode.DONE, add("n\n\nsaw\n2021-05-08\nvalley\n\n\n\nyes\n").code());
    assertTrue(added().contains(",obstructs,highland,"), added());
    assertTrue(added().contains(",patrols,"), added());
    assertEquals(3, added().lines().count());
    assertEquals(ExitCode.DONE, Run.of("check", valley.toString()).code());
  }

  @Test
  void toWhomItWasDoneIsAskedAndKept() throws IOException {
    assertEquals(ExitCode.DONE, add(SHELLS + "lowland\nhighland\n\npublic\nyes\n").code());
    assertTrue(added().contains(",asserts,shelling,lowland,highland,"), added());
  }

  @Test
  void aComplaintGetsANumberAndChangesNoVerdict() throws IOException {
    String board = board("truce");
    Run first = add("c\nobservers\nresident\nlowland\n2021-05-08\nThey shelled us, again\n\n\n");
    assertEquals(ExitCode.DONE, first.code(), first.both());
    assertTrue(first.out().contains("Its number is complaint-1."), first.out());
    assertEquals(ExitCode.DONE, add("complaint\n\n\n\n\n\npublic\nyes\n").code());
    assertTrue(added().contains("\ncomplaint-1,,"), added());
    assertTrue(added().contains("\ncomplaint-2,,"), added());
    assertTrue(added().contains(",asserts,complaint,resident,lowland,complaint-1,"), added());
    assertEquals(board, board("truce"));
    assertEquals(ExitCode.DONE, Run.of("check", valley.toString()).code());
  }

  private String board(String clause) {
    return Run.of("status", valley.toString(), clause, "--at", "2021-05-10").out();
  }

  @Test
  void oneAnswerBackIsOneSignAndNothingElseIsLost() throws IOException {
    Run run =
        add(
            "<\nshelling\nobservers\nsaw\n<\nheard\n3\n2021-05-08\nvalley\n\n\n\n\npublic\n<\nteam\nyes\n");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(run.out().contains("Nothing stands before"), run.out());
    assertTrue(added().contains(",heard,"), added());
    assertTrue(added().contains(",team,"), added());
    assertFalse(added().contains("public"), added());
  }

  @Test
  void theLastReportCanBeTakenBackAndStaysInTheFile() throws IOException {
    String before = board("truce");
    assertEquals(ExitCode.DONE, add(SHELLS + "lowland\nhighland\n\npublic\nyes\n").code());
    String after = board("truce");
    assertFalse(before.equals(after), after);
    Run undo = Run.of("add", valley.toString(), "--undo");
    assertEquals(ExitCode.DONE, undo.code(), undo.both());
    assertEquals(before, board("truce"));
    assertEquals(3, added().lines().count());
    Run again = Run.of("add", valley.toString(), "--undo");
    assertEquals(ExitCode.CASE_HAS_ERRORS, again.code());
    assertTrue(again.err().contains("no report"), again.err());
    assertEquals(3, added().lines().count());
  }

  @Test
  void aReportThatIsNotSavedLeavesNothing() {
    assertEquals(ExitCode.DONE, add(SHELLS + "\n\n\n\nno\n").code());
    assertFalse(Files.exists(valley.resolve("claims").resolve("added.csv")));
    assertFalse(add("observers\n").out().contains("broken off"));
  }

  @Test
  void aReportCanBeMadeWhileTheAgreementHasErrors() throws IOException {
    Path file = valley.resolve("valley.pact.md");
    Files.writeString(file, Files.readString(file).replace("signed by", "sined by"));
    Run run = add(SHELLS + "\n\n\n\n\n");
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(added().contains("shelling"));
  }

  @Test
  void aFileWithOtherColumnsIsLeftAlone() throws IOException {
    Path file = valley.resolve("claims").resolve("added.csv");
    Files.writeString(file, "claim_id,stance\n");
    Run run = add(SHELLS + "\n\n\n\n\n");
    assertEquals(ExitCode.CASE_HAS_ERRORS, run.code(), run.both());
    assertEquals("claim_id,stance\n", Files.readString(file));
    assertTrue(run.err().contains("other columns"), run.err());
  }
}
