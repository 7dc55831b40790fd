package trucewatch.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is told of the sources of a case: who owns them and to whom they are tied, at which time.
///
/// Where two rows for one source and one time differ in a column, that column counts as not known.
public final class Sources {
  /// Nothing is told of any source.
  public static final Sources NONE = new Sources(List.of());

  /// Stands in `affiliation` for "told to have none".
  private static final String NO_AFFILIATION = "none";

  private final List<Source> rows;
  private final Map<String, List<Source>> byCode = new HashMap<>();

  public Sources(List<Source> rows) {
    this.rows = List.copyOf(rows);
    for (Source row : rows) {
      byCode.computeIfAbsent(row.code(), _ -> new ArrayList<>()).add(row);
    }
  }

  /// All rows, as they came.
  public List<Source> rows() {
    return rows;
  }

  /// Whether anything is told of that source.
  public boolean knows(String code) {
    return byCode.containsKey(code);
  }

  /// The name to show: of the first row that gives one, else the code.
  public String name(String code) {
    return rowsOf(code).map(Source::name).filter(name -> !name.isEmpty()).findFirst().orElse(code);
  }

  /// Who owns the source at that time, if one owner is known.
  public Optional<String> owner(String code, Instant when) {
    return only(code, when, Source::owner);
  }

  /// The actor or body that the source is tied to at that time; empty if none or not known.
  public String affiliation(String code, Instant when) {
    return only(code, when, Source::affiliation)
        .filter(affiliation -> !affiliation.equals(NO_AFFILIATION))
        .orElse("");
  }

  /// Whether two sources are known to be independent at that time: owners and affiliations of both
  /// are known and differ, and neither owns or is tied to the other. Two that are told to be tied
  /// to nobody do not share an affiliation.
  public boolean independent(String one, String other, Instant when) {
    return !one.equals(other) && apart(ties(one, when), ties(other, when));
  }

  /// Whether two claims come from sources that were independent when they were reported, and
  /// neither passes on the other's text or a text of the same origin.
  ///
  /// The origin of a text is who passed it on (`via`), or its own source. Each source is asked for
  /// at the time of its own report.
  public boolean independent(Claim one, Claim other) {
    return !one.source().equals(other.source())
        && !origin(one).equals(origin(other))
        && apart(ties(one.source(), one.reportedAt()), ties(other.source(), other.reportedAt()));
  }

  private static String origin(Claim claim) {
    return claim.via().isEmpty() ? claim.source() : claim.via();
  }

  /// Whether both are known and have no name in common.
  private static boolean apart(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  /// Whom a source stands with: itself, its owner and who it is tied to; empty if that is not
  /// known.
  private Set<String> ties(String code, Instant when) {
    Optional<String> owner = owner(code, when);
    Optional<String> affiliation = only(code, when, Source::affiliation);
    if (owner.isEmpty() || affiliation.isEmpty()) {
      return Set.of();
    }
    return Stream.of(code, Spelling.code(owner.get()), affiliation.get())
        .filter(name -> !name.equals(NO_AFFILIATION))
        .collect(Collectors.toSet());
  }

  private Optional<String> only(String code, Instant when, Function<Source, String> column) {
    List<String> told =
        rowsOf(code)
            .filter(row -> row.during().contains(when))
            .map(column)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  private Stream<Source> rowsOf(String code) {
    return byCode.getOrDefault(code, List.of()).stream();
  }
}
