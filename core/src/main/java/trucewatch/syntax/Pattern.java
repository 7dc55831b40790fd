package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `return of 20 living-hostage to israel`: which acts are meant. What is not written is not asked
/// for. Printed in the order of the components.
///
/// @param in one or more places, any of which will do; empty if none was written
public record Pattern(
    Name act,
    @Nullable Thing of,
    @Nullable Name to,
    @Nullable Name against,
    @Nullable Bearers by,
    List<Name> in,
    @Nullable Name from,
    @Nullable Between between,
    @Nullable Name with,
    @Nullable Name listedBy,
    @Nullable Worth worth,
    Origin origin)
    implements Node {
  public Pattern {
    in = List.copyOf(in);
  }

  /// `between a and b`.
  public record Between(Name one, Name other, Origin origin) implements Node {}

  /// `worth 500000 usd`.
  public record Worth(Figure amount, Name unit, Origin origin) implements Node {}
}
