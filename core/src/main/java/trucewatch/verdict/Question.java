package trucewatch.verdict;

import trucewatch.claims.Access;
import trucewatch.time.AsOf;

/// What is asked: at which time, as known when, by whose account, for a reader who may see what.
///
/// @param asOf both times; see [AsOf#asked] for questions ahead of what is known
/// @param account `all`, an actor's code, `only:ACTOR`, `independent`, `verified[:BODY]`,
///   `two-sources`, `as-agreed`, or one that the agreement declares
/// @param reader the highest access level that the reader may see; what is above does not exist for
///   them
public record Question(AsOf asOf, String account, Access reader) {}
