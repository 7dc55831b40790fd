package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.lowering.Items;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Consequence;
import trucewatch.syntax.Name;
import trucewatch.syntax.PactFile;
import trucewatch.syntax.Pattern;
import trucewatch.syntax.Thing;

/// The acts of which the clauses of a file speak, as written.
final class Patterns {
  private Patterns() {}

  static List<Pattern> of(PactFile file) {
    List<Pattern> found = new ArrayList<>();
    for (Block block : file.blocks()) {
      if (block instanceof Block.Clause clause) {
        found.addAll(of(Items.of(clause.lines())));
      }
    }
    return found;
  }

  static List<Pattern> of(Items items) {
    List<Pattern> found = new ArrayList<>();
    items.all(ClauseItem.ForEach.class).forEach(it -> found.add(it.pattern()));
    found.addAll(done(items));
    items.all(ClauseItem.Forbids.class).forEach(it -> found.addAll(it.patterns()));
    items.all(ClauseItem.MayAct.class).forEach(it -> found.add(it.pattern()));
    items.all(ClauseItem.Then.class).forEach(it -> inline(it.consequence()).ifPresent(found::add));
    items.all(ClauseItem.Else.class).forEach(it -> inline(it.consequence()).ifPresent(found::add));
    return found;
  }

  /// What a duty asks to be done.
  static List<Pattern> done(Items items) {
    List<Pattern> found = new ArrayList<>();
    items.all(ClauseItem.Does.class).forEach(it -> found.addAll(it.patterns()));
    items.all(ClauseItem.Maintains.class).forEach(it -> found.add(it.pattern()));
    items.all(ClauseItem.Ceases.class).forEach(it -> found.add(it.pattern()));
    return found;
  }

  private static Optional<Pattern> inline(Consequence consequence) {
    return switch (consequence) {
      case Consequence.Named _, Consequence.MayAffect _ -> Optional.empty();
      case Consequence.MayAct it -> Optional.of(it.pattern());
      case Consequence.Does it -> Optional.of(it.pattern());
    };
  }

  static Optional<Name> thing(Pattern pattern) {
    return switch (pattern.of()) {
      case Thing.Counted it -> Optional.of(it.name());
      case Thing.ThatSame _ -> Optional.empty();
      case null -> Optional.empty();
    };
  }
}
