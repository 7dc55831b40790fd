package trucewatch.decisions;

/// One member of a body, by the id that the agreement gives it.
public record Member(String id) {
  public Member {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a member needs an id");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
