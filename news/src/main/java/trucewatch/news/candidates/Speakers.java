package trucewatch.news.candidates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.news.actors.Gazette;
import trucewatch.news.actors.Mention;
import trucewatch.news.text.PlainText;
import trucewatch.news.text.Span;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Actor;

/// Resolves mentions of speakers, in the order of the text: by the names of the case, by fuller
/// names given before, and pronouns by the last speaker or actor that fits.
final class Speakers {
  private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her");
  private static final Set<String> PLURAL = Set.of("they", "both", "we", "their");
  private static final Set<String> THING = Set.of("it", "which", "its");

  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)\\b(?:head|chief|chair|chairman|chairwoman|spokes\\w+|leader|commander|director)"
              + " (?:of|for) (the [\\p{L}-]+)\\b|^(the [\\p{L}-]+)['’]s (?:(?:own|latest|weekly|daily|monthly)"
              + " )?(?:report|statement|note|office|spokes\\w+|head|chief|chair|leader|commander|director|account)\\b");

  private static final int LONGEST_NAME = 100;

  /// A name of two words at least, at the end of what is searched.
  private static final Pattern LONG_NAME =
      Pattern.compile("(\\p{Lu}[\\p{L}'’-]*(?: (?:\\p{Lu}[\\p{L}'’-]*|of|for|and|the|de)){1,7})$");

  private static final Pattern ACRONYM = Pattern.compile("(?:[Tt]he )?(\\p{Lu}{2,6})(?: .*)?");

  private final Gazette gazette;
  private final List<Mention> mentions;
  private final LocalDate day;
  private final Map<String, Mention> byInitials = new HashMap<>();
  private String lastPerson = "";
  private String lastBody = "";
  private String lastPlural = "";

  Speakers(Gazette gazette, List<Mention> mentions, LocalDate day) {
    this.gazette = gazette;
    this.mentions = mentions;
    this.day = day;
    for (Mention m : mentions) {
      if (m.type() == Mention.Type.ORGANISATION) {
        byInitials.putIfAbsent(initials(m.text()), m);
      }
    }
  }

  /// The speaker that the mention means; empty when there is none or nothing before fits a pronoun.
  String resolve(List<Span> source, String text) {
    if (source.isEmpty()) {
      return "";
    }
    Span span = source.getFirst();
    String phrase = span.in(text).strip();
    String lower = PlainText.of(phrase).toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(lower)) {
      return lastPerson.isEmpty() ? before(span, Mention.Type.PERSON) : lastPerson;
    }
    if (PLURAL.contains(lower)) {
      return lastPlural;
    }
    if (THING.contains(lower)) {
      return lastBody.isEmpty() ? before(span, Mention.Type.ORGANISATION) : lastBody;
    }
    String name = name(span, phrase, lower, text);
    remember(name, span, lower);
    return name;
  }

  /// Whom a mention names, without taking it for the last one who spoke.
  String named(Span span, String text) {
    String phrase = span.in(text).strip();
    return name(span, phrase, PlainText.of(phrase).toLowerCase(Locale.ROOT), text);
  }

  private String name(Span span, String phrase, String lower, String text) {
    Optional<Actor> actor =
        gazette.speaker(phrase, day).or(() -> gazette.generic(phrase, text, span.start()));
    if (actor.isPresent()) {
      return actor.get().id();
    }
    Optional<String> meant = acronym(phrase, span, text);
    if (meant.isPresent()) {
      return meant.get();
    }
    var head = HEAD.matcher(phrase);
    if (head.find()) {
      String noun = head.group(1) == null ? head.group(2) : head.group(1);
      Optional<Actor> body = gazette.generic(noun, text, span.start());
      if (body.isPresent()) {
        return body.get().id();
      }
    }
    if (lower.startsWith("its ") && lastBody.isEmpty()) {
      Optional<Mention> person =
          mentions.stream()
              .filter(m -> span.holds(m.span()) && m.type() == Mention.Type.PERSON)
              .findFirst();
      if (person.isPresent() && before(span, Mention.Type.ORGANISATION).isEmpty()) {
        return fullest(person.get());
      }
    }
    if (lower.startsWith("its ")
        || lower.matches("an? (spokes(man|woman|person)|official|aide|deputy)")) {
      return lastBody.isEmpty() ? before(span, Mention.Type.ORGANISATION) : lastBody;
    }
    if (lower.startsWith("their ") && !lastPlural.isEmpty()) {
      return lastPlural;
    }
    Optional<Mention> inside =
        mentions.stream()
            .filter(m -> span.holds(m.span()) && m.type() != Mention.Type.PLACE)
            .findFirst();
    if (inside.isEmpty() || belongs(text.substring(span.start(), inside.get().span().start()))) {
      return tidy(phrase);
    }
    return inside.get().type() == Mention.Type.PERSON ? fullest(inside.get()) : tidy(phrase);
  }

  /// The name that the text gave before, of which the phrase is the acronym.
  private Optional<String> acronym(String phrase, Span span, String text) {
    var acronym = ACRONYM.matcher(phrase);
    if (!acronym.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(byInitials.get(acronym.group(1)))
        .filter(m -> m.span().end() <= span.start())
        .map(m -> m.name().equals(m.text()) ? tidy(m.text()) : m.name())
        .or(() -> bracketed(acronym.group(1), span, text));
  }

  /// "The Trade Carriers' Union (TCU)".
  private static Optional<String> bracketed(String acronym, Span span, String text) {
    String bracket = " (" + acronym + ")";
    int at = text.indexOf(bracket);
    if (at < 0 || at >= span.start()) {
      return Optional.empty();
    }
    Matcher full = LONG_NAME.matcher(text.substring(Math.max(0, at - LONGEST_NAME), at));
    return full.find() ? Optional.of(tidy(full.group(1))) : Optional.empty();
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /// Whether words before a name make it that of a place or of another: "a baker in X", "an aide to
  /// X".
  private static boolean belongs(String before) {
    return before.matches("(?is).*\\b(of|in|at|from|near|for|to|with)\\s+(the\\s+)?");
  }

  /// The fullest form of a person's name that the text gave up to here.
  private String fullest(Mention person) {
    String last = lastWord(person.text());
    String best = person.text();
    for (Mention m : mentions) {
      if (m.span().start() <= person.span().start()
          && m.type() == Mention.Type.PERSON
          && lastWord(m.text()).equals(last)
          && m.text().length() > best.length()) {
        best = m.text();
      }
    }
    Optional<Actor> actor = gazette.speaker(best, day);
    return actor.map(Actor::id).orElse(tidy(best));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String tidy(String phrase) {
    String one = phrase.replaceAll("\\s+", " ").replaceAll(" ?\\([^)]*\\)?$", "").strip();
    int comma = one.indexOf(',');
    String head = comma > 3 ? one.substring(0, comma) : one;
    return head.replaceAll("^[Tt]he (?=\\p{Lu})", "").replaceAll("['’]s$", "");
  }

  private void remember(String name, Span span, String phrase) {
    boolean person =
        mentions.stream().anyMatch(m -> m.type() == Mention.Type.PERSON && span.holds(m.span()))
            || gazette
                .speaker(phrase, day)
                .map(a -> a.kind() == Vocabulary.Kind.PERSON)
                .orElse(false)
            || phrase.matches(
                "(?s).*\\b(spokesman|spokeswoman|spokesperson|minister|president|commander|envoy|official|resident|witness)\\b.*");
    if (person) {
      lastPerson = name;
    } else {
      lastBody = name;
    }
    if (!person || phrase.matches("(?s).*(s|people|police)$")) {
      lastPlural = name;
    }
  }

  private String before(Span span, Mention.Type type) {
    String last = "";
    for (Mention m : mentions) {
      if (m.span().end() <= span.start() && m.type() == type) {
        last = m.name();
      }
    }
    return last;
  }
}
