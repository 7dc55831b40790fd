package trucewatch.verdict;

import java.util.List;
import trucewatch.claims.Claim;

/// Who is told to hold a role over something, in fact, at one moment, by one account.
///
/// @param holder code of an actor
/// @param relation governs, supervises, chairs, controls, holds
/// @param object code of what it is held over
/// @param so the claims that tell so
/// @param not the claims that tell otherwise
public record HolderView(
    String holder, String relation, String object, List<Claim> so, List<Claim> not) {
  public HolderView {
    so = List.copyOf(so);
    not = List.copyOf(not);
  }
}
