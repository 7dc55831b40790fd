package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Claim;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.time.Interval;
import trucewatch.verdict.Advance;

/// What is told to have been done toward each number that is due, act by act.
///
/// A duty that recurs has a number for each period and no advance from one to the next; it is left
/// out.
final class Advances {
  private final World world;

  Advances(World world) {
    this.world = world;
  }

  List<Advance> of(Set<ClauseId> clauses) {
    List<Advance> all = new ArrayList<>();
    for (Row row : world.allRows()) {
      if (row.kind == Row.Kind.PLAIN
          && clauses.contains(row.clause.id())
          && row.clause instanceof Clause.Duty duty
          && duty.determinedBy().isEmpty()
          && !(duty.deadline() instanceof Deadline.Every)) {
        add(duty, row, all);
      }
    }
    return all;
  }

  private void add(Clause.Duty duty, Row row, List<Advance> all) {
    boolean each = !(duty.each() instanceof Clause.Each.Once);
    for (Pattern pattern : duty.does()) {
      BigDecimal of = each ? row.finding.progress().of() : Sums.due(pattern, world, world.at);
      if (of.compareTo(BigDecimal.ONE) > 0 || of.signum() < 0) {
        all.add(
            new Advance(
                duty.id().code(),
                row.actors,
                world.at,
                row.finding.force().evidence().so(),
                from(row),
                row.finding.due(),
                of,
                pattern.thing(),
                acts(duty, pattern, row)));
      }
    }
  }

  private Instant from(Row row) {
    Interval started = row.at(world.at).startedWhen();
    Instant from = started.equals(Interval.ALWAYS) ? world.agreement.starts() : started.from();
    return from.isBefore(world.agreement.starts()) ? world.agreement.starts() : from;
  }

  private List<Advance.Act> acts(Clause.Duty duty, Pattern pattern, Row row) {
    Interval within =
        duty.head().scope().countsOnlyAfter()
            ? Duties.window(
                Duties.countFrom(duty, row.at(world.at).startedWhen(), world.agreement.starts()),
                world.at)
            : world.upTo(world.at);
    List<Advance.Act> acts = new ArrayList<>();
    for (Candidate candidate : world.fitting.candidates(pattern, row.doers(), "")) {
      Evidence told = candidate.within(within);
      if (told.so() && within.overlaps(candidate.hull())) {
        acts.add(
            new Advance.Act(
                candidate.hull(),
                candidate.low(),
                told.not(),
                candidate.incident().tellings().stream().map(Claim::id).distinct().toList()));
      }
    }
    acts.sort(Comparator.comparing(act -> act.when().to()));
    return acts;
  }
}
