package trucewatch.view;

import java.util.List;
import trucewatch.claims.Claim;
import trucewatch.claims.Live;
import trucewatch.verdict.Question;

/// Claims as rows for scripts: those that an account counts, as they stand corrected.
public final class Claims {
  public static final List<String> COLUMNS =
      List.of(
          "claim",
          "incident",
          "account",
          "at",
          "known",
          "stance",
          "act",
          "actor",
          "target",
          "object",
          "place",
          "from",
          "to",
          "amount",
          "clause",
          "position",
          "ballot",
          "verification",
          "speaker",
          "via",
          "source",
          "reported_at",
          "known_since",
          "corrections",
          "access",
          "language",
          "original_text",
          "note",
          "url");

  private final Names names;
  private final Times times;

  public Claims(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  public Row row(Live.Told told, Question question) {
    Claim claim = told.claim();
    return Row.row()
        .with("claim", claim.id().text())
        .with("incident", told.incident().toString())
        .with("account", question.account())
        .with("at", times.rfc3339(question.asOf().at()))
        .with("known", times.rfc3339(question.asOf().known()))
        .with("stance", claim.stance().code())
        .with("act", claim.act())
        .with("actor", String.join("|", names.inOrder(claim.actors())))
        .with("target", claim.target())
        .with("object", claim.object())
        .with("place", claim.where().place())
        .with("from", claim.fromSaid() ? times.rfc3339(claim.when().from()) : "")
        .with(
            "to",
            claim.toSaid() && !claim.when().endsOpen() ? times.rfc3339(claim.when().last()) : "")
        .with("amount", ClaimWords.amount(claim.amount()))
        .with("clause", claim.clause())
        .with("position", claim.position().code())
        .with("ballot", claim.ballot().code())
        .with("verification", claim.verification().code())
        .with("speaker", claim.speaker())
        .with("via", claim.via())
        .with("source", claim.source())
        .with("reported_at", times.rfc3339(claim.reportedAt()))
        .with("known_since", times.rfc3339(claim.known()))
        .with("corrections", told.corrections().stream().map(id -> id.text()).toList())
        .with("access", claim.access().code())
        .with("language", claim.language())
        .with("original_text", claim.originalText())
        .with("note", claim.note())
        .with("url", claim.url())
        .build();
  }
}
