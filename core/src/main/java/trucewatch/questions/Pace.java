package trucewatch.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trucewatch.time.Interval;
import trucewatch.verdict.Advance;

/// How fast a duty with a number goes on, and when it would be done at that pace.
///
/// No chance is reckoned: reports of acts are no sample of anything. Instead the pace is measured
/// over several stretches of time, and what would follow from the fastest and from the slowest is
/// said beside each other.
///
/// @param advance what it is reckoned from
/// @param rates the pace over each stretch, the longest first; empty where there is too little to
///   reckon with
/// @param outlook what follows
public record Pace(Advance advance, List<Rate> rates, Outlook outlook) {
  /// Fewer dated acts than this give no pace.
  public static final int LEAST_ACTS = 2;

  /// A shorter time than this gives no pace.
  public static final Duration LEAST_TIME = Duration.ofDays(1);

  private static final List<Integer> LAST_DAYS = List.of(28, 7);

  /// What follows from the pace.
  public enum Outlook {
    /// All that is due is told to be done.
    DONE("done"),
    /// How many are due is not known.
    NUMBER_NOT_KNOWN("number-not-known"),
    /// It has not come into force, and nothing is told to be done.
    NOT_IN_FORCE("not-in-force"),
    /// Fewer than [#LEAST_ACTS] acts, or less than [#LEAST_TIME] gone.
    TOO_FEW_REPORTS("too-few-reports"),
    /// The text gives no date, or none that is known yet.
    NO_DATE("no-date"),
    /// The date has passed already.
    DATE_PASSED("date-passed"),
    /// By every pace measured it will be done in time.
    IN_TIME("in-time"),
    /// By some paces in time, by others not.
    DEPENDS("depends"),
    /// By every pace measured it will not be done in time.
    WILL_MISS("will-miss");

    private final String code;

    Outlook(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /// The pace over one stretch of time that ends at the time asked about.
  ///
  /// @param days how many days the stretch has; 0 for all the time since it came into force
  /// @param perDay on average, two digits
  /// @param completion when the rest would be done; [Interval#END] if never at this pace
  public record Rate(int days, BigDecimal perDay, Instant completion) {
    /// Whether the rest would never be done.
    public boolean never() {
      return completion.equals(Interval.END);
    }
  }

  public Pace {
    rates = List.copyOf(rates);
  }

  /// The pace of an advance.
  public static Pace of(Advance advance) {
    if (advance.of().signum() < 0) {
      return new Pace(advance, List.of(), Outlook.NUMBER_NOT_KNOWN);
    }
    if (remaining(advance).signum() == 0) {
      return new Pace(advance, List.of(), Outlook.DONE);
    }
    if (!advance.begun() && advance.acts().isEmpty()) {
      return new Pace(advance, List.of(), Outlook.NOT_IN_FORCE);
    }
    Duration gone = Duration.between(advance.from(), advance.at());
    if (advance.acts().size() < LEAST_ACTS || gone.compareTo(LEAST_TIME) < 0) {
      return new Pace(advance, List.of(), Outlook.TOO_FEW_REPORTS);
    }
    List<Rate> rates = new ArrayList<>();
    rates.add(rate(advance, 0, gone));
    for (int days : LAST_DAYS) {
      if (gone.compareTo(Duration.ofDays(days)) > 0) {
        rates.add(rate(advance, days, Duration.ofDays(days)));
      }
    }
    return new Pace(advance, rates, outlook(advance, rates));
  }

  private static BigDecimal remaining(Advance advance) {
    return advance.of().subtract(advance.done()).max(BigDecimal.ZERO);
  }

  /// How many are still to come.
  public BigDecimal remaining() {
    return remaining(advance);
  }

  private static Rate rate(Advance advance, int days, Duration stretch) {
    Instant begins = advance.at().minus(stretch);
    BigDecimal within =
        advance.acts().stream()
            .filter(act -> days == 0 || act.when().last().isAfter(begins))
            .map(Advance.Act::count)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal seconds = BigDecimal.valueOf(stretch.toSeconds());
    BigDecimal perDay =
        within
            .multiply(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()))
            .divide(seconds, 2, RoundingMode.HALF_UP);
    if (within.signum() == 0) {
      return new Rate(days, perDay, Interval.END);
    }
    BigDecimal rest = remaining(advance).multiply(seconds).divide(within, 0, RoundingMode.CEILING);
    boolean far = rest.compareTo(BigDecimal.valueOf(Duration.ofDays(365_000).toSeconds())) > 0;
    return new Rate(
        days, perDay, far ? Interval.END : advance.at().plusSeconds(rest.longValueExact()));
  }

  private static Outlook outlook(Advance advance, List<Rate> rates) {
    if (!advance.due().known()) {
      return Outlook.NO_DATE;
    }
    if (advance.at().isAfter(advance.due().last())) {
      return Outlook.DATE_PASSED;
    }
    long inTime =
        rates.stream().filter(rate -> !rate.completion().isAfter(advance.due().first())).count();
    long late =
        rates.stream().filter(rate -> rate.completion().isAfter(advance.due().last())).count();
    if (late == rates.size()) {
      return Outlook.WILL_MISS;
    }
    return inTime == rates.size() ? Outlook.IN_TIME : Outlook.DEPENDS;
  }

  /// When it would be done at the fastest pace; [Interval#END] if at none.
  public Instant earliest() {
    return rates.stream().map(Rate::completion).min(Instant::compareTo).orElse(Interval.END);
  }

  /// When it would be done at the slowest pace; [Interval#END] if never.
  public Instant latest() {
    return rates.stream().map(Rate::completion).max(Instant::compareTo).orElse(Interval.END);
  }
}
