package trucewatch.news.events;

import java.util.Locale;
import trucewatch.news.text.Span;

/// An act that a text tells of.
///
/// @param span the words of the act
/// @param act the id of the act in the case, or of the list that ships
/// @param actor who did it, by id or name; empty where the text does not say
/// @param target to whom, by id or name or as written
/// @param place where, by id or name
/// @param quantity how many, as a number, empty if not said
/// @param unit what is counted
/// @param when the day, month or span as a value of a date
/// @param claim the number of the claim, counted from 0, in whose content it stands; -1 outside all
public record Event(
    Span span,
    String act,
    String actor,
    String target,
    String place,
    String quantity,
    String unit,
    String when,
    Status status,
    int claim) {

  /// How far the text stands by the act. What stands in the content of a claim is `CLAIMED`,
  /// however sure the speaker is.
  public enum Status {
    HAPPENED,
    PLANNED,
    CLAIMED,
    DENIED;

    /// The word in output: lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
