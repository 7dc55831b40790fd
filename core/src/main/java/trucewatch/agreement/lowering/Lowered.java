package trucewatch.agreement.lowering;

import java.util.Map;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.ClauseId;
import trucewatch.syntax.Block;

/// What became of a file: the agreement, and which block each of its clauses came from, for those
/// who look for what its authors may regret. With errors found on the way it must not be used for
/// verdicts.
///
/// @param articles the article above each block
public record Lowered(
    Agreement agreement,
    Names names,
    Resolver resolver,
    Calendar calendar,
    Map<ClauseId, Block> origins,
    Articles articles) {}
