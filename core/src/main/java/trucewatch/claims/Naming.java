package trucewatch.claims;

import static trucewatch.claims.LedgerProblem.Kind.AMBIGUOUS;
import static trucewatch.claims.LedgerProblem.Kind.CIRCLE;
import static trucewatch.claims.LedgerProblem.Kind.DANGLING;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Settles which incidents each row speaks of.
///
/// An assertion speaks of the incident it names in `incident_id`, else of those of the rows it
/// refers to, else of its own. A denial or finding speaks of all it names in either column; one
/// that names rows, all of them withdrawn, speaks of nothing any more. `joins` and `parts` link all
/// they name. Naming a correction names the row that it corrects.
final class Naming {
  /// What a row names.
  ///
  /// @param rows the statements that it names, by number
  /// @param incidents the incidents that it names by their ids in `refers_to`
  private record Named(Set<Integer> rows, Set<IncidentId> incidents) {}

  private final List<Seen> rows;
  private final References references;
  private final Withdrawals withdrawals;
  private final List<LedgerProblem> problems;
  private final List<Named> named = new ArrayList<>();
  private final List<SortedSet<IncidentId>> incidents;
  private final List<Instant> since;
  private final boolean[] lapsed;

  Naming(
      List<Seen> rows,
      References references,
      Withdrawals withdrawals,
      List<LedgerProblem> problems) {
    this.rows = rows;
    this.references = references;
    this.withdrawals = withdrawals;
    this.problems = problems;
    incidents = new ArrayList<>(Collections.nCopies(rows.size(), new TreeSet<>()));
    since = new ArrayList<>(Collections.nCopies(rows.size(), Instant.EPOCH));
    lapsed = new boolean[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      named.add(names(row));
    }
    Circles circles =
        new Circles(
            named.stream()
                .map(all -> all.rows().stream().mapToInt(Integer::intValue).toArray())
                .toList());
    for (int row : circles.targetsFirst()) {
      dropCircles(row, circles);
      settle(row);
    }
  }

  /// Whether a row no longer counts because all that it names is withdrawn.
  boolean lapsed(int row) {
    return lapsed[row];
  }

  /// Whether a row stands: nothing withdraws it and it has not lapsed.
  boolean stands(int row) {
    return !lapsed[row] && !withdrawals.state(row).withdrawn();
  }

  /// The statements that a row names, by number, withdrawn ones too.
  Set<Integer> namedRows(int row) {
    return named.get(row).rows();
  }

  /// Whether a row names an incident by the incident's id.
  boolean namesIncidents(int row) {
    return !named.get(row).incidents().isEmpty() || !rows.get(row).claim().incident().isOwn();
  }

  /// From when a row that does not stand was known not to.
  Instant withdrawnSince(int row) {
    return since.get(row);
  }

  private Instant since(int row) {
    Stream<Instant> withdrawals =
        this.withdrawals.state(row).withdrawnBy().stream().map(one -> one.by().known());
    Stream<Instant> names =
        named.get(row).rows().stream().filter(other -> !stands(other)).map(since::get);
    Optional<Instant> first =
        lapsed[row]
            ? names.max(Comparator.naturalOrder())
            : withdrawals.min(Comparator.naturalOrder());
    Instant known = rows.get(row).claim().known();
    return first.filter(known::isBefore).orElse(known);
  }

  /// The rows that join and part, with the incidents they link.
  List<Links.Link> links() {
    return links(false);
  }

  /// The same, as if no statement had been withdrawn.
  List<Links.Link> linksOnceNamed() {
    return links(true);
  }

