package trucewatch.news.vocabulary;

import java.time.LocalDate;
import java.util.List;

/// The names of one case.
///
/// @param actors parties, states, bodies, groups and persons
/// @param acts what may be done
/// @param places zones and towns
/// @param clauses what was agreed, by the words that touch it
public record Vocabulary(
    List<Actor> actors, List<Act> acts, List<Place> places, List<Clause> clauses) {
  public Vocabulary {
    actors = List.copyOf(actors);
    acts = List.copyOf(acts);
    places = List.copyOf(places);
    clauses = List.copyOf(clauses);
  }

  /// Knows no case.
  public static Vocabulary empty() {
    return new Vocabulary(List.of(), List.of(), List.of(), List.of());
  }

  /// What sort of actor.
  public enum Kind {
    PARTY,
    STATE,
    BODY,
    GROUP,
    PERSON
  }

  /// One who can speak or act.
  ///
  /// @param id the name in the case
  /// @param name the first name a person reads
  /// @param others further names: other spellings, a capital that speaks for a state, an acronym
  /// @param speaksFor whose words a person's or body's words are, each with its dates
  public record Actor(
      String id, Kind kind, String name, List<String> others, List<SpeaksFor> speaksFor) {
    public Actor {
      others = List.copyOf(others);
      speaksFor = List.copyOf(speaksFor);
      if (id.isBlank() || name.isBlank()) {
        throw new IllegalArgumentException("an actor needs an id and a name");
      }
    }
  }

  /// Whose words an actor's words are, from `from` to `to`, both included; [LocalDate#MIN] and
  /// [LocalDate#MAX] where the case says no date.
  public record SpeaksFor(String actor, LocalDate from, LocalDate to) {
    /// Whether it holds on the day.
    public boolean on(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// An act, with the words and phrases that tell of it.
  public record Act(String id, List<String> words) {
    public Act {
      words = List.copyOf(words);
    }
  }

  /// A place of the case, with its names.
  public record Place(String id, List<String> names) {
    public Place {
      names = List.copyOf(names);
    }
  }

  /// A clause, with its short title and the words that touch it: acts, objects, what it is about.
  ///
  /// @param bearers the ids of those it binds
  public record Clause(String id, String title, List<String> words, List<String> bearers) {
    public Clause {
      words = List.copyOf(words);
      bearers = List.copyOf(bearers);
    }
  }
}
