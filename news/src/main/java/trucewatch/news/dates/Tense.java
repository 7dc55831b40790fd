package trucewatch.news.dates;

import java.util.List;
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
          "expect",
          "expecting",
          "intends",
          "wo",
          "starting",
          "slated",
          "forthcoming");

  /// Words after which "to" and a verb lie ahead.
  private static final Set<String> BEFORE_TO =
      words(
          "is are set going due promised pledged vowed agreed offered threatened promises pledges"
              + " vows agrees offers threatens plan plans planned planning want wants wanted hope"
              + " hopes hoped hoping intend intends intended expect expects aim aims aiming asked"
              + " urged ordered ready likely unlikely about prepared preparing willing bound"
              + " poised scheduled expected supposed need"
              + " needs ought deadline");

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

  /// What is said of voters before they vote.
  private static final Pattern POLLS =
      Pattern.compile(
          "(?is).*\\b(?:(?:go|goes|head|heads|return) to the polls|polls (?:open|close)\\b[^,;]{0,16})"
              + " (?:on |this |next )?$");

  private static final int NEAR = 10;
  private static final int REACH = 8;

  /// How many words further away a verb counts that stands behind a comma.
  private static final int COMMA = 3;

  /// The tense around the span, by the words of its sentence nearest to it.
  static Tense around(Prose prose, Span span) {
    String before = prose.plain().substring(Math.max(0, span.start() - 60), span.start());
    if (LASTED.matcher(before).matches()) {
      return PAST;
    }
    if (before.matches("(?is).*\\b(until|till|as (?:early|soon) as) $")
        || ARRANGED_FOR.matcher(before).matches()
        || POLLS.matcher(before).matches()) {
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
    int beyondComma = last + 1 < sentence.to() && prose.tokens().get(last + 1).is(",") ? COMMA : 0;
    for (int d = 1; d <= Math.max(NEAR, sentence.to() - sentence.from()) + beyondComma; d++) {
      Tense left = at - d >= sentence.from() ? of(prose, sentence, at - d, at) : UNKNOWN;
      if (left != UNKNOWN) {
        return left;
      }
      int next = last + d - beyondComma;
      Tense right = next > last && next < sentence.to() ? of(prose, sentence, next, at) : UNKNOWN;
      if (right != UNKNOWN) {
        return right;
      }
    }
    return voteWithoutVerb(prose, sentence) || headline(prose, sentence) ? FUTURE : UNKNOWN;
  }

  /// "The Assembly votes on the law Thursday", "the term ends in May", where the verb was read as a
  /// noun and there is no other.
  private static boolean voteWithoutVerb(Prose prose, Sentence sentence) {
    List<Token> tokens = prose.tokens().subList(sentence.from(), sentence.to());
    return tokens.stream().noneMatch(t -> t.tag() == Tag.VERB || t.tag() == Tag.AUX)
        && tokens.stream()
            .anyMatch(
                t ->
                    t.lower().endsWith("s")
                        && (SCHEDULED_MANY.contains(t.lower()) || SCHEDULED.contains(t.lower())));
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
    if (promisesVerb(prose, i) || arranged(prose, i)) {
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
    boolean misread =
        t.tag() == Tag.ADJ
            && IRREGULAR.contains(t.lower())
            && i + 1 < prose.tokens().size()
            && prose.tokens().get(i + 1).tag() == Tag.ADP;
    if (!toBe
        && ((t.tag() == Tag.VERB && t.lower().endsWith("ed"))
            || (t.tag() == Tag.VERB && IRREGULAR.contains(t.lower()))
            || misread)) {
      boolean modal = i > 1 && MODAL.contains(prose.tokens().get(i - 1).lower());
      return modal || willHave ? FUTURE : PAST;
    }
    boolean month = t.is("may") && t.capital() && i > 0 && !prose.tokens().get(i - 1).is(".");
    return MODAL.contains(t.lower()) && !t.is("could") && !month ? FUTURE : UNKNOWN;
  }

  /// "To" before a verb that is still to come: "is to meet", "ready to leave", "hope to finish".
  private static boolean promisesVerb(Prose prose, int i) {
    if (i == 0 || i + 1 >= prose.tokens().size() || !prose.tokens().get(i).is("to")) {
      return false;
    }
    Token next = prose.tokens().get(i + 1);
    boolean verb =
        next.tag() == Tag.VERB
            || next.tag() == Tag.AUX
            || (next.tag() == Tag.NOUN
                && !next.lower().endsWith("s")
                && !prose.tokens().get(i - 1).is("due"));
    return verb && BEFORE_TO.contains(prose.tokens().get(i - 1).lower());
  }

  /// A headline without another verb: "Rebels to free 30 on Sunday".
  private static boolean headline(Prose prose, Sentence sentence) {
    boolean to = false;
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      Token t = prose.tokens().get(i);
      boolean verb = t.tag() == Tag.VERB || t.tag() == Tag.AUX;
      boolean after = prose.tokens().get(i - 1).is("to");
      if (verb && !after) {
        return false;
      }
      to |= verb && after;
    }
    Token first = prose.tokens().get(sentence.from());
    return to && (first.tag() != Tag.VERB || first.lower().endsWith("s"));
  }

  /// "Is meeting on Thursday": what goes on now has no day, so it is arranged.
  private static boolean arranged(Prose prose, int i) {
    Token t = prose.tokens().get(i);
    if (i == 0 || t.tag() != Tag.VERB || !t.lower().endsWith("ing")) {
      return false;
    }
    Token before = prose.tokens().get(i - 1);
    return before.isOneOf("is", "are", "'re", "'m", "am")
        || (i > 1
            && before.isOneOf("also", "not", "n't", "now")
            && prose.tokens().get(i - 2).isOneOf("is", "are"));
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
    return cause || dropped(prose, i) || (i > 0 && prose.tokens().get(i - 1).isOneOf("as", "than"));
  }

  /// "Results were expected on Monday but did not come".
  private static boolean dropped(Prose prose, int i) {
    if (i == 0 || !WAS.contains(prose.tokens().get(i - 1).lower())) {
      return false;
    }
    boolean but = false;
    for (int j = i + 1; j < Math.min(i + 12, prose.tokens().size()); j++) {
      Token t = prose.tokens().get(j);
      if (t.isOneOf(".", ";")) {
        return false;
      }
      if (but && t.isOneOf("did", "was", "were", "never", "had")) {
        return true;
      }
      but |= t.is("but");
    }
    return false;
  }

  /// Pasts that do not end in -ed.
  private static final Set<String> IRREGULAR =
      words(
          "agreed arose ate awoke beat became befell began bled blew bore bought"
              + " bound bred broke brought built burnt burst came caught chose clung crept"
              + " cut dealt drew drove dug fed fell felt fled flew forbade foresaw"
              + " foretold forgave forgot fought found froze gave got grew heard held hid"
              + " hit hung hurt kept knew laid lay led left lent let lit"
              + " lost made meant met mistook outgrew overran overthrew overtook paid put ran"
              + " rang rebuilt redrew resold retook rode rose said sang sank sat saw"
              + " sent set shone shook shot shrank slept slid sold sought sped spent"
              + " spoke sprang spread stole stood struck stuck swam swept swore swung taught"
              + " thought threw told took tore understood undertook underwent undid upheld went wept"
              + " withdrew withheld withstood woke won wore wound wrote");

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