  private List<Links.Link> links(boolean alsoWithdrawn) {
    List<Links.Link> links = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Stance stance = rows.get(row).claim().stance();
      boolean link = stance == Stance.JOINS || stance == Stance.PARTS;
      if (link && !withdrawals.state(row).withdrawn() && (alsoWithdrawn || !lapsed[row])) {
        for (Withdrawals.Version version : withdrawals.state(row).versions()) {
          String origin = rows.get(row).entry().origin();
          links.add(
              new Links.Link(
                  version.claim(), origin, incidents(row, version.claim(), alsoWithdrawn)));
        }
      }
    }
    return links;
  }

  /// The incidents that one version of a row speaks of; of a link all that it links.
  SortedSet<IncidentId> incidents(int row, Claim version) {
    return incidents(row, version, false);
  }

  /// The same, as if nothing had been withdrawn.
  SortedSet<IncidentId> incidentsOnceNamed(int row, Claim version) {
    return incidents(row, version, true);
  }

  private SortedSet<IncidentId> incidents(int row, Claim version, boolean alsoWithdrawn) {
    SortedSet<IncidentId> all = new TreeSet<>();
    boolean namesOwn = !version.incident().isOwn();
    if (namesOwn) {
      all.add(version.incident());
    }
    boolean refers =
        switch (version.stance()) {
          case ASSERTS -> !namesOwn;
          case DENIES, VERIFIES, JOINS, PARTS -> true;
          case COMPLETE, CORRECTS, RETRACTS -> false;
        };
    if (refers) {
      all.addAll(named.get(row).incidents());
      named.get(row).rows().stream()
          .filter(other -> alsoWithdrawn || stands(other))
          .forEach(other -> all.addAll(incidents.get(other)));
    }
    return all;
  }

  private void settle(int row) {
    SortedSet<IncidentId> all = new TreeSet<>();
    for (Withdrawals.Version version : withdrawals.state(row).versions()) {
      SortedSet<IncidentId> ofVersion = incidents(row, version.claim());
      lapsed[row] |= ofVersion.isEmpty() && lapses(row);
      all.addAll(ofVersion);
    }
    if (all.isEmpty()) {
      all.add(IncidentId.own(rows.get(row).claim().id()));
    }
    incidents.set(row, all);
    since.set(row, since(row));
  }

  private boolean lapses(int row) {
    boolean canLapse =
        switch (rows.get(row).claim().stance()) {
          case DENIES, VERIFIES, JOINS, PARTS -> true;
          case ASSERTS, COMPLETE, CORRECTS, RETRACTS -> false;
        };
    return canLapse && named.get(row).rows().stream().anyMatch(other -> !stands(other));
  }

  private Named names(int row) {
    Claim claim = rows.get(row).claim();
    Named all = new Named(new LinkedHashSet<>(), new TreeSet<>());
    boolean refers =
        switch (claim.stance()) {
          case ASSERTS, DENIES, VERIFIES, JOINS, PARTS -> true;
          case COMPLETE, CORRECTS, RETRACTS -> false;
        };
    if (refers) {
      claim.refersTo().forEach(id -> name(row, id, all));
    }
    return all;
  }

  private void name(int row, String id, Named all) {
    switch (references.resolve(rows.get(row).claim(), id)) {
      case References.Name.Rows(var found) -> found.forEach(other -> nameRow(row, other, all));
      case References.Name.OfIncident(var incident) -> all.incidents().add(incident);
      case References.Name.Several(var several) ->
          problem(
              row,
              AMBIGUOUS,
              "`" + id + "` is an incident of several sources: write one of " + several);
      case References.Name.Nothing() -> problem(row, DANGLING, "`" + id + "` is not known (yet)");
    }
  }

  /// Follows corrections to what they correct.
  private void nameRow(int row, int first, Named all) {
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    Set<Integer> met = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      int other = open.removeFirst();
      if (!met.add(other)) {
        continue;
      }
      switch (rows.get(other).claim().stance()) {
        case ASSERTS, DENIES, VERIFIES, COMPLETE -> all.rows().add(other);
        case CORRECTS -> open.addAll(withdrawals.correctedBy(other));
        case RETRACTS, JOINS, PARTS ->
            problem(
                row,
                DANGLING,
                "`"
                    + rows.get(other).claim().id()
                    + "` withdraws or links rows, it tells of no incident");
      }
    }
  }

  private void dropCircles(int row, Circles circles) {
    named
        .get(row)
        .rows()
        .removeIf(
            other -> {
              boolean circular = circles.circular(row, other);
              if (circular) {
                String id = rows.get(other).claim().id().text();
                problem(
                    row,
                    CIRCLE,
                    "its reference to `" + id + "` is part of a circle and has no effect");
              }
              return circular;
            });
  }

  private void problem(int row, LedgerProblem.Kind kind, String message) {
    Entry entry = rows.get(row).entry();
    problems.add(new LedgerProblem(entry.id(), entry.origin(), kind, message));
  }
}
