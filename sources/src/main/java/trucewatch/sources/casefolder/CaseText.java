package trucewatch.sources.casefolder;

/// A file of a case as it is written: the agreement, its drawings, its sources, its mappings.
///
/// @param name as seen from the folder of the case, with `/`
public record CaseText(String name, String text) {}
