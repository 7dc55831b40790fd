package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.Pattern;
import trucewatch.claims.Attribution;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.Qualifier;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.logic.Truth;
import trucewatch.oracle.generate.Rewrite;
import trucewatch.reference.Reference;
import trucewatch.verdict.Due;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// What the random cases meet. A law says nothing about what its generators never make, so each
/// kind of clause, condition, event, deadline, stance and word must come up.
class GeneratorsProperties {
  private static final List<Class<?>> KINDS =
      List.of(
          Clause.class,
          Condition.class,
          Event.class,
          Deadline.class,
          Clause.Check.class,
          Clause.Each.class,
          Pattern.Quantity.class);

  private static final List<Class<? extends Enum<?>>> WORDS =
      List.of(
          Event.State.class,
          Clause.Effect.Verb.class,
          Clause.Duty.DutyKind.class,
          Clause.Freedom.FreedomKind.class,
          Bearers.Mode.class,
          Head.Trigger.Outcome.class,
          Stance.class,
          Position.class,
          Ballot.class,
          Verification.class,
          Qualifier.class,
          Attribution.class,
          Live.Reason.class,
          Word.class,
          Truth.class,
          Due.Kind.class);

  @Test
  void everyKindOfClauseAndClaimAndEveryWordComesUp() {
    Coverage coverage =
        Properties.forAll(
            "generators: coverage",
            600,
            draw -> {
              Case one = Case.drawn(draw);
              Set<String> met = new TreeSet<>();
              Rewrite.kinds(one.agreement, met::add);
              Reference reference = new Reference(one.log());
              Question question = one.question(draw.chance(60) ? "all" : draw.pick(Case.ACCOUNTS));
              Live live = reference.live(question);
              Rewrite.kinds(live, met::add);
              Rewrite.kinds(reference.verdicts(question), met::add);
              met.stream().filter(required()::contains).forEach(draw::label);
              circumstances(live, reference.verdicts(question)).forEach(draw::label);
            });
    if (coverage.runs() == 1) {
      return;
    }
    for (String label : required()) {
      assertTrue(coverage.count(label) > 0, () -> "no case met " + label);
    }
    List.of("one of two", "joined", "tied to a day", "coarse place", "shown unclear", "hindered")
        .forEach(label -> coverage.atLeast(1, label));
  }

  private static Set<String> required() {
    Set<String> all = new TreeSet<>();
    for (Class<?> kind : KINDS) {
      Arrays.stream(kind.getPermittedSubclasses()).forEach(each -> all.add(nested(each)));
    }
    for (Class<? extends Enum<?>> kind : WORDS) {
      Stream.of(kind.getEnumConstants()).forEach(each -> all.add(nested(kind) + "." + each.name()));
    }
    // Withdrawals, corrections and links are settled before a claim is live.
    all.removeAll(List.of("Stance.CORRECTS", "Stance.RETRACTS"));
    return all;
  }

  private static String nested(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : nested(outer) + "." + type.getSimpleName();
  }

  private static List<String> circumstances(Live live, List<Verdict> verdicts) {
    List<String> met = new ArrayList<>();
    List<Claim> claims = live.told().stream().map(Live.Told::claim).toList();
    add(met, "one of two", claims.stream().anyMatch(claim -> claim.actors().size() > 1));
    add(met, "joined", live.told().stream().anyMatch(told -> told.incident().ids().size() > 1));
    add(met, "tied to a day", claims.stream().anyMatch(GeneratorsProperties::wholeDay));
    add(
        met,
        "coarse place",
        claims.stream().anyMatch(claim -> claim.where().point().metres() > 9_000));
    add(met, "shown unclear", verdicts.stream().anyMatch(one -> one.status() == Word.UNCLEAR));
    add(met, "hindered", verdicts.stream().anyMatch(one -> !one.hinderedBy().isEmpty()));
    add(met, "corrected", live.told().stream().anyMatch(told -> !told.corrections().isEmpty()));
    add(met, "a row without effect", !live.problems().isEmpty());
    add(met, "in instances", verdicts.stream().anyMatch(one -> !one.instances().isEmpty()));
    add(met, "watched", verdicts.stream().anyMatch(one -> one.coverage().recorded()));
    return met;
  }

  private static boolean wholeDay(Claim claim) {
    return claim.fromSaid()
        && claim.when().to().getEpochSecond() - claim.when().from().getEpochSecond() >= 82_800;
  }

  private static void add(List<String> met, String label, boolean holds) {
    if (holds) {
      met.add(label);
    }
  }
}
