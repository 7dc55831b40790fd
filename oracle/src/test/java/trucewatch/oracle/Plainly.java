package trucewatch.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import trucewatch.decisions.Body;
import trucewatch.decisions.Choice;
import trucewatch.decisions.Close;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Member;
import trucewatch.decisions.Needed;
import trucewatch.decisions.Outcome;
import trucewatch.decisions.Quorum;
import trucewatch.decisions.Round;
import trucewatch.decisions.Tally;
import trucewatch.decisions.Weighing;
import trucewatch.decisions.Who;
import trucewatch.logic.Truth;

/// The meaning of a condition the slow way: every reading of the contested ballots, every way for
/// those not heard, each counted by hand. Shares nothing with the code under test but the rule.
final class Plainly {
  /// What one full count gives.
  enum End {
    LOST,
    NO_QUORUM,
    CARRIED
  }

  private final Body body;
  private final boolean lapsed;

  Plainly(Body body, boolean lapsed) {
    this.body = body;
    this.lapsed = lapsed;
  }

  End end(Condition condition, Map<Member, Choice> cast) {
    return end(condition, cast, Set.of());
  }

  private End end(Condition condition, Map<Member, Choice> cast, Set<Member> out) {
    return switch (condition) {
      case Condition.Threshold(var needed, var base, var who, var weighing) -> {
        long inFavour = weight(who, weighing, cast, out, Choice.FOR);
        long against = weight(who, weighing, cast, out, Choice.AGAINST);
        long abstaining = weight(who, weighing, cast, out, Choice.ABSTAINS);
        long absent = weight(who, weighing, cast, out, Choice.ABSENT);
        long total =
            switch (base) {
              case MEMBERS -> inFavour + against + abstaining + absent;
              case PRESENT -> inFavour + against + abstaining;
              case VOTING -> inFavour + against;
            };
        yield carried(inFavour > 0 && enough(needed, inFavour, total));
      }
      case Condition.Backing(var atLeast, var who) ->
          carried(heads(who, cast, out, Choice.FOR) >= atLeast);
      case Condition.Consensus(var who) ->
          carried(
              lapsed
                  ? heads(who, cast, out, Choice.FOR) == entitled(who, out)
                  : heads(who, cast, out, Choice.AGAINST) == 0);
      case Condition.Silence(var who) -> carried(heads(who, cast, out, Choice.AGAINST) == 0);
      case Condition.ExpressConsent(var who) ->
          carried(heads(who, cast, out, Choice.FOR) == entitled(who, out));
      case Condition.AllOf(var parts) -> {
        List<End> ends = parts.stream().map(part -> end(part, cast, out)).toList();
        yield ends.contains(End.LOST)
            ? End.LOST
            : ends.contains(End.NO_QUORUM) ? End.NO_QUORUM : End.CARRIED;
      }
      case Condition.AnyOf(var parts) -> {
        List<End> ends = parts.stream().map(part -> end(part, cast, out)).toList();
        yield ends.contains(End.CARRIED)
            ? End.CARRIED
            : ends.contains(End.NO_QUORUM) ? End.NO_QUORUM : End.LOST;
      }
      case Condition.Unless(var inner, var against, var holders) ->
          heads(holders, cast, out, Choice.AGAINST) >= against ? End.LOST : end(inner, cast, out);
      case Condition.UnlessOverridden(var inner, var against, var holders, var override) ->
          heads(holders, cast, out, Choice.AGAINST) >= against
                  && end(override, cast, out) != End.CARRIED
              ? End.LOST
              : end(inner, cast, out);
      case Condition.Quorate(var quorums, var inner) -> {
        boolean met = true;
        for (Quorum quorum : quorums) {
          long absent = weight(quorum.who(), quorum.weighing(), cast, out, Choice.ABSENT);
          long present =
              weight(quorum.who(), quorum.weighing(), cast, out, Choice.FOR)
                  + weight(quorum.who(), quorum.weighing(), cast, out, Choice.AGAINST)
                  + weight(quorum.who(), quorum.weighing(), cast, out, Choice.ABSTAINS);
          met &= enough(quorum.needed(), present, present + absent);
        }
        yield met ? end(inner, cast, out) : End.NO_QUORUM;
      }
      case Condition.Recusing(var who, var recusal, var inner) -> {
        List<Member> members = body.those(who);
        yield switch (recusal) {
          case LEFT_OUT -> {
            Set<Member> more = new LinkedHashSet<>(out);
            more.addAll(members);
            yield end(inner, cast, more);
          }
          case ABSTAINS -> {
            Map<Member, Choice> changed = new LinkedHashMap<>(cast);
            for (Member member : members) {
              if (plain(cast, member) != Choice.ABSENT) {
                changed.put(member, Choice.ABSTAINS);
              }
            }
            yield end(inner, changed, out);
          }
        };
      }
    };
  }

