package trucewatch.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A checked agreement: what was agreed, with every name resolved. Made only by the checker.
///
/// @param starts from when acts count: the earliest of signing, coming into force and the text's
///   date
/// @param inForce when it comes into force; empty list: at [#starts]
/// @param settledBy whose findings the account `as-agreed` takes
/// @param clauses in the order of the text
public record Agreement(
    String id,
    String title,
    String owner,
    List<Text> texts,
    ZoneId zone,
    Instant starts,
    Event inForce,
    List<ActorId> parties,
    List<ActorId> guarantors,
    List<Signature> signatures,
    List<ActorId> settledBy,
    Mandate mandate,
    List<Actor> actors,
    List<Body> bodies,
    List<Act> acts,
    List<Place> places,
    List<Unit> units,
    List<DeclaredAccount> accounts,
    List<Outside> outside,
    List<Clause> clauses,
    List<Amendment> amendments) {

  /// The same agreement with other clauses.
  public Agreement withClauses(List<Clause> others) {
    return new Agreement(
        id,
        title,
        owner,
        texts,
        zone,
        starts,
        inForce,
        parties,
        guarantors,
        signatures,
        settledBy,
        mandate,
        actors,
        bodies,
        acts,
        places,
        units,
        accounts,
        outside,
        others,
        amendments);
  }

  /// The clauses whose deadline is our reading: the text gives no such time.
  public List<ClauseId> readings() {
    return clauses.stream()
        .filter(clause -> clause instanceof Clause.Duty duty && duty.asWritten().isPresent())
        .map(Clause::id)
        .toList();
  }

  /// The same agreement without our readings: those duties are due as the text itself says.
  public Agreement asWritten() {
    return withClauses(
        clauses.stream()
            .map(clause -> clause instanceof Clause.Duty duty ? duty.withoutReading() : clause)
            .toList());
  }

  /// The body of this name as the text describes it; one who decides alone if it describes none.
  public Body body(ActorId id) {
    return bodies.stream()
        .filter(body -> body.id().equals(id))
        .findFirst()
        .orElseGet(() -> Body.alone(id));
  }

  /// A text of the agreement in one language.
  public record Text(String language, LocalDate version, boolean authentic) {}

  /// Who signed when, save for which articles.
  public record Signature(ActorId by, LocalDate on, List<String> exceptArticles) {}

  /// An account that a person or the agreement declares: these speakers' words count.
  public record DeclaredAccount(String id, String title, List<ActorId> speakers, String author) {}

  /// Another law or text, judged only through its named judges.
  public record Outside(String id, String title, List<ActorId> judges) {}

  /// What the owner of the case may say about parties.
  public enum Mandate {
    EVENTS,
    DIRECTION,
    FINDINGS,
    VERDICTS
  }

  public Agreement {
    texts = List.copyOf(texts);
    parties = List.copyOf(parties);
    guarantors = List.copyOf(guarantors);
    signatures = List.copyOf(signatures);
    settledBy = List.copyOf(settledBy);
    actors = List.copyOf(actors);
    bodies = List.copyOf(bodies);
    acts = List.copyOf(acts);
    places = List.copyOf(places);
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
    outside = List.copyOf(outside);
    clauses = List.copyOf(clauses);
    amendments = List.copyOf(amendments);
  }
}
