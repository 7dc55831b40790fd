package trucewatch.agreement.finding;

import java.util.EnumSet;
import java.util.Set;
import trucewatch.diagnostic.Severity;

/// All that the checker can find, each with the number under which it has a page. Numbers below
/// `TW030` belong to the parser.
public enum Finding {
  // Names
  UNKNOWN_ACTOR(30, Severity.ERROR),
  UNKNOWN_PLACE(31, Severity.ERROR),
  UNKNOWN_CLAUSE(32, Severity.ERROR),
  UNKNOWN_TABLE(33, Severity.ERROR),
  UNDEFINED_TERM(34, Severity.WARNING),
  TWO_SPELLINGS(35, Severity.WARNING),
  NAMED_ONLY_IN_PASSING(36, Severity.NOTE),
  DEFINED_TWICE(37, Severity.ERROR),
  WRONG_KIND_OF_NAME(38, Severity.ERROR),
  TWO_MEANINGS(39, Severity.WARNING),

  // The shape of a block
  MISPLACED_LINE(40, Severity.ERROR),
  LINE_TWICE(41, Severity.ERROR),
  NOTHING_SAID(42, Severity.ERROR),
  STATE_DOES_NOT_FIT(43, Severity.ERROR),
  CONSEQUENCE_OF_OTHER_KIND(44, Severity.ERROR),

  // Names, further
  NAME_NOT_ITS_OWN(45, Severity.WARNING),

  // Dates and time zones
  UNKNOWN_TIME_ZONE(46, Severity.ERROR),
  NO_TIME_ZONE(47, Severity.WARNING),
  TIME_THAT_IS_SKIPPED(48, Severity.ERROR),
  TIME_THAT_COMES_TWICE(49, Severity.WARNING),

  // Who, and numbers
  BARE_LIST(50, Severity.ERROR),
  WEIGHTS_WITHOUT_SCALE(51, Severity.ERROR),
  IMPOSSIBLE_SHARE(52, Severity.ERROR),
  EMPTY_LENGTH(53, Severity.ERROR),
  NO_NUMBER(54, Severity.ERROR),

  // What drafters regret
  NO_DEADLINE(55, Severity.WARNING),
  NO_BEARER(56, Severity.WARNING),
  NO_VERIFIER(57, Severity.NOTE),
  CIRCULAR_WAIT(58, Severity.WARNING),
  DUTY_AGAINST_PROHIBITION(59, Severity.WARNING),
  QUORUM_OUT_OF_REACH(60, Severity.WARNING),
  VETO_OF_THE_BOUND(61, Severity.WARNING),
  SUPERVISION_WITHOUT_END(62, Severity.WARNING),
  DEADLINE_BEFORE_TRIGGER(63, Severity.WARNING),
  NOTHING_CAN_BREAK(64, Severity.WARNING),
  UNREACHABLE_CLAUSE(65, Severity.WARNING),
  EXCEPTIONS_THAT_OVERLAP(66, Severity.WARNING),
  TIED_TO_NO_ACT(67, Severity.WARNING),
  AMBIGUOUS_MONTH(68, Severity.WARNING),
  MONTH_AGAINST_DAYS(69, Severity.WARNING),
  TWO_DEADLINES(70, Severity.WARNING),
  PARTS_AND_WHOLE(71, Severity.WARNING),
  MINIMUM_NOBODY_SUPPLIES(72, Severity.WARNING),
  RESERVATION_TO_NOTHING(73, Severity.WARNING),
  WORDS_AGAINST_FIGURES(74, Severity.WARNING),
  TWO_DEFINITIONS_OF_A_PHASE(75, Severity.WARNING),

  // Actors, places and acts
  EMPTY_GROUP(76, Severity.WARNING),
  MEMBER_TWICE(77, Severity.WARNING),
  SELF_SUPERVISION(78, Severity.WARNING),
  CYCLE_OF_PLACES(79, Severity.ERROR),
  CYCLE_OF_GROUPS(80, Severity.ERROR),
  CYCLE_OF_ACTS(81, Severity.ERROR),
  UNIT_MISMATCH(82, Severity.ERROR),

  // Powers and consequences
  POWER_NOBODY_HOLDS(83, Severity.WARNING),
  TWO_STARTS(84, Severity.WARNING),
  ROUNDING_NOT_SAID(85, Severity.WARNING),
  VAGUE_AND_UNJUDGED(86, Severity.WARNING),
  JUDGE_IN_OWN_CAUSE(87, Severity.WARNING),

  // Bodies
  NO_RULE(88, Severity.ERROR),
  NUMBER_OF_MEMBERS(89, Severity.WARNING),
  VETO_OF_A_STRANGER(90, Severity.ERROR),
  TWO_RULES_AT_ONCE(91, Severity.WARNING),

  // The agreement as a whole
  PHASE_WITHOUT_END(92, Severity.WARNING),
  NO_DATE(93, Severity.WARNING),
  DATES_OUT_OF_ORDER(94, Severity.WARNING),
  NOBODY_AGREES(95, Severity.WARNING),
  DID_NOT_SIGN(96, Severity.NOTE),
  READ_BY_NOBODY(97, Severity.WARNING),
  CLOSED_TO_EXTENSION(98, Severity.WARNING),
  PRINCIPLE_OF_NOTHING(99, Severity.WARNING),
  TWO_AUTHORITIES(100, Severity.WARNING),
  NEVER_USED(101, Severity.NOTE),
  RESERVED_ACCOUNT(102, Severity.ERROR);

  private static final Set<Finding> SAY_MISSING =
      EnumSet.of(
          NO_TIME_ZONE,
          NOTHING_SAID,
          NO_NUMBER,
          NO_DEADLINE,
          NO_BEARER,
          NOTHING_CAN_BREAK,
          EMPTY_GROUP,
          POWER_NOBODY_HOLDS,
          NO_RULE,
          PHASE_WITHOUT_END,
          NO_DATE,
          NOBODY_AGREES);

  private final int number;
  private final Severity severity;

  Finding(int number, Severity severity) {
    this.number = number;
    this.severity = severity;
  }

  /// As it is printed and looked up: `TW030`.
  public String code() {
    return "TW%03d".formatted(number);
  }

  public Severity severity() {
    return severity;
  }

  /// Whether the finding of that code says that a line is missing from its block.
  public static boolean saysMissing(String code) {
    return SAY_MISSING.stream().anyMatch(finding -> finding.code().equals(code));
  }
}
