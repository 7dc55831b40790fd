package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// `from DATE until DATE`; either may be missing, and with both missing nothing was written.
public record Period(@Nullable Day from, @Nullable Day until) {
  public static final Period NOT_SAID = new Period(null, null);
}
