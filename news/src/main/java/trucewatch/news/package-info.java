/// Articles into candidate claims, for a person to accept. Nothing read here changes a verdict.
@NullMarked
package trucewatch.news;

import org.jspecify.annotations.NullMarked;
