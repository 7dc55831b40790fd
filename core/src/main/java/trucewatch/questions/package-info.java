/// Questions about verdicts: what would change if other things were told. Every answer is got by
/// asking the evaluator; nothing here knows a rule of its own.
@NullMarked
package trucewatch.questions;

import org.jspecify.annotations.NullMarked;
