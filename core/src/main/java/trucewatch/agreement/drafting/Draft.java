package trucewatch.agreement.drafting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.finding.Findings;
import trucewatch.agreement.lowering.Items;
import trucewatch.agreement.lowering.Lowered;
import trucewatch.agreement.lowering.Names;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.AgreementItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.PactFile;

/// What every family of findings looks at.
public record Draft(PactFile file, Lowered lowered, Findings findings) {
  /// Runs all families.
  public static void look(PactFile file, Lowered lowered, Findings findings) {
    Draft draft = new Draft(file, lowered, findings);
    ShapeFindings.find(draft);
    NameFindings.find(draft);
    WholeFindings.find(draft);
    GroupFindings.find(draft);
    CycleFindings.find(draft);
    UnitFindings.find(draft);
    WhoFindings.find(draft);
    BodyFindings.find(draft);
    BoundVetoFindings.find(draft);
    SeatFindings.find(draft);
    DeadlineFindings.find(draft);
    MonthFindings.find(draft);
    PhaseFindings.find(draft);
    WaitFindings.find(draft);
    ConflictFindings.find(draft);
    BreakableFindings.find(draft);
    RoleFindings.find(draft);
    TextFindings.find(draft);
  }

  Agreement agreement() {
    return lowered.agreement();
  }

  Names names() {
    return lowered.names();
  }

  List<Clause> clauses() {
    return lowered.agreement().clauses();
  }

  List<Block.Clause> clauseBlocks() {
    return file.blocks().stream()
        .filter(Block.Clause.class::isInstance)
        .map(Block.Clause.class::cast)
        .toList();
  }

  Items items(Block.Clause block) {
    return Items.of(block.lines());
  }

  /// The lines of the `agreement` block; none if there is no such block.
  List<AgreementItem> agreementItems() {
    return file.blocks().stream()
        .filter(Block.Agreement.class::isInstance)
        .map(Block.Agreement.class::cast)
        .findFirst()
        .map(block -> block.lines().stream().map(Line::item).toList())
        .orElse(List.of());
  }

  /// The name of the `agreement` block, or the beginning of the file.
  Span agreementSpan() {
    return file.blocks().stream()
        .filter(Block.Agreement.class::isInstance)
        .map(block -> ((Block.Agreement) block).name().span())
        .findFirst()
        .orElse(Span.NOWHERE);
  }

  Map<ClauseId, Block> origins() {
    return lowered.origins();
  }

  /// Where a clause is written: the name of its block.
  Span where(ClauseId clause) {
    Block block = origins().get(clause);
    return block == null ? Span.NOWHERE : nameOf(block);
  }

  static Span nameOf(Block block) {
    return switch (block) {
      case Block.Agreement it -> it.name().span();
      case Block.Actor it -> it.name().span();
      case Block.Group it -> it.name().span();
      case Block.Place it -> it.name().span();
      case Block.Act it -> it.name().span();
      case Block.Unit it -> it.name().span();
      case Block.Account it -> it.name().span();
      case Block.Outside it -> it.name().span();
      case Block.Phase it -> it.name().span();
      case Block.Instrument it -> it.name().span();
      case Block.Clause it -> it.name().span();
      case Block.Role it -> it.name() == null ? it.subject().span() : it.name().span();
      case Block.Declares it -> it.name() == null ? it.words().span() : it.name().span();
    };
  }

  void add(Finding finding, Span at, String message, String help) {
    findings.add(finding, at, message, help);
  }

  void add(Finding finding, Span at, String message, String help, @Nullable Caption caption) {
    findings.add(finding, at, message, help, caption == null ? List.of() : List.of(caption));
  }
}
