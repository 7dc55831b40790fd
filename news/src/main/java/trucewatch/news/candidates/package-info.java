/// Candidate claims: attributions with their speaker resolved, their kind, and what they are about,
/// for a person to accept, correct or reject.
@NullMarked
package trucewatch.news.candidates;

import org.jspecify.annotations.NullMarked;
