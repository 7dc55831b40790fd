package trucewatch.agreement;

import java.util.List;
import trucewatch.time.Interval;

/// Somebody who can bear a duty, act, speak or decide.
///
/// @param name the name that it gives itself, empty if the file gives none
/// @param otherNames names under which people write of it
/// @param members of a group or body, as the text names them
public record Actor(
    ActorId id,
    Kind kind,
    String name,
    List<String> otherNames,
    List<Tie> speaksFor,
    List<Tie> affiliatedWith,
    List<ActorId> members,
    List<ActorId> supervisedBy) {

  /// What sort of actor.
  public enum Kind {
    PARTY,
    STATE,
    BODY,
    GROUP,
    PERSON,
    ORGANISATION,
    MISSION,
    OFFICE
  }

  /// A bond to another actor over a time.
  public record Tie(ActorId to, Interval during) {}

  public Actor {
    otherNames = List.copyOf(otherNames);
    speaksFor = List.copyOf(speaksFor);
    affiliatedWith = List.copyOf(affiliatedWith);
    members = List.copyOf(members);
    supervisedBy = List.copyOf(supervisedBy);
  }

  /// The name to print: its own, else its code.
  public String shown() {
    return name.isEmpty() ? id.code() : name;
  }
}
