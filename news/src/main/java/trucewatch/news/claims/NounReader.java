package trucewatch.news.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trucewatch.news.claims.Subjects.Subject;
import trucewatch.news.text.Tag;

/// Reads claims that a noun carries: "the Front's denial that it fired", "condemnation of the raid
/// by the Council", "the allegation that the bridge was mined".
///
/// Who says it is whose noun it is ("the Front's", "by the Front", "from the Front") or who makes,
/// repeats or issues it. A noun of nobody is read only where it says by itself that somebody
/// claims.
final class NounReader {
  private record Noun(String verb, String frames) {
    boolean takes(char frame) {
      return frames.indexOf(frame) >= 0;
    }
  }

  private static final Map<String, Noun> NOUNS = load();

  /// Verbs that add nothing to the noun but its speaker.
  private static final Set<String> LIGHT =
      Set.of(
          "made",
          "makes",
          "make",
          "making",
          "issued",
          "issues",
          "repeated",
          "repeats",
          "voiced",
          "gave",
          "gives",
          "given",
          "giving",
          "renewed",
          "raised",
          "levelled",
          "leveled",
          "sent",
          "reaffirmed",
          "received",
          "published");

  private final Words words;
  private final Subjects subjects;
  private final Contents contents;
  private final CueLexicon lexicon;

  NounReader(Words words, Subjects subjects, Contents contents, CueLexicon lexicon) {
    this.words = words;
    this.subjects = subjects;
    this.contents = contents;
    this.lexicon = lexicon;
  }

