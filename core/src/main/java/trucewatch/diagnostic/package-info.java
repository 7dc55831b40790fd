/// Where in the text, what is wrong, how to put it right.
@NullMarked
package trucewatch.diagnostic;

import org.jspecify.annotations.NullMarked;
