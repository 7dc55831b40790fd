package trucewatch.view.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.claims.Live;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Verdict;
import trucewatch.view.ClaimWords;

/// Who watched where and when, and where somebody was kept from it: what "no breach reported" is
/// worth.
///
/// @param places those where somebody watched or was stopped, in the agreement's order, with a
///   place that nobody named at the end
/// @param first the day at which the strips begin
/// @param last the day at which they end
/// @param bans the prohibitions, with on how many days their places were watched
public record CoveragePage(List<Place> places, String first, String last, List<Ban> bans) {

  /// One place.
  ///
  /// @param name empty where the claims name no place
  /// @param marks for a strip over time
  public record Place(String name, List<Stretch> marks, List<Watch> watches) {
    public Place {
      marks = List.copyOf(marks);
      watches = List.copyOf(watches);
    }
  }

  /// A part of the strip, of 1000 that it is wide.
  public record Stretch(boolean stopped, int start, int width, String words) {}

  /// One telling of watching, or of being stopped.
  ///
  /// @param kind `watched`, `complete` (reports every such act) or `stopped`
  /// @param who watched or was stopped; of who is stopped empty if it is not told
  /// @param clause that was hindered, without a code if none is named
  public record Watch(
      String kind, String when, String who, ClausePage.Link clause, String said, String claim) {}

  /// One prohibition.
  public record Ban(ClausePage.Link clause, Mark mark, String coverage) {}

  public CoveragePage {
    places = List.copyOf(places);
    bans = List.copyOf(bans);
  }

  public static CoveragePage of(Lens lens) {
    Instant end = lens.question().asOf().at();
    Instant start = lens.agreement().starts();
    Instant first = start.isBefore(end) ? start : end.minus(Duration.ofDays(1));
    Map<String, List<Claim>> byPlace = new LinkedHashMap<>();
    lens.agreement().places().forEach(place -> byPlace.put(place.id().code(), new ArrayList<>()));
    lens.answers().counted(lens.question()).stream()
        .map(Live.Told::claim)
        .filter(claim -> !kind(claim).isEmpty() && !claim.when().from().isAfter(end))
        .forEach(
            claim ->
                byPlace.computeIfAbsent(claim.where().place(), _ -> new ArrayList<>()).add(claim));
    List<Place> places = new ArrayList<>();
    byPlace.forEach(
        (code, claims) -> {
          if (!claims.isEmpty()) {
            places.add(place(lens, code, claims, first, end));
          }
        });
    return new CoveragePage(places, lens.times().day(first), lens.times().day(end), bans(lens));
  }

  private static String kind(Claim claim) {
    if (claim.stance() == Stance.COMPLETE) {
      return "complete";
    }
    if (claim.stance() != Stance.ASSERTS) {
      return "";
    }
    return claim.act().equals(ReservedAct.PATROLS.code())
        ? "watched"
        : claim.act().equals(ReservedAct.OBSTRUCTS.code()) ? "stopped" : "";
  }

  private static Place place(
      Lens lens, String code, List<Claim> claims, Instant first, Instant end) {
    ClaimWords words = new ClaimWords(lens.names(), lens.times());
    List<Stretch> marks = new ArrayList<>();
    List<Watch> watches = new ArrayList<>();
    for (Claim claim : claims) {
      String kind = kind(claim);
      String when = lens.times().shown(claim.when());
      String who =
          kind.equals("watched")
              ? lens.names().actors(lens.names().inOrder(claim.actors()))
              : kind.equals("complete") ? words.speaker(claim) : stopped(lens, claim);
      watches.add(
          new Watch(
              kind,
              when,
              who,
              claim.clause().isEmpty() ? new ClausePage.Link("", "") : lens.link(claim.clause()),
              words.told(claim),
              claim.id().text()));
      int from = share(claim.when().beginsOpen() ? first : claim.when().from(), first, end);
      int to = share(claim.when().last(), first, end);
      boolean stop = kind.equals("stopped");
      marks.add(new Stretch(stop, Math.min(from, 994), Math.max(6, to - from), when + ", " + who));
    }
    return new Place(code.isEmpty() ? "" : lens.names().place(code), marks, watches);
  }

  private static String stopped(Lens lens, Claim claim) {
    return claim.target().isEmpty() ? "" : lens.names().actor(claim.target());
  }

  /// Where a moment lies, of 1000 from the first to the last.
  private static int share(Instant when, Instant first, Instant end) {
    if (!when.isAfter(first)) {
      return 0;
    }
    Instant within = when.isAfter(end) ? end : when;
    return (int)
        (1000
            * Duration.between(first, within).toSeconds()
            / Math.max(1, Duration.between(first, end).toSeconds()));
  }

  private static String coverage(Lens lens, Coverage coverage) {
    return coverage.recorded()
        ? lens.wording().text("coverage.days", coverage.watched(), coverage.days())
        : lens.wording().text("coverage.notrecorded");
  }

  private static List<Ban> bans(Lens lens) {
    List<Ban> bans = new ArrayList<>();
    Map<String, Verdict> heads = Lens.heads(lens.verdicts());
    for (Clause clause : lens.agreement().clauses()) {
      Verdict verdict = heads.get(clause.id().code());
      if (clause instanceof Clause.Ban && verdict != null) {
        bans.add(
            new Ban(
                lens.link(verdict.clause()),
                lens.shortMark(verdict),
                coverage(lens, verdict.coverage())));
      }
    }
    return bans;
  }
}
