/// The catalogue of what the checker can find in an agreement, and the list in which it collects.
@NullMarked
package trucewatch.agreement.finding;

import org.jspecify.annotations.NullMarked;
