package trucewatch.sources.reading;

/// A name of the publisher's that is nobody's in the case.
///
/// @param name as the publisher writes it
public record Unmapped(MappedKind kind, String name) {}
