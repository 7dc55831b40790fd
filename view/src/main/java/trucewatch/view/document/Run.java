package trucewatch.view.document;

/// A piece of a paragraph in one look.
///
/// @param language as in `lang`, empty for that of the document
/// @param rightToLeft whether its script runs so
/// @param note number of the note that the piece refers to, 0 for none; its text is then left out
public record Run(
    String text, boolean bold, boolean italic, String language, boolean rightToLeft, int note) {

  public static Run plain(String text) {
    return new Run(text, false, false, "", false, 0);
  }

  public static Run bold(String text) {
    return new Run(text, true, false, "", false, 0);
  }

  /// Words of somebody in their own language.
  public static Run quoted(String text, String language, boolean rightToLeft) {
    return new Run(text, false, true, language, rightToLeft, 0);
  }

  /// A reference to a note.
  public static Run note(int number) {
    return new Run("", false, false, "", false, number);
  }
}
