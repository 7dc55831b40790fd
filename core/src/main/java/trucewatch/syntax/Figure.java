package trucewatch.syntax;

import java.math.BigDecimal;

/// A number as it was written; never negative. `2.5` and `2.50` are two figures.
public record Figure(BigDecimal value, Origin origin) implements Node {
  public Figure {
    if (value.signum() < 0 || value.scale() < 0) {
      throw new IllegalArgumentException("a figure is digits with optional decimals: " + value);
    }
  }
}
