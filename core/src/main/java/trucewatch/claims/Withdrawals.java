package trucewatch.claims;

import static trucewatch.claims.LedgerProblem.Kind.AMBIGUOUS;
import static trucewatch.claims.LedgerProblem.Kind.CIRCLE;
import static trucewatch.claims.LedgerProblem.Kind.DANGLING;
import static trucewatch.claims.LedgerProblem.Kind.REFUSED;
import static trucewatch.claims.LedgerProblem.Kind.UNREADABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settles which rows are withdrawn and what corrections made of the others.
///
/// A row stands unless a row that stands withdraws it; rows that withdraw or correct are judged
/// before the rows they name, so that retracting a correction restores what it replaced. References
/// in a circle have no effect.
final class Withdrawals {
  /// More corrections of one time than a person can look at are taken for a fault of the file.
  private static final int MOST_VERSIONS = 100;

  /// What is left of a row.
  ///
  /// @param withdrawnBy the rows that withdraw it, none if it stands
  /// @param versions how it reads now: one, or several where corrections of one time differ
  record State(List<Withdrawal> withdrawnBy, List<Version> versions) {
    boolean withdrawn() {
      return !withdrawnBy.isEmpty();
    }
  }

  /// A row that withdraws another and stands.
  record Withdrawal(Claim by, Live.Reason reason) {}

  /// A row as corrections made it.
  record Version(Claim claim, Map<Column, String> cells, List<ClaimId> corrections) {}

  private record Edge(int from, int to, Live.Reason reason) {}

  private final List<Seen> rows;
  private final ClaimReader reader;
  private final References references;
  private final List<LedgerProblem> problems;
  private final List<List<Edge>> incoming = new ArrayList<>();
  private final List<List<Edge>> outgoing = new ArrayList<>();
  private final @Nullable State[] states;

