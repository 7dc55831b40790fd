package trucewatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.cli.Server;
import trucewatch.cli.Server.Roll.Doing;
import trucewatch.web.people.People;

/// The people of a team, from the command line.
class RollCallTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
  private static final String PASSWORD = "lantern-orchard-salt";

  @TempDir private Path folder;
  private String said = "";

  private int call(Doing doing, String name, String key, String role, String level, String typed) {
    StringWriter out = new StringWriter();
    PrintWriter both = new PrintWriter(out);
    int code =
        new WebServer()
            .people(
                new Server.Roll(
                    folder, doing, name, key, role, level, "", () -> typed, CLOCK, both, both));
    said = out.toString();
    return code;
  }

  @Test
  void theFirstAdministratorIsAddedAndTheLastCannotLeave() {
    assertEquals(0, call(Doing.LIST, "", "*", "", "", ""));
    assertTrue(said.contains("Nobody yet"), said);
    assertEquals(0, call(Doing.ADD, "Ana Keller", "*", "administrator", "", PASSWORD));
    assertTrue(said.contains("Ana Keller: administrator of every case, sees restricted"), said);
    for (Doing doing : new Doing[] {Doing.REMOVE, Doing.LEAVE}) {
      assertEquals(2, call(doing, "ana keller", "*", "", "", ""));
      assertTrue(said.contains("Nobody would be left"), said);
    }
    assertEquals(2, call(Doing.ROLE, "Ana Keller", "*", "reader", "", ""));
    assertEquals(0, call(Doing.ADD, "Second", "*", "administrator", "", PASSWORD));
    assertEquals(0, call(Doing.REMOVE, "Ana Keller", "*", "", "", ""));
    call(Doing.LIST, "", "*", "", "", "");
    assertEquals("Second: administrator of every case, sees restricted\n", said);
  }

  @Test
  void whatIsWrongIsSaidAndChangesNothing() throws IOException {
    assertEquals(2, call(Doing.ADD, "Ana", "*", "", "", "too short"));
    assertTrue(said.contains("at least 12"), said);
    assertEquals(2, call(Doing.ADD, "Ana Maria Keller", "*", "", "", "ana maria KELLER"));
    assertEquals(2, call(Doing.ADD, "A\u202Ena", "*", "", "", PASSWORD));
    assertEquals(2, call(Doing.ADD, "<b>Ana</b>", "*", "", "", PASSWORD));
    assertEquals(2, call(Doing.ADD, "Ana", "*", "chief", "", PASSWORD));
    assertEquals(2, call(Doing.ADD, "Ana", "*", "recorder", "public", PASSWORD));
    assertTrue(said.contains("who records sees"), said);
    assertEquals(2, call(Doing.PASSWORD, "Ana", "*", "", "", PASSWORD));
    assertTrue(said.contains("nobody of this name"), said);
    assertEquals(0, call(Doing.ADD, "Ana", "minsk-2015", "recorder", "", PASSWORD));
    assertEquals(2, call(Doing.ADD, "ANA", "*", "", "", PASSWORD));
    assertTrue(said.contains("has this name"), said);
  }

  @Test
  void noPasswordIsKeptAndTheFileIsForItsOwnerAlone() throws IOException {
    call(Doing.ADD, "Ana", "*", "administrator", "", PASSWORD);
    Path file = folder.resolve("people.db");
    String bytes =
        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains(PASSWORD));
    assertTrue(bytes.contains("{pbkdf2-sha256-600k}"));
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals(2, Files.getPosixFilePermissions(file).size());
    }
  }

  @Test
  void twoProgramsUseOneTeamAtATime() throws IOException {
    try (People running = People.open(folder, CLOCK)) {
      call(Doing.ADD, "Ana", "*", "administrator", "", PASSWORD);
      assertTrue(running.hasAdministrator());
    }
  }

  @Test
  void aFileThatIsNoneIsSaidToBe() throws IOException {
    Files.writeString(folder.resolve("people.db"), "this is no database at all, only words");
    assertEquals(1, call(Doing.LIST, "", "*", "", "", ""));
    assertTrue(said.contains("people.db"), said);
  }
}
