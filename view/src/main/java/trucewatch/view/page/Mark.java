package trucewatch.view.page;

import java.util.Locale;
import trucewatch.verdict.Word;

/// The shape and the colour beside the word of a status. They repeat the word and never replace it.
///
/// @param code of the word, as scripts read it
/// @param word as a person reads it
public record Mark(String code, String word, Shape shape, Tone tone) {
  /// What is drawn.
  public enum Shape {
    CHECK,
    CROSS,
    BANG,
    DIFFERS,
    PAUSE,
    SQUARE,
    BARRED,
    DOTS,
    RING,
    QUESTION,
    FULL_TRIANGLE,
    EMPTY_TRIANGLE,
    EMPTY_DIAMOND,
    FULL_DIAMOND,
    DASH,
    DOT;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// How it is coloured; the colours are those of the style sheet.
  public enum Tone {
    DONE,
    LATE,
    ALARM,
    DIFFERS,
    OPEN,
    WAITS,
    QUIET;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Mark of(Word word, String shown) {
    return switch (word) {
      case KEPT, ADOPTED, HOLDS -> new Mark(word.code(), shown, Shape.CHECK, Tone.DONE);
      case LATE -> new Mark(word.code(), shown, Shape.CHECK, Tone.LATE);
      case CONTESTED -> new Mark(word.code(), shown, Shape.DIFFERS, Tone.DIFFERS);
      case DIFFERS -> new Mark(word.code(), shown, Shape.DIFFERS, Tone.QUIET);
      case SUSPENDED -> new Mark(word.code(), shown, Shape.PAUSE, Tone.QUIET);
      case ENDED -> new Mark(word.code(), shown, Shape.SQUARE, Tone.QUIET);
      case BLOCKED -> new Mark(word.code(), shown, Shape.BARRED, Tone.LATE);
      case WAITING -> new Mark(word.code(), shown, Shape.DOTS, Tone.WAITS);
      case PENDING, OPEN, NO_OBJECTION_SO_FAR ->
          new Mark(word.code(), shown, Shape.RING, Tone.OPEN);
      case UNCLEAR -> new Mark(word.code(), shown, Shape.QUESTION, Tone.DIFFERS);
      case BROKEN, NOT_ADOPTED, NO_QUORUM, FAILS ->
          new Mark(word.code(), shown, Shape.CROSS, Tone.ALARM);
      case OVERDUE -> new Mark(word.code(), shown, Shape.BANG, Tone.LATE);
      case BREACH_REPORTED -> new Mark(word.code(), shown, Shape.FULL_TRIANGLE, Tone.ALARM);
      case NO_BREACH_REPORTED -> new Mark(word.code(), shown, Shape.EMPTY_TRIANGLE, Tone.QUIET);
      case AVAILABLE -> new Mark(word.code(), shown, Shape.EMPTY_DIAMOND, Tone.OPEN);
      case USED -> new Mark(word.code(), shown, Shape.FULL_DIAMOND, Tone.OPEN);
      case NOT_ACCEPTED -> new Mark(word.code(), shown, Shape.DASH, Tone.LATE);
      case NOT_REPORTED, NOT_JUDGED -> new Mark(word.code(), shown, Shape.DOT, Tone.QUIET);
    };
  }
}
