package trucewatch.casebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Sources;
import trucewatch.claims.Stance;
import trucewatch.diagnostic.Spelling;
import trucewatch.sources.FileProblem;

/// Names in claims that the agreement does not know and that come near to one that it knows. A
/// claim may speak of what the agreement does not name; a slip of the finger would keep it from
/// every clause in silence.
final class Misspelt {
  /// Shorter names are too near to one another to tell a slip.
  private static final int SHORTEST = 4;

  private static final String DEFINE = "write the actor as the agreement does";

  private final Map<Column, Set<String>> known = new EnumMap<>(Column.class);

  Misspelt(Agreement agreement, Sources sources) {
    Set<String> actors = new HashSet<>();
    agreement
        .actors()
        .forEach(actor -> take(actors, actor.id().code(), actor.shown(), actor.otherNames()));
    Set<String> acts = new HashSet<>();
    agreement.acts().forEach(act -> take(acts, act.id().code(), act.name(), act.otherNames()));
    Stream.of(ReservedAct.values()).map(ReservedAct::code).forEach(acts::add);
    Set<String> places = new HashSet<>();
    agreement
        .places()
        .forEach(place -> take(places, place.id().code(), place.name(), place.otherNames()));
    Set<String> clauses = new HashSet<>();
    clauses.add(agreement.id());
    agreement.clauses().forEach(clause -> clauses.add(clause.id().code()));
    put(Column.ACT, acts);
    put(Column.ACTOR, actors);
    put(Column.PLACE, places);
    put(Column.CLAUSE, clauses);
    Set<String> targets = new HashSet<>(actors);
    targets.addAll(places);
    put(Column.TARGET, targets);
    Set<String> speakers = new HashSet<>(actors);
    sources.rows().forEach(source -> speakers.add(code(source.code())));
    put(Column.SPEAKER, speakers);
    Set<String> printed = new HashSet<>();
    sources.rows().forEach(source -> printed.add(code(source.code())));
    put(Column.SOURCE, printed);
  }

  private static void take(Set<String> into, String code, String name, Collection<String> more) {
    into.add(code);
    into.add(code(name));
    more.forEach(other -> into.add(code(other)));
  }

  private void put(Column column, Set<String> names) {
    known.put(column, new TreeSet<>(names));
  }

  /// One warning for each such name, at the first row that has it.
  List<FileProblem> in(List<Entry> entries) {
    Map<String, FileProblem> found = new LinkedHashMap<>();
    Set<String> met = new HashSet<>();
    for (Entry entry : entries) {
      for (Map.Entry<Column, Set<String>> column : known.entrySet()) {
        for (String name : entry.cell(column.getKey()).split("\\|", -1)) {
          if (isOdd(column.getKey(), name) && met.add(column.getKey() + " " + code(name))) {
            Optional<String> near = near(column.getKey(), name);
            if (near.isPresent() || deniesOf(entry, column.getKey())) {
              found.put(
                  column.getKey() + " " + name,
                  warning(
                      entry,
                      column.getKey(),
                      name,
                      near.map(meant -> "did you mean `" + meant + "`?").orElse(DEFINE)));
            }
          }
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private boolean isOdd(Column column, String name) {
    return !name.isBlank()
        && !name.equals("-")
        && !known.getOrDefault(column, Set.of()).contains(code(name));
  }

  private Optional<String> near(Column column, String name) {
    return Spelling.closest(code(name), known.getOrDefault(column, Set.of()))
        .filter(meant -> meant.length() >= SHORTEST);
  }

  /// A denial that names an actor denies only that this actor did it: of one whom nobody knows it
  /// denies nothing, and would be lost without a word.
  private static boolean deniesOf(Entry entry, Column column) {
    return column == Column.ACTOR && code(entry.cell(Column.STANCE)).equals(Stance.DENIES.code());
  }

  private static FileProblem warning(Entry entry, Column column, String name, String help) {
    int comma = entry.origin().lastIndexOf(", row ");
    return new FileProblem(
        FileProblem.Severity.WARNING,
        comma < 0 ? entry.origin() : entry.origin().substring(0, comma),
        comma < 0 ? 0 : Long.parseLong(entry.origin().substring(comma + ", row ".length())),
        column.header(),
        name,
        "the agreement knows no such name, so no clause may hear of this row",
        help);
  }

  private static String code(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }
}
