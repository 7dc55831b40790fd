package trucewatch.news.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trucewatch.news.actors.Gazette;
import trucewatch.news.actors.Mention;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.dates.DateMention;
import trucewatch.news.text.Numbers;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;
import trucewatch.news.text.Tag;
import trucewatch.news.text.Token;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Place;

/// Finds acts by their words, and reads who, whom, where, when and how many from the same clause.
public final class EventFinder {
  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "would",
          "shall",
          "'ll",
          "plan",
          "plans",
          "planned",
          "intends",
          "promised",
          "pledged",
          "vowed",
          "to",
          "may",
          "might",
          "could",
          "should",
          "must",
          "can",
          "if",
          "threatened",
          "wants",
          "agreed",
          "ordered",
          "urged",
          "called",
          "demanded",
          "until",
          "unless");
  private static final Set<String> NOT =
      Set.of("not", "n't", "never", "no", "denied", "denies", "deny", "without", "refused");
  private static final String[] FRONTING = {
    "if", "when", "once", "after", "unless", "while", "as", "before", "until", "because"
  };

  /// Verbs after which "to" tells of what is done already.
  private static final Set<String> DONE_TO =
      Set.of("begun", "began", "started", "continued", "managed", "continues", "continue");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d+(\\.\\d+)?");
  private static final Pattern MONTH =
      Pattern.compile(
          "january|february|march|april|may|june|july|august|september|october|november|december"
              + "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?");
  private final ActWords words;
  private final Gazette gazette;
  private final List<Place> places;

  /// Verbs that give an act that is a noun to their subject.
  private static final Pattern LIGHT =
      Pattern.compile(
          "(?is).*\\b(carried out|carries out|launched|conducted|staged|mounted|made|led|began"
              + "|started|completed|halted|stopped|suspended) .{0,40}");

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?is)(.*\\W)?(we|i)( [\\w']+){0,2} ");

  /// `accused | the Front of shelling …`.
  private static final Pattern ACCUSED =
      Pattern.compile("^\\W*(?:the )?(.{2,60}?) of (?:\\w+ly )?\\w+ing\\b");

  /// A finder for the case with that vocabulary.
  public EventFinder(Vocabulary vocabulary) {
    words = ActWords.of(vocabulary);
    gazette = new Gazette(vocabulary);
    places = vocabulary.places();
  }

  /// The events of a text, in its order.
  public List<Event> find(
      Prose prose, List<Mention> mentions, List<DateMention> dates, List<CandidateClaim> claims) {
    List<Event> found = new ArrayList<>();
    for (Sentence sentence : prose.sentences()) {
      List<String> forms =
          prose.tokens().subList(sentence.from(), sentence.to()).stream()
              .map(Token::lower)
              .toList();
      for (int i = 0; i < forms.size(); i++) {
        Optional<ActWords.Match> match = words.at(forms, i);
        boolean accordingTo =
            forms.get(i).equals("according")
                && i + 1 < forms.size()
                && forms.get(i + 1).equals("to");
        if (match.isPresent() && !accordingTo && tells(prose.tokens().get(sentence.from() + i))) {
          found.add(
              event(prose, sentence, sentence.from() + i, match.get(), mentions, dates, claims));
          i += match.get().length() - 1;
        }
      }
    }
    return found;
  }

  private static boolean tells(Token token) {
    return switch (token.tag()) {
      case VERB, NOUN, X -> true;
      case ADJ -> !token.is("open");
      case PROPN -> !token.capital();
      case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM -> false;
    };
  }

  private Event event(
      Prose prose,
      Sentence sentence,
      int at,
      ActWords.Match match,
      List<Mention> mentions,
      List<DateMention> dates,
      List<CandidateClaim> claims) {
    Span span = prose.spanOf(at, at + match.length());
    Span clause = clause(prose, sentence, at);
    boolean passive = passive(prose, sentence, at);
    List<Mention> here = mentions.stream().filter(m -> clause.holds(m.span())).toList();
    Optional<Mention> before = last(here, span.start());
    Optional<Mention> after =
        here.stream().filter(m -> actor(m) && m.span().start() >= span.end()).findFirst();
    Optional<Mention> by = by(prose, here, span.end());
    boolean noun = prose.tokens().get(at).tag() == Tag.NOUN;
    int claim = claim(claims, span);
    Optional<Mention> actor =
        passive || (noun && by.isPresent())
            ? by
            : before.filter(m -> !noun || doer(prose, m, span.start()));
    Optional<Mention> target =
        passive ? before : after.filter(m -> by.isEmpty() || !m.equals(by.get()));
    HowMany howMany = howMany(prose, sentence, at, match.length());
    return new Event(
        span,
        match.act(),
        actor(prose, actor, span, passive || noun, claim < 0 ? null : claims.get(claim)),
        target.map(EventFinder::name).orElse(""),
        place(prose, clause, here),
        howMany.value(),
        howMany.unit(),
        when(prose, sentence, span, dates),
        status(prose, sentence, at, claim, claims),
        claim);
  }

  /// Whether a mention before an act that is a noun did it: "the army's raid", "army raids", "the
  /// army carried out a raid".
  private static boolean doer(Prose prose, Mention m, int act) {
    String between = prose.plain().substring(m.span().end(), act);
    boolean beside =
        between.matches("(?is)('s?)? ?([\\w-]+ ){0,2}")
            && !between.matches("(?is).*\\b(the|an?) .*");
    return beside || LIGHT.matcher(between).matches();
  }

  /// Who is told to have done it. Whoever reports an act has not done it: within what somebody
  /// says, the actor stands in the words said, or is the speaker where these say "it", "we", "to
  /// withdraw".
  private String actor(
      Prose prose,
      Optional<Mention> actor,
      Span act,
      boolean other,
      @Nullable CandidateClaim claim) {
    if (claim != null && claim.kind() == CandidateClaim.Kind.ACCUSATION) {
      Matcher accused = ACCUSED.matcher(claim.content().getFirst().in(prose.plain()));
      Optional<String> name =
          accused.find()
              ? gazette.named(accused.group(1)).map(Vocabulary.Actor::id)
              : Optional.empty();
      if (name.isPresent()) {
        return name.get();
      }
    }
    if (claim == null) {
      return actor.map(EventFinder::name).orElse("");
    }
    if (actor.isEmpty()) {
      return !other && FIRST_PERSON.matcher(saidBefore(prose, act, claim)).matches()
          ? claim.speaker()
          : "";
    }
    Mention m = actor.get();
    if (claim.content().stream().anyMatch(c -> c.holds(m.span()))) {
      return name(m);
    }
    if (other || claim.kind() == CandidateClaim.Kind.ACCUSATION) {
      return "";
    }
    String before = saidBefore(prose, act, claim);
    boolean own =
        before.matches(
                "(?is)(\\W*|(that )?.{0,60}\\b(it|they|he|she|we|i|its|their|our)\\b.*|to .*|not to .*)")
            || before.isEmpty();
    return own ? claim.speaker() : "";
  }

  /// The words said before an act.
  private static String saidBefore(Prose prose, Span act, CandidateClaim claim) {
    Span said = claim.content().stream().filter(c -> c.holds(act)).findFirst().orElse(act);
    return prose.plain().substring(said.start(), act.start());
  }

  private static boolean actor(Mention m) {
    return m.type() != Mention.Type.PLACE;
  }

  private static Optional<Mention> last(List<Mention> here, int before) {
    Optional<Mention> last = Optional.empty();
    for (Mention m : here) {
      if (m.span().end() <= before && actor(m)) {
        last = Optional.of(m);
      }
    }
    return last;
  }

  private static Optional<Mention> by(Prose prose, List<Mention> here, int from) {
    return here.stream()
        .filter(m -> actor(m) && m.span().start() >= from)
        .filter(
            m ->
                prose
                    .plain()
                    .substring(from, m.span().start())
                    .matches("(?is).{0,40}\\bby (the )?$"))
        .findFirst();
  }

  private static String name(Mention m) {
    return m.name();
  }

  /// The stretch of the sentence between the commas, semicolons and quotation marks around a token;
  /// all of it when it is short.
  private static Span clause(Prose prose, Sentence sentence, int at) {
    boolean fronted = prose.tokens().get(sentence.from()).isOneOf(FRONTING);
    int from = at;
    while (from > sentence.from() && !ends(prose.tokens().get(from - 1), fronted)) {
      from--;
    }
    int to = at + 1;
    while (to < sentence.to() && !ends(prose.tokens().get(to), fronted)) {
      to++;
    }
    return prose.spanOf(from, to);
  }

  /// Whether a clause ends at a token; at a comma where the sentence begins with a clause of its
  /// own ("If the Front leaves, ...").
  private static boolean ends(Token token, boolean fronted) {
    return token.isOneOf(
            ";", "\"", "while", "after", "because", "but", "once", "when", "unless", "until")
        || (fronted && token.is(","));
  }

  private static boolean passive(Prose prose, Sentence sentence, int at) {
    boolean participle = prose.tokens().get(at).lower().matches(".*(ed|en|ot|wn)");
    if (prose.tokens().get(at).tag() != Tag.NOUN
        && at + 1 < sentence.to()
        && prose.tokens().get(at + 1).is("by")) {
      return true;
    }
    for (int i = at - 1; participle && i >= Math.max(sentence.from(), at - 3); i--) {
      if (prose.tokens().get(i).isOneOf("was", "were", "been", "be", "is", "are", "being", "'s")) {
        return true;
      }
    }
    return false;
  }

  private String place(Prose prose, Span clause, List<Mention> here) {
    String text = clause.in(prose.text());
    for (Place place : places) {
      for (String name : place.names()) {
        if (Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
            .matcher(text)
            .find()) {
          return place.id();
        }
      }
    }
    return here.stream()
        .filter(m -> m.type() == Mention.Type.PLACE && gazette.named(m.text()).isEmpty())
        .map(Mention::name)
        .findFirst()
        .orElse("");
  }

  private record HowMany(String value, String unit) {}

  /// The number nearest to the act on its right, else on its left, with the noun after it.
  private static HowMany howMany(Prose prose, Sentence sentence, int at, int length) {
    for (int i = at + length; i < Math.min(sentence.to(), at + length + 8); i++) {
      Optional<HowMany> found = numberAt(prose, sentence, i);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (int i = at - 1; i >= Math.max(sentence.from(), at - 8); i--) {
      Optional<HowMany> found = numberAt(prose, sentence, i);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new HowMany("", "");
  }

  private static Optional<HowMany> numberAt(Prose prose, Sentence sentence, int i) {
    String form = prose.tokens().get(i).lower();
    Optional<Integer> word = Numbers.exact(form);
    boolean digits = NUMBER.matcher(form).matches() && !form.matches("(19|20)\\d\\d");
    boolean dayOfMonth = i > 0 && MONTH.matcher(prose.tokens().get(i - 1).lower()).matches();
    if ((word.isEmpty() && !digits) || dayOfMonth) {
      return Optional.empty();
    }
    for (int j = i + 1; j < Math.min(sentence.to(), i + 4); j++) {
      Token next = prose.tokens().get(j);
      if ((next.tag() == Tag.PROPN && next.capital()) || next.isOneOf(",", ";", ":", "(", "\"")) {
        return Optional.empty();
      }
      if (next.tag() == Tag.NOUN) {
        boolean time =
            next.lower()
                .matches(
                    "(hour|day|week|month|year|minute|mile|kilomet(er|re)|km|percent|p\\.?m|a\\.?m)s?\\.?");
        return time
            ? Optional.empty()
            : Optional.of(
                new HowMany(
                    word.map(n -> Integer.toString(n)).orElse(form.replace(",", "")),
                    next.lower()));
      }
    }
    return Optional.empty();
  }

  private static String when(Prose prose, Sentence sentence, Span span, List<DateMention> dates) {
    Span whole = prose.spanOf(sentence.from(), sentence.to());
    DateMention best = null;
    for (DateMention d : dates) {
      if (whole.holds(d.span())
          && (best == null || distance(d.span(), span) < distance(best.span(), span))) {
        best = d;
      }
    }
    return best == null ? "" : best.value();
  }

  private static int distance(Span a, Span b) {
    return a.end() <= b.start() ? b.start() - a.end() : Math.max(0, a.start() - b.end());
  }

  private static int claim(List<CandidateClaim> claims, Span span) {
    int inner = -1;
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).content().stream().anyMatch(c -> c.holds(span))) {
        inner = i;
      }
    }
    return inner;
  }

  private static Event.Status status(
      Prose prose, Sentence sentence, int at, int claim, List<CandidateClaim> claims) {
    boolean ahead = false;
    boolean not = claim >= 0 && claims.get(claim).kind() == CandidateClaim.Kind.DENIAL;
    for (int i = at - 1; i >= Math.max(sentence.from(), at - 5); i--) {
      String lower = prose.tokens().get(i).lower();
      if (prose.tokens().get(i).isOneOf(",", ";", "\"")) {
        break;
      }
      boolean done =
          lower.equals("to")
              && i > sentence.from()
              && DONE_TO.contains(prose.tokens().get(i - 1).lower());
      boolean condition = prose.tokens().get(i).isOneOf("if", "unless", "until");
      ahead |= AHEAD.contains(lower) && !done && (condition || !prose.tokens().get(i).capital());
      not |= NOT.contains(lower);
    }
    not |= at + 1 < sentence.to() && prose.tokens().get(at + 1).isOneOf("nobody", "none", "no");
    if (not) {
      return Event.Status.DENIED;
    }
    boolean wished =
        claim >= 0
            && switch (claims.get(claim).kind()) {
              case DEMAND, PROMISE -> true;
              case DIRECT, INDIRECT, ACCORDING_TO, DENIAL, ACCUSATION, POSITION -> false;
            };
    if (ahead || wished) {
      return Event.Status.PLANNED;
    }
    return claim >= 0 ? Event.Status.CLAIMED : Event.Status.HAPPENED;
  }
}
