package trucewatch.news.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import trucewatch.news.claims.Complements.Complement;
import trucewatch.news.claims.Subjects.Subject;
import trucewatch.news.text.Tag;

/// Reads the report around one cue verb: which rule applies, who speaks, and what is said.
final class CueReader {
  private static final Set<String> INVERTING =
      Set.of(
          "say",
          "add",
          "write",
          "ask",
          "reply",
          "note",
          "tell",
          "explain",
          "argue",
          "respond",
          "quip",
          "tweet",
          "declare",
          "insist",
          "recall",
          "warn",
          "report",
          "admit",
          "suggest",
          "joke",
          "announce",
          "observe",
          "remark",
          "state",
          "claim",
          "predict",
          "continue",
          "wonder",
          "read");
  private static final Set<String> SPEECH =
      Set.of(
          "statement",
          "letter",
          "tweet",
          "email",
          "post",
          "message",
          "memo",
          "speech",
          "declaration",
          "communique",
          "video",
          "release",
          "text",
          "op-ed",
          "resolution",
          "pitch",
          "response",
          "petition",
          "petitions",
          "ad",
          "appeal",
          "note",
          "letters",
          "statements");
  private static final Set<String> HEARSAY =
      Set.of(
          "say",
          "believe",
          "report",
          "think",
          "know",
          "expect",
          "allege",
          "claim",
          "understand",
          "rumour");
  private static final Set<String> SPOKEN =
      Set.of(
          "say",
          "add",
          "write",
          "note",
          "explain",
          "argue",
          "warn",
          "recall",
          "announce",
          "insist",
          "declare");

  private static final String[] DAYS = {
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "yesterday",
    "today"
  };

  private final Words words;
  private final Subjects subjects;
  private final Complements complements;
  private final Contents contents;

  CueReader(Words words, Subjects subjects, Complements complements, Contents contents) {
    this.words = words;
    this.subjects = subjects;
    this.complements = complements;
    this.contents = contents;
  }

  Optional<Draft> draft(int i, Cue.Inflected cue, int from, int to, List<Draft> before) {
    VerbGroup group = VerbGroup.around(words, i, from, cue.form());
    int sentenceFrom = Math.max(from, words.sentenceOf(i));
    if (group.shape() == VerbGroup.Shape.PASSIVE) {
      return passive(group, cue.cue(), sentenceFrom, to, before);
    }

    Optional<Draft> inverted = inverted(group, cue.cue(), from, to);
    if (inverted.isPresent()) {
      return inverted;
    }
    if (group.shape() == VerbGroup.Shape.BARE_PAST && modifier(i)) {
      return Optional.empty();
    }
    if (group.shape() == VerbGroup.Shape.BARE_PAST && asked(group, cue.cue(), sentenceFrom)) {
      return passive(group, cue.cue(), sentenceFrom, to, before);
    }
    Optional<Subject> subject = subject(group, sentenceFrom, to, before);
    if (group.negated() && cue.cue().lemma().equals("comment")) {
      return Optional.empty();
    }
    Optional<Complement> right = complements.after(i, cue.cue(), to);
    Range cueSpan = new Range(group.start(), i + 1);
    Optional<Draft> extracted = extracted(group, cue.cue(), subject, to);
    if (extracted.isPresent()) {
      return extracted;
    }
    boolean strong =
        right.isPresent()
            && right.get().form() != Complements.Form.OBJECT
            && right.get().form() != Complements.Form.PREPOSITION;
    Optional<Range> left = Optional.empty();
    if (group.shape() == VerbGroup.Shape.FINITE || group.shape() == VerbGroup.Shape.BARE_PAST) {
      int edge = subject.map(Subject::from).orElse(group.start());
      left = contents.left(edge, from, cue.cue(), strong);
      if (left.isEmpty()) {
        Optional<Draft> inserted = inserted(edge, i, cueSpan, subject, cue.cue(), group, from, to);
        if (inserted.isPresent()) {
          return inserted;
        }
      }
    }
    if (left.isPresent()) {
      List<Range> parts = new ArrayList<>();
      parts.add(left.get());
      contents.rest(i, left.get(), right, to).ifPresent(parts::add);
      boolean quoted = words.quoted(left.get().to() - 1);
      return Optional.of(
          make(
              parts,
              cueSpan,
              subject,
              cue.cue(),
              group,
              quoted,
              quoted ? "quote-before" : "clause-before"));
    }
    if (right.isEmpty() || notNamed(i, cue.cue())) {
      return Optional.empty();
    }
    if (subject.isEmpty() && group.shape() != VerbGroup.Shape.PARTICIPLE && !strong) {
      return Optional.empty();
    }
    int end =
        contents.limited(right.get(), contents.contentEnd(right.get(), to), group, sentenceFrom);
    if (end <= right.get().start()) {
      return Optional.empty();
    }
    List<Range> parts = new ArrayList<>();
    parts.add(new Range(right.get().start(), end));
    boolean quoted = words.quoted(right.get().start());
    return Optional.of(
        make(parts, cueSpan, subject, cue.cue(), group, quoted, name(right.get().form(), group)));
  }

