package trucewatch.claims;

/// The name that one source gave to one incident. Two sources that use the same id do not mean the
/// same incident: only a `joins` entry makes two incidents one.
///
/// A claim that names no incident has its own, named after the claim ([#own]).
public record IncidentId(String source, String text) implements Comparable<IncidentId> {
  /// No source can have this code: the incident belongs to one claim alone.
  private static final String OF_ITS_CLAIM = "#";

  /// The incident of a claim that names none.
  public static IncidentId own(ClaimId claim) {
    return new IncidentId(OF_ITS_CLAIM, claim.text());
  }

  /// The incident that a row means by `id`: its source's, or its speaker's where it has no source;
  /// `SOURCE/ID` names another source's.
  public static IncidentId written(String id, String source, String speaker) {
    int slash = id.indexOf('/');
    if (slash > 0) {
      return new IncidentId(Spelling.code(id.substring(0, slash)), id.substring(slash + 1).strip());
    }
    return new IncidentId(source.isEmpty() ? speaker : source, id);
  }

  /// Whether it is the incident of one claim that names none.
  public boolean isOwn() {
    return source.equals(OF_ITS_CLAIM);
  }

  /// The same text meant by another claim's source.
  IncidentId of(Claim claim) {
    return new IncidentId(claim.source().isEmpty() ? claim.speaker() : claim.source(), text);
  }

  @Override
  public int compareTo(IncidentId other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return source.isEmpty() || isOwn() ? text : source + "/" + text;
  }
}
