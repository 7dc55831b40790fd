package trucewatch.verdict;

/// Somebody is told to hinder a clause.
///
/// @param by codes of the actor told to hinder, `|` between where it is one of several
/// @param accordingTo who says so
public record Hindrance(String by, String accordingTo) {}
