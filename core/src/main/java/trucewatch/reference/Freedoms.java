package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Pattern;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Word;

/// Permissions and powers: whether they are available, and whether they were used.
///
/// Having a power is apart from being permitted to use it. One exercised while it is told not to be
/// in force is "used without basis" and has no effect.
final class Freedoms {
  private final World world;

  Freedoms(World world) {
    this.world = world;
  }

  Finding judge(Clause.Freedom freedom, Row row, Force force, Instant now) {
    List<Evidence> used = new ArrayList<>();
    List<Remark> reasons = new ArrayList<>(force.notes());
    Interval first = Interval.ALWAYS;
    for (Candidate candidate : uses(freedom, row)) {
      Evidence told = candidate.within(world.upTo(now));
      if (!told.so()) {
        continue;
      }
      Instant just = candidate.hull().from().minusSeconds(1);
      State then = row.at(just);
      boolean based = then.force().so() || (force.inForce() && !just.isBefore(start(force)));
      if (Effects.isUsedUp(freedom, then)) {
        reasons.add(Remark.of(Kind.USED_AGAIN, Effects.actors(candidate.incident(), world.ties)));
      } else if (based) {
        used.add(told);
        first = first.equals(Interval.ALWAYS) ? candidate.hull() : first;
      } else {
        reasons.add(
            Remark.of(Kind.USED_WITHOUT_BASIS, Effects.actors(candidate.incident(), world.ties)));
      }
    }
    Evidence statement = used.isEmpty() ? Evidence.NOTHING : Evidence.any(used);
    Word word = word(force, statement);
    return Finding.of(word, force, statement, first)
        .beside(
            world.consents.of(freedom, row.actors, now), reasons, word == Word.ENDED, List.of());
  }

  private static Instant start(Force force) {
    return force.since().equals(Interval.ALWAYS) ? Interval.END : force.since().from();
  }

  List<Candidate> uses(Clause.Freedom freedom, Row row) {
    List<Candidate> found = new ArrayList<>();
    for (Pattern pattern : freedom.acts()) {
      found.addAll(world.fitting.candidates(pattern, row.doers(), ""));
    }
    if (freedom.effect().verb() != Clause.Effect.Verb.NONE) {
      String verb = freedom.effect().verb().name().toLowerCase(Locale.ROOT);
      for (ClauseId target : freedom.effect().on()) {
        List<Incident> acts =
            world.selected.incidents().stream()
                .filter(
                    incident ->
                        incident.tellings().stream()
                            .anyMatch(
                                c -> c.act().equals(verb) && c.clause().equals(target.code())))
                .toList();
        found.addAll(world.fitting.among(acts, Fitting.anyOf(verb), row.doers(), ""));
      }
    }
    return found;
  }

  private static Word word(Force force, Evidence used) {
    if (force.contested()) {
      return Word.CONTESTED;
    }
    boolean was = used.so() && !used.not();
    if (!force.inForce()) {
      return was && force.stage() == Force.Stage.ENDED ? Word.ENDED : Duties.stageWord(force);
    }
    if (used.so() && used.not()) {
      return Word.CONTESTED;
    }
    return was ? Word.USED : Word.AVAILABLE;
  }
}
