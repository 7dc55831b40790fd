package trucewatch.news.actors;

import java.util.Locale;
import trucewatch.news.text.Span;

/// One mention of an actor or place by name.
///
/// @param name the id in the case where the name is known there, else the name as written
public record Mention(Span span, String text, String name, Type type) {
  /// What the name is of. A place may still speak: whether it does is for the reader of claims.
  public enum Type {
    PERSON,
    ORGANISATION,
    PLACE,
    PEOPLE,
    PARTY,
    STATE,
    BODY,
    GROUP;

    /// The word in output: lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
