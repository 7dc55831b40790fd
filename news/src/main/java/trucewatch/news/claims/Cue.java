package trucewatch.news.claims;

import java.util.Set;

/// A verb that attributes, with what may follow it.
///
/// @param frames letters as explained in `cues.txt`
/// @param prepositions that may carry its content
public record Cue(String lemma, Set<Character> frames, Set<String> prepositions, Kind kind) {
  /// What the verb does with its content.
  public enum Kind {
    SAY,
    DENY,
    ACCUSE,
    DEMAND,
    PROMISE,
    POSITION,
    HOPE,
    ASK,
    THINK
  }

  /// A form of a verb.
  enum Form {
    BASE,
    S,
    ING,
    PAST,
    PARTICIPLE
  }

  /// A verb in one of its forms; a regular past is also a participle.
  record Inflected(Cue cue, Form form) {}

  public Cue {
    frames = Set.copyOf(frames);
    prepositions = Set.copyOf(prepositions);
  }

  boolean takes(char frame) {
    return frames.contains(frame);
  }
}
