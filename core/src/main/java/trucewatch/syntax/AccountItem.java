package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// A line of the block of an account.
public sealed interface AccountItem extends Item {
  /// `declared by project on 2026-11-23`: its author.
  record DeclaredBy(Name author, @Nullable Day on, Origin origin) implements AccountItem {}
}
