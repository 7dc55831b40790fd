package trucewatch.casebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.claims.Access;
import trucewatch.diagnostic.SourceText;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.syntax.Parser;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;

/// An agreement in which one line is missing has an error, or can be judged.
///
/// `-Dtrucewatch.case=gaza-2025` leaves out the lines of another example.
class LinesLeftOutTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Path CASES = Path.of("..", "cases");
  private static final Path REAL =
      Path.of("../core/src/test/resources/trucewatch/agreement/checking/real-agreements.pact.md");

  @Test
  void ofAnExample() throws IOException {
    String name = System.getProperty("trucewatch.case", "tutorial");
    CaseLog log =
        assertInstanceOf(
                Opened.Ready.class, Casebook.open(CASES.resolve(name), NOW, Keeping.FILES_ALONE))
            .log();
    leaveOut(Files.readString(CASES.resolve(name).resolve(name + ".pact.md")), log);
  }

  @Test
  void ofWhatRealAgreementsNeed() throws IOException {
    CaseLog log =
        assertInstanceOf(
                Opened.Ready.class,
                Casebook.open(CASES.resolve("tutorial"), NOW, Keeping.FILES_ALONE))
            .log();
    leaveOut(Files.readString(REAL, UTF_8), log);
  }

  private static void leaveOut(String text, CaseLog log) {
    List<String> lines = text.lines().toList();
    List<String> faults = new ArrayList<>();
    int judged = 0;
    for (int left = 0; left < lines.size(); left++) {
      if (lines.get(left).isBlank() || lines.get(left).startsWith("```")) {
        continue;
      }
      List<String> rest = new ArrayList<>(lines);
      rest.remove(left);
      Checked checked =
          Checker.check(Parser.parse(new SourceText("a.pact.md", String.join("\n", rest) + "\n")));
      if (checked instanceof Checked.Sound(var agreement, var _)) {
        judged++;
        CaseLog changed = new CaseLog(agreement, log.entries(), log.sources(), log.gazetteer());
        try {
          new Reference(changed)
              .verdicts(new Question(AsOf.asked(NOW, NOW), "all", Access.RESTRICTED));
        } catch (RuntimeException fault) {
          faults.add(lines.get(left) + " (line " + (left + 1) + "): " + fault);
        }
      }
    }
    assertTrue(judged > 20, judged + " judged");
    assertEquals(List.of(), faults);
  }
}
