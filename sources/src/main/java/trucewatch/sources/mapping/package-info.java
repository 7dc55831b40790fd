/// Mapping files: which of a publisher's names stand for which of a case's, and proposals for them.
@NullMarked
package trucewatch.sources.mapping;

import org.jspecify.annotations.NullMarked;
