/// Measures the reader on annotated texts that lie beside the repository and are no part of it.
@NullMarked
package trucewatch.news.measure;

import org.jspecify.annotations.NullMarked;
