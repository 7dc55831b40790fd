package trucewatch.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What opening a case gives, and when its stamp changes.
class CasebookTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  static final String AGREEMENT =
      """
      # River

      ```pact
      agreement river "The river ceasefire"
        text en, version 2025-01-01
        parties north, south
        signed by north, south on 2025-01-01
        in force from 2025-01-01
        time zone Etc/UTC
      party north "North"
      party south "South"
      act attack
      prohibition truce "No attacks"
        bearer each of north, south
        forbids attack
        from agreement
      ```
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("river.pact.md"), AGREEMENT);
    Files.createDirectories(folder.resolve("claims"));
    Files.writeString(
        folder.resolve("claims/a.csv"),
        """
        claim_id,reported_at,source,stance,act,actor,from
        c1,2025-02-02T00:00:00Z,radio,asserts,attack,north,2025-02-01
        c2,2025-02-02T00:00:00Z,radio,shouts,attack,north,2025-02-01
        """);
  }

  @Test
  void aSoundCaseIsReadyWithItsClaimsAndWhatWasLeftOut() {
    Opened.Ready ready = assertInstanceOf(Opened.Ready.class, Casebook.open(folder, NOW));
    assertEquals("river", ready.log().agreement().id());
    assertEquals(1, ready.log().entries().size());
    assertTrue(ready.warnings().getFirst().contains("claims/a.csv, row 3"), ready.toString());
  }

  @Test
  void aCaseWithAFileThatCannotBeReadIsNotWhole() throws IOException {
    assertFalse(ready().whole(), "a row is left out");
    Files.writeString(
        folder.resolve("claims/a.csv"),
        Files.readAllLines(folder.resolve("claims/a.csv")).stream()
                .limit(2)
                .collect(java.util.stream.Collectors.joining("\n"))
            + "\n");
    assertTrue(ready().whole());
    Files.write(folder.resolve("claims/b.csv"), new byte[] {0, 1, 2});
    assertFalse(ready().whole());
    Files.delete(folder.resolve("claims/b.csv"));
    Files.createDirectory(folder.resolve("claims/c.csv"));
    assertFalse(ready().whole());
    Files.delete(folder.resolve("claims/c.csv"));
    Files.writeString(folder.resolve("sources.csv"), "no header that we know\n");
    assertFalse(ready().whole());
  }

  private Opened.Ready ready() {
    return assertInstanceOf(Opened.Ready.class, Casebook.open(folder, NOW, Keeping.FILES_ALONE));
  }

  @Test
  void aNameThatComesNearToOneOfTheAgreementIsNamedOnceWithWhatItMayMean() throws IOException {
    Files.writeString(
        folder.resolve("claims/a.csv"),
        """
        claim_id,reported_at,source,speaker,stance,act,actor,from
        c1,2025-02-02T00:00:00Z,radio,north,asserts,atack,nroth,2025-02-01
        c2,2025-02-02T00:00:00Z,radio,south,asserts,atack,south,2025-02-01
        c3,2025-02-02T00:00:00Z,radio,south,asserts,flood,weather,2025-02-01
        """);
    Examined.Read read = assertInstanceOf(Examined.Read.class, Casebook.examine(folder, NOW));
    assertEquals(
        List.of(
            "claims/a.csv, row 2, act `atack`: the agreement knows no such name, so no clause may"
                + " hear of this row; did you mean `attack`?",
            "claims/a.csv, row 2, actor `nroth`: the agreement knows no such name, so no clause may"
                + " hear of this row; did you mean `north`?"),
        read.around().stream().map(Object::toString).toList());
    assertFalse(read.hasErrors());
  }

  @Test
  void anAgreementWithErrorsIsUnsoundAndNoFolderIsMissing() throws IOException {
    assertInstanceOf(Opened.Missing.class, Casebook.open(folder.resolve("none"), NOW));
    Files.writeString(folder.resolve("river.pact.md"), "```pact\nagreement\n```\n");
    Opened.Unsound unsound = assertInstanceOf(Opened.Unsound.class, Casebook.open(folder, NOW));
    assertTrue(unsound.complaints().getFirst().contains("river.pact.md"), unsound.toString());
  }

  @Test
  void theStampChangesWithEveryFileOfTheCaseAndWithNothingElse() throws IOException {
    CaseStamp before = Casebook.stamp(folder);
    assertEquals(before, Casebook.stamp(folder.resolve("river.pact.md")));
    Casebook.open(folder, NOW, Keeping.FILES_ALONE);
    Files.createDirectories(folder.resolve(".trucewatch"));
    Files.writeString(folder.resolve(".trucewatch/draft"), "half a report");
    assertEquals(before, Casebook.stamp(folder));

    Files.writeString(folder.resolve("sources.csv"), "source,name\nradio,Radio\n");
    CaseStamp withSources = Casebook.stamp(folder);
    assertNotEquals(before, withSources);
    Files.writeString(folder.resolve("claims/b.csv"), "stance\n");
    CaseStamp withClaims = Casebook.stamp(folder);
    assertNotEquals(withSources, withClaims);
    Files.writeString(folder.resolve(".trucewatch/log.db"), "entries");
    assertNotEquals(withClaims, Casebook.stamp(folder));
    Files.delete(folder.resolve(".trucewatch/log.db"));
    Files.delete(folder.resolve("claims/b.csv"));
    assertEquals(withSources, Casebook.stamp(folder));
  }
}
