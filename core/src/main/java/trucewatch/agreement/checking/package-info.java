/// One verb, `check`: a parsed file in, a sound agreement or the problems out.
@NullMarked
package trucewatch.agreement.checking;

import org.jspecify.annotations.NullMarked;
