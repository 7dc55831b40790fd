/// The files of a case folder, read and nothing beyond it.
@NullMarked
package trucewatch.sources.casefolder;

import org.jspecify.annotations.NullMarked;
