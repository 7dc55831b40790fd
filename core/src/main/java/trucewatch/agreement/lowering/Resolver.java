package trucewatch.agreement.lowering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.ActId;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.PlaceId;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.finding.Findings;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Figure;
import trucewatch.syntax.Judge;
import trucewatch.syntax.Line;
import trucewatch.syntax.Member;
import trucewatch.syntax.Name;

/// Looks names up. A name that stands for nothing is reported, with the nearest known one, and an
/// id is given all the same, so that the rest can be read.
public final class Resolver {
  private final Names names;
  private final Findings findings;
  private final Map<String, Name> actsWithoutBlock = new LinkedHashMap<>();
  private final Map<String, Name> actsIncluded = new LinkedHashMap<>();
  private final Set<String> reported = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> triggersNamed = new HashSet<>();

  Resolver(Names names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  public Names names() {
    return names;
  }

  Findings findings() {
    return findings;
  }

  ActorId actor(Name name) {
    used.add(name.text());
    if (!names.knowsActor(name.text())) {
      unknown(
          Finding.UNKNOWN_ACTOR,
          name,
          "an actor",
          names.actorNames(),
          "say who it is: `party %1$s \"…\"` (or state, body, person, organisation, mission)");
    }
    return new ActorId(name.text());
  }

  List<ActorId> actors(Collection<Name> list) {
    return list.stream().map(this::actor).toList();
  }

  /// The same, with every group and account in place of its members.
  List<ActorId> each(Collection<Name> list) {
    Set<ActorId> found = new LinkedHashSet<>();
    for (Name name : list) {
      actor(name);
      found.addAll(members(name.text(), new LinkedHashSet<>()));
    }
    return List.copyOf(found);
  }

  /// The members of a list; anybody else is its own only member. A list that holds itself ends
  /// where it began.
  List<ActorId> members(String name, Set<String> open) {
    if (!open.add(name)) {
      return List.of();
    }
    List<Name> inside =
        switch (names.actors().get(name)) {
          case Block.Group group -> group.members();
          case Block.Account account -> account.speakers();
          case null, default -> List.<Name>of();
        };
    if (inside.isEmpty()) {
      return List.of(new ActorId(name));
    }
    List<ActorId> found = new ArrayList<>();
    for (Name member : inside) {
      found.addAll(members(member.text(), open));
    }
    open.remove(name);
    return found.stream().distinct().toList();
  }

  /// Whether the name stands for a list (`group x = a, b`, `account x = a, b`).
  boolean isList(String name) {
    return switch (names.actors().get(name)) {
      case Block.Group group -> !group.members().isEmpty();
      case Block.Account _ -> true;
      case null, default -> false;
    };
  }

  /// The members that the block of a body or group names, for those who are not lists.
  List<Member> membersOf(Block block) {
    List<Member> found = new ArrayList<>();
    for (Line<?> line : block.lines()) {
      if (line.item() instanceof ActorItem.Members members) {
        found.addAll(members.members());
      }
    }
    return found;
  }

  PlaceId place(Name name) {
    if (!names.places().containsKey(name.text())) {
      unknown(
          Finding.UNKNOWN_PLACE,
          name,
          "a place",
          names.places().keySet(),
          "say where it is: `place %1$s from zones.geojson` or `place %1$s in …`");
    }
    return new PlaceId(name.text());
  }

  List<PlaceId> places(Collection<Name> list) {
    return list.stream().map(this::place).toList();
  }

  /// A clause, phase, role or instrument; several ids if it is spelled out as several.
  List<ClauseId> clause(Name name) {
    used.add(name.text());
    if (names.outsides().containsKey(name.text())) {
      return List.of(new ClauseId(name.text()));
    }
    if (!names.clauses().containsKey(name.text())) {
      unknown(
          Finding.UNKNOWN_CLAUSE,
          name,
          "a clause or phase",
          names.clauses().keySet(),
          "write a block for it, such as `obligation %1$s`, or take the reference out");
    }
    return names.stepsOf(name.text());
  }

  List<ClauseId> clauses(Collection<Name> list) {
    return list.stream().flatMap(name -> clause(name).stream()).toList();
  }

  /// Acts need no block of their own; those without one are remembered.
  ActId act(Name name) {
    String code = name.text();
    if (!names.acts().containsKey(code) && !Names.RESERVED_ACTS.contains(code)) {
      actsWithoutBlock.putIfAbsent(code, name);
    }
    return new ActId(code);
  }

  /// Actors, groups, phases and clauses of which something speaks.
  public Set<String> used() {
    return used;
  }

  void namesTrigger(String clause, String name) {
    triggersNamed.add(clause + " " + name);
  }

  /// Names of triggers of which a moment in their clause speaks, each after the clause's name and a
  /// blank.
  public Set<String> triggersNamed() {
    return triggersNamed;
  }

  /// An act that another's block names, which is enough to define it.
  ActId actIncluded(Name name) {
    if (!names.acts().containsKey(name.text())) {
      actsIncluded.putIfAbsent(name.text(), name);
    }
    return new ActId(name.text());
  }

  /// Acts that only the block of another act names.
  public Map<String, Name> actsIncluded() {
    return actsIncluded;
  }

  /// Acts that are spoken of and have no `act` block, where first spoken of.
  public Map<String, Name> actsWithoutBlock() {
    return actsWithoutBlock;
  }

  /// A number that must be more than 0.
  BigDecimal more(Figure figure) {
    if (figure.value().signum() > 0) {
      return figure.value();
    }
    findings.add(
        Finding.NO_NUMBER,
        figure.span(),
        "a number of 0 makes no sense here",
        "write a number above 0");
    return BigDecimal.ONE;
  }

  /// Those who judge; nobody if it says so or says nothing.
  List<ActorId> judges(Judge judge) {
    return switch (judge) {
      case Judge.By by -> each(List.of(by.name()));
      case Judge.Nobody _, Judge.NotSaid _ -> List.of();
    };
  }

  private void unknown(
      Finding finding, Name name, String what, Collection<String> known, String help) {
    if (!reported.add(finding + " " + name.span().start())) {
      return;
    }
    String text = name.text();
    var other = names.kindOf(text);
    if (other.isPresent()) {
      findings.unknown(
          Finding.WRONG_KIND_OF_NAME,
          name.span(),
          "`%s` is %s, but %s is needed here".formatted(text, other.get(), what),
          text,
          known,
          "write the name of %s here".formatted(what));
    } else {
      findings.unknown(
          finding,
          name.span(),
          "nothing says who or what `%s` is; %s is needed here".formatted(text, what),
          text,
          known,
          help.formatted(text));
    }
  }
}
