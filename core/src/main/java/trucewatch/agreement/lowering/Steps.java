package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.ClauseId;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.InstrumentItem;
import trucewatch.syntax.Line;
import trucewatch.syntax.Table;

/// The ids of the clauses into which one block is spelled out: `amendment.drafted`,
/// `pull-back.tanks`.
final class Steps {
  private Steps() {}

  static List<ClauseId> of(Block block, Map<String, Table> tables) {
    return switch (block) {
      case Block.Instrument it -> ofInstrument(it);
      case Block.Clause it -> ofClause(it, tables);
      case Block.Role it -> List.of(new ClauseId(it.nameOrDefault().text()));
      case Block.Phase it -> List.of(new ClauseId(it.name().text()));
      case Block.Declares it ->
          it.name() == null ? List.of() : List.of(new ClauseId(it.name().text()));
      case Block.Agreement _,
          Block.Actor _,
          Block.Group _,
          Block.Place _,
          Block.Act _,
          Block.Unit _,
          Block.Account _,
          Block.Outside _ ->
          List.of();
    };
  }

  private static List<ClauseId> ofInstrument(Block.Instrument block) {
    List<String> labels = new ArrayList<>();
    for (Line<InstrumentItem> line : block.lines()) {
      if (line.item() instanceof InstrumentItem.Made made) {
        labels.add(made.step().name().toLowerCase(Locale.ROOT));
      }
    }
    return numbered(block.name().text(), labels);
  }

  private static List<ClauseId> ofClause(Block.Clause block, Map<String, Table> tables) {
    String name = block.name().text();
    Items items = Items.of(block.lines());
    List<String> labels = new ArrayList<>();
    for (ClauseItem.WithdrawsByTable by : items.all(ClauseItem.WithdrawsByTable.class)) {
      Table table = tables.get(by.table().text());
      if (table != null) {
        table
            .rows()
            .forEach(row -> labels.add(row.isEmpty() ? "row" : slug(row.getFirst().text())));
      }
    }
    for (ClauseItem.Ladder ladder : items.all(ClauseItem.Ladder.class)) {
      ladder.steps().forEach(step -> labels.add(step.act().act().text()));
    }
    if (labels.isEmpty()) {
      return List.of(new ClauseId(name));
    }
    return numbered(name, labels);
  }

  /// One id for each label; a label that comes again gets a number.
  private static List<ClauseId> numbered(String parent, List<String> labels) {
    Set<String> used = new HashSet<>();
    List<ClauseId> ids = new ArrayList<>();
    for (String label : labels) {
      String id = parent + "." + label;
      for (int n = 2; !used.add(id); n++) {
        id = parent + "." + label + "-" + n;
      }
      ids.add(new ClauseId(id));
    }
    return ids.isEmpty() ? List.of(new ClauseId(parent)) : ids;
  }

  /// The words of a cell as a name.
  static String slug(String words) {
    String slug =
        words
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
            .replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "row" : slug;
  }
}
