package trucewatch.casebook;

import java.util.List;
import trucewatch.claims.Entry;
import trucewatch.sources.casefolder.CaseFiles;
import trucewatch.store.ClaimsLog;

/// What people must be told of restricted claims that lie on a disk in the open.
public final class Restricted {
  private Restricted() {}

  /// Restricted claims came into a log without a passphrase. They are not refused: a report that is
  /// lost is worse than one that must be locked a minute later.
  ///
  /// @param claims how many
  public static List<String> inTheOpen(long claims) {
    return claims == 0
        ? List.of()
        : List.of(
            (claims == 1
                    ? "a restricted claim came into a case without a passphrase"
                    : claims + " restricted claims came into a case without a passphrase")
                + ": who has the disk can read "
                + (claims == 1 ? "it" : "them")
                + ". Lock the case with `trucewatch lock`");
  }

  /// Rows of a file that lies beside a locked log.
  static List<String> besideALock(CaseFiles.ClaimsTable table) {
    long restricted = table.entries().stream().filter(Restricted::is).count();
    return restricted == 0
        ? List.of()
        : List.of(
            table.name()
                + " holds "
                + (restricted == 1 ? "a restricted row" : restricted + " restricted rows")
                + " in the open, beside the locked log, which has what it says. `trucewatch lock"
                + " --take-in` deletes such files");
  }

  private static boolean is(Entry row) {
    return ClaimsLog.isRestricted(row);
  }
}
