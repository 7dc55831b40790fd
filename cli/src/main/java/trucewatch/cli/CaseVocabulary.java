package trucewatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
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
        agreement.clauses().stream().map(CaseVocabulary::clause).toList());
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

  private static Vocabulary.Clause clause(Clause clause) {
    List<String> words = new ArrayList<>();
    for (Pattern pattern : patterns(clause)) {
      words.add(pattern.act().code());
      words.add(pattern.thing());
    }
    for (String word : clause.head().title().split("[^\\p{L}-]+", -1)) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return new Vocabulary.Clause(
        clause.id().code(), clause.head().title(), words(words.stream()), List.of());
  }

  private static List<Pattern> patterns(Clause clause) {
    return switch (clause) {
      case Clause.Duty duty -> duty.does();
      case Clause.Ban ban -> ban.forbids();
      case Clause.Freedom _,
          Clause.Choice _,
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
