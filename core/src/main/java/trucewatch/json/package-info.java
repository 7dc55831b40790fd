/// What every writer of JSON here shares.
@NullMarked
package trucewatch.json;

import org.jspecify.annotations.NullMarked;
