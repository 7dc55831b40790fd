package trucewatch.syntax;

/// The first word of an actor's block.
public enum ActorKind {
  PARTY,
  STATE,
  BODY,
  GROUP,
  PERSON,
  ORGANISATION,
  MISSION,
  /// A post that somebody holds: it bears duties; who holds it is a claim.
  OFFICE
}
