package trucewatch.casebook.bundle;

import java.util.List;
import trucewatch.claims.Access;
import trucewatch.time.AsOf;

/// What the verdicts of a bundle answer.
///
/// @param accounts by whose account, in the order of the verdicts
/// @param reader the level of the reader; the bundle holds nothing above it
public record BundleQuestion(AsOf asOf, List<String> accounts, Access reader) {
  public BundleQuestion {
    accounts = List.copyOf(accounts);
  }
}
