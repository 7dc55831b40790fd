/// What people corrected in a case, kept as examples that the rules are held to.
@NullMarked
package trucewatch.news.examples;

import org.jspecify.annotations.NullMarked;
