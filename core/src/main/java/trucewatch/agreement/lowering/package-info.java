/// From the syntax tree to the agreement: every name resolved, every date put into its time zone,
/// and instruments, ladders, tables, offices and inline consequences spelled out as clauses. What
/// this form no longer has: names that stand for nothing, lines, comments, short forms.
@NullMarked
package trucewatch.agreement.lowering;

import org.jspecify.annotations.NullMarked;
