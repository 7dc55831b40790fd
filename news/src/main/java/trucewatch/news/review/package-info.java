/// The queue of candidates of a case: what a machine read and no person has decided yet, and what
/// became of each. Nothing is a claim before it is accepted here.
@NullMarked
package trucewatch.news.review;

import org.jspecify.annotations.NullMarked;
