package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.finding.Finding;
import trucewatch.syntax.ActItem;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Name;
import trucewatch.syntax.PlaceItem;

/// Things that hold themselves: a place in itself, a list among its own members, an act that
/// includes itself, somebody who supervises themselves; each at first hand or through others.
final class CycleFindings {
  private CycleFindings() {}

  static void find(Draft draft) {
    Map<String, List<Name>> places = new LinkedHashMap<>();
    Map<String, List<Name>> lists = new LinkedHashMap<>();
    Map<String, List<Name>> acts = new LinkedHashMap<>();
    Map<String, List<Name>> supervisors = new LinkedHashMap<>();
    for (Block block : draft.file().blocks()) {
      switch (block) {
        case Block.Place it -> places.put(it.name().text(), within(it));
        case Block.Group it -> lists.put(it.name().text(), it.members());
        case Block.Account it -> lists.put(it.name().text(), it.speakers());
        case Block.Act it -> acts.put(it.name().text(), included(it));
        case Block.Actor it ->
            supervisors.computeIfAbsent(it.name().text(), _ -> new ArrayList<>()).addAll(above(it));
        case Block.Role it -> {
          if (it.verb().text().equals("supervises")) {
            supervisors
                .computeIfAbsent(it.object().text(), _ -> new ArrayList<>())
                .add(it.subject());
          }
        }
        case Block.Agreement _,
            Block.Unit _,
            Block.Outside _,
            Block.Phase _,
            Block.Instrument _,
            Block.Clause _,
            Block.Declares _ -> {}
      }
    }
    report(
        draft, Finding.CYCLE_OF_PLACES, places, "lies in itself", "a place lies in a larger one");
    report(
        draft,
        Finding.CYCLE_OF_GROUPS,
        lists,
        "is a member of itself",
        "take it out of its own list");
    report(
        draft,
        Finding.CYCLE_OF_ACTS,
        acts,
        "includes itself",
        "an act includes narrower ones only");
    report(
        draft,
        Finding.SELF_SUPERVISION,
        supervisors,
        "supervises itself",
        "name a supervisor from outside, or leave the line out");
  }

  private static void report(
      Draft draft, Finding finding, Map<String, List<Name>> next, String what, String help) {
    Set<String> told = new HashSet<>();
    for (Map.Entry<String, List<Name>> entry : next.entrySet()) {
      for (Name step : entry.getValue()) {
        List<String> way = way(step.text(), entry.getKey(), next, new HashSet<>());
        if (!way.isEmpty() && !told.contains(entry.getKey())) {
          told.addAll(way);
          String through =
              way.size() == 1
                  ? ""
                  : ", through `" + String.join("`, `", way.subList(0, way.size() - 1)) + "`";
          draft.add(
              finding, step.span(), "`%s` %s%s".formatted(entry.getKey(), what, through), help);
        }
      }
    }
  }

  /// The steps from one to another, the last included; empty if there is no way.
  private static List<String> way(
      String from, String to, Map<String, List<Name>> next, Set<String> seen) {
    if (from.equals(to)) {
      return List.of(to);
    }
    if (!seen.add(from)) {
      return List.of();
    }
    for (Name step : next.getOrDefault(from, List.of())) {
      List<String> rest = way(step.text(), to, next, seen);
      if (!rest.isEmpty()) {
        List<String> all = new ArrayList<>(List.of(from));
        all.addAll(rest);
        return all;
      }
    }
    return List.of();
  }

  private static List<Name> within(Block.Place block) {
    List<Name> found = new ArrayList<>();
    for (Line<PlaceItem> line : block.lines()) {
      if (line.item() instanceof PlaceItem.In in) {
        found.add(in.place());
      }
    }
    return found;
  }

  private static List<Name> included(Block.Act block) {
    List<Name> found = new ArrayList<>();
    for (Line<ActItem> line : block.lines()) {
      if (line.item() instanceof ActItem.Includes includes) {
        found.addAll(includes.acts());
      }
    }
    return found;
  }

  private static List<Name> above(Block.Actor block) {
    List<Name> found = new ArrayList<>();
    for (Line<ActorItem> line : block.lines()) {
      if (line.item() instanceof ActorItem.SupervisedBy by) {
        found.add(by.actor());
      }
    }
    return found;
  }
}
