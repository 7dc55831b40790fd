package trucewatch.reference;

import java.time.Instant;
import java.util.List;
import trucewatch.agreement.Clause;
import trucewatch.time.StepFunction;
import trucewatch.verdict.Due;
import trucewatch.verdict.Fact;

/// One clause for one bearer (or for all, or for a role in fact), with all that it has been over
/// time.
final class Row {
  final Clause clause;

  /// Codes of those whose acts count; empty for anybody.
  final List<String> actors;

  final Kind kind;
  final StepFunction<State> history = new StepFunction<>(State.INITIAL);

  /// When it was due, as seen at each moment.
  final StepFunction<Due> due = new StepFunction<>(Finding.INITIAL.due());

  Finding finding = Finding.INITIAL;
  private Evidence started = Evidence.NOTHING;

  /// Of a duty that recurs: what is told of the last closed period and of the current one, at the
  /// last moment.
  List<Fact.InPeriod> periods = List.of();

  /// In how many seconds in a row it has changed.
  int restless;

  /// What the row speaks for.
  enum Kind {
    /// One bearer, or several that answer together, or a clause without bearers.
    PLAIN,
    /// All bearers of a clause that binds each for itself.
    WHOLE,
    /// A role or principle, on claims instead of the text.
    IN_FACT
  }

  Row(Clause clause, List<String> actors, Kind kind) {
    this.clause = clause;
    this.actors = List.copyOf(actors);
    this.kind = kind;
  }

  /// "What began goes on until told otherwise": once told to have started, a clause stays started;
  /// only an end, a suspension or a waiver takes it out of force.
  Evidence begun(Evidence told) {
    if (told.so()) {
      started = told;
    }
    return started.so() && !told.so() ? started : told;
  }

  /// Whose acts count for the row.
  Doers doers() {
    return new Doers(actors, Bearing.of(clause).forAffiliates());
  }

  State at(Instant when) {
    return history.at(when);
  }
}
