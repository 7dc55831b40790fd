package trucewatch.web.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import trucewatch.claims.Access;

/// What a person may do in a case. Each role may do what the ones before it may.
public enum Role {
  /// Reads, and changes nothing.
  READER(Access.TEAM),
  /// Enters reports, and takes their own back.
  RECORDER(Access.TEAM),
  /// Looks at what others entered or a machine read, and accepts or refuses it.
  REVIEWER(Access.RESTRICTED),
  /// Imports, joins and parts incidents, and corrects.
  EDITOR(Access.RESTRICTED),
  /// Says who else may do what.
  ADMINISTRATOR(Access.RESTRICTED);

  private final Access usual;

  Role(Access usual) {
    this.usual = usual;
  }

  /// As it is written in commands, forms and the catalogue.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The level of claims that somebody in this role sees, where nobody said otherwise.
  public Access usual() {
    return usual;
  }

  public boolean isAtLeast(Role other) {
    return compareTo(other) >= 0;
  }

  /// The lesser of the two.
  public Role atMost(Role other) {
    return isAtLeast(other) ? other : this;
  }

  /// The role of that code, if it is one.
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
