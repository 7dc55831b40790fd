/// What was agreed: parties, norms, conditions, deadlines, every name resolved.
@NullMarked
package trucewatch.agreement;

import org.jspecify.annotations.NullMarked;
