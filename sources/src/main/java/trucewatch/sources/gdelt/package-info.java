/// The event table of GDELT 2.0, as claims that a machine read out of news.
@NullMarked
package trucewatch.sources.gdelt;

import org.jspecify.annotations.NullMarked;
