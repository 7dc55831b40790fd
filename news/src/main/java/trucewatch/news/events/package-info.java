/// What is told to have happened or to be planned: acts with actor, target, place, time and number,
/// and how far the text stands by them.
@NullMarked
package trucewatch.news.events;

import org.jspecify.annotations.NullMarked;
