package trucewatch.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trucewatch.claims.ClaimId;
import trucewatch.time.Interval;
import trucewatch.verdict.Fact;

/// The facts of an explanation as sentences that a reader understands without a manual. Claims are
/// named by their ids; whoever prints the sentences prints the claims beside them.
public final class FactWords {
  private final Names names;
  private final Times times;

  public FactWords(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  /// One sentence, without what it follows from.
  public String of(Fact fact) {
    return Sentences.capital(phrase(fact)) + ".";
  }

  private String phrase(Fact fact) {
    return switch (fact) {
      case Fact.Counted(String account, Instant known, int howMany) ->
          names.byAccount(account)
              + ", "
              + howMany
              + (howMany == 1 ? " claim counts that was" : " claims count that were")
              + " known by "
              + times.day(known);
      case Fact.Dated(String what, Instant at) -> dated(what, at);
      case Fact.Moved moved ->
          moved.by()
              + " this is "
              + times.shown(moved.when().last())
              + (moved.ahead() ? ", which still lay ahead" : "");
      case Fact.Act act -> act(act);
      case Fact.Reached reached -> reached(reached);
      case Fact.Total total ->
          names.actor(total.speaker())
              + " gives a total of "
              + Json.plain(total.sum())
              + ", "
              + Json.plain(total.needed())
              + " are needed"
              + ids(total.claims());
      case Fact.Consented consented -> consented(consented);
      case Fact.InForce inForce -> clause(inForce.clause()) + turn(inForce);
      case Fact.Became became -> became(became);
      case Fact.Found found ->
          "the judge that the text names found that "
              + clause(found.clause())
              + (found.so() ? " was kept" : " was not kept")
              + ids(found.claims());
      case Fact.Relation relation -> relation(relation);
      case Fact.Power power ->
          "the power "
              + clause(power.power())
              + " was used ("
              + power.verb()
              + "), "
              + times.shown(power.when())
              + ids(power.claims());
      case Fact.Covered covered ->
          (covered.declared()
                  ? "sources that say they report every such act tell of too few from "
                  : "it is denied for the whole time from ")
              + times.shown(covered.over().from())
              + " to "
              + times.shownEnd(covered.over().last())
              + ids(covered.claims());
      case Fact.Searched searched ->
          "all that the account tells against "
              + clause(searched.clause())
              + " up to "
              + times.shownEnd(searched.over().last())
              + " was looked through: "
              + count(searched.because().size(), "incident")
              + ", all denied";
      case Fact.Outcome outcome ->
          "the ballots told give \""
              + outcome.word().replace('-', ' ')
              + '"'
              + (outcome.reasons().isEmpty()
                  ? ""
                  : ": " + String.join("; ", names.words(outcome.reasons())))
              + ids(outcome.claims());
      case Fact.Each each ->
          "each of "
              + count(each.instances(), "instance")
              + " is met by the acts told, "
              + Json.plain(each.needed())
              + " for each";
      case Fact.DueBy due -> due(due);
      case Fact.Assumed assumed ->
          "nothing else is told, so this is assumed: " + names.words(assumed.what());
      case Fact.OfTheText text ->
          "by the words of the agreement it "
              + (text.so() ? "holds" : "does not hold")
              + (text.reasons().isEmpty()
                  ? ""
                  : ": " + String.join("; ", names.words(text.reasons())));
      case Fact.Stands stands -> stands(stands);
      case Fact.Progress progress ->
          told(progress.done(), progress.of(), progress.thing()) + ids(progress.claims());
      case Fact.InPeriod period -> inPeriod(period);
      case Fact.Joined joined -> joined(joined.how());
      case Fact.Runs runs -> clause(runs.clause()) + " was in force on " + times.shown(runs.at());
      case Fact.Said said -> names.words(said.words()) + ids(said.claims());
      case Fact.Concluded concluded -> concluded(concluded);
    };
  }

  private static String told(BigDecimal done, BigDecimal of, String thing) {
    return Json.plain(done)
        + " of "
        + Json.plain(of)
        + (thing.isEmpty() ? "" : " " + Counted.unit(of, thing))
        + " are told";
  }

  /// "The period to 2025-11-02 is over: 0 of 600 trucks are told, so it is "date passed"".
  private String inPeriod(Fact.InPeriod fact) {
    Instant last = fact.period().last();
    String which =
        times.day(fact.period().from()).equals(times.day(last))
            ? "the period of " + times.day(last)
            : "the period from "
                + times.shown(fact.period().from())
                + " to "
                + times.shownEnd(last);
    return which
        + (fact.over() ? " is over: " : " runs: ")
        + (fact.of().signum() > 0 ? told(fact.done(), fact.of(), fact.thing()) + ", " : "")
        + "so its word is \""
        + Sentences.word(fact.word(), true)
        + '"'
        + ids(fact.claims());
  }

  private String dated(String what, Instant at) {
    return switch (what) {
      case "signing" -> "the agreement was signed on " + times.shown(at);
      case "agreement" -> "the agreement is in force since " + times.shown(at);
      default -> "the text names " + times.shown(at);
    };
  }

  private String act(Fact.Act act) {
    String when = act.when().equals(Interval.ALWAYS) ? "" : ", " + times.shown(act.when());
    String denied = act.against().isEmpty() ? "" : "; denied" + ids(act.against());
    return "an incident is told" + when + ids(act.claims()) + denied;
  }

  private String reached(Fact.Reached reached) {
    String thing =
        reached.thing().isEmpty() ? "" : " " + Counted.unit(reached.sum(), reached.thing());
    boolean short_ = reached.atMost().compareTo(reached.needed()) < 0;
    boolean enough = reached.sum().compareTo(reached.needed()) >= 0;
    return "at least "
        + Json.plain(reached.sum())
        + thing
        + (reached.sum().intValue() == 1 ? " is told by " : " are told by ")
        + times.shownEnd(reached.within().last())
        + ", "
        + Json.plain(reached.needed())
        + (reached.needed().intValue() == 1 ? " is needed" : " are needed")
        + (short_ && enough ? "; others tell of no more than " + Json.plain(reached.atMost()) : "");
  }

  private String consented(Fact.Consented consented) {
    String who = consented.actors().isEmpty() ? "its bearer" : names.actors(consented.actors());
    String said =
        switch (consented.told()) {
          case "accepted" -> who + " is told to have accepted ";
          case "rejected" -> who + " is told to have rejected ";
          case "has-not-accepted" -> who + " is told not to have accepted ";
          case "contested" -> "it is told both ways whether " + who + " accepted ";
          case "acceptance-assumed" ->
              "nothing is told of the consent of "
                  + who
                  + "; as a party it is assumed to have accepted ";
          default -> "nothing is told of whether " + who + ", which is no party, accepted ";
        };
    return said + clause(consented.clause()) + ids(consented.claims());
  }

  private String turn(Fact.InForce inForce) {
    String when =
        inForce.when().equals(Interval.ALWAYS) ? "" : times.shownEnd(inForce.when().last());
    return switch (inForce.turn()) {
      case BEGAN -> " came into force" + on(when);
      case ENDED -> " ended" + on(when);
      case SUSPENDED -> " was put out of force" + on(when);
      case NOT_BEGUN -> " did not come into force: what it needs is told not to be so";
    };
  }

  private static String on(String when) {
    return when.isEmpty() ? "" : " on " + when;
  }

  private String became(Fact.Became became) {
    String by = became.bearers().isEmpty() ? "" : " (" + names.actors(became.bearers()) + ")";
    String when = became.when().equals(Interval.ALWAYS) ? "" : times.shownEnd(became.when().last());
    return clause(became.clause())
        + by
        + (became.so() ? " is told to " : " is told not to ")
        + state(became.state())
        + on(when);
  }

  private static String state(String state) {
    return switch (state) {
      case "begins" -> "have come into force";
      case "ends" -> "have ended";
      case "suspended" -> "be suspended";
      case "overdue" -> "be past its date";
      default -> "be " + state.replace('-', ' ');
    };
  }

  private String relation(Fact.Relation relation) {
    String what =
        names.actor(relation.subject())
            + " "
            + relation.relation()
            + " "
            + names.named(relation.object())
            + " on "
            + times.shown(relation.at());
    if (relation.claims().isEmpty()) {
      return "it is told not to be so that " + what + ids(relation.against());
    }
    return "it is told that "
        + what
        + ids(relation.claims())
        + (relation.against().isEmpty() ? "" : "; told otherwise" + ids(relation.against()));
  }

  private String due(Fact.DueBy due) {
    String by =
        due.first().equals(due.last())
            ? "is due by " + times.shownEnd(due.last())
            : "is due between "
                + times.shownEnd(due.first())
                + " and "
                + times.shownEnd(due.last())
                + ", as what started it is not told to the second";
    return clause(due.clause())
        + " "
        + by
        + (due.passed() ? "; that has passed" : "; that lies ahead");
  }

  private String stands(Fact.Stands stands) {
    String words = String.join("; ", names.words(stands.words()));
    return switch (stands.stage()) {
      case "waiting" -> "it is not in force: it waits for " + words;
      case "blocked" -> "it cannot start: " + words;
      case "suspended" -> "it is suspended: " + words;
      default -> "it has ended: " + words;
    };
  }

  private static String joined(String how) {
    return switch (how) {
      case "all" -> "all of this is told";
      case "any" -> "one of these is enough";
      case "earliest" -> "the earliest of these counts";
      case "latest" -> "the latest of these counts";
      default -> "this is told not to be so";
    };
  }

  private static String concluded(Fact.Concluded concluded) {
    String what = concluded.statement().equals("holds") ? "so" : concluded.statement();
    String told =
        concluded.so()
            ? concluded.not()
                ? "it is told both to be " + what + " and not to be"
                : "it is told to be " + what
            : concluded.not()
                ? "it is told not to be " + what
                : "nothing that counts tells whether it is " + what;
    return told + ". So the word is \"" + concluded.word().code() + '"';
  }

  private String clause(String code) {
    String title = names.clause(code);
    return title.equals(code) ? code : '"' + title + '"';
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String ids(List<ClaimId> claims) {
    return claims.isEmpty()
        ? ""
        : claims.stream().map(ClaimId::text).collect(Collectors.joining(", ", " [", "]"));
  }

  /// The facts and all that they follow from, each with how deep it stands; 0 is the first level.
  public static List<Placed> unfolded(List<Fact> facts) {
    List<Placed> all = new ArrayList<>();
    facts.stream().distinct().forEach(fact -> unfold(fact, 0, all));
    return all;
  }

  private static void unfold(Fact fact, int depth, List<Placed> all) {
    all.add(new Placed(depth, fact));
    fact.because().stream().distinct().forEach(part -> unfold(part, depth + 1, all));
  }

  /// A fact and how deep it stands.
  public record Placed(int depth, Fact fact) {}

  /// "told not performed" as "told not to be performed".
  public static String plainly(String statement) {
    if (statement.equals("told not accepted")) {
      return "told not to be accepted by its bearer";
    }
    return statement.startsWith("told not ")
        ? "told not to be " + so(statement.substring("told not ".length()))
        : "told to be " + so(statement.substring("told ".length()));
  }

  private static String so(String what) {
    return what.equals("holds") ? "so" : what;
  }
}
