package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void helpIsAnAnswerAndGoesToStandardOutput() {
    Run run = Run.of("--help");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("Usage: trucewatch"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void versionNamesTheProgram() {
    Run run = Run.of("--version");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().startsWith("trucewatch "), run.out());
  }

  @Test
  void noCommandIsWrongUse() {
    Run run = Run.of();
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("Usage: trucewatch"), run.err());
  }

  @Test
  void anUnknownCommandIsWrongUseAndTheNearestIsNamed() {
    Run run = Run.of("chekc");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("chekc") && run.err().contains("check"), run.err());
  }

  @Test
  void anUnknownOptionIsWrongUseAndIsNamed() {
    Run run = Run.of("--no-such-option");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertTrue(run.err().contains("--no-such-option"), run.err());
  }
}
