package trucewatch.view.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trucewatch.agreement.Act;
import trucewatch.claims.Sources;

/// What the form of a report offers to choose from; other words may be written all the same.
///
/// @param today where the agreement runs
/// @param zone in which days and times are
public record ReportPage(
    List<Offer> acts,
    List<Offer> actors,
    List<Offer> places,
    List<Offer> clauses,
    List<Offer> sources,
    List<Offer> units,
    String today,
    String zone) {
  /// A code and what a person reads for it.
  public record Offer(String code, String words) {}

  public static ReportPage of(Lens lens, Sources sources) {
    var agreement = lens.agreement();
    Map<String, String> known = new TreeMap<>();
    ActorsPage.seen(lens, sources).forEach(code -> known.putIfAbsent(code, sources.name(code)));
    LocalDate today = lens.question().asOf().known().atZone(agreement.zone()).toLocalDate();
    return new ReportPage(
        agreement.acts().stream().map(Act::id).map(id -> act(id.code())).toList(),
        agreement.actors().stream()
            .map(actor -> new Offer(actor.id().code(), actor.shown()))
            .toList(),
        agreement.places().stream()
            .map(place -> place.id().code())
            .map(code -> new Offer(code, lens.names().place(code)))
            .toList(),
        lens.names().clauses().stream().map(code -> new Offer(code, lens.title(code))).toList(),
        known.entrySet().stream().map(one -> new Offer(one.getKey(), one.getValue())).toList(),
        agreement.units().stream().map(unit -> act(unit.code())).toList(),
        today.toString(),
        agreement.zone().toString());
  }

  private static Offer act(String code) {
    return new Offer(code, code.replace('-', ' '));
  }
}
