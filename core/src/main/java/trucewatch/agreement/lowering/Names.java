package trucewatch.agreement.lowering;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.finding.Findings;
import trucewatch.diagnostic.Caption;
import trucewatch.syntax.Block;
import trucewatch.syntax.Name;
import trucewatch.syntax.PactFile;
import trucewatch.syntax.Table;

/// What every name of a file stands for. There are five kinds of names: actors (with groups and
/// declared accounts), places, acts, units, and clauses (with phases, roles and instruments). A
/// word may stand in several of them.
public final class Names {
  /// Acts that claims use by themselves; they need no `act` block.
  public static final Set<String> RESERVED_ACTS =
      Set.of(
          "vote",
          "close",
          "tally",
          "controls",
          "governs",
          "supervises",
          "chairs",
          "holds",
          "represents",
          "obstructs",
          "patrols",
          "total",
          "suspend",
          "waive",
          "extend",
          "terminate",
          "resume",
          "create");

  private final Map<String, Block> actors = new LinkedHashMap<>();
  private final Map<String, Name> inPassing = new LinkedHashMap<>();
  private final Map<String, Block.Place> places = new LinkedHashMap<>();
  private final Map<String, Block.Act> acts = new LinkedHashMap<>();
  private final Map<String, Block.Unit> units = new LinkedHashMap<>();
  private final Map<String, Block> clauses = new LinkedHashMap<>();
  private final Map<String, Block.Outside> outsides = new LinkedHashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, List<ClauseId>> steps = new HashMap<>();
  private String agreement = "";

  private Names() {}

  /// Gathers the names of a file; two blocks of one kind and name are a finding.
  public static Names of(PactFile file, Findings findings) {
    Names names = new Names();
    file.tables().forEach(table -> names.tables.putIfAbsent(table.name().text(), table));
    file.blocks().forEach(block -> names.define(block, findings));
    for (Name name : NamesInPassing.of(file)) {
      if (!names.actors.containsKey(name.text())) {
        names.inPassing.putIfAbsent(name.text(), name);
      }
    }
    names.clauses.forEach((name, block) -> names.steps.put(name, Steps.of(block, names.tables)));
    return names;
  }

  private void define(Block block, Findings findings) {
    switch (block) {
      case Block.Agreement it -> agreement = agreement.isEmpty() ? it.name().text() : agreement;
      case Block.Actor it -> put(actors, it.name(), it, findings);
      case Block.Group it -> put(actors, it.name(), it, findings);
      case Block.Account it -> put(actors, it.name(), it, findings);
      case Block.Place it -> put(places, it.name(), it, findings);
      case Block.Act it -> put(acts, it.name(), it, findings);
      case Block.Unit it -> put(units, it.name(), it, findings);
      case Block.Outside it -> put(outsides, it.name(), it, findings);
      case Block.Phase it -> put(clauses, it.name(), it, findings);
      case Block.Instrument it -> put(clauses, it.name(), it, findings);
      case Block.Clause it -> put(clauses, it.name(), it, findings);
      case Block.Role it -> put(clauses, it.nameOrDefault(), it, findings);
      case Block.Declares it -> {
        if (it.name() != null) {
          put(clauses, it.name(), it, findings);
        }
      }
    }
  }

  private static <B extends Block> void put(
      Map<String, ? super B> kind, Name name, B block, Findings findings) {
    Object before = kind.putIfAbsent(name.text(), block);
    if (before instanceof Block first) {
      findings.add(
          Finding.DEFINED_TWICE,
          name.span(),
          "`%s` is defined twice".formatted(name.text()),
          "give one of the two another name, or merge them",
          List.of(new Caption(first.span(), "first defined here")));
    }
  }

  /// The code of the agreement itself; empty if the file has no `agreement` block.
  public String agreement() {
    return agreement;
  }

  public Map<String, Block> actors() {
    return actors;
  }

  /// Actors that only a list names (`guarantors us, egypt`), and where.
  public Map<String, Name> inPassing() {
    return inPassing;
  }

  public boolean knowsActor(String name) {
    return actors.containsKey(name) || inPassing.containsKey(name);
  }

  public Set<String> actorNames() {
    return Stream.concat(actors.keySet().stream(), inPassing.keySet().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public Map<String, Block.Place> places() {
    return places;
  }

  public Map<String, Block.Act> acts() {
    return acts;
  }

  public Map<String, Block.Unit> units() {
    return units;
  }

  public Map<String, Block> clauses() {
    return clauses;
  }

  public Map<String, Block.Outside> outsides() {
    return outsides;
  }

  public Map<String, Table> tables() {
    return tables;
  }

  /// The clauses into which a named one is spelled out, in order; just itself for most.
  public List<ClauseId> stepsOf(String clause) {
    return steps.getOrDefault(clause, List.of(new ClauseId(clause)));
  }

  /// What a name is where it is not what was asked for: "a place", for messages.
  public Optional<String> kindOf(String name) {
    Block block =
        Stream.of(actors, places, acts, units, clauses, outsides)
            .map(kind -> (Block) kind.get(name))
            .filter(found -> found != null)
            .findFirst()
            .orElse(null);
    if (block == null) {
      return inPassing.containsKey(name) ? Optional.of("an actor") : Optional.empty();
    }
    return Optional.of(Kinds.withArticle(block));
  }
}
