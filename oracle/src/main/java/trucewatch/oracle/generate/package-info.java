/// Random cases: invented agreements of every kind of clause, and what might be told of them.
@NullMarked
package trucewatch.oracle.generate;

import org.jspecify.annotations.NullMarked;
