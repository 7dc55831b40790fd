package trucewatch.claims;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Settles who may see each row: what the row says; a correction or retraction that does not say is
/// as closed as the most closed row that it names; any other row that does not say is for the team.
final class AccessLevels {
  private static final Set<Stance> FOLLOW = EnumSet.of(Stance.CORRECTS, Stance.RETRACTS);

  private AccessLevels() {}

  static List<Seen> settle(List<Seen> rows) {
    List<Claim> claims = rows.stream().map(Seen::claim).toList();
    if (claims.stream().noneMatch(claim -> FOLLOW.contains(claim.stance()))) {
      return rows;
    }
    References references = new References(claims);
    List<List<Integer>> followers = new ArrayList<>();
    rows.forEach(_ -> followers.add(new ArrayList<>()));
    Access[] levels = new Access[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      levels[row] = claims.get(row).access();
      if (follows(rows.get(row))) {
        levels[row] = Access.PUBLIC;
        boolean namesAny = false;
        for (String id : claims.get(row).refersTo()) {
          for (int named : named(references, claims.get(row), id)) {
            followers.get(named).add(row);
            namesAny = true;
          }
        }
        levels[row] = namesAny ? Access.PUBLIC : Access.TEAM;
      }
    }
    raise(levels, followers, Access.TEAM);
    raise(levels, followers, Access.RESTRICTED);
    List<Seen> settled = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      settled.add(new Seen(rows.get(row).entry(), claims.get(row), levels[row]));
    }
    return settled;
  }

  private static boolean follows(Seen row) {
    return FOLLOW.contains(row.claim().stance()) && row.entry().cell(Column.ACCESS).isBlank();
  }

  private static List<Integer> named(References references, Claim claim, String id) {
    return switch (references.resolve(claim, id)) {
      case References.Name.Rows(var rows) -> rows;
      case References.Name.OfIncident(var incident) -> references.statementsOf(incident);
      case References.Name.Several _, References.Name.Nothing() -> List.of();
    };
  }

  /// Whoever follows a row of this level is at least as closed, and so are its own followers.
  private static void raise(Access[] levels, List<List<Integer>> followers, Access level) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int row = 0; row < levels.length; row++) {
      if (levels[row] == level) {
        open.add(row);
      }
    }
    while (!open.isEmpty()) {
      for (int follower : followers.get(open.removeFirst())) {
        if (levels[follower].compareTo(level) < 0) {
          levels[follower] = level;
          open.add(follower);
        }
      }
    }
  }
}
