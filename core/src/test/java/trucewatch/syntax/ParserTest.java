package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.SourceText;

/// How things are read that could be read in two ways.
class ParserTest {
  private static final Origin O = Origin.NONE;

  private static ClauseItem item(String text) {
    var source = new SourceText("a", "obligation x\n  " + text + "\n");
    Parsed parsed = Parser.parseBlocks(source);
    assertFalse(parsed.hasErrors(), () -> ProblemPrinter.print(source, parsed.problems()));
    var clause = (Block.Clause) parsed.file().blocks().getFirst();
    assertEquals(1, clause.lines().size(), text);
    return clause.lines().getFirst().item();
  }

  private static Name name(String text) {
    return new Name(text, O);
  }

  private static Condition when(String text) {
    return ((ClauseItem.When) item("when " + text)).condition();
  }

  private static Condition becomes(String name, Event.State state) {
    return new Condition.Happened(new Event.Becomes(name(name), state, null, O), O);
  }

  @Test
  void andBindsCloserThanOr() {
    assertEquals(
        new Condition.Or(
            List.of(
                becomes("a", Event.State.PERFORMED),
                new Condition.And(
                    List.of(becomes("b", Event.State.BREACHED), becomes("c", Event.State.ADOPTED)),
                    O)),
            O),
        when("a performed or b breached and c adopted"));
    assertEquals(
        when("a performed or (b breached or c adopted)"),
        when("a performed or b breached or c adopted"));
  }

  @Test
  void inAConditionOrJoinsConditions() {
    var or = (Condition.Or) when("attack in valley or raid in strip");
    assertEquals(2, or.conditions().size());
    var does = (ClauseItem.Does) item("does patrol in valley or strip");
    assertEquals(List.of(name("valley"), name("strip")), does.patterns().getFirst().in());
  }

  @Test
  void inForceIsAStateAndInAPlaceAPart() {
    assertEquals(becomes("amendment", Event.State.IN_FORCE), when("amendment in force"));
    var act = (Condition.Happened) when("amendment in valley");
    assertInstanceOf(Event.FirstAct.class, act.event());
  }

  @Test
  void threeNamesAreARole() {
    assertEquals(
        new Condition.HasRole(name("committee"), name("governs"), name("gaza"), O),
        when("committee governs gaza"));
    assertEquals(new Condition.Holds(name("truce"), null, O), when("truce holds"));
    assertEquals(new Condition.HasRole(name("a"), name("holds"), name("b"), O), when("a holds b"));
  }

  @Test
  void agreementAndSigningAreMomentsUnlessMoreFollows() {
    assertEquals(new ClauseItem.From(new Event.AgreementInForce(O), O), item("from agreement"));
    var from = (ClauseItem.From) item("from signing of annex by north");
    assertInstanceOf(Event.FirstAct.class, from.event());
  }

  @Test
  void aPowerSuspendsAClauseOrDoesAnAct() {
    assertInstanceOf(ClauseItem.MayAffect.class, item("may suspend trucks"));
    assertInstanceOf(ClauseItem.MayAct.class, item("may suspend of trucks"));
  }

  @Test
  void elseIsAConsequenceOrARule() {
    assertInstanceOf(ClauseItem.Else.class, item("else talks"));
    assertInstanceOf(ClauseItem.ElseBy.class, item("else 2/3 of all members"));
    assertInstanceOf(ClauseItem.ElseBy.class, item("else by consensus"));
    assertInstanceOf(ClauseItem.ElseAfterLength.class, item("else after 3 days talks"));
    assertInstanceOf(
        ClauseItem.ElseAfterEvent.class, item("else after 3 days after signing talks"));
  }

  @Test
  void everyDayIsEveryOneDay() {
    assertEquals(item("every 1 day"), item("every day"));
  }

  @Test
  void namesAreComparedWithoutCaseAndInOneForm() {
    assertEquals(item("during TÜRKIYE"), item("during tu\u0308rkiye"));
  }

  @Test
  void itemsMayShareALine() {
    Parsed one =
        Parser.parseBlocks(
            new SourceText("a", "phase t starts when x ends, lasts 36 months, not extendable\n"));
    Parsed three =
        Parser.parseBlocks(
            new SourceText(
                "a", "phase t\n  starts when x ends\n  lasts 36 months; not extendable\n"));
    assertEquals(three.file(), one.file());
    assertEquals(3, one.file().blocks().getFirst().lines().size());
  }

  @Test
  void spansPointAtWhatWasWritten() {
    String text = "# 🕊 ü\nobligation x\n  bearer north\n  within 72 hours of truce begins\n";
    Parsed parsed = Parser.parseBlocks(new SourceText("a", text));
    Block block = parsed.file().blocks().getFirst();
    var due = (ClauseItem.Due) block.lines().get(1).item();
    assertEquals("within 72 hours of truce begins", at(text, due));
    var within = (Deadline.Within) due.deadline();
    assertEquals("72 hours", at(text, within.length()));
    assertEquals(4, within.length().span().line());
    assertEquals(10, within.length().span().column());
    assertEquals(text.strip(), text.substring(0, block.span().end()));
  }

  private static String at(String text, Node node) {
    return text.substring(node.span().start(), node.span().end());
  }

  @Test
  void commentsStayWhereTheyStood() {
    String text =
        """
        # above a
        #
        agreement a  # beside a
          # above the zone
          time zone UTC  # beside the zone
          # at the end of a

        # at the end of all
        """;
    Parsed parsed = Parser.parseBlocks(new SourceText("a", text));
    Fence fence = parsed.file().fences().getFirst();
    Block block = fence.blocks().getFirst();
    assertEquals(
        new Comments(List.of("above a", ""), "beside a", List.of("at the end of a")),
        block.comments());
    assertEquals(
        new Comments(List.of("above the zone"), "beside the zone", List.of()),
        block.lines().getFirst().comments());
    assertEquals(List.of("at the end of all"), fence.remarks());
    assertEquals(text, Printer.print(fence));
  }

  @Test
  void aRoleHasANameOfItsOwnOrOneMadeOfItsParts() {
    Parsed parsed =
        Parser.parseBlocks(
            new SourceText("a", "role board supervises committee\nrole r: a governs b\n"));
    var names =
        parsed.file().blocks().stream().map(b -> ((Block.Role) b).nameOrDefault().text()).toList();
    assertEquals(List.of("board-supervises-committee", "r"), names);
  }
}
