/// The meaning of a clause, evaluated the slow and obvious way.
@NullMarked
package trucewatch.reference;

import org.jspecify.annotations.NullMarked;
