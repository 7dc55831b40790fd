package trucewatch.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Amendment;

/// Which text of an agreement is judged, in words.
public final class TextWords {
  private TextWords() {}

  /// A sentence on the texts, on what their parties changed and on repairs of our encoding; empty
  /// for an agreement of one text that nobody changed.
  public static String of(Agreement agreement) {
    List<String> parts = new ArrayList<>();
    if (agreement.texts().size() > 1 || !agreement.amendments().isEmpty()) {
      agreement.texts().forEach(text -> parts.add(words(text)));
      agreement.amendments().forEach(amendment -> parts.add(words(amendment)));
    }
    return parts.isEmpty() ? "" : "Text: " + String.join("; ", parts) + ".";
  }

  private static String words(Agreement.Text text) {
    String version = text.version().equals(LocalDate.MIN) ? "" : " of " + text.version();
    return text.language() + version + (text.authentic() ? ", authentic" : "");
  }

  private static String words(Amendment amendment) {
    String what = amendment.repair() ? "our encoding repaired on " : "amended on ";
    String words = amendment.words();
    return what
        + amendment.on()
        + (words.isEmpty() ? "" : (amendment.repair() ? ": " : " by ") + words);
  }
}
