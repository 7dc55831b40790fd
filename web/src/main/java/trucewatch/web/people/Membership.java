package trucewatch.web.people;

import trucewatch.claims.Access;

/// What a person may do in a case.
///
/// @param caseKey name of the case's folder, or [#EVERY_CASE]
/// @param level the highest level of claims that they may see
public record Membership(String caseKey, Role role, Access level) {
  /// Stands for all cases, also those still to come.
  public static final String EVERY_CASE = "*";

  /// A level must fit its role.
  ///
  /// @throws Trouble.Refused if they could not see what they enter, or not know what they
  ///   administer
  public Membership {
    if (level == Access.PUBLIC && role != Role.READER) {
      throw new Trouble.Refused(Trouble.RECORDS_IN_PUBLIC);
    }
    if (level != Access.RESTRICTED && role == Role.ADMINISTRATOR) {
      throw new Trouble.Refused(Trouble.RECORDS_IN_PUBLIC);
    }
  }

  public boolean everyCase() {
    return caseKey.equals(EVERY_CASE);
  }
}
