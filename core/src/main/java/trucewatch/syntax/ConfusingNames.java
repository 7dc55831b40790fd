package trucewatch.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Problem;

/// Finds names that are also words of the language where a name can stand. They can be read, but a
/// person stumbles.
final class ConfusingNames {
  private ConfusingNames() {}

  private static Set<String> words() {
    var words = new HashSet<String>();
    words.addAll(BlockParser.BLOCKS.keySet());
    words.addAll(ClauseParser.ITEMS.phrases());
    words.addAll(PhaseParser.PHASE.phrases());
    for (Event.State state : Event.State.values()) {
      words.add(state.words());
    }
    words.addAll(List.of("agreement", "signing", "anyone", "nobody", "consensus", "vote"));
    return words;
  }

  static void report(List<Block> blocks, Problems problems) {
    Set<String> words = words();
    for (Block block : blocks) {
      Name name = nameOf(block);
      if (name != null && words.contains(name.text())) {
        problems.add(
            Problem.warning(
                    "TW024",
                    name.span(),
                    "\"" + name.text() + "\" is a word of the language and a name here")
                .withHelp("choose a name that cannot be mistaken"));
      }
    }
  }

  private static @Nullable Name nameOf(Block block) {
    return switch (block) {
      case Block.Agreement b -> b.name();
      case Block.Actor b -> b.name();
      case Block.Group b -> b.name();
      case Block.Place b -> b.name();
      case Block.Act b -> b.name();
      case Block.Unit b -> b.name();
      case Block.Account b -> b.name();
      case Block.Outside b -> b.name();
      case Block.Phase b -> b.name();
      case Block.Instrument b -> b.name();
      case Block.Clause b -> b.name();
      case Block.Role b -> b.name();
      case Block.Declares b -> b.name();
    };
  }
}
