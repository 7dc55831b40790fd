/// Names of actors in a text, and which actor of the case a mention means.
@NullMarked
package trucewatch.news.actors;

import org.jspecify.annotations.NullMarked;