  /// `which X says were closed`: the content is the relative clause around the report.
  private Optional<Draft> extracted(VerbGroup group, Cue cue, Optional<Subject> subject, int to) {
    int h = group.head();
    if (subject.isEmpty() || !cue.takes('b') || h + 1 >= to) {
      return Optional.empty();
    }
    int r = subject.get().from() - 1;
    boolean relative = words.isOneOf(r, "who", "which", "that", "what") && words.has(r, Tag.PRON);
    boolean verb =
        words.has(h + 1, Tag.AUX)
            || (words.has(h + 1, Tag.VERB) && !words.at(h + 1).lower().endsWith("ing"));
    if (!relative || !verb || subject.get().to() > group.start()) {
      return Optional.empty();
    }
    int end = contents.sentenceContentEnd(h + 1, to);
    for (int i = h + 1; i < end; i++) {
      if (words.comma(i) && !words.quoted(i)) {
        end = i;
      }
    }
    List<Range> parts = new ArrayList<>();
    parts.add(new Range(r, r + 1));
    parts.add(new Range(h + 1, end));
    return Optional.of(
        make(parts, new Range(group.start(), h + 1), subject, cue, group, false, "relative"));
  }

  /// `In May, X said, the road was open`: the report stands between two commas.
  private Optional<Draft> inserted(
      int edge,
      int head,
      Range cueSpan,
      Optional<Subject> subject,
      Cue cue,
      VerbGroup group,
      int from,
      int to) {
    int comma = edge - 1;
    int close = head + 1;
    while (close < to && words.has(close, Tag.ADV)) {
      close++;
    }
    if (comma <= from
        || !words.comma(comma)
        || words.quoted(comma)
        || close + 1 >= to
        || !words.comma(close)
        || subject.isEmpty()
        || !Contents.COMMON.contains(cue.lemma())
        || words.opensQuote(close + 1)) {
      return Optional.empty();
    }
    int start = Math.max(from, words.sentenceOf(comma));
    int end = contents.sentenceContentEnd(close + 1, to);
    if (!contents.hasFinite(start, comma) && !hasVerb(close + 1, end)) {
      return Optional.empty();
    }
    List<Range> parts = new ArrayList<>();
    parts.add(new Range(start, comma));
    parts.add(new Range(close + 1, end));
    return Optional.of(make(parts, cueSpan, subject, cue, group, false, "inserted"));
  }

