/// How fast what is shipped is, on the machine at hand. Never shipped, and no test: its figures are
/// for people to compare, with the machine beside them.
@NullMarked
package trucewatch.bench;

import org.jspecify.annotations.NullMarked;
