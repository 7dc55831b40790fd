/// What the reader of news may know of a case: names of actors, acts, places and clauses, as plain
/// words. It comes from outside; nothing here depends on an agreement.
@NullMarked
package trucewatch.news.vocabulary;

import org.jspecify.annotations.NullMarked;
