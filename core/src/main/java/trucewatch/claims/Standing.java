package trucewatch.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/// Puts together what stands, once withdrawals and names are settled.
final class Standing {
  /// One version of a statement that stands.
  private record Spoken(int row, Claim claim, Incident incident, List<ClaimId> corrections) {}

  private static final Comparator<Live.Told> ORDER =
      Comparator.comparing((Live.Told told) -> told.claim().known())
          .thenComparing(told -> told.claim().id())
          .thenComparing(told -> told.corrections().toString())
          .thenComparing(told -> told.claim().incident());

  private final List<Seen> rows;
  private final Withdrawals withdrawals;
  private final Naming naming;
  private final Links links;
  private final WithdrawnOrigins origins;
  private final List<Spoken> spoken = new ArrayList<>();
  private final Map<Incident, List<Spoken>> assertions = new HashMap<>();
  private final List<Claim> linking = new ArrayList<>();
  private final List<Live.Withdrawn> withdrawn = new ArrayList<>();

  private Standing(
      List<Seen> rows, Withdrawals withdrawals, Naming naming, List<LedgerProblem> problems) {
    this.rows = rows;
    this.withdrawals = withdrawals;
    this.naming = naming;
    links = new Links(naming.links(), problems);
    origins = new WithdrawnOrigins(rows, withdrawals, naming);
    for (int row = 0; row < rows.size(); row++) {
      place(row);
    }
  }

  static Live of(
      List<Seen> rows, Withdrawals withdrawals, Naming naming, List<LedgerProblem> problems) {
    Standing standing = new Standing(rows, withdrawals, naming, problems);
    return new Live(
        standing.spoken.stream().map(standing::told).sorted(ORDER).toList(),
        standing.linking,
        standing.withdrawn,
        inOrder(problems));
  }

  private static List<LedgerProblem> inOrder(List<LedgerProblem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing(LedgerProblem::entry)
                .thenComparing(LedgerProblem::kind)
                .thenComparing(LedgerProblem::message)
                .thenComparing(LedgerProblem::origin))
        .toList();
  }

  private void place(int row) {
    if (!naming.stands(row)) {
      withdrawn.add(withdrawn(row));
      return;
    }
    switch (rows.get(row).claim().stance()) {
      case ASSERTS, DENIES, VERIFIES, COMPLETE ->
          withdrawals.state(row).versions().forEach(version -> speak(row, version));
      case JOINS, PARTS ->
          withdrawals.state(row).versions().forEach(version -> linking.add(version.claim()));
      case CORRECTS, RETRACTS -> {}
    }
  }

  private void speak(int row, Withdrawals.Version version) {
    SortedSet<IncidentId> named = naming.incidents(row, version.claim());
    Set<IncidentId> ids = named.isEmpty() ? Set.of(version.claim().incident()) : named;
    Map<Incident, IncidentId> about = new HashMap<>();
    ids.forEach(id -> about.putIfAbsent(links.incident(id), id));
    about.forEach(
        (incident, id) -> {
          Claim claim = version.claim().about(id);
          Spoken one = new Spoken(row, claim, incident, version.corrections());
          spoken.add(one);
          if (claim.stance() == Stance.ASSERTS) {
            assertions.computeIfAbsent(incident, _ -> new ArrayList<>()).add(one);
          }
        });
  }

  private Live.Told told(Spoken one) {
    Claim claim = one.claim();
    return switch (claim.stance()) {
      case DENIES, VERIFIES -> {
        List<Spoken> named = assertionsNamed(one);
        List<Claim> spokenOf = named.stream().map(Spoken::claim).toList();
        yield new Live.Told(
            Inheritance.fill(claim, claim.namesIncident() ? spokenOf : List.of()),
            one.incident(),
            spokenOf.stream().map(Claim::id).distinct().toList(),
            one.corrections(),
            false);
      }
      case ASSERTS, COMPLETE, CORRECTS, RETRACTS, JOINS, PARTS ->
          new Live.Told(claim, one.incident(), List.of(), one.corrections(), originWithdrawn(one));
    };
  }

  private boolean originWithdrawn(Spoken one) {
    List<Claim> sameIncident = assertedOf(one).stream().map(Spoken::claim).toList();
    return one.claim().stance() == Stance.ASSERTS
        && origins.withdrawn(one.row(), one.claim(), sameIncident);
  }

  /// The assertions of its incident that a row speaks of: those it names, if it names only such.
  private List<Spoken> assertionsNamed(Spoken one) {
    Set<Integer> named = naming.namedRows(one.row());
    List<Spoken> single =
        assertedOf(one).stream().filter(other -> named.contains(other.row())).toList();
    return single.isEmpty() || naming.namesIncidents(one.row()) ? assertedOf(one) : single;
  }

  private List<Spoken> assertedOf(Spoken one) {
    return assertions.getOrDefault(one.incident(), List.of());
  }

  private Live.Withdrawn withdrawn(int row) {
    Entry entry = rows.get(row).entry();
    List<Withdrawals.Withdrawal> by = withdrawals.state(row).withdrawnBy();
    if (by.isEmpty()) {
      List<Integer> gone = naming.namedRows(row).stream().filter(r -> !naming.stands(r)).toList();
      List<ClaimId> ids = gone.stream().map(r -> rows.get(r).entry().id()).sorted().toList();
      Instant since = naming.withdrawnSince(row);
      return new Live.Withdrawn(entry, ids, since, Live.Reason.NAMES_ONLY_WITHDRAWN);
    }
    return new Live.Withdrawn(
        entry,
        by.stream().map(one -> one.by().id()).distinct().sorted().toList(),
        naming.withdrawnSince(row),
        by.stream()
            .map(Withdrawals.Withdrawal::reason)
            .min(Comparator.naturalOrder())
            .orElseThrow());
  }
}
