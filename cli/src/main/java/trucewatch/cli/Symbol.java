package trucewatch.cli;

import trucewatch.cli.Screen.Ink;
import trucewatch.verdict.Word;

/// The mark and the colour that stand before the word of a status. They repeat the word and never
/// replace it.
record Symbol(String mark, Ink ink) {
  static Symbol of(Word word) {
    return switch (word) {
      case KEPT, ADOPTED, HOLDS -> new Symbol("✓", Ink.GREEN);
      case LATE -> new Symbol("✓", Ink.YELLOW);
      case CONTESTED -> new Symbol("≠", Ink.MAGENTA);
      case DIFFERS -> new Symbol("≠", Ink.PLAIN);
      case SUSPENDED -> new Symbol("‖", Ink.FAINT);
      case ENDED -> new Symbol("■", Ink.FAINT);
      case BLOCKED -> new Symbol("⊘", Ink.YELLOW);
      case WAITING -> new Symbol("…", Ink.CYAN);
      case PENDING, OPEN, NO_OBJECTION_SO_FAR -> new Symbol("○", Ink.BLUE);
      case UNCLEAR -> new Symbol("?", Ink.MAGENTA);
      case BROKEN, NOT_ADOPTED, NO_QUORUM, FAILS -> new Symbol("✗", Ink.RED);
      case OVERDUE -> new Symbol("!", Ink.YELLOW);
      case BREACH_REPORTED -> new Symbol("▲", Ink.RED);
      case NO_BREACH_REPORTED -> new Symbol("△", Ink.PLAIN);
      case AVAILABLE -> new Symbol("◇", Ink.BLUE);
      case USED -> new Symbol("◆", Ink.BLUE);
      case NOT_ACCEPTED -> new Symbol("–", Ink.YELLOW);
      case NOT_REPORTED, NOT_JUDGED -> new Symbol("·", Ink.FAINT);
    };
  }
}
