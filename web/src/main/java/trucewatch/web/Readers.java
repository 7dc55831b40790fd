package trucewatch.web;

import org.jspecify.annotations.Nullable;
import trucewatch.claims.Access;
import trucewatch.web.people.Role;

/// Who reads: the one place that says what the sender of the request that is being answered may do
/// in a case.
@FunctionalInterface
interface Readers {
  /// The reader of a case in the request that is being answered. Whoever is no member of the case
  /// is a reader too, for whom it does not exist: see [Reader#isMember].
  Reader of(String key);

  /// Local mode: there is one reader, whoever sits at this machine, with the level that the program
  /// was started with.
  static Readers atThisMachine(Access level) {
    return key -> Reader.atThisMachine(key, level);
  }

  /// Somebody as the reader of one case.
  ///
  /// @param key of the case that these rights are for, and for no other
  /// @param mark of the person, in names of files; empty in local mode
  /// @param name of a person who has signed in; empty in local mode
  /// @param role null for somebody who is no member of the case
  /// @param level the highest level of claims that they may see
  record Reader(String key, String mark, String name, @Nullable Role role, Access level) {
    /// Whoever sits at this machine.
    static Reader atThisMachine(String key, Access level) {
      return new Reader(
          key, "", "", level == Access.PUBLIC ? Role.READER : Role.ADMINISTRATOR, level);
    }

    /// Somebody for whom the case does not exist.
    static Reader stranger(String key) {
      return new Reader(key, "", "", null, Access.PUBLIC);
    }

    boolean isMember() {
      return role != null;
    }

    /// Whether they may enter reports. Who sees public claims alone would not see their own.
    boolean mayRecord() {
      return is(Role.RECORDER) && level != Access.PUBLIC;
    }

    /// Whether they may accept or refuse what a machine read or others entered.
    boolean mayReview() {
      return is(Role.REVIEWER) && level != Access.PUBLIC;
    }

    /// Whether they may import, correct, and join or part incidents.
    boolean mayEdit() {
      return is(Role.EDITOR) && level != Access.PUBLIC;
    }

    /// Whether they may say who else may do what in this case.
    boolean mayAdminister() {
      return is(Role.ADMINISTRATOR) && level == Access.RESTRICTED;
    }

    private boolean is(Role least) {
      Role mine = role;
      return mine != null && mine.isAtLeast(least);
    }
  }
}
