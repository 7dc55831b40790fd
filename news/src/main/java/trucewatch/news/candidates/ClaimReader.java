package trucewatch.news.candidates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.news.actors.Gazette;
import trucewatch.news.actors.Mention;
import trucewatch.news.candidates.CandidateClaim.Kind;
import trucewatch.news.claims.Attribution;
import trucewatch.news.claims.Cue;
import trucewatch.news.dates.DateMention;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;
import trucewatch.news.vocabulary.Vocabulary;

/// Makes candidate claims of attributions.
public final class ClaimReader {
  private static final Pattern NEGATED =
      Pattern.compile(
          "^(that )?([\\w'’ -]{1,50}? )?(did|does|do|had|has|have|was|were|is|are|would|will|could)"
              + " ?(not|n'?t|n’t|never)\\b|^(that )?(no|nobody|none|neither)\\b|\\bdenied\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEDGED =
      Pattern.compile(
          "\\b(may|might|could|appears?|seems?|likely|probably|possibly|perhaps|apparently|suspected|alleged(ly)?|reportedly|believed|thought)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> AGENCIES =
      Set.of(
          "reuters",
          "afp",
          "agence france-presse",
          "the associated press",
          "ap",
          "associated press",
          "xinhua",
          "tass",
          "interfax",
          "dpa",
          "anadolu",
          "the bbc",
          "bbc",
          "cnn",
          "al jazeera",
          "efe",
          "ansa",
          "kyodo");
  private static final Pattern FORMER = Pattern.compile("(?i)^(i|we|you|me|us)$");

  /// Who calls something a name says what it is; who calls for it demands it.
  private static final Pattern CALLS = Pattern.compile("(?i)\\bcall(?:s|ed|ing)?$");

  private static final Pattern QUOTED =
      Pattern.compile(
          "(?s)(?:.*[,;] )?((?:[Tt]he )?[\\p{L}][\\p{L}'’. -]{1,40}?) (?:has |have |had )?(?:quoted|cited|quotes|cites)"
              + " ");
  private static final Pattern QUOTED_BY =
      Pattern.compile(
          "(?s) (?:was|were|is|are|has been|have been) (?:also )?(?:quoted|cited) (?:\\w+ )?by"
              + " ([\\p{L}][\\p{L}'’. -]{1,40}?) as $");

  private final Gazette gazette;
  private final ClauseLinks links;
  private final Precision precision = Precision.SHIPPED;

  /// A reader for the case with that vocabulary.
  public ClaimReader(Vocabulary vocabulary) {
    gazette = new Gazette(vocabulary);
    links = new ClauseLinks(vocabulary);
  }

  /// The candidates of a text, spans in the places of the prose.
  public List<CandidateClaim> read(
      Prose prose,
      List<Attribution> attributions,
      List<Mention> mentions,
      List<DateMention> dates,
      LocalDate published) {
    Speakers speakers = new Speakers(gazette, mentions, published);
    List<CandidateClaim> claims = new ArrayList<>();
    for (Attribution attribution : attributions) {
      CandidateClaim claim = claim(prose, attribution, speakers, dates, "");
      claims.add(claim);
      for (Attribution inner : attribution.inner()) {
        String chain = chain(prose, inner, attribution, speakers, claim);
        nested(prose, inner, speakers, dates, chain, published, claims);
      }
    }
    return claims;
  }

  /// Who passed on what is said within what others say: the nearest first, as "B; A" where A said
  /// that B was told it.
  private static String chain(
      Prose prose, Attribution inner, Attribution outer, Speakers speakers, CandidateClaim claim) {
    List<Attribution> between = new ArrayList<>();
    for (Attribution other : outer.inner()) {
      boolean holds =
          !inner.cue().isEmpty()
              && other.content().stream().anyMatch(c -> c.holds(inner.cue().getFirst()));
      if (!other.equals(inner) && holds && !other.source().isEmpty()) {
        between.add(other);
      }
    }
    between.sort(Comparator.comparingInt(ClaimReader::length));
    List<String> chain = new ArrayList<>();
    between.forEach(teller -> chain.add(speakers.named(teller.source().getFirst(), prose.text())));
    chain.add(claim.speaker());
    if (!claim.via().isEmpty()) {
      chain.add(claim.via());
    }
    chain.removeIf(String::isEmpty);
    return String.join(CandidateClaim.AND_BEFORE, chain);
  }

  private static int length(Attribution a) {
    return a.content().stream().mapToInt(Span::length).sum();
  }

  /// What somebody of the case is said to say, within what another says.
  private void nested(
      Prose prose,
      Attribution inner,
      Speakers speakers,
      List<DateMention> dates,
      String via,
      LocalDate published,
      List<CandidateClaim> claims) {
    if (inner.source().isEmpty()
        || FORMER.matcher(inner.source().getFirst().in(prose.text())).matches()) {
      return;
    }
    if (gazette.speaker(inner.source().getFirst().in(prose.text()), published).isPresent()) {
      claims.add(claim(prose, inner, speakers, dates, via));
    }
  }

  private CandidateClaim claim(
      Prose prose, Attribution a, Speakers speakers, List<DateMention> dates, String via) {
    StringBuilder content = new StringBuilder();
    a.content().forEach(s -> content.append(s.in(prose.plain())).append(' '));
    String said = content.toString().strip();
    String speaker = speakers.resolve(a.source(), prose.text());
    Kind kind =
        CALLS.matcher(a.cue().isEmpty() ? "" : a.cue().getFirst().in(prose.plain())).find()
                && a.rule().startsWith("object")
            ? a.quoted() ? Kind.DIRECT : Kind.INDIRECT
            : kind(a, said);
    String passedOn =
        via.isEmpty() && AGENCIES.contains(a.addressee().toLowerCase(Locale.ROOT))
            ? a.addressee()
            : via.isEmpty() ? quotedBy(prose, a, speakers) : via;
    return new CandidateClaim(
        a.content(),
        a.cue(),
        a.source(),
        speaker,
        passedOn,
        kind,
        kind != Kind.DENIAL && a.negated() == NEGATED.matcher(said).find(),
        a.kind() == Cue.Kind.THINK || HEDGED.matcher(said).find(),
        a.addressee(),
        links.acts(said),
        links.clause(said),
        saidOn(prose, a, dates),
        precision.of(a.rule()),
        a.rule());
  }

  /// "State television quoted the minister as saying", "was quoted by state television as saying".
  private static String quotedBy(Prose prose, Attribution a, Speakers speakers) {
    if (a.source().isEmpty() || a.cue().isEmpty()) {
      return "";
    }
    Span source = a.source().getFirst();
    int cue = a.cue().getFirst().start();
    if (source.end() <= cue) {
      int from = source.end();
      Matcher by = QUOTED_BY.matcher(prose.plain().substring(from, cue));
      if (by.lookingAt()) {
        return speakers.named(new Span(from + by.start(1), from + by.end(1)), prose.text());
      }
    }
    int sentence = sentence(prose, source).start();
    if (sentence >= source.start()) {
      return "";
    }
    Matcher quoted = QUOTED.matcher(prose.plain().substring(sentence, source.start()));
    return quoted.matches()
        ? speakers.named(
            new Span(sentence + quoted.start(1), sentence + quoted.end(1)), prose.text())
        : "";
  }

  private static Kind kind(Attribution a, String said) {
    boolean quoted = a.quoted() || said.matches("(?s)['‘].*['’]\\W?");
    return switch (a.kind()) {
      case DENY -> Kind.DENIAL;
      case ACCUSE -> a.rule().startsWith("quote") ? Kind.DIRECT : Kind.ACCUSATION;
      case DEMAND -> Kind.DEMAND;
      case PROMISE -> Kind.PROMISE;
      case POSITION, HOPE -> Kind.POSITION;
      case ASK ->
          a.rule().contains("infinitive")
                  || (a.rule().startsWith("preposition") && said.length() > 0)
              ? Kind.DEMAND
              : quoted ? Kind.DIRECT : Kind.INDIRECT;
      case SAY, THINK ->
          a.rule().equals("according-to")
              ? Kind.ACCORDING_TO
              : quoted ? Kind.DIRECT : Kind.INDIRECT;
    };
  }

  /// A day in the sentence of the cue, outside the content.
  private static String saidOn(Prose prose, Attribution a, List<DateMention> dates) {
    if (a.cue().isEmpty()) {
      return "";
    }
    Span sentence = sentence(prose, a.cue().getFirst());
    return dates.stream()
        .filter(d -> sentence.holds(d.span()) && d.value().length() == 10)
        .filter(d -> a.content().stream().noneMatch(c -> c.meets(d.span())))
        .map(DateMention::value)
        .findFirst()
        .orElse("");
  }

  private static Span sentence(Prose prose, Span at) {
    for (Sentence s : prose.sentences()) {
      Span span = prose.spanOf(s.from(), s.to());
      if (span.meets(at)) {
        return span;
      }
    }
    return at;
  }

  /// Moves the places of a claim, as from the text that was read to the input.
  public static CandidateClaim moved(CandidateClaim c, UnaryOperator<Span> place) {
    return new CandidateClaim(
        c.content().stream().map(place).toList(),
        c.cue().stream().map(place).toList(),
        c.source().stream().map(place).toList(),
        c.speaker(),
        c.via(),
        c.kind(),
        c.positive(),
        c.hedged(),
        c.addressee(),
        c.about(),
        c.clause(),
        c.saidOn(),
        c.confidence(),
        c.rule());
  }
}
