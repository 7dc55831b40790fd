package trucewatch.decisions;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A body as it sits on one day: its members in the agreement's order, scales of weights, and
/// groups.
///
/// Weights are whole numbers, not negative; who is not on a scale weighs nothing there. A seat that
/// is vacant but counts among "all members" is listed as a member who is never heard.
public record Body(
    List<Member> members, Map<String, Map<Member, Long>> scales, Map<String, Set<Member>> groups) {
  public Body {
    members = List.copyOf(members);
    Set<Member> known = new LinkedHashSet<>(members);
    if (known.size() != members.size()) {
      throw new IllegalArgumentException("a member is named twice: " + members);
    }
    scales = copyOfScales(scales, known);
    groups = copyOfGroups(groups, known);
  }

  public static Body of(List<Member> members) {
    return new Body(members, Map.of(), Map.of());
  }

  public static Body of(String... ids) {
    return of(List.of(ids).stream().map(Member::new).toList());
  }

  public Body withScale(String name, Map<Member, Long> weights) {
    Map<String, Map<Member, Long>> more = new LinkedHashMap<>(scales);
    more.put(name, weights);
    return new Body(members, more, groups);
  }

  public Body withGroup(String name, Collection<Member> of) {
    Map<String, Set<Member>> more = new LinkedHashMap<>(groups);
    more.put(name, new LinkedHashSet<>(of));
    return new Body(members, scales, more);
  }

  public Body withGroup(String name, String... ids) {
    return withGroup(name, List.of(ids).stream().map(Member::new).toList());
  }

  /// Those meant, in the body's order. Who is named and does not sit now is not among them: such a
  /// one has no veto, and cannot give a backing.
  ///
  /// @throws IllegalArgumentException if the body does not know the group
  public List<Member> those(Who who) {
    return switch (who) {
      case Who.Everyone _ -> members;
      case Who.Group(var name) -> {
        Set<Member> group = groups.get(name);
        if (group == null) {
          throw new IllegalArgumentException("the body has no group '" + name + "'");
        }
        yield members.stream().filter(group::contains).toList();
      }
      case Who.These(var named) -> members.stream().filter(named::contains).toList();
    };
  }

  /// How much a member counts.
  ///
  /// @throws IllegalArgumentException if the body does not know the scale
  public long weight(Member member, Weighing weighing) {
    return switch (weighing) {
      case Weighing.OneEach _ -> 1;
      case Weighing.Scale(var name) -> {
        Map<Member, Long> scale = scales.get(name);
        if (scale == null) {
          throw new IllegalArgumentException("the body has no scale '" + name + "'");
        }
        yield scale.getOrDefault(member, 0L);
      }
    };
  }

  private static Map<String, Map<Member, Long>> copyOfScales(
      Map<String, Map<Member, Long>> scales, Set<Member> known) {
    Map<String, Map<Member, Long>> copy = new LinkedHashMap<>();
    scales.forEach(
        (name, weights) -> {
          weights.forEach(
              (member, weight) -> {
                if (weight < 0 || !known.contains(member)) {
                  throw new IllegalArgumentException(
                      "scale '" + name + "' cannot give " + member + " the weight " + weight);
                }
              });
          copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(weights)));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Map<String, Set<Member>> copyOfGroups(
      Map<String, Set<Member>> groups, Set<Member> known) {
    Map<String, Set<Member>> copy = new LinkedHashMap<>();
    groups.forEach(
        (name, group) -> {
          if (!known.containsAll(group)) {
            throw new IllegalArgumentException(
                "group '" + name + "' has somebody who is no member: " + group);
          }
          copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(group)));
        });
    return Collections.unmodifiableMap(copy);
  }
}