  /// Without the code under test: is `have` enough of `total`?
  private static boolean enough(Needed needed, long have, long total) {
    return have >= 1
        && switch (needed) {
          case Needed.AtLeast(var number) -> have >= number;
          case Needed.MoreThan(var numerator, var denominator) ->
              have * denominator > total * numerator;
          case Needed.Share(var numerator, var denominator, var rounding) ->
              switch (rounding) {
                case UP -> have * denominator >= total * numerator;
                case DOWN -> (have + 1) * denominator > total * numerator;
                case NEAREST -> (2 * have + 1) * denominator > 2 * total * numerator;
              };
        };
  }

  private long weight(
      Who who, Weighing weighing, Map<Member, Choice> cast, Set<Member> out, Choice choice) {
    long sum = 0;
    for (Member member : body.those(who)) {
      if (!out.contains(member) && plain(cast, member) == choice) {
        sum += body.weight(member, weighing);
      }
    }
    return sum;
  }

  private long heads(Who who, Map<Member, Choice> cast, Set<Member> out, Choice choice) {
    return weight(who, Weighing.ONE_EACH, cast, out, choice);
  }

  private long entitled(Who who, Set<Member> out) {
    return body.those(who).stream().filter(member -> !out.contains(member)).count();
  }

  private static Choice plain(Map<Member, Choice> cast, Member member) {
    return plain(cast.getOrDefault(member, Choice.ABSENT));
  }

  static Choice plain(Choice choice) {
    return switch (choice) {
      case OBJECTS -> Choice.AGAINST;
      case CONSENTS -> Choice.FOR;
      case FOR, AGAINST, ABSTAINS, ABSENT -> choice;
    };
  }

  private static End carried(boolean carried) {
    return carried ? End.CARRIED : End.LOST;
  }

  /// The word, by trying everything.
  static Outcome.Word word(Condition condition, Round round) {
    Set<String> standings = new LinkedHashSet<>();
    boolean anyTally = false;
    for (Tally tally : round.ballots().tallies()) {
      Set<String> found = standings(condition, round, tally);
      anyTally |= !found.isEmpty();
      standings.addAll(found);
    }
    if (!anyTally) {
      standings.addAll(standings(condition, round, new Tally(Map.of())));
    }
    if (standings.size() > 1) {
      return Outcome.Word.CONTESTED;
    }
    return switch (standings.iterator().next()) {
      case "LOST" -> Outcome.Word.NOT_ADOPTED;
      case "NO_QUORUM" -> Outcome.Word.NO_QUORUM;
      case "CARRIED" -> Outcome.Word.ADOPTED;
      default -> Outcome.Word.OPEN;
    };
  }

