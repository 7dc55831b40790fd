package trucewatch.news.actors;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.news.actors.Gazette.Hit;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Actor;
import trucewatch.news.vocabulary.Vocabulary.Kind;

/// Sets the names found in a text by those of the case: a name that the case gives is one name, a
/// place of the case is a place, and a noun that the case gives for an actor (`the mission`) is
/// that actor.
public final class CaseNames {
  private static final Pattern NOUN = Pattern.compile("(?i)the ([\\p{L}-]+)");

  private final Gazette gazette;
  private final Set<String> places = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();

  /// For the case with that vocabulary, whose actors the gazette knows.
  public CaseNames(Vocabulary vocabulary, Gazette gazette) {
    this.gazette = gazette;
    vocabulary.places().forEach(place -> place.names().forEach(name -> places.add(bare(name))));
    for (Actor actor : vocabulary.actors()) {
      for (String name : actor.others()) {
        Matcher noun = NOUN.matcher(name);
        if (noun.matches() && Character.isLowerCase(noun.group(1).charAt(0))) {
          nouns.add(noun.group(1).toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static String bare(String name) {
    return name.replaceFirst("(?i)^the ", "").toLowerCase(Locale.ROOT);
  }

  /// The names of the text, in its order, without overlap; the name of each that the case knows is
  /// the id there.
  ///
  /// @param day that on which offices are held
  public List<Mention> settled(Prose prose, List<Mention> mentions, LocalDate day) {
    NavigableMap<Integer, Mention> all = new TreeMap<>();
    mentions.forEach(m -> all.put(m.span().start(), m));
    String text = prose.text();
    for (Hit hit : gazette.hits(text)) {
      Span span = new Span(hit.start(), hit.end());
      List<Mention> here = meeting(all, span);
      boolean held = here.stream().anyMatch(m -> m.span().holds(span));
      if (!held && hit.actor().kind() != Kind.STATE && !Gazette.title(hit)) {
        here.forEach(m -> all.remove(m.span().start()));
        Mention.Type type =
            hit.actor().kind() == Kind.PERSON ? Mention.Type.PERSON : Mention.Type.ORGANISATION;
        all.put(span.start(), new Mention(span, span.in(text), span.in(text), type));
      }
    }
    for (String noun : nouns) {
      Matcher m = Pattern.compile("\\b[Tt]he " + Pattern.quote(noun) + "\\b").matcher(text);
      while (m.find()) {
        Span span = new Span(m.start(), m.end());
        if (meeting(all, span).isEmpty()) {
          all.put(span.start(), new Mention(span, m.group(), m.group(), Mention.Type.ORGANISATION));
        }
      }
    }
    for (Span place : placesIn(text)) {
      for (Mention m : meeting(all, place)) {
        if (place.holds(m.span())) {
          all.put(m.span().start(), new Mention(m.span(), m.text(), m.name(), Mention.Type.PLACE));
        }
      }
    }
    return all.values().stream()
        .map(m -> named(m, text, day))
        .filter(m -> !m.name().equals(m.text()) || !noun(m.text()))
        .toList();
  }

  /// Where names of places of the case stand that are longer than a word: what is within them is no
  /// name of its own.
  private List<Span> placesIn(String text) {
    List<String> names =
        places.stream().filter(name -> name.contains(" ")).map(Pattern::quote).toList();
    if (names.isEmpty()) {
      return List.of();
    }
    return Pattern.compile(
            "\\b(?:" + String.join("|", names) + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .results()
        .map(m -> new Span(m.start(), m.end()))
        .toList();
  }

  private static List<Mention> meeting(NavigableMap<Integer, Mention> all, Span span) {
    Integer before = all.lowerKey(span.start());
    return all
        .subMap(before == null ? span.start() : before, true, span.end(), false)
        .values()
        .stream()
        .filter(m -> m.span().meets(span))
        .toList();
  }

  /// A noun of the case, which is a name only where it means an actor.
  private boolean noun(String text) {
    Matcher m = NOUN.matcher(text);
    return m.matches() && nouns.contains(m.group(1));
  }

  private Mention named(Mention m, String text, LocalDate day) {
    Optional<Actor> actor = actor(m, text, day);
    if (actor.isPresent()) {
      return new Mention(m.span(), m.text(), actor.get().id(), m.type());
    }
    return places.contains(bare(m.text()))
        ? new Mention(m.span(), m.text(), m.name(), Mention.Type.PLACE)
        : m;
  }

  private Optional<Actor> actor(Mention m, String text, LocalDate day) {
    Optional<Actor> named = gazette.named(m.text(), day);
    boolean noun = m.type() == Mention.Type.ORGANISATION && !places.contains(bare(m.text()));
    return named.isPresent() || !noun ? named : gazette.generic(m.text(), text, m.span().start());
  }
}
