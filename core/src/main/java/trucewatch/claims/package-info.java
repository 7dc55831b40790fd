/// Who said what, about when, known since when. Append-only. Knows no agreement.
@NullMarked
package trucewatch.claims;

import org.jspecify.annotations.NullMarked;
