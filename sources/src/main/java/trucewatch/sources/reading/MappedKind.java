package trucewatch.sources.reading;

import java.util.Locale;

/// What a publisher's name can stand for.
public enum MappedKind {
  ACT,
  ACTOR,
  PLACE,
  SPEAKER,
  SOURCE;

  /// The word in a mapping file.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