  private static Map<String, Noun> load() {
    try (InputStream in = NounReader.class.getResourceAsStream("nouns.txt")) {
      if (in == null) {
        throw new IllegalStateException("nouns.txt is not on the class path");
      }
      Map<String, Noun> nouns = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .forEach(
              cells -> {
                Noun noun = new Noun(cells[1].strip(), cells[2]);
                nouns.put(cells[0].strip(), noun);
                nouns.put(cells[0].strip() + "s", noun);
              });
      return Map.copyOf(nouns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The claim that the noun at `i` carries, if it carries one.
  Optional<Draft> draft(int i, int from, int to) {
    Noun noun = NOUNS.get(words.at(i).lower());
    if (noun == null
        || words.has(i, Tag.VERB, Tag.AUX, Tag.PROPN)
        || i + 1 >= to
        || words.quoted(i)) {
      return Optional.empty();
    }
    int start = Math.max(from, words.sentenceOf(i));
    int end = Math.min(to, words.sentenceEnd(i));
    Optional<Range> source = owner(i, start).or(() -> lightVerb(i, start));
    int next = i + 1;
    if (source.isEmpty() && words.isOneOf(next, "by", "from") && words.nominal(next + 1)) {
      int after = nounPhraseEnd(next + 1, end, false);
      source = named(new Range(next + 1, after));
      next = source.isPresent() ? after : next;
    }
    return complement(noun, i, next, start, end, source);
  }

  private Optional<Draft> complement(
      Noun noun, int i, int next, int start, int end, Optional<Range> source) {
    if (next + 1 >= end) {
      return Optional.empty();
    }
    boolean spoken = source.isPresent();
    if (noun.takes('t') && words.is(next, "that") && !words.has(next + 1, Tag.VERB, Tag.AUX)) {
      Range content = new Range(next, clauseEnd(next, i, start, end));
      return spoken || noun.takes('u')
          ? Optional.of(make(noun, i, List.of(content), source, "noun-that"))
          : Optional.empty();
    }
    if (noun.takes('i')
        && spoken
        && words.is(next, "to")
        && words.has(next + 1, Tag.VERB, Tag.AUX)) {
      Range content = new Range(next, clauseEnd(next, i, start, end));
      return Optional.of(make(noun, i, List.of(content), source, "noun-to"));
    }
    boolean of =
        (noun.takes('o') && words.is(next, "of"))
            || (noun.takes('f') && words.is(next, "for"))
            || (noun.takes('g') && words.is(next, "against"));
    if (!of) {
      return Optional.empty();
    }
    int last = nounPhraseEnd(next + 1, end, true);
    Optional<Range> told = source;
    if (told.isEmpty() && last + 1 < end && words.isOneOf(last, "by", "from")) {
      told = named(new Range(last + 1, nounPhraseEnd(last + 1, end, false)));
    }
    return told.isEmpty() || last <= next + 1
        ? Optional.empty()
        : Optional.of(make(noun, i, List.of(new Range(next + 1, last)), told, "noun-of"));
  }

  private Draft make(Noun noun, int i, List<Range> content, Optional<Range> source, String rule) {
    return new Draft(
        content,
        new Range(i, i + 1),
        source.map(List::of).orElse(List.of()),
        noun.verb(),
        words.quoted(content.getFirst().from()),
        false,
        rule,
        List.of());
  }

  /// `the Front's denial`: the phrase before the genitive, over adjectives.
  private Optional<Range> owner(int i, int from) {
    int g = i - 1;
    while (g > from && words.has(g, Tag.ADJ, Tag.NUM, Tag.NOUN) && !words.nounGenitive(g)) {
      g--;
    }
    if (words.isOneOf(g, "his", "her", "its", "their")) {
      return Optional.of(clauseSubject(g, from).orElse(new Range(g, g + 1)));
    }
    if (g <= from || !words.nounGenitive(g) || words.quoted(g)) {
      return Optional.empty();
    }
    return named(new Range(subjects.phraseStart(g, from), g));
  }

  /// `the Front repeated its claim`: the subject of the verb before the pronoun.
  private Optional<Range> clauseSubject(int pronoun, int from) {
    int v = pronoun - 1;
    while (v > from && words.has(v, Tag.ADP, Tag.PART, Tag.ADV)) {
      v--;
    }
    return v > from && words.has(v, Tag.VERB)
        ? subjects
            .before(subjects.groupStart(v, from), from)
            .flatMap(s -> named(new Range(s.from(), s.to())))
        : Optional.empty();
  }

  /// `the Front made an accusation`.
  private Optional<Range> lightVerb(int i, int from) {
    int v = i - 1;
    while (v > from && words.has(v, Tag.ADJ, Tag.DET, Tag.NUM) && !words.quoted(v)) {
      v--;
    }
    if (v <= from
        || !words.isOneOf(v, LIGHT)
        || lexicon.find(words.at(v).lower()).filter(c -> c.cue().takes('n')).isPresent()) {
      return Optional.empty();
    }
    Optional<Subject> subject = subjects.before(subjects.groupStart(v, from), from);
    return subject.map(s -> new Range(s.from(), s.to()));
  }

  /// A phrase that can name who speaks: with a name, or a noun of people.
  private Optional<Range> named(Range phrase) {
    if (phrase.length() <= 0) {
      return Optional.empty();
    }
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (words.has(i, Tag.PROPN)
          || words
              .at(i)
              .lower()
              .matches(
                  ".*(ment|ists?|ers?|ors?|men|ans?|als|sides?|party|parties|council|mission|army|"
                      + "police|group|groups|rebels|forces|envoys?|bod(?:y|ies)|commission)")) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  private int nounPhraseEnd(int from, int end, boolean joined) {
    int i = from;
    while (i < end
        && !words.quoted(i)
        && !words.is(i, "that")
        && (words.nominal(i)
            || words.isOneOf(i, "of", "-", "and")
            || (words.has(i, Tag.VERB) && words.at(i).lower().endsWith("ing"))
            || (joined && words.isOneOf(i, "in", "at", "on", "near", "to", "for", "against")))) {
      if (i > from && words.is(i, "and") && !words.nominal(i + 1)) {
        break;
      }
      i++;
    }
    return i;
  }

  /// The end of the clause: where the noun is the subject of its sentence, before its verb.
  private int clauseEnd(int that, int noun, int from, int end) {
    int all = contents.sentenceContentEnd(that + 1, end);
    if (!subject(noun, from)) {
      return all;
    }
    boolean verb = false;
    boolean open = true;
    for (int i = that + 1; i < all; i++) {
      if (words.quoted(i)) {
        continue;
      }
      if (words.comma(i)
          || words.has(i, Tag.CCONJ, Tag.SCONJ)
          || words.isOneOf(i, "who", "which")) {
        open = false;
      }
      if (!subjects.finite(i) && !(words.is(that, "to") && i == that + 1)) {
        continue;
      }
      if (verb && open && words.nounEnd(i - 1)) {
        return i;
      }
      verb = true;
      while (i + 1 < all
          && (words.has(i + 1, Tag.AUX, Tag.VERB, Tag.ADV) || words.negation(i + 1))) {
        i++;
      }
      open = lexicon.find(words.at(i).lower()).filter(c -> c.cue().takes('b')).isEmpty();
    }
    return all;
  }

  /// Whether nothing but the noun's own phrase stands before it in its clause.
  private boolean subject(int noun, int from) {
    for (int i = noun - 1; i >= from; i--) {
      if (words.comma(i) || words.stop(i)) {
        return true;
      }
      if (!words.nominal(i) && !words.isOneOf(i, "of", "and", "-")) {
        return false;
      }
    }
    return true;
  }
}
