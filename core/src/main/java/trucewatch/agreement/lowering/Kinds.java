package trucewatch.agreement.lowering;

import java.util.Locale;
import trucewatch.syntax.Block;

/// The words by which messages call a block.
public final class Kinds {
  private Kinds() {}

  /// `obligation`, `place`: as the block begins.
  public static String word(Block block) {
    return switch (block) {
      case Block.Agreement _ -> "agreement";
      case Block.Actor it -> it.kind().name().toLowerCase(Locale.ROOT);
      case Block.Group _ -> "group";
      case Block.Place it -> it.kind().name().toLowerCase(Locale.ROOT);
      case Block.Act _ -> "act";
      case Block.Unit _ -> "unit";
      case Block.Account _ -> "account";
      case Block.Outside _ -> "text outside the agreement";
      case Block.Phase _ -> "phase";
      case Block.Instrument _ -> "instrument";
      case Block.Clause it -> it.kind().name().toLowerCase(Locale.ROOT);
      case Block.Role _ -> "role";
      case Block.Declares _ -> "declaration";
    };
  }

  /// `an obligation`, `a place`.
  public static String withArticle(Block block) {
    String word = word(block);
    return ("aeio".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
