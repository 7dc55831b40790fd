package trucewatch.decisions;

/// How much is needed, of a total that is known only at the count. Exact: no floating point.
public sealed interface Needed {
  /// The least whole number that is enough out of `total`; never less than one.
  long of(long total);

  static Needed number(long atLeast) {
    return new AtLeast(atLeast);
  }

  /// At least this share, a broken number rounded up: 2/3 of 10 is 7.
  static Needed share(long numerator, long denominator) {
    return new Share(numerator, denominator, Rounding.UP);
  }

  static Needed moreThan(long numerator, long denominator) {
    return new MoreThan(numerator, denominator);
  }

  static Needed moreThanHalf() {
    return new MoreThan(1, 2);
  }

  /// At least so many, whatever the total.
  record AtLeast(long number) implements Needed {
    public AtLeast {
      if (number < 1) {
        throw new IllegalArgumentException("at least one is needed, not " + number);
      }
    }

    @Override
    public long of(long total) {
      return number;
    }

    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /// At least this share of the total, a broken number rounded as said.
  record Share(long numerator, long denominator, Rounding rounding) implements Needed {
    public Share {
      requireShare(numerator, denominator);
    }

    @Override
    public long of(long total) {
      long product = Math.multiplyExact(total, numerator);
      long down = product / denominator;
      long rest = product % denominator;
      long rounded =
          switch (rounding) {
            case UP -> rest == 0 ? down : down + 1;
            case DOWN -> down;
            case NEAREST -> rest >= denominator - rest ? down + 1 : down;
          };
      return Math.max(1, rounded);
    }

    @Override
    public String toString() {
      return numerator + "/" + denominator;
    }
  }

  /// More than this share of the total: more than half of 10 is 6.
  record MoreThan(long numerator, long denominator) implements Needed {
    public MoreThan {
      requireShare(numerator, denominator);
    }

    @Override
    public long of(long total) {
      return Math.multiplyExact(total, numerator) / denominator + 1;
    }

    @Override
    public String toString() {
      return "more than " + numerator + "/" + denominator;
    }
  }

  /// What becomes of a broken number.
  enum Rounding {
    UP,
    DOWN,
    /// To the nearest whole number, a half up.
    NEAREST
  }

  private static void requireShare(long numerator, long denominator) {
    if (numerator < 0 || denominator <= 0 || numerator > denominator) {
      throw new IllegalArgumentException(
          numerator + "/" + denominator + " is no share between 0 and 1");
    }
  }
}
