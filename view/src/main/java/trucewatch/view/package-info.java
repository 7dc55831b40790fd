/// Verdicts, what is owed, positions, incidents and the timeline as plain records for reading, and
/// the sentences that say them.
///
/// Nothing is decided here: a view repeats what the evaluator found. No sentence leaves this
/// package without the account, the date and the date of knowledge; none adds up a party's
/// breaches.
@NullMarked
package trucewatch.view;

import org.jspecify.annotations.NullMarked;
