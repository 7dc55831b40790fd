/// Files of rows, whatever holds them: text with any delimiter and encoding, workbooks, GeoJSON and
/// other JSON. Finds out how the file is written and says so. Knows no publisher's columns.
@NullMarked
package trucewatch.sources.table;

import org.jspecify.annotations.NullMarked;
