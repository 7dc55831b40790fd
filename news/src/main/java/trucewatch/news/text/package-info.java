/// Sentences, words and their parts of speech, with their places in the text as it came.
@NullMarked
package trucewatch.news.text;

import org.jspecify.annotations.NullMarked;
