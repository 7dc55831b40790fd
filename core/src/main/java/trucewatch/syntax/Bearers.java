package trucewatch.syntax;

import java.util.List;

/// Who is meant, and how several share a duty.
public sealed interface Bearers extends Node {
  /// `each of israel, hamas`: each for itself.
  record EachOf(List<Name> names, Origin origin) implements Bearers {
    public EachOf {
      names = List.copyOf(names);
    }
  }

  /// `a, b together`: any may do it, all answer for it.
  record Together(List<Name> names, Origin origin) implements Bearers {
    public Together {
      names = List.copyOf(names);
    }
  }

  /// `hamas`, or `a or b`: one of them. At least one name.
  record OneOf(List<Name> names, Origin origin) implements Bearers {
    public OneOf {
      names = List.copyOf(names);
    }
  }

  /// `anyone`.
  record Anyone(Origin origin) implements Bearers {}
}
