/// The formats that there are, and which of them a file looks like.
@NullMarked
package trucewatch.sources.formats;

import org.jspecify.annotations.NullMarked;
