package trucewatch.agreement.drafting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.ActorKind;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Member;
import trucewatch.syntax.Name;

/// Lists and bodies that hold nobody, or somebody twice.
final class GroupFindings {
  private GroupFindings() {}

  static void find(Draft draft) {
    for (Block block : draft.file().blocks()) {
      switch (block) {
        case Block.Group it -> twice(draft, it.members());
        case Block.Account it -> twice(draft, it.speakers());
        case Block.Actor it -> {
          twice(draft, members(it));
          empty(draft, it);
        }
        case Block.Agreement _,
            Block.Place _,
            Block.Act _,
            Block.Unit _,
            Block.Outside _,
            Block.Phase _,
            Block.Instrument _,
            Block.Clause _,
            Block.Role _,
            Block.Declares _ -> {}
      }
    }
  }

  private static List<Name> members(Block.Actor block) {
    return block.lines().stream()
        .filter(line -> line.item() instanceof ActorItem.Members)
        .flatMap(line -> ((ActorItem.Members) line.item()).members().stream())
        .filter(Member.One.class::isInstance)
        .map(member -> ((Member.One) member).name())
        .toList();
  }

  /// Also somebody who is a member by name and through a list.
  private static void twice(Draft draft, List<Name> names) {
    Map<String, Span> seen = new HashMap<>();
    for (Name name : names) {
      Span first = seen.putIfAbsent(name.text(), name.span());
      if (first == null) {
        first = through(draft, name, names);
      }
      if (first != null) {
        draft.add(
            Finding.MEMBER_TWICE,
            name.span(),
            "`%s` is named twice and counts once".formatted(name.text()),
            "take one of the two out",
            new Caption(first, "already in here"));
      }
    }
  }

  /// The list among these names that holds this one too, if there is one.
  private static @Nullable Span through(Draft draft, Name name, List<Name> names) {
    for (Name list : names) {
      if (draft.names().actors().get(list.text()) instanceof Block.Group group
          && group.members().stream().anyMatch(it -> it.text().equals(name.text()))) {
        return list.span();
      }
    }
    return null;
  }

  private static void empty(Draft draft, Block.Actor block) {
    if (block.kind() != ActorKind.BODY) {
      return;
    }
    Set<Class<?>> kinds = new HashSet<>();
    for (Line<ActorItem> line : block.lines()) {
      kinds.add(line.item().getClass());
    }
    boolean decides =
        kinds.contains(ActorItem.Decides.class) || kinds.contains(ActorItem.QuorumIs.class);
    boolean sits = kinds.contains(ActorItem.Members.class) || kinds.contains(ActorItem.Seats.class);
    if (decides && !sits) {
      draft.add(
          Finding.EMPTY_GROUP,
          block.name().span(),
          "`%s` has a rule and no members".formatted(block.name().text()),
          "add `members …` or `seats …`; until then only claims say who sits there");
    }
  }
}
