package trucewatch.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Agreement.Mandate;
import trucewatch.claims.Claim;
import trucewatch.claims.Live;
import trucewatch.logic.Truth;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Advance;
import trucewatch.verdict.Carried;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.Recent;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// What the owner of a case may say about parties: "where the mandate is to report events, nothing
/// of it ties an actor to a breach".
///
/// - `events`: what happened, where and when. No word on what a bearer did or failed to do; an
///   incident names no actor, no denier and no direction.
/// - `direction`: the same, and from which direction it came.
/// - `findings`: a word on a bearer only where a finding of a body carries it.
/// - `verdicts`: everything.
final class Mandated {
  private static final Set<String> BINDING = Set.of("obligation", "pledge", "prohibition");

  /// Words that say nothing of what a bearer did.
  private static final Set<Word> HARMLESS =
      Set.of(
          Word.WAITING,
          Word.BLOCKED,
          Word.SUSPENDED,
          Word.PENDING,
          Word.NOT_ACCEPTED,
          Word.NOT_JUDGED);

  private final Mandate mandate;

  Mandated(Mandate mandate) {
    this.mandate = mandate;
  }

  List<Verdict> verdicts(List<Verdict> all) {
    return mandate == Mandate.VERDICTS ? all : all.stream().map(this::verdict).toList();
  }

  private Verdict verdict(Verdict verdict) {
    return isSayable(verdict) ? verdict : withheld(verdict);
  }

  /// Whether the mandate lets the owner say this word.
  boolean isSayable(Verdict verdict) {
    if (mandate == Mandate.VERDICTS
        || verdict.bearers().isEmpty()
        || !BINDING.contains(verdict.kind())) {
      return true;
    }
    if (verdict.kind().equals("prohibition") || !HARMLESS.contains(verdict.status())) {
      return mandate == Mandate.FINDINGS && isFound(verdict);
    }
    return true;
  }

  /// Every told bit of every bearer is carried by a body's finding, and there is one.
  private static boolean isFound(Verdict verdict) {
    return !verdict.carried().parts().isEmpty()
        && verdict.carried().parts().stream()
            .allMatch(part -> isFound(part.so()) && isFound(part.not()));
  }

  private static boolean isFound(Carried.Side side) {
    return !side.isTold() || side.rank() == Carried.Rank.VERIFIED;
  }

  private Verdict withheld(Verdict verdict) {
    List<Remark> reasons = new ArrayList<>();
    reasons.add(
        mandate == Mandate.FINDINGS
            ? Remark.of(Kind.MANDATE_FINDINGS)
            : Remark.of(Kind.MANDATE_EVENTS));
    return new Verdict(
        verdict.clause(),
        verdict.title(),
        verdict.article(),
        verdict.kind(),
        verdict.bearers(),
        verdict.whole(),
        verdict.instance(),
        verdict.account(),
        verdict.at(),
        verdict.known(),
        Word.NOT_JUDGED,
        verdict.statement(),
        Truth.NOTHING_REPORTED,
        false,
        Carried.NOBODY,
        Interval.BEGINNING,
        Interval.BEGINNING,
        verdict.due(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "",
        0,
        0,
        0,
        Recent.NONE,
        Map.of(),
        verdict.coverage(),
        verdict.accepted(),
        verdict.opposedBy(),
        verdict.supportedBy(),
        verdict.assumes(),
        verdict.waitsFor(),
        List.of(),
        reasons,
        false,
        List.of());
  }

  /// How far duties have come: of nobody in particular, unless the mandate lets words be said.
  List<Advance> advances(List<Advance> all) {
    return mandate == Mandate.VERDICTS
        ? all
        : all.stream().filter(advance -> advance.bearers().isEmpty()).toList();
  }

  /// Incidents as the mandate lets them be told.
  List<IncidentView> incidents(List<IncidentView> all) {
    return switch (mandate) {
      case VERDICTS, FINDINGS -> all;
      case EVENTS, DIRECTION -> all.stream().map(this::incident).toList();
    };
  }

  private IncidentView incident(IncidentView view) {
    return new IncidentView(
        view.incident(),
        view.tellings().stream().map(this::event).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /// Why a word is what it is, where the word may be said.
  Explanation explanation(Explanation explanation) {
    return isSayable(explanation.verdict())
        ? explanation
        : new Explanation(withheld(explanation.verdict()), List.of(), List.of());
  }

  /// Claims as the mandate lets them be listed.
  List<Live.Told> told(List<Live.Told> all) {
    return switch (mandate) {
      case VERDICTS, FINDINGS -> all;
      case EVENTS, DIRECTION ->
          all.stream()
              .map(
                  one ->
                      new Live.Told(
                          event(one.claim()),
                          one.incident(),
                          one.named(),
                          one.corrections(),
                          one.originWithdrawn()))
              .toList();
    };
  }

  private Claim event(Claim claim) {
    return claim.withoutActor(mandate == Mandate.DIRECTION);
  }
}
