package trucewatch.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Claim;
import trucewatch.news.review.Candidate;
import trucewatch.news.wire.IncidentMatches;
import trucewatch.verdict.IncidentView;
import trucewatch.view.Incidents;
import trucewatch.view.Names;
import trucewatch.view.Times;

/// The incidents of a case, for who reviews a candidate: which of them it may be.
///
/// They are those that the person may see, as `trucewatch incidents` lists them.
public final class KnownIncidents {
  private static final int MOST = 3;

  private final List<IncidentMatches.Known> known = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();

  private KnownIncidents() {}

  /// For a case that cannot be asked: no incident is known.
  public static KnownIncidents none() {
    return new KnownIncidents();
  }

  /// An incident that a candidate may be.
  ///
  /// @param claim the id of a claim on it
  /// @param words what is told of it, and what speaks for its being the same
  public record Proposed(String claim, String words) {}

  /// Those that are told.
  ///
  /// @param told incidents as the person may see them
  /// @param zone of the agreement
  public static KnownIncidents of(List<IncidentView> told, Names names, Times times, ZoneId zone) {
    KnownIncidents incidents = new KnownIncidents();
    Incidents view = new Incidents(names, times);
    told.forEach(incident -> incidents.add(incident, view.line(incident), zone));
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

  /// Two incidents that may be one.
  ///
  /// @param first the id of a claim on the one
  /// @param second the id of a claim on the other
  /// @param reasons what speaks for it, for people
  public record Pair(
      String first, String firstWords, String second, String secondWords, List<String> reasons) {
    public Pair {
      reasons = List.copyOf(reasons);
    }
  }

  /// The incidents that may be one another, those that agree on most first. Nothing is joined here.
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      IncidentMatches.Known one = known.get(i);
      List<String> actors = one.actors().stream().sorted().toList();
      var told =
          new IncidentMatches.Told(
              one.act(),
              actors.isEmpty() ? "" : actors.getFirst(),
              one.place(),
              one.from() + "/" + one.to());
      for (IncidentMatches.Proposal other :
          IncidentMatches.of(told, known.subList(i + 1, known.size()))) {
        pairs.add(
            new Pair(
                one.id(),
                words.getOrDefault(one.id(), ""),
                other.incident(),
                words.getOrDefault(other.incident(), ""),
                other.reasons()));
      }
    }
    pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.reasons().size()));
    return List.copyOf(pairs);
  }

  /// Those that a candidate may be, the likeliest first, at most three.
  public List<Proposed> of(Candidate candidate) {
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
