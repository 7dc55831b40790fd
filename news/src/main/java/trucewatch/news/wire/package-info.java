/// Copies of one agency text in several outlets, so that one telling is one source and not five;
/// and which known incident an event may be.
@NullMarked
package trucewatch.news.wire;

import org.jspecify.annotations.NullMarked;
