package trucewatch.agreement;

/// The code of a clause, phase or instrument step.
public record ClauseId(String code) {
  @Override
  public String toString() {
    return code;
  }
}
