package trucewatch.news.dates;

import java.util.Set;
import java.util.regex.Pattern;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;
import trucewatch.news.text.Tag;
import trucewatch.news.text.Token;

/// Whether what is said of a time lies before or after the day of speaking, by the nearest verb.
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "shall",
          "'ll",
          "upcoming",
          "scheduled",
          "due",
          "deadline",
          "plans",
          "planned",
          "expected",
          "expects",
          "intends",
          "wo",
          "starting",
          "slated",
          "forthcoming");
  private static final Set<String> MODAL =
      Set.of("would", "could", "can", "may", "might", "must", "should");
  private static final Set<String> WAS = Set.of("was", "were", "had", "did", "been");

  /// Verbs whose present with a day speaks of what is arranged: "talks resume on Monday".
  private static final Set<String> SCHEDULED =
      Set.of(
          "begins",
          "starts",
          "opens",
          "closes",
          "expires",
          "ends",
          "resumes",
          "resume",
          "returns",
          "arrives",
          "leaves",
          "convenes",
          "reconvenes",
          "elapses");

  /// The same of many, and of what is said of voters: "they go to the polls on Sunday".
  private static final Set<String> SCHEDULED_MANY =
      Set.of(
          "begin", "start", "open", "close", "expire", "end", "return", "arrive", "leave",
          "convene", "meet", "meets", "vote", "votes", "go", "goes", "head", "heads");

  private static final Set<String> NOUNS =
      Set.of("ends", "returns", "leaves", "resume", "opens", "starts");

  private static final Set<String> SAID =
      Set.of(
          "said",
          "told",
          "announced",
          "stated",
          "reported",
          "wrote",
          "confirmed",
          "tweeted",
          "added",
          "warned",
          "declared",
          "denied",
          "acknowledged");

  private static final Set<String> SAYINGS =
      Set.of(
          "statement",
          "announcement",
          "interview",
          "speech",
          "release",
          "conference",
          "briefing",
          "letter",
          "tweet",
          "communique",
          "telegram",
          "remarks");

  /// What goes on "until" a time may be over: "polls were open until Sunday".
  private static final Pattern LASTED =
      Pattern.compile(
          "(?is).*\\b(lasted|ran|remained|stayed|held|continued|(?:was|were) (?:open|closed|in"
              + " force|in office|quiet|calm))\\b[^.;]{0,30} (until|till) $");

  /// What is arranged "for" a time: "a vote called for Sunday".
  private static final Pattern ARRANGED_FOR =
      Pattern.compile(
          "(?is).*\\b(set|called|scheduled|planned|fixed|slated|billed|booked|arranged|announced)\\b"
              + "[^.;]{0,30} for (?:the |this |next )?$");

  private static final int NEAR = 10;
  private static final int REACH = 8;

  /// The tense around the span, by the words of its sentence nearest to it.
  static Tense around(Prose prose, Span span) {
    String before = prose.plain().substring(Math.max(0, span.start() - 60), span.start());
    if (LASTED.matcher(before).matches()) {
      return PAST;
    }
    if (before.matches("(?is).*\\b(until|till) $") || ARRANGED_FOR.matcher(before).matches()) {
      return FUTURE;
    }
    for (Sentence sentence : prose.sentences()) {
      if (prose.tokens().get(sentence.from()).start() <= span.start()
          && span.start() < prose.tokens().get(sentence.to() - 1).end()) {
        return in(prose, sentence, span);
      }
    }
    return UNKNOWN;
  }

  /// Words of the time itself tell nothing: "May" is no "may".
  private static Tense in(Prose prose, Sentence sentence, Span span) {
    int at = sentence.from();
    while (at < sentence.to() - 1 && prose.tokens().get(at).end() <= span.start()) {
      at++;
    }
    int last = at;
    while (last < sentence.to() - 1 && prose.tokens().get(last + 1).start() < span.end()) {
      last++;
    }
    if (saidBefore(prose, sentence, at)) {
      return PAST;
    }
    for (int d = 1; d <= Math.max(NEAR, sentence.to() - sentence.from()); d++) {
      Tense left = at - d >= sentence.from() ? of(prose, sentence, at - d, at) : UNKNOWN;
      if (left != UNKNOWN) {
        return left;
      }
      Tense right = last + d < sentence.to() ? of(prose, sentence, last + d, at) : UNKNOWN;
      if (right != UNKNOWN) {
        return right;
      }
    }
    return UNKNOWN;
  }

  /// Whether the time belongs to who spoke and not to what is said: "told a news conference on
  /// Friday that it will", "in a statement on Friday".
  private static boolean saidBefore(Prose prose, Sentence sentence, int at) {
    int noun = at - (at > sentence.from() && prose.tokens().get(at - 1).is("on") ? 2 : 1);
    if (noun >= sentence.from() && SAYINGS.contains(prose.tokens().get(noun).lower())) {
      return true;
    }
    for (int i = at - 1; i >= Math.max(sentence.from(), at - REACH); i--) {
      Token t = prose.tokens().get(i);
      if (SAID.contains(t.lower())) {
        return true;
      }
      if (t.isOneOf(",", ";", ":", "\"", "that", "which", "who", "to", "for", "until", "by")
          || t.tag() == Tag.AUX
          || t.tag() == Tag.VERB
          || AHEAD.contains(t.lower())) {
        return false;
      }
    }
    return false;
  }

  /// Whether a token stands in a clause between commas that begins with "which" or "who", and the
  /// time at `at` outside of it.
  private static boolean aside(Prose prose, Sentence sentence, int i, int at) {
    int comma = i;
    while (comma > sentence.from() && !prose.tokens().get(comma).is(",")) {
      comma--;
    }
    return prose.tokens().get(comma).is(",")
        && comma >= at
        && prose.tokens().get(comma + 1).isOneOf("which", "who", "whose", "where");
  }

  private static Tense of(Prose prose, Sentence sentence, int i, int at) {
    return aside(prose, sentence, i, at) ? UNKNOWN : of(prose, i);
  }

  private static Tense of(Prose prose, int i) {
    Token t = prose.tokens().get(i);
    if (AHEAD.contains(t.lower())) {
      return noPlan(prose, i) ? UNKNOWN : FUTURE;
    }
    boolean toVerb =
        t.is("to")
            && i + 1 < prose.tokens().size()
            && (prose.tokens().get(i + 1).tag() == Tag.VERB
                || prose.tokens().get(i + 1).tag() == Tag.AUX);
    if (toVerb
        && i > 0
        && prose
            .tokens()
            .get(i - 1)
            .isOneOf(
                "is",
                "are",
                "set",
                "going",
                "due",
                "promised",
                "pledged",
                "vowed",
                "agreed",
                "offered",
                "threatened",
                "promises",
                "plans",
                "wants",
                "hopes",
                "asked",
                "urged",
                "ordered")) {
      return FUTURE;
    }
    if (WAS.contains(t.lower())) {
      return PAST;
    }
    if (SCHEDULED.contains(t.lower()) && (t.tag() == Tag.VERB || !NOUNS.contains(t.lower()))) {
      return FUTURE;
    }
    if (SCHEDULED_MANY.contains(t.lower())
        && t.tag() == Tag.VERB
        && i > 0
        && !prose.tokens().get(i - 1).isOneOf("to", "did", "n't", "not")
        && prose.tokens().get(i - 1).tag() != Tag.AUX) {
      return FUTURE;
    }
    boolean willHave =
        i > 1
            && prose.tokens().get(i - 1).is("have")
            && prose.tokens().get(i - 2).isOneOf("will", "'ll", "shall");
    boolean toBe =
        i > 1
            && (prose.tokens().get(i - 1).is("be")
                || (prose.tokens().get(i - 1).tag() == Tag.CCONJ
                    && prose.tokens().get(i - 2).tag() == Tag.ADJ)
                || prose.tokens().get(i - 1).tag() == Tag.DET);
    if (!toBe
        && t.tag() == Tag.VERB
        && (t.lower().endsWith("ed") || IRREGULAR.contains(t.lower()))) {
      boolean modal = i > 1 && MODAL.contains(prose.tokens().get(i - 1).lower());
      return modal || willHave ? FUTURE : PAST;
    }
    return MODAL.contains(t.lower()) && !t.is("could") ? FUTURE : UNKNOWN;
  }

  /// "Due to rain", "as expected", "than planned" tell of nothing ahead.
  private static boolean noPlan(Prose prose, int i) {
    Token t = prose.tokens().get(i);
    boolean cause =
        t.is("due")
            && i + 2 < prose.tokens().size()
            && prose.tokens().get(i + 1).is("to")
            && prose.tokens().get(i + 2).tag() != Tag.VERB
            && prose.tokens().get(i + 2).tag() != Tag.AUX;
    return cause || (i > 0 && prose.tokens().get(i - 1).isOneOf("as", "than"));
  }

  private static final Set<String> IRREGULAR =
      Set.of(
          "said",
          "told",
          "met",
          "held",
          "began",
          "took",
          "came",
          "went",
          "left",
          "fell",
          "broke",
          "sent",
          "gave",
          "made",
          "found",
          "saw",
          "shot",
          "struck",
          "hit",
          "brought",
          "lost",
          "won",
          "fled",
          "withdrew",
          "agreed",
          "led",
          "ran",
          "wrote",
          "spoke",
          "rose",
          "became",
          "put",
          "cut",
          "set",
          "kept",
          "got",
          "heard",
          "caught",
          "sank",
          "grew",
          "built",
          "bought",
          "paid",
          "let");
}
