package trucewatch.agreement;

/// The code of a place, zone or line.
public record PlaceId(String code) {
  @Override
  public String toString() {
    return code;
  }
}
