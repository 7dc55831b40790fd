/// Feeds that a case names: fetched by their address, with safe defaults, and read once.
@NullMarked
package trucewatch.news.feed;

import org.jspecify.annotations.NullMarked;
