/// Who says what: reporting cues, their contents and their speakers, found by rules over the parts
/// of speech. Knows no actor of any case by name.
@NullMarked
package trucewatch.news.claims;

import org.jspecify.annotations.NullMarked;
