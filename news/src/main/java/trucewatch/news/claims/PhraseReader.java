package trucewatch.news.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.news.claims.Subjects.Subject;
import trucewatch.news.text.Tag;

/// Reads phrases that attribute without a verb of saying: `according to`, `reportedly`.
final class PhraseReader {
  private final Words words;
  private final Subjects subjects;
  private final Contents contents;

  PhraseReader(Words words, Subjects subjects, Contents contents) {
    this.words = words;
    this.subjects = subjects;
    this.contents = contents;
  }

  /// `X reportedly did it`: nobody is said to say so.
  Optional<Draft> hearsay(int i, int from, int to) {
    int verb = i;
    while (verb < to && words.has(verb, Tag.ADV, Tag.AUX, Tag.PART)) {
      verb++;
    }
    int start = subjects.groupStart(i, from);
    Optional<Subject> subject = subjects.before(start, Math.max(from, words.sentenceOf(i)));
    int end = contents.sentenceContentEnd(i + 1, to);
    if (subject.isEmpty() || end <= i + 1 || verb >= end) {
      return Optional.empty();
    }
    List<Range> parts = new ArrayList<>();
    parts.add(new Range(subject.get().from(), i));
    parts.add(new Range(i + 1, end));
    return Optional.of(
        new Draft(
            parts,
            new Range(i, i + 1),
            List.of(),
            words.at(i).lower(),
            false,
            false,
            "hearsay",
            List.of()));
  }

  Optional<Draft> accordingTo(int i, int from, int to) {
    int s = i + 2;
    if (s >= to) {
      return Optional.empty();
    }
    int sentenceFrom = Math.max(from, words.sentenceOf(i));
    boolean fronted =
        i <= sentenceFrom + 1
            || (words.comma(i - 1)
                && i <= sentenceFrom + 4
                && !contents.hasFinite(sentenceFrom, i));
    int end = s;
    while (end < to
        && !words.stop(end)
        && !words.is(end, ";")
        && !words.startsSentence(end)
        && !(words.comma(end) && (fronted || !apposition(end + 1)))) {
      end++;
    }
    List<Range> parts = new ArrayList<>();
    if (fronted) {
      if (end + 1 >= to || !words.comma(end)) {
        return Optional.empty();
      }
      parts.add(new Range(end + 1, contents.sentenceContentEnd(end + 1, to)));
    } else {
      int last = words.comma(i - 1) ? i - 1 : i;
      parts.add(new Range(sentenceFrom, last));
      if (parts.getFirst().to() <= parts.getFirst().from()) {
        return Optional.empty();
      }
    }
    boolean quoted = words.quoted(parts.getFirst().from());
    return Optional.of(
        new Draft(
            parts,
            new Range(i, i + 2),
            List.of(new Range(s, end)),
            "according",
            quoted,
            false,
            "according-to",
            List.of()));
  }

  private boolean apposition(int i) {
    return words.isOneOf(i, "a", "an", "the", "who", "which");
  }
}
