package trucewatch.casebook;

/// Stands for a case as it is at one moment: equal as long as nothing in the case has changed, so
/// that what was computed from it can be kept. It holds nothing of the case that could be read.
///
/// @param text hexadecimal
public record CaseStamp(String text) {}
