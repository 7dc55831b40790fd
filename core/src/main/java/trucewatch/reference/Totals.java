package trucewatch.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;

/// Claims about a total: "4,200 trucks since October".
///
/// They keep their period and what was counted, stand beside listed incidents and are never added
/// to them. Overlapping totals of one speaker are not added; a later running total replaces an
/// earlier one.
final class Totals {
  static final BigDecimal UNKNOWN = BigDecimal.ONE.negate();

  private final World world;

  Totals(World world) {
    this.world = world;
  }

  /// Whether a total, or totals of one speaker over times that do not overlap, tell that n is
  /// reached within the window.
  Evidence reach(Pattern pattern, List<String> actors, BigDecimal due, Interval window) {
    List<Claim> so = new ArrayList<>();
    for (List<Claim> one : bySpeaker(pattern, actors, window).values()) {
      BigDecimal sum = BigDecimal.ZERO;
      List<Claim> used = new ArrayList<>();
      for (Claim total : one) {
        if (used.stream().noneMatch(other -> other.when().overlaps(total.when()))) {
          used.add(total);
          sum = sum.add(low(total, pattern));
        }
      }
      if (sum.compareTo(due) >= 0) {
        so.addAll(used);
      }
    }
    return Evidence.of(so, List.of(), List.of());
  }

  private BigDecimal low(Claim total, Pattern pattern) {
    return world.fitting.inUnit(total.amount().low(), total, pattern.thing(), RoundingMode.DOWN);
  }

  /// The totals told of it, in words.
  List<Remark> told(Pattern pattern, List<String> actors, Instant now) {
    List<Remark> words = new ArrayList<>();
    bySpeaker(pattern, actors, new Interval(Interval.BEGINNING, now.plusSeconds(1)))
        .forEach((speaker, totals) -> words.add(words(speaker, totals.getFirst())));
    return words;
  }

  private Remark words(String speaker, Claim total) {
    Arg by = Arg.actor(speaker);
    Arg amount = new Arg.Amount(total.amount().best(), total.amount().unit());
    Arg to = new Arg.Day(total.when().last().atZone(world.zone).toLocalDate());
    return total.when().beginsOpen()
        ? Remark.of(Kind.TOTAL, by, amount, to)
        : Remark.of(
            Kind.TOTAL_FROM,
            by,
            amount,
            new Arg.Day(total.when().from().atZone(world.zone).toLocalDate()),
            to);
  }

  /// The totals of each speaker, the latest and widest first.
  private Map<String, List<Claim>> bySpeaker(
      Pattern pattern, List<String> actors, Interval window) {
    Map<String, List<Claim>> found = new LinkedHashMap<>();
    for (Claim total : world.selected.totals()) {
      if (fits(total, pattern, actors) && window.contains(total.when())) {
        found.computeIfAbsent(Ties.speaker(total), _ -> new ArrayList<>()).add(total);
      }
    }
    found
        .values()
        .forEach(
            list ->
                list.sort(
                    (a, b) -> {
                      int byEnd = b.when().to().compareTo(a.when().to());
                      return byEnd != 0 ? byEnd : a.when().from().compareTo(b.when().from());
                    }));
    return found;
  }

  private boolean fits(Claim total, Pattern pattern, List<String> actors) {
    return total.stance() == Stance.ASSERTS
        && total.act().equals(ReservedAct.TOTAL.code())
        && (total.object().isEmpty()
            || total.object().equals(pattern.act().code())
            || total.object().equals(pattern.thing()))
        && (pattern.thing().isEmpty() || world.fitting.counts(total, pattern.thing()))
        && (actors.isEmpty() || total.actors().isEmpty() || actors.containsAll(total.actors()));
  }

  /// The number that a lister gives as complete: a total of its own that is told exact; else
  /// [#UNKNOWN].
  BigDecimal listed(Pattern pattern, List<String> listers, Instant now) {
    BigDecimal number = UNKNOWN;
    for (Claim total : world.selected.totals()) {
      boolean his =
          listers.stream().anyMatch(lister -> world.ties.ownWord(total, lister))
              && total.act().equals(ReservedAct.TOTAL.code())
              && world.fitting.counts(total, pattern.thing())
              && !total.when().last().isAfter(now)
              && total.amount().low().compareTo(total.amount().high()) == 0;
      number = his ? low(total, pattern) : number;
    }
    return number;
  }
}
