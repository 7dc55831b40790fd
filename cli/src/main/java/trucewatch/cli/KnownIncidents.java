package trucewatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trucewatch.casebook.Opened;
import trucewatch.claims.Access;
import trucewatch.claims.Claim;
import trucewatch.news.review.Candidate;
import trucewatch.news.wire.IncidentMatches;
import trucewatch.time.AsOf;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.Question;
import trucewatch.view.Incidents;

/// The incidents of a case, for who reviews a candidate: which of them it may be.
///
/// They are those of all that lies in the folder, as `trucewatch incidents` lists them. A case with
/// errors in its agreement has none.
final class KnownIncidents {
  private static final int MOST = 3;

  private final List<IncidentMatches.Known> known = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();

  private KnownIncidents() {}

  /// An incident that a candidate may be.
  ///
  /// @param claim the id of a claim on it
  /// @param words what is told of it, and what speaks for its being the same
  record Proposed(String claim, String words) {}

  static KnownIncidents of(Desk desk, Path path) {
    KnownIncidents incidents = new KnownIncidents();
    if (desk.open(path) instanceof Opened.Ready ready) {
      OpenCase open = OpenCase.of(ready.log());
      Instant now = desk.clock().instant();
      Question question = new Question(AsOf.asked(now, now), "all", Access.RESTRICTED);
      Incidents view = new Incidents(open.names(), open.times());
      for (IncidentView incident : open.reference().incidents(question)) {
        incidents.add(incident, view.line(incident), open.agreement().zone());
      }
    }
    return incidents;
  }

  private void add(IncidentView incident, Incidents.Line line, ZoneId zone) {
    for (Claim told : incident.tellings()) {
      if (told.act().isEmpty() || !told.fromSaid() || told.when().endsOpen()) {
        continue;
      }
      String id = told.id().text();
      known.add(
          new IncidentMatches.Known(
              id,
              told.act(),
              told.actors(),
              told.where().place(),
              LocalDate.ofInstant(told.when().from(), zone),
              LocalDate.ofInstant(told.when().last(), zone)));
      String where = line.where().isEmpty() ? "" : ", " + line.where();
      words.put(id, line.when() + ", " + line.what() + where + ", " + line.who());
      return;
    }
  }

  /// Those that a candidate may be, the likeliest first, at most three.
  List<Proposed> of(Candidate candidate) {
    Map<String, String> row = candidate.row();
    var told =
        new IncidentMatches.Told(
            row.getOrDefault("act", ""),
            row.getOrDefault("actor", ""),
            row.getOrDefault("place", ""),
            row.getOrDefault("from", ""));
    return IncidentMatches.of(told, known).stream()
        .filter(p -> !p.incident().equals(row.get("claim_id")))
        .limit(MOST)
        .map(
            p ->
                new Proposed(
                    p.incident(),
                    words.getOrDefault(p.incident(), "")
                        + " ("
                        + String.join(", ", p.reasons())
                        + ")"))
        .toList();
  }
}
