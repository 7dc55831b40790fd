package trucewatch.news;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import trucewatch.news.actors.Mention;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Actor;

/// Which names in a text are of actors: everything of the case, and else persons, organisations,
/// peoples, and countries that do something. A place where something happens is none.
final class Actors {
  private Actors() {}

  static List<Mention> of(List<Mention> mentions, Vocabulary vocabulary) {
    Map<String, Actor> actors =
        vocabulary.actors().stream().collect(Collectors.toMap(Actor::id, Function.identity()));
    return mentions.stream().filter(Actors::acting).map(m -> typed(m, actors)).toList();
  }

  private static Mention typed(Mention m, Map<String, Actor> actors) {
    Actor actor = actors.get(m.name());
    return actor == null ? m : new Mention(m.span(), m.text(), m.name(), type(actor));
  }

  private static boolean acting(Mention m) {
    return switch (m.type()) {
      case PLACE -> false;
      case PEOPLE -> m.text().endsWith("s") || !m.name().equals(m.text());
      case PERSON, ORGANISATION, PARTY, STATE, BODY, GROUP -> true;
    };
  }

  private static Mention.Type type(Actor actor) {
    return switch (actor.kind()) {
      case PARTY -> Mention.Type.PARTY;
      case STATE -> Mention.Type.STATE;
      case BODY -> Mention.Type.BODY;
      case GROUP -> Mention.Type.GROUP;
      case PERSON -> Mention.Type.PERSON;
    };
  }
}
