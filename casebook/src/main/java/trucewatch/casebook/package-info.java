/// A case as a whole: opens its folder and puts the agreement, its drawings, its sources and what
/// was told together, to be asked. Knows files and the log; decides nothing and prints nothing.
@NullMarked
package trucewatch.casebook;

import org.jspecify.annotations.NullMarked;
