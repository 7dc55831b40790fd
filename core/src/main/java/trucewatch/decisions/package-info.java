/// How bodies decide: members, rules, ballots, and the outcome.
///
/// Pure functions: a [Rule], a [Body] and the [Ballots] that are told go in, an [Outcome] comes out
/// of [Count]. Nothing here knows a claim, an agreement, a source or a clock; a rule that changes
/// at a date is looked up first ([RuleOverTime]).
@NullMarked
package trucewatch.decisions;

import org.jspecify.annotations.NullMarked;
