package trucewatch.agreement;

/// The code of a kind of act.
public record ActId(String code) {
  @Override
  public String toString() {
    return code;
  }
}
