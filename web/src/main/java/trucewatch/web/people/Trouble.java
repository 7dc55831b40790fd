package trucewatch.web.people;

import java.util.Locale;

/// Why something was not done for a person; each has a sentence `people.trouble.CODE` in the
/// catalogue of texts, which says what to do instead.
public enum Trouble {
  NAME,
  NAME_TAKEN,
  NO_SUCH_PERSON,
  PASSWORD_SHORT,
  PASSWORD_LONG,
  PASSWORD_IS_NAME,
  PASSWORD_WRONG,
  PASSWORDS_DIFFER,
  TOO_SOON,
  LAST_ADMINISTRATOR,
  NOT_YOURS,
  RECORDS_IN_PUBLIC,
  ROLE,
  CASE,
  EMAIL,
  EMAIL_TAKEN,
  LABEL,
  DAYS,
  MANY_TOKENS;

  /// As it stands in keys of the catalogue.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Something was not done.
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble why;

    public Refused(Trouble why) {
      super(why.code(), null, false, false);
      this.why = why;
    }

    public Trouble why() {
      return why;
    }
  }
}
