package trucewatch.agreement;

import java.util.List;

/// A kind of act, with the kinds it includes.
///
/// @param open whether the list says "and others like them"
public record Act(
    ActId id, String name, List<ActId> includes, boolean open, List<String> otherNames) {
  public Act {
    includes = List.copyOf(includes);
    otherNames = List.copyOf(otherNames);
  }
}