  /// Everything that the named ballots of a round can come to.
  static Set<End> ends(Condition condition, Round round) {
    Plainly plainly = new Plainly(round.body(), round.close() == Close.LAPSED);
    Tally none = new Tally(Map.of());
    List<List<Choice>> sides = new ArrayList<>();
    for (Member member : round.body().members()) {
      Set<Choice> all = EnumSet.noneOf(Choice.class);
      readings(member, round, none).forEach(all::addAll);
      sides.add(List.copyOf(all));
    }
    Set<End> ends = EnumSet.noneOf(End.class);
    product(
        sides,
        chosen -> {
          Map<Member, Choice> cast = new LinkedHashMap<>();
          for (int place = 0; place < chosen.size(); place++) {
            cast.put(round.body().members().get(place), chosen.get(place));
          }
          ends.add(plainly.end(condition, cast));
        });
    return ends;
  }

  private static Set<String> standings(Condition condition, Round round, Tally tally) {
    Plainly plainly = new Plainly(round.body(), round.close() == Close.LAPSED);
    List<List<Set<Choice>>> readings = new ArrayList<>();
    for (Member member : round.body().members()) {
      readings.add(readings(member, round, tally));
    }
    Set<String> standings = new LinkedHashSet<>();
    product(
        readings,
        reading -> {
          Set<End> ends = EnumSet.noneOf(End.class);
          product(
              reading.stream().map(each -> List.copyOf(each)).toList(),
              sides -> {
                Map<Member, Choice> cast = new LinkedHashMap<>();
                for (int place = 0; place < sides.size(); place++) {
                  cast.put(round.body().members().get(place), sides.get(place));
                }
                if (fits(tally, cast)) {
                  ends.add(plainly.end(condition, cast));
                }
              });
          if (ends.size() == 1) {
            standings.add(ends.iterator().next().name());
          } else if (ends.size() > 1) {
            standings.add("OPEN");
          }
        });
    return standings;
  }

  private static boolean fits(Tally tally, Map<Member, Choice> cast) {
    return tally.counts().entrySet().stream()
        .allMatch(
            entry ->
                cast.values().stream().filter(each -> each == plain(entry.getKey())).count()
                    == entry.getValue());
  }

  private static List<Set<Choice>> readings(Member member, Round round, Tally tally) {
    Set<Choice> unheard = EnumSet.of(Choice.ABSENT);
    if (!tally.isEmpty()) {
      unheard.addAll(tally.counts().keySet());
    } else if (round.close() == Close.RUNNING) {
      unheard = EnumSet.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAINS, Choice.ABSENT);
    }
    Set<Choice> so = EnumSet.noneOf(Choice.class);
    Set<Choice> not = EnumSet.noneOf(Choice.class);
    boolean someStands = false;
    for (Choice choice : Choice.values()) {
      Truth truth = round.ballots().truth(member, choice);
      if (truth.so()) {
        so.add(plain(choice));
        someStands |= !truth.not();
      }
      if (truth.not()) {
        not.add(plain(choice));
      }
    }
    List<Set<Choice>> readings = new ArrayList<>();
    so.forEach(each -> readings.add(EnumSet.of(each)));
    if (!someStands) {
      Set<Choice> rest = EnumSet.copyOf(unheard);
      rest.removeAll(not);
      rest.removeAll(so);
      if (rest.isEmpty()) {
        rest = EnumSet.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAINS, Choice.ABSENT);
        rest.removeAll(not);
        rest.removeAll(so);
      }
      if (!rest.isEmpty()) {
        readings.add(rest);
      }
    }
    if (readings.isEmpty()) {
      readings.add(EnumSet.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAINS, Choice.ABSENT));
    }
    return readings;
  }

  static <T> void product(List<? extends List<T>> options, Consumer<List<T>> each) {
    product(options, new ArrayList<>(), each);
  }

  private static <T> void product(
      List<? extends List<T>> options, List<T> chosen, Consumer<List<T>> each) {
    if (chosen.size() == options.size()) {
      each.accept(List.copyOf(chosen));
      return;
    }
    for (T option : options.get(chosen.size())) {
      chosen.add(option);
      product(options, chosen, each);
      chosen.removeLast();
    }
  }
}
