/// A case in one file that anybody can judge again without us: written for one reader, read with
/// distrust. `docs/reference/bundle.md` fixes the format.
@NullMarked
package trucewatch.casebook.bundle;

import org.jspecify.annotations.NullMarked;
