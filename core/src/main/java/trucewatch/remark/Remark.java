package trucewatch.remark;

import java.util.Comparator;
import java.util.List;
import trucewatch.remark.Arg.Join;

/// One remark: of which kind, and what it speaks of. [#text()] is the sentence for programs, with
/// codes; whoever prints for people takes the kind and the arguments.
public record Remark(Kind kind, List<Arg> args) implements Arg {
  /// In the order of their words.
  public static final Comparator<Remark> BY_TEXT = Comparator.comparing(Remark::text);

  public static final Remark NOTHING = new Remark(Kind.NOTHING, List.of());

  public Remark {
    args = List.copyOf(args);
    if (args.size() != kind.arguments()) {
      throw new IllegalArgumentException(kind + " takes " + kind.arguments() + " arguments");
    }
  }

  public static Remark of(Kind kind, Arg... args) {
    return new Remark(kind, List.of(args));
  }

  /// A clause that must come first.
  public static Remark clause(String code) {
    return of(Kind.CLAUSE, Arg.clause(code));
  }

  public static Remark joined(List<Remark> parts, Join join) {
    return of(Kind.JOINED, Arg.list(parts, join));
  }

  public static List<String> texts(List<Remark> remarks) {
    return remarks.stream().map(Remark::text).toList();
  }

  public boolean isNothing() {
    return kind == Kind.NOTHING;
  }

  /// Whether it speaks of that clause, itself or a remark within it.
  public boolean names(String clause) {
    return names(this, clause);
  }

  private static boolean names(Arg arg, String clause) {
    return switch (arg) {
      case Remark remark -> remark.args().stream().anyMatch(part -> names(part, clause));
      case Arg.Many many -> many.parts().stream().anyMatch(part -> names(part, clause));
      case Arg.Code code -> code.of() == Of.CLAUSE && code.code().equals(clause);
      case Arg.Count _, Arg.Amount _, Arg.Day _, Arg.Span _, Arg.Quoted _ -> false;
    };
  }

  @Override
  public String text() {
    return fill(kind.english(), args.stream().map(Arg::text).toList());
  }