  Withdrawals(
      List<Seen> rows, ClaimReader reader, References references, List<LedgerProblem> problems) {
    this.rows = rows;
    this.reader = reader;
    this.references = references;
    this.problems = problems;
    states = new State[rows.size()];
    List<int[]> targets = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      incoming.add(new ArrayList<>());
      List<Edge> edges = edges(row);
      outgoing.add(edges);
      targets.add(edges.stream().mapToInt(Edge::to).distinct().toArray());
    }
    Circles circles = new Circles(targets);
    outgoing.forEach(edges -> keepOutsideCircles(edges, circles));
    for (int row : circles.targetsFirst().reversed()) {
      states[row] = settle(row);
    }
  }

  /// What is left of a row.
  State state(int row) {
    State state = states[row];
    if (state == null) {
      throw new IllegalStateException("row " + row + " is not settled yet");
    }
    return state;
  }

  /// The rows that a correction puts right, by number.
  List<Integer> correctedBy(int correction) {
    return outgoing.get(correction).stream().map(Edge::to).distinct().toList();
  }

  private List<Edge> edges(int row) {
    Claim claim = rows.get(row).claim();
    boolean withdraws = claim.stance() == Stance.RETRACTS || claim.stance() == Stance.CORRECTS;
    List<Edge> edges = new ArrayList<>();
    if (withdraws) {
      claim.refersTo().forEach(id -> edges.addAll(edges(row, id)));
    }
    return edges;
  }

  private List<Edge> edges(int row, String id) {
    Claim claim = rows.get(row).claim();
    return switch (references.resolve(claim, id)) {
      case References.Name.Rows(var named) -> permitted(row, id, named);
      case References.Name.OfIncident(var incident) ->
          permitted(
              row,
              id,
              references.statementsOf(incident).stream()
                  .filter(of -> !rows.get(of).claim().reportedAt().isAfter(claim.reportedAt()))
                  .toList());
      case References.Name.Several(var incidents) -> {
        problem(
            row,
            AMBIGUOUS,
            "`" + id + "` is an incident of several sources: write one of " + incidents);
        yield List.of();
      }
      case References.Name.Nothing() -> {
        problem(row, DANGLING, "`" + id + "` is not known (yet)");
        yield List.of();
      }
    };
  }

  private List<Edge> permitted(int row, String id, List<Integer> named) {
    List<Edge> edges = new ArrayList<>();
    for (int other : named) {
      permission(rows.get(row).claim(), rows.get(other).claim())
          .ifPresent(reason -> edges.add(new Edge(row, other, reason)));
    }
    if (edges.isEmpty()) {
      problem(
          row,
          REFUSED,
          "`"
              + id
              + "` is not theirs to take back: only its speaker, its source or, with a note and without source and speaker, whoever keeps the file may; write a denial");
    }
    return edges;
  }

  /// By which right, if any, `row` may withdraw or correct `other`.
  private static Optional<Live.Reason> permission(Claim row, Claim other) {
    String printer = other.source();
    String speaker = firstFilled(other.speaker(), other.verifiedBy(), printer);
    if (!row.speaker().isEmpty()) {
      if (row.speaker().equals(speaker) || row.speaker().equals(other.verifiedBy())) {
        return Optional.of(Live.Reason.BY_SPEAKER);
      }
      return row.speaker().equals(printer) ? Optional.of(Live.Reason.BY_SOURCE) : Optional.empty();
    }
    if (!row.source().isEmpty()) {
      if (row.source().equals(printer)) {
        return Optional.of(Live.Reason.BY_SOURCE);
      }
      return row.source().equals(speaker) ? Optional.of(Live.Reason.BY_SPEAKER) : Optional.empty();
    }
    return row.note().isEmpty() ? Optional.empty() : Optional.of(Live.Reason.VOIDED);
  }

  private static String firstFilled(String... codes) {
    for (String code : codes) {
      if (!code.isEmpty()) {
        return code;
      }
    }
    return "";
  }

  private void keepOutsideCircles(List<Edge> edges, Circles circles) {
    for (Edge edge : List.copyOf(edges)) {
      if (circles.circular(edge.from(), edge.to())) {
        String other = rows.get(edge.to()).claim().id().text();
        problem(
            edge.from(),
            CIRCLE,
            "its reference to `" + other + "` is part of a circle and has no effect");
        edges.remove(edge);
      } else {
        incoming.get(edge.to()).add(edge);
      }
    }
  }

  private State settle(int row) {
    List<Withdrawal> withdrawnBy = new ArrayList<>();
    List<Corrected> corrected = new ArrayList<>();
    Seen seen = rows.get(row);
    Version original = new Version(seen.claim(), seen.entry().cells(), List.of());
    for (Edge edge : incoming.get(row)) {
      State by = state(edge.from());
      Seen other = rows.get(edge.from());
      if (!by.withdrawn() && other.claim().stance() == Stance.RETRACTS) {
        withdrawnBy.add(new Withdrawal(other.claim(), edge.reason()));
      } else if (!by.withdrawn()) {
        by.versions().forEach(v -> correct(seen, other, v).ifPresent(corrected::add));
      }
    }
    return new State(withdrawnBy, latest(original, corrected));
  }

  /// How a row reads after a correction that was known from `known` on.
  private record Corrected(Instant known, Version version) {}

  private Optional<Corrected> correct(Seen seen, Seen by, Version correction) {
    Claim claim = seen.claim();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(Corrections.merge(seen.entry().cells(), correction.cells()));
    cells.put(Column.ACCESS, later(seen.level(), by.level()).code());
    Instant recorded = later(claim.recorded(), correction.claim().recorded());
    Instant known = later(claim.known(), correction.claim().known());
    return switch (reader.read(claim.id(), cells, recorded, known, claim.reportedAt())) {
      case Reading.Read(Claim read) -> {
        List<ClaimId> through = new ArrayList<>(correction.corrections());
        through.add(by.claim().id());
        yield Optional.of(
            new Corrected(correction.claim().known(), new Version(read, cells, through)));
      }
      case Reading.Refused(var reasons) -> {
        String id = by.claim().id() + "` cannot be put into `" + claim.id();
        problem(by, UNREADABLE, "`" + id + "`: " + reasons.getFirst());
        yield Optional.empty();
      }
    };
  }

  /// The versions after the corrections known last; those that read alike are one.
  private List<Version> latest(Version original, List<Corrected> corrected) {
    Optional<Instant> last =
        corrected.stream().map(Corrected::known).max(Comparator.naturalOrder());
    if (last.isEmpty()) {
      return List.of(original);
    }
    Map<Claim, Version> byReading = new LinkedHashMap<>();
    corrected.stream()
        .filter(one -> one.known().equals(last.get()))
        .map(Corrected::version)
        .sorted(Comparator.comparing(version -> version.corrections().toString()))
        .forEach(version -> byReading.merge(version.claim(), version, Withdrawals::together));
    if (byReading.size() > MOST_VERSIONS) {
      String id = original.claim().id().text();
      problems.add(
          new LedgerProblem(
              original.claim().id(),
              "",
              AMBIGUOUS,
              "`"
                  + id
                  + "` has more than "
                  + MOST_VERSIONS
                  + " corrections of one time; none of them counts"));
      return List.of(original);
    }
    return List.copyOf(byReading.values());
  }

  private static Version together(Version one, Version other) {
    List<ClaimId> through =
        Stream.concat(one.corrections().stream(), other.corrections().stream()).distinct().toList();
    return new Version(one.claim(), one.cells(), through);
  }

  private static <T extends Comparable<? super T>> T later(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void problem(Seen row, LedgerProblem.Kind kind, String message) {
    problems.add(new LedgerProblem(row.claim().id(), row.entry().origin(), kind, message));
  }

  private void problem(int row, LedgerProblem.Kind kind, String message) {
    problem(rows.get(row), kind, message);
  }
}
