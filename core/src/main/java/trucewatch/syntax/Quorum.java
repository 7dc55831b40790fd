package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many must be present.
public record Quorum(Size size, List<WithAtLeast> groups, Origin origin) implements Node {
  public Quorum {
    groups = List.copyOf(groups);
  }

  /// The whole number present.
  public sealed interface Size {
    /// `29 of 42`, `29`.
    record Members(Figure present, @Nullable Figure of) implements Size {}

    /// `2/3 of all members`.
    record Share(Fraction share) implements Size {}
  }

  /// `with at least 15 of south-sudanese`.
  public record WithAtLeast(Figure number, Name of, Origin origin) implements Node {}
}
