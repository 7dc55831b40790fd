package trucewatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import trucewatch.agreement.Act;
import trucewatch.agreement.ActId;
import trucewatch.agreement.Actor;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.checking.Checked;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Examined;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.time.Interval;

/// Hands the names of an agreement to the reader of news as plain words, so that the reader itself
/// never sees an agreement.
final class CaseVocabulary {
  private static final int SHORTEST_WORD = 5;

  private CaseVocabulary() {}

  /// The names of the case at that path.
  ///
  /// @throws WrongUse if there is none, or its agreement has errors
  static Vocabulary of(Desk desk, Path path, CommandLine asked) {
    return switch (Casebook.examine(path, desk.clock().instant())) {
      case Examined.Missing missing -> throw new WrongUse(asked, missing.why());
      case Examined.Unreadable unreadable ->
          throw new WrongUse(asked, unreadable.problem().reason() + ".");
      case Examined.Read read ->
          switch (read.checked()) {
            case Checked.Sound sound -> of(sound.agreement());
            case Checked.Unsound _ ->
                throw new WrongUse(
                    asked, "The agreement has errors; `trucewatch check " + path + "` shows them.");
          };
    };
  }

  static Vocabulary of(Agreement agreement) {
    return new Vocabulary(
        agreement.actors().stream().map(actor -> actor(actor, agreement.zone())).toList(),
        agreement.acts().stream()
            .map(
                act ->
                    new Vocabulary.Act(
                        act.id().code(),
                        words(
                            Stream.concat(
                                Stream.of(act.id().code(), act.name()),
                                act.otherNames().stream()))))
            .toList(),
        agreement.places().stream()
            .map(
                place ->
                    new Vocabulary.Place(
                        place.id().code(),
                        Stream.concat(Stream.of(place.name()), place.otherNames().stream())
                            .filter(name -> !name.isBlank())
                            .toList()))
            .toList(),
        agreement.clauses().stream().map(clause -> clause(agreement, clause)).toList());
  }

  private static Vocabulary.Actor actor(Actor actor, ZoneId zone) {
    return new Vocabulary.Actor(
        actor.id().code(),
        switch (actor.kind()) {
          case PARTY -> Vocabulary.Kind.PARTY;
          case STATE -> Vocabulary.Kind.STATE;
          case BODY, ORGANISATION, MISSION -> Vocabulary.Kind.BODY;
          case GROUP -> Vocabulary.Kind.GROUP;
          case PERSON, OFFICE -> Vocabulary.Kind.PERSON;
        },
        actor.shown(),
        actor.otherNames(),
        actor.speaksFor().stream()
            .map(
                tie ->
                    new Vocabulary.SpeaksFor(
                        tie.to().code(),
                        day(tie.during().from(), zone, LocalDate.MIN),
                        day(tie.during().to(), zone, LocalDate.MAX)))
            .toList());
  }

  private static LocalDate day(Instant instant, ZoneId zone, LocalDate open) {
    boolean none = !instant.isAfter(Interval.BEGINNING) || !instant.isBefore(Interval.END);
    return none ? open : instant.atZone(zone).toLocalDate();
  }

  /// The acts of a clause, with all that they include, and the words of its title. Names are left
  /// out: that a text speaks of a party or a place does not make it speak of this clause.
  private static Vocabulary.Clause clause(Agreement agreement, Clause clause) {
    List<String> words = new ArrayList<>();
    for (Pattern pattern : patterns(clause)) {
      included(agreement, pattern.act(), words);
      words.add(pattern.thing());
    }
    Set<String> names = names(agreement);
    for (String word : clause.head().title().split("[^\\p{L}-]+", -1)) {
      if (word.length() >= SHORTEST_WORD && !names.contains(word.toLowerCase(Locale.ROOT))) {
        words.add(word);
      }
    }
    return new Vocabulary.Clause(
        clause.id().code(), clause.head().title(), words(words.stream()), List.of());
  }

  private static void included(Agreement agreement, ActId id, List<String> into) {
    if (into.contains(id.code())) {
      return;
    }
    into.add(id.code());
    for (Act act : agreement.acts()) {
      if (act.id().equals(id)) {
        act.includes().forEach(part -> included(agreement, part, into));
      }
    }
  }

  /// The single words of the names of actors and places.
  private static Set<String> names(Agreement agreement) {
    Stream<String> actors =
        agreement.actors().stream()
            .flatMap(it -> Stream.concat(Stream.of(it.shown()), it.otherNames().stream()));
    Stream<String> places =
        agreement.places().stream()
            .flatMap(it -> Stream.concat(Stream.of(it.name()), it.otherNames().stream()));
    return Stream.concat(actors, places)
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)))
        .collect(Collectors.toSet());
  }

  private static List<Pattern> patterns(Clause clause) {
    return switch (clause) {
      case Clause.Duty duty -> duty.does();
      case Clause.Ban ban -> ban.forbids();
      case Clause.Freedom freedom -> freedom.acts();
      case Clause.Choice _,
          Clause.Role _,
          Clause.Principle _,
          Clause.Phase _,
          Clause.Declaration _ ->
          List.of(); // of these the title alone is matched
    };
  }

  private static List<String> words(Stream<String> words) {
    return words
        .map(word -> word.toLowerCase(Locale.ROOT).replace('-', ' ').strip())
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
