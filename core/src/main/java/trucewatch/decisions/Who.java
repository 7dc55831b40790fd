package trucewatch.decisions;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which members of the body a part of a rule speaks of.
public sealed interface Who {
  Who EVERYONE = new Everyone();

  static Who group(String name) {
    return new Group(name);
  }

  static Who these(Member... members) {
    return new These(Set.of(members));
  }

  /// All members.
  record Everyone() implements Who {}

  /// The members of a group that the body names.
  record Group(String name) implements Who {}

  /// These members, by name.
  record These(Set<Member> members) implements Who {
    public These {
      members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
      if (members.isEmpty()) {
        throw new IllegalArgumentException("names nobody");
      }
    }

    public These(Collection<Member> members) {
      this(new LinkedHashSet<>(members));
    }
  }
}
