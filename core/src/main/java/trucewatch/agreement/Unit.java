package trucewatch.agreement;

import java.math.BigDecimal;
import java.util.List;

/// Something that is counted or measured.
///
/// @param name what it is called, empty if the file gives none
/// @param of the unit of which it is a multiple, itself if it is none: one `brigade` is 3,000
///   `troop`, one `israeli-hostage-remains` is 1 `hostage-remains`
/// @param count how many of those make one of these
public record Unit(String code, String name, List<String> otherNames, String of, BigDecimal count) {
  public Unit {
    otherNames = List.copyOf(otherNames);
    if (count.signum() <= 0) {
      throw new IllegalArgumentException("one unit is more than none of another: " + count);
    }
  }
}
