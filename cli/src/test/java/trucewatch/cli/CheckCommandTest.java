package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void aNewCasePassesTheCheck() {
    Path made = folder.resolve("Valley truce");
    Run run = Run.of("new", made.toString());
    assertEquals(ExitCode.DONE, run.code(), run.both());
    assertTrue(Files.exists(made.resolve("valley-truce.pact.md")));
    Run check = Run.of("check", made.toString());
    assertEquals(ExitCode.DONE, check.code(), check.both());
    assertFalse(check.out().contains("error"), check.out());
    assertFalse(check.out().contains("warning"), check.out());
  }

  @Test
  void nothingIsWrittenOverAnExistingFolder() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Run run = Run.of("new", folder.toString());
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("not empty"), run.err());
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void anErrorIsShownWithItsPlaceAndTheExitCodeSaysSo() throws IOException {
    write(
        "a.pact.md",
        "```pact\nagreement a\n  parties x, y\n  time zone Etc/UTC\n  sined by x\n```\n");
    Run run = Run.of("check", folder.toString());
    assertEquals(ExitCode.CASE_HAS_ERRORS, run.code(), run.both());
    assertTrue(run.out().contains("a.pact.md:5:"), run.out());
    assertTrue(run.out().contains("sined"), run.out());
  }

  @Test
  void jsonIsOneArrayAndNothingElseIsOnStandardOutput() throws IOException {
    write("a.pact.md", "```pact\nagreement a\n  sined by x\n```\n");
    Run run = Run.of("check", folder.toString(), "--format", "json");
    assertEquals(ExitCode.CASE_HAS_ERRORS, run.code());
    assertTrue(run.out().startsWith("[\n{") && run.out().endsWith("]\n"), run.out());
    assertTrue(run.out().contains("\"line\": 3"), run.out());
  }

  @Test
  void aFileThatIsNoTextIsRefusedInWords() throws IOException {
    Files.write(folder.resolve("a.pact.md"), new byte[] {0, 1, (byte) 0xff, (byte) 0xfe, 0, 9});
    Run run = Run.of("check", folder.toString());
    assertEquals(ExitCode.CASE_HAS_ERRORS, run.code());
    assertTrue(run.out().contains("UTF-8"), run.out());
  }

  @Test
  void anEmptyFileIsAnError() throws IOException {
    write("a.pact.md", "");
    assertEquals(ExitCode.CASE_HAS_ERRORS, Run.of("check", folder.toString()).code());
  }

  @Test
  void aMarkOfByteOrderIsNotATrap() throws IOException {
    Run.of("new", folder.resolve("v").toString());
    Path file = folder.resolve("v").resolve("v.pact.md");
    Files.writeString(file, "\uFEFF" + Files.readString(file));
    assertEquals(ExitCode.DONE, Run.of("check", file.toString()).code());
  }

  @Test
  void aFolderWithoutOrWithTwoAgreementsIsWrongUse() throws IOException {
    Run none = Run.of("check", folder.toString());
    assertEquals(ExitCode.WRONG_USE, none.code());
    assertTrue(none.err().contains("no agreement"), none.err());
    write("a.pact.md", "");
    write("b.pact.md", "");
    Run two = Run.of("check", folder.toString());
    assertEquals(ExitCode.WRONG_USE, two.code());
    assertTrue(two.err().contains("a.pact.md") && two.err().contains("b.pact.md"), two.err());
  }

  @Test
  void aCaseThatIsNotThereIsWrongUse() {
    Run run = Run.of("check", folder.resolve("nowhere").toString());
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("nowhere"), run.err());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
