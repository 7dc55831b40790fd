package trucewatch.syntax;

import java.util.List;

/// A line of the block of an act.
public sealed interface ActItem extends Item permits Also, ActItem.Includes, ActItem.OppositeOf {

  /// `includes shelling, air-strike, and others like them`: narrower acts that are this act too.
  ///
  /// @param othersLikeThem whether the list is open
  record Includes(List<Name> acts, boolean othersLikeThem, Origin origin) implements ActItem {
    public Includes {
      acts = List.copyOf(acts);
    }
  }

  /// `opposite close`: the act that undoes it.
  record OppositeOf(Name act, Origin origin) implements ActItem {}
}