  /// `asked not to be named` says how somebody spoke.
  private boolean notNamed(int head, Cue cue) {
    return cue.lemma().equals("ask")
        && words.is(head + 1, "not")
        && words.is(head + 2, "to")
        && words.is(head + 3, "be");
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (subjects.finite(i)) {
        return true;
      }
    }
    return false;
  }

  private String name(Complements.Form form, VerbGroup group) {
    String base = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (group.shape()) {
      case PARTICIPLE -> base + "-participle";
      case INFINITIVE -> base + "-infinitive";
      case FINITE, BARE_PAST, PASSIVE -> base;
    };
  }

  private Draft make(
      List<Range> parts,
      Range cue,
      Optional<Subject> subject,
      Cue lemma,
      VerbGroup group,
      boolean quoted,
      String rule) {
    List<Range> source = new ArrayList<>();
    subject.ifPresent(s -> source.add(new Range(s.from(), s.to())));
    return new Draft(parts, cue, source, lemma.lemma(), quoted, group.negated(), rule, List.of());
  }

  /// Whether a past form is a modifier: `the proposed wall`.
  private boolean modifier(int i) {
    return (words.has(i - 1, Tag.DET, Tag.ADP)
            || words.isOneOf(
                i - 1, "-", "newly", "so", "'s", "his", "her", "its", "their", "previously"))
        && words.has(i + 1, Tag.NOUN, Tag.PROPN, Tag.ADJ);
  }

  /// `Asked about it, X said` and `when asked`: a passive without its auxiliary.
  private boolean asked(VerbGroup group, Cue cue, int from) {
    return (cue.lemma().equals("ask") || cue.lemma().equals("tell"))
        && (group.start() == from
            || words.isOneOf(group.start() - 1, "when", "if", "as", "once", "being"));
  }

  private Optional<Subject> subject(VerbGroup group, int from, int to, List<Draft> before) {
    if (group.shape() == VerbGroup.Shape.FINITE || group.shape() == VerbGroup.Shape.BARE_PAST) {
      boolean joined = words.has(group.start() - 1, Tag.CCONJ) || words.comma(group.start() - 1);
      return joined
          ? priorSource(before, from).or(() -> subjects.before(group.start(), from))
          : subjects.before(group.start(), from);
    }
    int p = group.start() - 1;
    if (group.shape() == VerbGroup.Shape.PARTICIPLE && words.is(p, "as") && words.nounEnd(p - 1)) {
      int start = subjects.phraseStart(p, from);
      if (words.isOneOf(start - 1, "quoted", "cited", "quotes", "cites", "quoting", "citing")) {
        return Optional.of(new Subject(start, p));
      }
    }
    if (group.shape() == VerbGroup.Shape.PARTICIPLE
        && p >= from
        && words.nounEnd(p)
        && !words.quoted(p)
        && !SPEECH.contains(words.at(subjects.headOf(p + 1, from)).lower())
        && !words.isOneOf(
            p,
            "point",
            "time",
            "times",
            "sunday",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday")) {
      return subjects.before(group.start(), from);
    }
    Optional<Subject> prior = priorSource(before, from);
    if (prior.isPresent()) {
      return prior;
    }
    if (group.shape() == VerbGroup.Shape.INFINITIVE) {
      for (int i = group.start() - 1; i >= from; i--) {
        if (!words.quoted(i) && subjects.finite(i)) {
          return subjects.before(subjects.groupStart(i, from), from);
        }
      }
    }
    return subjects.main(mainFrom(from, group.start(), to), to);
  }

  /// The speaker of the last report in the same sentence.
  private Optional<Subject> priorSource(List<Draft> before, int from) {
    if (before.isEmpty()
        || before.getLast().source().isEmpty()
        || before.getLast().cue().from() < from
        || before.getLast().rule().startsWith("according")) {
      return Optional.empty();
    }
    Range source = before.getLast().source().getLast();
    return Optional.of(new Subject(source.from(), source.to()));
  }

  /// Where the main clause begins: after a subordinate clause in front.
  private int mainFrom(int from, int verb, int to) {
    boolean fronted =
        words.has(from, Tag.SCONJ, Tag.ADP)
            || words.has(from, Tag.VERB)
            || verb <= from + 2
            || words.isOneOf(
                from, "when", "while", "after", "as", "if", "since", "although", "though");
    if (!fronted) {
      return from;
    }
    for (int i = from + 1; i < Math.min(to, words.sentenceEnd(from)); i++) {
      if (words.comma(i) && !words.quoted(i) && complements.clauseAt(i + 1, to)) {
        return i + 1;
      }
    }
    return from;
  }

  /// `"…," said X`: the subject follows the verb.
  private Optional<Draft> inverted(VerbGroup group, Cue cue, int from, int to) {
    int g = group.start();
    int h = group.head();
    if (g != h || !INVERTING.contains(cue.lemma()) || g - 1 < from) {
      return Optional.empty();
    }
    boolean quote = words.closesQuote(g - 1) || (words.comma(g - 1) && words.closesQuote(g - 2));
    if (!quote && (!words.comma(g - 1) || !SPOKEN.contains(cue.lemma()))) {
      return Optional.empty();
    }
    int s = h + 1;
    if (words.isOneOf(s, "yesterday", "today", "late", "earlier", "last")
        || (!quote && complements.after(h, cue, to).isPresent())) {
      return Optional.empty();
    }
    if (!quote && words.isOneOf(s, "it", "them", "him", "her", "us", "me")) {
      return Optional.empty();
    }
    if (s >= to
        || words.quoted(s)
        || !words.nominal(s)
        || words.is(s, "that")
        || (complements.clauseAt(s, to) && !quote)) {
      return Optional.empty();
    }
    Optional<Range> left = contents.left(g, from, cue, false);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    int end = sourceEnd(s, to);
    List<Range> parts = new ArrayList<>();
    parts.add(left.get());
    if (end + 1 < to && words.comma(end) && words.opensQuote(end + 1)) {
      parts.add(new Range(end + 1, contents.quoteRunEnd(end + 1, to)));
    } else if (end < to && words.stop(end) && end + 1 < to && words.opensQuote(end + 1)) {
      parts.add(new Range(end + 1, contents.quoteRunEnd(end + 1, to)));
    }
    boolean quoted = words.quoted(left.get().to() - 1);
    return Optional.of(
        make(
            parts,
            new Range(g, h + 1),
            Optional.of(new Subject(s, end)),
            cue,
            group,
            quoted,
            quoted ? "quote-before-inverted" : "clause-before-inverted"));
  }

  private int sourceEnd(int s, int to) {
    int i = s;
    int last = words.sentenceEnd(s);
    while (i < Math.min(to, last) && !words.opensQuote(i) && !words.stop(i) && !words.is(i, ";")) {
      if (words.comma(i)
          && i + 1 < to
          && (words.opensQuote(i + 1)
              || (words.at(i + 1).lower().endsWith("ing") && words.has(i + 1, Tag.VERB))
              || (words.has(i + 1, Tag.CCONJ) && complements.clauseAt(i + 2, to)))) {
        break;
      }
      if (words.dash(i) && !joined(i)) {
        break;
      }
      i++;
    }
    return withoutDay(s, i);
  }

  /// "Said X, the mayor, on Friday": the day tells when it was said, and not who.
  private int withoutDay(int s, int end) {
    int i = end;
    while (i > s + 1 && words.comma(i - 1)) {
      i--;
    }
    if (i <= s + 1 || !words.isOneOf(i - 1, DAYS)) {
      return i;
    }
    i--;
    while (i > s + 1
        && (words.isOneOf(i - 1, "on", "late", "early", "last") || words.comma(i - 1))) {
      i--;
    }
    return i;
  }

  private boolean joined(int dash) {
    return dash > 0
        && dash + 1 < words.size()
        && words.at(dash - 1).end() == words.at(dash).start()
        && words.at(dash).end() == words.at(dash + 1).start();
  }

  /// `The Front's denial that it fired | was rejected`: the noun and its clause are the subject.
  private Optional<Subject> nounClause(VerbGroup group, List<Draft> before) {
    return before.stream()
        .filter(d -> d.rule().startsWith("noun-") && d.contents().getLast().to() == group.start())
        .map(
            d ->
                new Subject(
                    d.source().isEmpty()
                        ? d.cue().from()
                        : Math.min(d.cue().from(), d.source().getFirst().from()),
                    group.start()))
        .findFirst();
  }

  private Optional<Draft> passive(VerbGroup group, Cue cue, int from, int to, List<Draft> before) {
    int h = group.head();
    List<Range> source = new ArrayList<>();
    Optional<Subject> subject =
        nounClause(group, before).or(() -> subjects.before(group.start(), from));
    if (words.is(h + 1, "by") && h + 2 < to && words.nominal(h + 2)) {
      int end = h + 2;
      while (end < to && (words.nominal(end) || words.isOneOf(end, "of", "and", "-"))) {
        end++;
      }
      source.add(new Range(h + 2, end));
    }
    Optional<Complement> right =
        HEARSAY.contains(cue.lemma()) && complements.infinitive(h + 1)
            ? Optional.of(new Complement(h + 1, Complements.Form.INFINITIVE))
            : complements.after(h, cue, to);
    if (right.isPresent()
        && (right.get().form() == Complements.Form.THAT
            || right.get().form() == Complements.Form.WHETHER
            || (right.get().form() == Complements.Form.PREPOSITION && cue.lemma().equals("ask"))
            || (right.get().form() == Complements.Form.CLAUSE && cue.takes('a'))
            || (right.get().form() == Complements.Form.INFINITIVE
                && HEARSAY.contains(cue.lemma())))) {
      List<Range> parts = new ArrayList<>();
      boolean hearsay = right.get().form() == Complements.Form.INFINITIVE;
      if (hearsay) {
        subject.ifPresent(s -> parts.add(new Range(s.from(), s.to())));
      }
      int end = contents.contentEnd(right.get(), to);
      for (int i = right.get().start(); group.start() <= from + 1 && i < end; i++) {
        if (words.comma(i) && !words.quoted(i)) {
          end = i;
        }
      }
      if (end <= right.get().start()) {
        return Optional.empty();
      }
      parts.add(new Range(right.get().start(), end));
      return Optional.of(
          new Draft(
              parts,
              new Range(group.start(), h + 1),
              source,
              cue.lemma(),
              false,
              group.negated(),
              hearsay ? "hearsay" : "passive-that",
              List.of()));
    }
    if (!source.isEmpty() && subject.isPresent() && cue.takes('n')) {
      List<Range> parts = new ArrayList<>();
      parts.add(new Range(subject.get().from(), subject.get().to()));
      return Optional.of(
          new Draft(
              parts,
              new Range(group.start(), h + 1),
              source,
              cue.lemma(),
              false,
              group.negated(),
              "passive-by",
              List.of()));
    }
    return Optional.empty();
  }
}
