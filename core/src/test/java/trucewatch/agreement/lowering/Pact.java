package trucewatch.agreement.lowering;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.SourceText;
import trucewatch.syntax.Parser;

/// Invented agreements between the North and the South, in short.
public final class Pact {
  /// The blocks that most examples need.
  public static final String USUAL =
      """
      agreement river-accord "River accord"
        text en, version 2030-01-10
        parties north, south
        signed by north, south on 2030-01-10
        in force from 2030-01-15
        time zone Africa/Juba
        clauses settled by commission
        read by project on 2030-02-01
      party north "The North"
      party south "The South"
      body council "Joint council"
        members north, south, chair
        decides by 2 of 3 in favour
      person chair "The chair"
      body commission "Commission of the accord"
      place valley "The valley" from zones.geojson
      place ford "The ford" in valley
      act attack includes shelling, raid
      act return
      act payment
      act talk
      unit prisoner
      """;

  private Pact() {}

  /// The clauses of the usual agreement with these blocks added.
  public static Agreement sound(String blocks) {
    SourceText source = new SourceText("test.pact.md", USUAL + blocks);
    Checked checked = Checker.check(Parser.parseBlocks(source));
    return switch (checked) {
      case Checked.Sound(Agreement agreement, _) -> agreement;
      case Checked.Unsound(var problems) ->
          fail("unsound:\n" + ProblemPrinter.print(source, problems));
    };
  }

  /// The problems of the usual agreement with these blocks added.
  public static List<Problem> problems(String blocks) {
    return Checker.check(Parser.parseBlocks(new SourceText("test.pact.md", USUAL + blocks)))
        .problems();
  }

  public static Clause clause(Agreement agreement, String id) {
    return agreement.clauses().stream()
        .filter(clause -> clause.id().equals(new ClauseId(id)))
        .findFirst()
        .orElseGet(
            () ->
                fail(
                    "no clause `"
                        + id
                        + "`, but "
                        + agreement.clauses().stream().map(Clause::id).toList()));
  }

  public static Clause.Duty duty(Agreement agreement, String id) {
    return (Clause.Duty) clause(agreement, id);
  }
}
