/// Remarks that stand beside a word, typed: which one, and what it speaks of. They are sentences
/// only when they are printed.
@NullMarked
package trucewatch.remark;

import org.jspecify.annotations.NullMarked;
