package trucewatch.reference;

import trucewatch.decisions.Power;
import trucewatch.decisions.Turning;

/// How much power the rule of one stage, or of one rung, gives to each member.
///
/// @param stage its name; empty for a rule of one stage
/// @param blocking the smallest sets of members that keep it from being adopted when all others are
///   in favour
public record StagePower(String stage, Power power, Turning.Answer blocking) {}
