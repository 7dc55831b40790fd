package trucewatch.claims;

/// The name of one entry of the log; unique in a case.
public record ClaimId(String text) implements Comparable<ClaimId> {
  public ClaimId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a claim id must not be blank");
    }
  }

  @Override
  public int compareTo(ClaimId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