  /// The template with the words at `{0}`, `{1}`, ...
  public static String fill(String template, List<String> words) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      filled
          .append(template, from, open)
          .append(words.get(Integer.parseInt(template.substring(open + 1, close))));
      from = close + 1;
    }
    return filled.append(template, from, template.length()).toString();
  }

  /// Which remark, with its English.
  public enum Kind {
    /// Nothing to say.
    NOTHING(""),
    /// A clause that must come first.
    CLAUSE("{0}"),
    /// Several remarks taken together.
    JOINED("{0}"),
    VOTES_ENOUGH("{0} in favour, {1} needed"),
    VOTES_SHORT("{0} in favour, {1} needed: short by {2}"),
    VOTES_OPEN("{0} told in favour, {1} needed"),
    /// So many votes.
    VOTES("{0}"),
    VOTES_BY("{0} by {1}"),
    VOTES_OF("{0} of {1}"),
    VOTES_BY_OF("{0} by {1} of {2}"),
    BACKING_MISSING("needs {0} of {1} in favour, has {2}"),
    VETOED("vetoed by {0}"),
    VETO_AMONG("{0} against by the tally, not told who; holders of a veto are among them ({1})"),
    VETO_MAYBE_AMONG("{0} against by the tally, not told who; a veto may be among them ({1})"),
    VETO_OVERRIDDEN("the veto of {0} was overridden"),
    OBJECTED("objected to by {0}"),
    OBJECTED_BY_TALLY("{0} objected by the tally, not told who"),
    NOBODY_OBJECTED("nobody objected"),
    WITHOUT_CONSENT("without the consent of {0}"),
    NO_QUORUM("{0} present, {1} needed for a quorum"),
    QUORUM_OPEN("{0} told present, {1} needed for a quorum"),
    RECUSED("{0} may not vote on it"),
    DEADLOCKED("deadlocked: neither the proposal nor its rejection carries"),
    NOT_HEARD("not heard: {0}"),
    BALLOT_TOLD_TWO_WAYS("the ballot of {0} is told two ways"),
    COUNT_TOLD_AS("the count is told as {0}"),
    /// A vote that is told not to have been held.
    NOT_HELD("not held"),
    /// So many ballots of one kind.
    BALLOTS("{0} {1}"),
    BY_TALLY("by a tally without names: {0}"),
    TALLY_DOES_NOT_FIT("the tally {0} does not fit the ballots told by name and is not counted"),
    NO_MEMBER("{0} is no member; that ballot is not counted"),
    NOT_BEGUN("not begun"),
    STAGE_NOT_BEGUN("'{0}' has not begun"),
    TIME_RAN_OUT("the time ran out"),
    STAGE_TIME_RAN_OUT("the time for '{0}' ran out"),
    GAVE_WAY("'{0}' failed ({1})"),
    TOO_MANY_READINGS("too many ways to read what is told were left to try them all"),
    TURNED_BY_ONE("the change of 1 member would turn it"),
    TURNED_BY("the change of {0} members would turn it"),
    MORE_SETS("more such sets may exist"),
    STANDS_ALREADY("it stands so already if the round closes now"),
    NOTHING_TURNS("no change of ballots would turn it"),
    RESTS_ON_TALLY("it rests on a tally; who cast which ballot is not told"),
    SEARCH_CUT("the search was cut short: fewer than {0} members will not do"),
    KEPT_FROM_ADOPTION("it can be kept from being adopted by {0}"),
    ANY_OF("any {0} of {1}"),
    NOT_ENDED("not ended: {0}"),
    NO_END_TOLD("not ended"),
    ENDED("ended: {0}"),
    GOES_ON("goes on: {0}"),
    CEASED("ceased: {0}"),
    CIRCLE("waits in a circle: {0}"),
    OWN_OPPOSITE("waits for its own opposite: it ends by what follows from its start"),
    WAS_REJECTED_BY("{0} was rejected by {1}"),
    WAS_REJECTED("{0} was rejected"),
    WAS_NOT_ADOPTED("{0} was not adopted"),
    IS_BLOCKED("{0} is blocked"),
    HAS_LAPSED("{0} has lapsed"),
    SUSPENDED_BY("suspended by {0}"),
    RESUMED_BY("resumed by {0}"),
    WAIVED_BY("waived by {0}"),
    ENDED_BY("ended by {0}"),
    EXTENDED_BY("extended by {0} by {1}"),
    WITHOUT_POWER("{0} is told to {1} it without having the power, or having it still: no effect"),
    SOMEBODY("somebody not named"),
    USED_AGAIN("used again by {0}, no effect: it could be used once"),
    USED_WITHOUT_BASIS("used without basis by {0}, no effect"),
    AGREEMENT_TO_COME("the agreement to come into force"),
    AGREEMENT_TO_COME_ON("the agreement to come into force on {0}"),
    FIRST("the first {0}"),
    FIRST_BREACH("the first breach of {0}"),
    WORD_OF("the word of {0}"),
    NOT_YET("not yet {0}: {1}"),
    NOT_YET_REFUSED("not yet refused: {0}"),
    NOT_YET_ENDED("not yet ended: {0}"),
    NOT("not {0}"),
    IN_FORCE("{0} in force"),
    COMPLIES("{0} complies with {1}, judged by {2}"),
    COMPLIES_UNJUDGED("{0} complies with {1}, judged by nobody"),
    FINDING_BY("a finding by {0}"),
    FINDING_BY_THAT("a finding by {0}: {1}"),
    RELATION("{0} {1} {2}"),
    TOLD_RELATION("told: {0} {1} {2}"),
    DATE("the date {0}"),
    SIGNING("signing"),
    AGREEMENT_IN_FORCE("the agreement in force"),
    START_OF_CLAUSE("the start of the clause"),
    BECOMES("{0} {1}"),
    ACCEPTED("{0} accepted"),
    ACCEPTED_BY("{0} accepted by {1}"),
    REJECTED("{0} rejected"),
    REJECTED_BY("{0} rejected by {1}"),
    ACT("told: {0}"),
    ACT_OF("told: {0} of {1}"),
    ACT_BY("told: {0} by {1}"),
    ACT_OF_BY("told: {0} of {1} by {2}"),
    DAY_OF("day {0} of {1}"),
    AFTER("{0} after {1}"),
    BEFORE("{0} before {1}"),
    EARLIER_OF("the earlier of {0}"),
    LATER_OF("the later of {0}"),
    MANNER("\"{0}\", judged by {1}"),
    MANNER_UNJUDGED("\"{0}\", judged by nobody"),
    TO_BE_VERIFIED("to be verified by {0}: no finding told"),
    VERIFIED("verified by {0}, as the text asks"),
    READING_OF("the deadline is a reading: the text says \"{0}\""),
    READING("the deadline is a reading: the text gives none"),
    TOTAL("total by {0}: {1} to {2}"),
    TOTAL_FROM("total by {0}: {1} from {2} to {3}"),
    NO_START_DATE("no date for its start: {0}"),
    NO_END_IN_TEXT("the text gives no end"),
    NO_LATEST_DATE("no latest date for its end: {0}"),
    NO_DATE_FOR("no date can be reckoned for \"{0}\""),
    HAS_NO_END("{0} has no end"),
    HAS_NO_DEADLINE("{0} has no deadline"),
    WAITS_FOR_ITSELF("{0} waits for itself"),
    UNDER("{0} {1} {2} under {3}"),
    OF_CLAUSE("{0}: {1}"),
    MANDATE_FINDINGS(
        "the mandate of this case is to report findings, and no finding carries a word here"),
    MANDATE_EVENTS("the mandate of this case is to report events, not who kept or broke a promise"),
    SEATS_HELD("{0} of the {1} seats told to be held, {2} of them by {3}, at least {4} needed"),
    SEATS_TOLD("{0} {1} told by {2}, at least {3} of {4} needed"),
    OUT_OF_TURN("told: {0} after {1}, where it was the turn of {2}"),
    DENIED_GENERALLY("denied in general terms by {0}"),
    TOLD_BOTH_WAYS("{0} of them told both ways"),
    IN_STEP("in step with {0}: {1} here, {2} there"),
    IN_STEP_NOT_IN_FORCE("in step with {0}: {1} here, {2} there; not in force"),
    IN_STEP_BOTH("in step with {0}: both {1}"),
    IN_STEP_BOTH_NOT_IN_FORCE("in step with {0}: both {1}; not in force"),
    IN_STEP_NEITHER("in step with {0}: neither told done"),
    IN_STEP_NEITHER_NOT_IN_FORCE("in step with {0}: neither told done; not in force"),
    SHARE("{0} of {1}"),
    DONE("done"),
    NOT_TOLD_DONE("not told done"),
    NOT_KNOWN("not known"),
    ACCEPTANCE_ASSUMED("acceptance assumed"),
    PUT_FORWARD("put forward by {0} on {1}, binds nobody"),
    NO_EXCEPTION("no exception told: {0}"),
    NO_ACT("no {0} is told"),
    IS_NOT_PERFORMED("{0} is told not to be performed"),
    IS_BREACHED("{0} is told to be breached"),
    IS_NOT_BREACHED("{0} is told not to be breached"),
    IS_USED("{0} is told to be used"),
    IS_STARTED("{0} is told to be started"),
    IS_NOT_IN_FORCE("{0} is told not to be in force"),
    HAS_BEGUN("{0} is told to have begun"),
    HAS_ENDED("{0} has ended"),
    STARTS_WHEN_NOT_PERFORMED("it starts when {0} is not performed"),
    NOBODY_MAY_RESUME("{0} is suspended, and nobody has the power to resume it"),
    WITHOUT_VERDICT("{0} is text without a verdict"),
    LIST_NOT_COMPLETE("{0}: how many are due is not known before the list is complete"),
    NOBODY_JUDGES("{0}: nobody is named to judge it"),
    DECISION_CLOSED("{0} is closed: it would take a new decision"),
    NO_BALLOTS_CARRY("{0}: no ballots of those who may move would carry it"),
    TALLY_WITHOUT_NAMES("{0}: a tally is told, and not who cast which ballot"),
    TOO_MANY_MEMBERS("{0}: too many members to try all sets"),
    NO_ACT_BRINGS("\"{0}\" is no act"),
    ONLY_TIME("only time brings {0}"),
    AGREEMENT_NOT_IN_FORCE("the agreement is not in force yet"),
    WAITS_FOR_REJECTION("it waits for a rejection: {0}"),
    NOBODY_ACCEPTS("nobody is named to accept {0}"),
    /// Why no set of moves does in an account that takes the word of others alone.
    MOVES_NOT_TAKEN(
        "such moves do not count by this account until those whose word it takes tell of them"),
    STILL_DENIED("{0} would still be told not so by {1}"),
    MOVES_FALL_SHORT("all moves found would not do: it would be {0}"),
    STAGE_OF("{0}, stage {1}"),
    /// A bit of an explanation: `told performed`.
    STATEMENT("{0}"),
    NOBODY_ASKED("it waits for what nobody is asked for: {0}");

    private final String english;

    Kind(String english) {
      this.english = english;
    }

    /// The sentence, with `{0}`, `{1}`, ... for the arguments.
    public String english() {
      return english;
    }

    int arguments() {
      int many = 0;
      while (english.contains("{" + many + "}")) {
        many++;
      }
      return many;
    }
  }
}
