package trucewatch.verdict;

import java.time.Instant;
import trucewatch.claims.Claim;

/// The position that an actor is told to have on a clause: its latest in valid time.
///
/// @param holder whose position it is
/// @param clause the clause or other matter that it is about
/// @param since since when it has been this one without a break
/// @param claim who says so, in which words
public record PositionView(String holder, String clause, Instant since, Claim claim) {}
