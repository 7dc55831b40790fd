package trucewatch.sources.reading;

import java.util.List;

/// The names that a case knows, as plain words.
///
/// @param sources the publishers of its `sources.csv`
public record Names(List<Name> acts, List<Name> actors, List<Name> places, List<Name> sources) {
  /// A code, and what people write for it.
  public record Name(String code, List<String> written) {
    public Name {
      written = List.copyOf(written);
    }
  }

  /// No names.
  public static final Names NONE = new Names(List.of(), List.of(), List.of(), List.of());

  public Names {
    acts = List.copyOf(acts);
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    sources = List.copyOf(sources);
  }

  /// The names among which a name of that kind is looked up. A speaker is an actor.
  public List<Name> of(MappedKind kind) {
    return switch (kind) {
      case ACT -> acts;
      case ACTOR, SPEAKER -> actors;
      case PLACE -> places;
      case SOURCE -> sources;
    };
  }
}
