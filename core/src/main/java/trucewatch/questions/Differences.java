package trucewatch.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.questions.Difference.Cause;
import trucewatch.questions.Difference.Part;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.reference.SmallestSet;
import trucewatch.time.Interval;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// What is different between two points of view, and because of which claims.
///
/// Everything that the second point of view counts and the first does not, and the other way round,
/// is a step between the two. A row without any of the steps is what the calendar alone makes of
/// it; its causes are a smallest set of steps that make it what it is.
public final class Differences {
  private final Reference reference;
  private final Question from;
  private final Question to;
  private final List<Verdict> board;
  private final List<Live.Told> before;
  private final List<Live.Told> after;
  private final Map<ClaimId, Step> steps;
  private final Set<ClaimId> stoodBefore;
  private final Set<ClaimId> standsAfter;

  /// One claim that counts differently: as it stands in the one and in the other.
  private record Step(Cause cause, List<Live.Told> was, List<Live.Told> is) {}

  /// @param from the earlier point of view, or the first account
  /// @param to the later one, for the same reader
  /// @throws IllegalArgumentException if there is no such account
  public Differences(CaseLog log, Question from, Question to) {
    this.reference = new Reference(log);
    this.from = from;
    this.to = to;
    this.board = reference.verdicts(to);
    this.before = reference.counted(from);
    this.after = reference.counted(to);
    Live then = reference.live(to);
    this.stoodBefore = ids(reference.live(from));
    this.standsAfter = ids(then);
    this.steps = steps(withdrawals(then));
  }

  /// The rows that read differently, in the order of the board.
  public List<Difference> all() {
    Map<Change.Key, Verdict> were = Change.byKey(reference.verdicts(from));
    List<Difference> found = new ArrayList<>();
    for (Verdict is : board) {
      Verdict was = were.getOrDefault(Change.Key.of(is), is);
      List<String> differs = Change.differences(was, is);
      if (!differs.isEmpty()) {
        found.add(new Difference(was, is, differs, causes(was, is, differs)));
      }
    }
    return found;
  }

  /// How many rows the board has.
  public int rows() {
    return board.size();
  }

  // ---- the steps ------------------------------------------------------------------------------

  private Map<ClaimId, Step> steps(Map<ClaimId, List<ClaimId>> withdrawals) {
    Map<ClaimId, List<Live.Told>> were =
        byClaim(before.stream().filter(told -> !liesAfter(told)).toList());
    Map<ClaimId, List<Live.Told>> are = byClaim(after);
    Map<ClaimId, Step> found = new LinkedHashMap<>();
    were.forEach(
        (id, was) -> {
          if (!are.containsKey(id)) {
            List<ClaimId> by = withdrawals.getOrDefault(id, List.of());
            Part part = standsAfter.contains(id) ? Part.COUNTS_NO_MORE : Part.NO_LONGER_SAID;
            found.put(id, new Step(new Cause(part, id, by), was, List.of()));
          }
        });
    are.forEach(
        (id, is) -> {
          List<Live.Told> was = were.getOrDefault(id, List.of());
          if (!was.equals(is)) {
            found.put(id, new Step(new Cause(part(was, is), id, revisions(was, is)), was, is));
          }
        });
    return found;
  }

  private static Map<ClaimId, List<Live.Told>> byClaim(List<Live.Told> told) {
    Map<ClaimId, List<Live.Told>> found = new LinkedHashMap<>();
    told.forEach(one -> found.computeIfAbsent(one.claim().id(), _ -> new ArrayList<>()).add(one));
    return found;
  }

  private Part part(List<Live.Told> was, List<Live.Told> is) {
    if (!was.isEmpty()) {
      boolean reads =
          was.stream()
              .allMatch(one -> is.stream().anyMatch(other -> other.claim().equals(one.claim())));
      return reads ? Part.LEARNED_SINCE : Part.NO_LONGER_SAID;
    }
    if (is.stream().allMatch(this::liesAfter)) {
      return Part.HAPPENED_SINCE;
    }
    boolean stood = stoodBefore.contains(is.getFirst().claim().id());
    return stood ? Part.COUNTS_NOW : Part.LEARNED_SINCE;
  }

  /// Whether a claim tells of what lies wholly after the earlier point of view.
  private boolean liesAfter(Live.Told told) {
    Interval when = told.claim().when();
    Instant begins = told.claim().fromSaid() ? when.from() : told.claim().reportedAt();
    return begins.isAfter(from.asOf().at());
  }

  /// The rows that made a claim read otherwise, or speak of another incident.
  private List<ClaimId> revisions(List<Live.Told> was, List<Live.Told> is) {
    Set<ClaimId> known = new HashSet<>();
    was.forEach(one -> known.addAll(one.corrections()));
    return was.isEmpty()
        ? List.of()
        : is.stream()
            .flatMap(one -> one.corrections().stream())
            .filter(id -> !known.contains(id))
            .distinct()
            .toList();
  }

  private static Set<ClaimId> ids(Live live) {
    Set<ClaimId> ids = new HashSet<>();
    live.told().forEach(told -> ids.add(told.claim().id()));
    return ids;
  }

  private static Map<ClaimId, List<ClaimId>> withdrawals(Live live) {
    Map<ClaimId, List<ClaimId>> found = new LinkedHashMap<>();
    live.withdrawn().forEach(withdrawn -> found.put(withdrawn.entry().id(), withdrawn.by()));
    return found;
  }

  // ---- what made the difference -----------------------------------------------------------------

  private List<Cause> causes(Verdict was, Verdict is, List<String> differs) {
    Set<ClauseId> clause = Set.of(new ClauseId(is.clause()));
    Predicate<List<Step>> gives =
        some -> {
          Verdict then =
              Change.byKey(reference.verdicts(to, with(some), clause))
                  .getOrDefault(Change.Key.of(is), was);
          List<String> still = Change.differences(then, is);
          return differs.getFirst().equals("status")
              ? then.status() == is.status()
              : differs.stream().noneMatch(still::contains);
        };
    List<Step> all = List.copyOf(steps.values());
    Set<ClaimId> carriers = new HashSet<>(was.claims());
    carriers.addAll(is.claims());
    List<Step> likely =
        all.stream().filter(step -> carriers.contains(step.cause().claim())).toList();
    return SmallestSet.of(gives.test(likely) ? likely : all, gives).stream()
        .map(Step::cause)
        .toList();
  }

  /// The claims that count if only these steps are made, in the order of the log.
  private List<Live.Told> with(List<Step> some) {
    Set<ClaimId> made = new HashSet<>();
    some.forEach(step -> made.add(step.cause().claim()));
    List<Live.Told> told = new ArrayList<>();
    for (Live.Told one : after) {
      Step step = steps.get(one.claim().id());
      if (step == null || made.contains(one.claim().id())) {
        told.add(one);
      }
    }
    for (Step step : steps.values()) {
      if (!made.contains(step.cause().claim())) {
        told.addAll(step.was());
      }
    }
    told.sort(
        Comparator.comparing((Live.Told one) -> one.claim().known())
            .thenComparing(one -> one.claim().id()));
    return told;
  }
}
