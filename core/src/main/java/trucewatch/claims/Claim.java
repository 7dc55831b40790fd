package trucewatch.claims;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import trucewatch.time.Interval;

/// One live statement: *speaker says, through source, that an incident happened (or did not)*;
/// after corrections, with every column read.
///
/// Text columns that the row leaves open are empty strings, never null. Codes are lower case.
///
/// @param id the entry that first made the statement; corrections keep it
/// @param incident the incident of its source; a claim without one has its own
/// @param namesIncident whether the row itself named an incident or another claim
/// @param reportedAt when the source reported it
/// @param recorded when the log stored it (the latest of the entry and the correction that counts)
/// @param known from when the statement as it stands here was known to the log
/// @param source who prints
/// @param speaker who says
/// @param via who passed it on
/// @param actors who did it: none if not said, several if it is "one of a, b, not said which"
/// @param when in time: [Interval#BEGINNING] if the beginning is unknown; an empty `to` ends with
///   `reportedAt`
/// @param fromSaid whether the row filled `from`
/// @param toSaid whether the row filled `to`
/// @param refersTo claim or incident ids as written
public record Claim(
    ClaimId id,
    IncidentId incident,
    boolean namesIncident,
    Stance stance,
    Instant reportedAt,
    Instant recorded,
    Instant known,
    String source,
    String speaker,
    String via,
    String act,
    Set<String> actors,
    String target,
    String object,
    Where where,
    Interval when,
    boolean fromSaid,
    boolean toSaid,
    Amount amount,
    Means means,
    String observedFrom,
    String bearing,
    String distance,
    Attribution attribution,
    Ballot ballot,
    String clause,
    Position position,
    Verification verification,
    String verifiedBy,
    List<String> refersTo,
    Access access,
    String language,
    String originalText,
    String note,
    String url) {

  public Claim {
    actors = Set.copyOf(actors);
    refersTo = List.copyOf(refersTo);
  }

  /// The same row, speaking of that incident.
  Claim about(IncidentId other) {
    return with(
        other,
        act,
        actors,
        target,
        object,
        where,
        new Span(when, fromSaid, toSaid),
        amount,
        clause,
        ballot,
        position);
  }

  /// When, and which ends of it the row says.
  record Span(Interval when, boolean fromSaid, boolean toSaid) {
    static Span of(Claim claim) {
      return new Span(claim.when, claim.fromSaid, claim.toSaid);
    }

    boolean said() {
      return fromSaid || toSaid;
    }
  }

  /// The same row with these columns read so.
  Claim with(
      IncidentId newIncident,
      String newAct,
      Set<String> newActors,
      String newTarget,
      String newObject,
      Where newWhere,
      Span span,
      Amount newAmount,
      String newClause,
      Ballot newBallot,
      Position newPosition) {
    return new Claim(
        id,
        newIncident,
        namesIncident,
        stance,
        reportedAt,
        recorded,
        known,
        source,
        speaker,
        via,
        newAct,
        newActors,
        newTarget,
        newObject,
        newWhere,
        span.when,
        span.fromSaid,
        span.toSaid,
        newAmount,
        means,
        observedFrom,
        bearing,
        distance,
        attribution,
        newBallot,
        newClause,
        newPosition,
        verification,
        verifiedBy,
        refersTo,
        access,
        language,
        originalText,
        note,
        url);
  }

  /// The same row with nothing in it that ties an actor to the act: no actor, no attribution, and
  /// no words of the report.
  ///
  /// @param direction whether the row may say from where it came
  public Claim withoutActor(boolean direction) {
    return new Claim(
        id,
        incident,
        namesIncident,
        stance,
        reportedAt,
        recorded,
        known,
        source,
        speaker,
        via,
        act,
        Set.of(),
        target,
        object,
        where,
        when,
        fromSaid,
        toSaid,
        amount,
        means,
        direction ? observedFrom : "",
        direction ? bearing : "",
        direction ? distance : "",
        Attribution.NONE,
        ballot,
        clause,
        position,
        verification,
        verifiedBy,
        refersTo,
        access,
        language,
        "",
        "",
        url);
  }

  /// By its id alone: claims fill many sets, and two of one id are rare.
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
