package trucewatch.agreement;

/// The code of a party, state, body, group, person, organisation, mission or office.
public record ActorId(String code) {
  @Override
  public String toString() {
    return code;
  }
}
