package trucewatch.news;

import java.util.List;
import trucewatch.news.actors.Gazette;
import trucewatch.news.actors.Mention;
import trucewatch.news.vocabulary.Vocabulary.Actor;

/// Which names in a text are of actors: everything of the case, and else persons, organisations,
/// peoples, and countries that do something. A place where something happens is none.
final class Actors {
  private Actors() {}

  static List<Mention> of(List<Mention> mentions, Gazette gazette) {
    return mentions.stream()
        .flatMap(
            m ->
                gazette
                    .named(m.text())
                    .filter(_ -> m.type() != Mention.Type.PLACE)
                    .map(actor -> new Mention(m.span(), m.text(), actor.id(), type(actor)))
                    .or(() -> acting(m) ? java.util.Optional.of(m) : java.util.Optional.empty())
                    .stream())
        .toList();
  }

  private static boolean acting(Mention m) {
    return switch (m.type()) {
      case PLACE -> false;
      case PEOPLE -> m.text().endsWith("s");
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
