/// Reports entered by hand: what an answer means in the columns of `claims.csv`, and the file
/// `claims/added.csv` that they go into.
///
/// Knows columns and files. It knows no screen, and of the agreement not even the names: any word
/// may be reported.
@NullMarked
package trucewatch.casebook.report;

import org.jspecify.annotations.NullMarked;
