package trucewatch.news.candidates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
              + " (?:of|for) (the [\\p{L}-]+)\\b");

  private final Gazette gazette;
  private final List<Mention> mentions;
  private final LocalDate day;
  private String lastPerson = "";
  private String lastBody = "";
  private String lastPlural = "";

  Speakers(Gazette gazette, List<Mention> mentions, LocalDate day) {
    this.gazette = gazette;
    this.mentions = mentions;
    this.day = day;
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
    var head = HEAD.matcher(phrase);
    if (head.find()) {
      Optional<Actor> body = gazette.generic(head.group(1), text, span.start());
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
    if (inside.isEmpty()) {
      return tidy(phrase);
    }
    return inside.get().type() == Mention.Type.PERSON ? fullest(inside.get()) : tidy(phrase);
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
    String one = phrase.replaceAll("\\s+", " ").strip();
    int comma = one.indexOf(',');
    String head = comma > 3 ? one.substring(0, comma) : one;
    return head.replaceAll("(?i)^(the|a|an) (?=[A-Z])", "").replaceAll("['’]s$", "");
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
        last = gazette.named(m.text()).map(Actor::id).orElse(m.text());
      }
    }
    return last;
  }
}
