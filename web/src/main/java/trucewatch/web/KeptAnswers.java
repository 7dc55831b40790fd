package trucewatch.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Ballot;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.questions.Assumptions;
import trucewatch.questions.Difference;
import trucewatch.questions.Differences;
import trucewatch.questions.Pace;
import trucewatch.questions.WhatIf;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.time.AsOf;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.HolderView;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.view.page.Answers;

/// Answers about a case as it was when it was opened, each worked out once and kept for a while.
///
/// The question holds the level of the reader, so one reader never gets an answer that was worked
/// out for another level. May be asked by several threads at once.
final class KeptAnswers implements Answers {
  private static final int MOST_KEPT = 600;
  private static final int MOMENTS = 20;

  private final CaseLog log;
  private final Agreement agreement;
  private final Reference reference;
  private final Map<Object, CompletableFuture<Object>> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, CompletableFuture<Object>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  KeptAnswers(CaseLog log) {
    this.log = log;
    this.agreement = log.agreement();
    this.reference = new Reference(log);
  }

  private record Verdicts(Question question) {}

  private record Positions(Question question) {}

  private record Incidents(Question question) {}

  private record LiveAt(Question question) {}

  private record Counted(Question question) {}

  private record Decided(Question question, String clause, Map<String, Ballot> assumed) {}

  private record Paces(Question question, String clause) {}

  private record Holders(Question question) {}

  private record Between(Question from, Question to) {}

  private record Supposing(Question question, List<String> assumed, List<String> without) {
    Supposing {
      assumed = List.copyOf(assumed);
      without = List.copyOf(without);
    }
  }

  private record SupposingRows(Question question, List<Entry> rows) {
    SupposingRows {
      rows = List.copyOf(rows);
    }
  }

  private record Why(
      Question question, String clause, List<String> bearers, boolean whole, String instance) {}

  CaseLog log() {
    return log;
  }

  @Override
  public Agreement agreement() {
    return agreement;
  }

  @Override
  public List<String> accounts() {
    return reference.accounts();
  }

  @Override
  public List<Verdict> verdicts(Question question) {
    return keep(new Verdicts(question), () -> reference.verdicts(question));
  }

  @Override
  public List<PositionView> positions(Question question) {
    return keep(new Positions(question), () -> reference.positions(question));
  }

  @Override
  public List<IncidentView> incidents(Question question) {
    return keep(new Incidents(question), () -> reference.incidents(question));
  }

  @Override
  public Live live(Question question) {
    return keep(
        new LiveAt(question),
        () -> {
          Live live = reference.live(question);
          return new Live(
              reference.sayable(live.told()), live.links(), live.withdrawn(), live.problems());
        });
  }

  @Override
  public List<Live.Told> counted(Question question) {
    return keep(new Counted(question), () -> reference.sayable(reference.counted(question)));
  }

  @Override
  public DecisionReport decision(Question question, String clause, Map<String, Ballot> assumed) {
    return keep(
        new Decided(question, clause, Map.copyOf(assumed)),
        () -> reference.decision(question, clause, assumed));
  }

  @Override
  public Explanation.Every why(Question question, Verdict verdict) {
    String instance = verdict.instance().equals("text") ? "" : verdict.instance();
    return keep(
        new Why(question, verdict.clause(), verdict.bearers(), verdict.whole(), instance),
        () ->
            reference.whyEvery(
                question, verdict.clause(), verdict.bearers(), verdict.whole(), instance, 1));
  }

  @Override
  public List<Pace> paces(Question question, String clause) {
    return keep(
        new Paces(question, clause),
        () ->
            reference.advances(question, Set.of(new ClauseId(clause))).stream()
                .map(Pace::of)
                .toList());
  }

  @Override
  public List<HolderView> holders(Question question) {
    return keep(new Holders(question), () -> reference.holders(question));
  }

  @Override
  public List<List<Verdict>> history(Question question) {
    List<List<Verdict>> moments = new ArrayList<>();
    for (Instant at : moments(question)) {
      moments.add(verdicts(new Question(new AsOf(at, at), question.account(), question.reader())));
    }
    moments.add(verdicts(question));
    return moments;
  }

  @Override
  public List<Difference> differences(Question from, Question to) {
    return keep(new Between(from, to), () -> new Differences(log, from, to).all());
  }

  @Override
  public Supposed suppose(Question question, List<String> assumed, List<String> without) {
    return keep(
        new Supposing(question, assumed, without), () -> worked(question, assumed, without));
  }

  @Override
  public WhatIf.Answer supposeRows(Question question, List<Entry> rows) {
    return keep(
        new SupposingRows(question, rows), () -> new WhatIf(log, question).ask(rows, Set.of()));
  }

  private Supposed worked(Question question, List<String> assumed, List<String> without) {
    Assumptions assumptions = new Assumptions(log, reference, question);
    assumed.forEach(assumptions::read);
    Set<ClaimId> gone =
        without.stream().map(ClaimId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    return new Supposed(
        assumptions.entries(),
        new WhatIf(log, reference, question).ask(assumptions.entries(), gone));
  }

  /// Ends of equal stretches from the first claim that this reader may see to the time asked about.
  private Set<Instant> moments(Question question) {
    Instant end = question.asOf().at();
    Instant first =
        live(question).told().stream()
            .map(told -> told.claim().known())
            .min(Instant::compareTo)
            .orElse(end);
    Set<Instant> moments = new LinkedHashSet<>();
    Duration whole = Duration.between(first, end);
    for (int i = 0; i < MOMENTS && whole.isPositive(); i++) {
      moments.add(endOfDay(first.plus(whole.multipliedBy(i).dividedBy(MOMENTS)), end));
    }
    return moments;
  }

  private Instant endOfDay(Instant time, Instant latest) {
    Instant end =
        time.atZone(agreement.zone())
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(agreement.zone())
            .toInstant()
            .minusSeconds(1);
    return end.isBefore(latest) ? end : latest;
  }

  /// The kept answer, or a new one. Two who ask the same at one time share one answer; two who ask
  /// different things do not wait for each other.
  @SuppressWarnings("unchecked") // each kind of key has one kind of answer, see the methods above
  private <T> T keep(Object key, Supplier<T> answer) {
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> found;
    synchronized (kept) {
      found = kept.putIfAbsent(key, mine);
    }
    if (found != null) {
      return (T) found.join();
    }
    try {
      T fresh = answer.get();
      mine.complete(fresh);
      return fresh;
    } catch (RuntimeException | Error trouble) {
      mine.completeExceptionally(trouble);
      synchronized (kept) {
        kept.remove(key);
      }
      throw trouble;
    }
  }
}
