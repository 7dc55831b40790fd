/// Plain values as JSON text, and back.
@NullMarked
package trucewatch.news.json;

import org.jspecify.annotations.NullMarked;
