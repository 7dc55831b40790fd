/// The log of claims: what came in, when, from whom, in the order in which it came. Nothing in it
/// is ever changed; SQLite keeps it in the folder of the case, PostgreSQL for teams. It knows
/// claims as rows and no agreement.
@NullMarked
package trucewatch.store;

import org.jspecify.annotations.NullMarked;
