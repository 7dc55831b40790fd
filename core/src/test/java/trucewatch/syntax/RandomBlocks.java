package trucewatch.syntax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Random blocks over the whole syntax tree, as the parser could have made them. They make no sense
/// as agreements.
///
/// One generator for one tree, so it stays in one file.
final class RandomBlocks {
  private static final List<String> NAMES =
      List.of(
          "north",
          "south",
          "commission",
          "truce",
          "x-1",
          "türkiye",
          "غزة",
          "南苏丹",
          "the-line",
          "a1",
          "return-of-remains",
          "été",
          "ab--c",
          "и-мир");
  private static final List<String> VERBS = List.of("governs", "supervises", "holds", "guards");
  private static final List<String> TEXTS =
      List.of(
          "plain words",
          "with \"quotes\", commas; and # signs",
          "back\\slash \\\" both\\",
          "",
          " blanks ",
          "ل السلام 和平 🕊",
          "judged by nobody",
          "```");

  private final SplittableRandom random;

  /// Above zero while a condition is drawn, in which patterns have no `or`.
  private int conditions;

  private int depth;

  RandomBlocks(SplittableRandom random) {
    this.random = random;
  }

  // Choices

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private <T> @Nullable T maybe(Supplier<T> thing) {
    return chance() ? thing.get() : null;
  }

  private <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  private <E extends Enum<E>> E pick(Class<E> type) {
    return pick(List.of(type.getEnumConstants()));
  }

  @SafeVarargs
  private <T> T oneOf(Supplier<? extends T>... choices) {
    return choices[below(choices.length)].get();
  }

  private <T> List<T> some(int least, int most, Supplier<T> thing) {
    var list = new ArrayList<T>();
    for (int i = least + below(most - least + 1); i > 0; i--) {
      list.add(thing.get());
    }
    return list;
  }

  // Small things

  private Origin o() {
    return Origin.NONE;
  }

  private Name name() {
    return new Name(pick(NAMES), o());
  }

  private List<Name> names() {
    return some(1, 4, this::name);
  }

  private Words words() {
    return new Words(pick(TEXTS), o());
  }

  private Figure figure() {
    return new Figure(
        pick(List.of(new BigDecimal(below(1000)), new BigDecimal("2.50"), new BigDecimal("0"))),
        o());
  }

  private Extent extent() {
    return new Extent(below(4), pick(Extent.Unit.class), pick(Extent.MonthEnd.class), o());
  }

  private Day day() {
    return new Day(LocalDate.ofEpochDay(below(30_000)), o());
  }

  private Period period() {
    return new Period(maybe(this::day), maybe(this::day));
  }

  private Judge judge() {
    return oneOf(this::aJudge, () -> new Judge.NotSaid(o()));
  }

  private Judge aJudge() {
    return oneOf(() -> new Judge.By(name(), o()), () -> new Judge.Nobody(o()));
  }

  private ArticleNumber articleNumber() {
    return new ArticleNumber(
        pick(List.of("3", "3.1", "IV", "7(b)", "12 bis", "2/1", "a-1", "2015-02-15")), o());
  }

  private ArticleRange range() {
    return new ArticleRange(articleNumber(), maybe(this::articleNumber), o());
  }

  private String comment() {
    return pick(List.of("why", "", "with \"half a quote", "a # b; c, and", "ملاحظة"));
  }

  private Comments besides() {
    return new Comments(below(5) == 0 ? some(1, 2, this::comment) : List.of(), beside(), List.of());
  }

  private @Nullable String beside() {
    return below(5) == 0 ? comment() : null;
  }

  private Comments ofBlock() {
    Comments comments = besides();
    return new Comments(
        comments.above(), comments.beside(), below(6) == 0 ? some(1, 2, this::comment) : List.of());
  }

  private <I extends Item> List<Line<I>> lines(int most, Supplier<I> item) {
    return some(0, most, () -> new Line<>(item.get(), besides()));
  }

  // Blocks

  /// A fence with a few blocks, without an article.
  Fence fence() {
    return new Fence(null, some(1, 5, this::block), some(0, 1, this::comment), o());
  }

  Block block() {
    return oneOf(
        () -> new Block.Agreement(name(), title(), lines(6, this::agreement), ofBlock(), o()),
        () ->
            new Block.Actor(
                pick(ActorKind.class), name(), title(), lines(2, this::actor), ofBlock(), o()),
        () -> new Block.Group(name(), title(), names(), lines(1, this::actor), ofBlock(), o()),
        () ->
            new Block.Place(
                pick(PlaceKind.class), name(), title(), lines(2, this::place), ofBlock(), o()),
        () -> new Block.Act(name(), title(), lines(2, this::act), ofBlock(), o()),
        () -> new Block.Unit(name(), title(), lines(2, this::unit), ofBlock(), o()),
        () -> new Block.Account(name(), title(), names(), lines(1, this::account), ofBlock(), o()),
        () -> new Block.Outside(name(), title(), lines(1, this::outside), ofBlock(), o()),
        () -> new Block.Phase(name(), title(), lines(4, this::phase), ofBlock(), o()),
        () -> new Block.Instrument(name(), title(), lines(4, this::instrument), ofBlock(), o()),
        this::clause,
        this::clause,
        this::clause,
        () ->
            new Block.Role(
                maybe(this::name),
                name(),
                new Name(pick(VERBS), o()),
                name(),
                lines(3, this::clauseItem),
                ofBlock(),
                o()),
        () ->
            new Block.Declares(
                maybe(this::name), words(), lines(2, this::clauseItem), ofBlock(), o()));
  }

  private Block clause() {
    return new Block.Clause(
        pick(ClauseKind.class), name(), title(), lines(12, this::clauseItem), ofBlock(), o());
  }

  private @Nullable Words title() {
    return maybe(this::words);
  }

  // Items

  private AgreementItem agreement() {
    return oneOf(
        () ->
            new AgreementItem.Text(
                pick(List.of("en", "zh-Hant", "ar")),
                maybe(this::day),
                maybe(this::words),
                pick(AgreementItem.Standing.class),
                o()),
        () -> new AgreementItem.Parties(names(), o()),
        () -> new AgreementItem.Guarantors(names(), o()),
        () -> new AgreementItem.SignedBy(names(), maybe(this::day), some(0, 2, this::range), o()),
        () -> new AgreementItem.JoinedBy(names(), maybe(this::day), o()),
        () -> new AgreementItem.SignedOn(day(), o()),
        () -> new AgreementItem.InForceFrom(event(), o()),
        () ->
            new AgreementItem.TimeZone(
                pick(List.of("Asia/Gaza", "UTC+03:00", "America/Port-au-Prince")), o()),
        () -> new AgreementItem.MandateOf(pick(AgreementItem.Mandate.class), o()),
        () -> new AgreementItem.SettledBy(names(), o()),
        () -> new AgreementItem.Owner(words(), o()),
        () ->
            new AgreementItem.Includes(
                name(), some(1, 3, this::range), pick(AgreementItem.AsOf.class), o()),
        () -> new AgreementItem.PrevailsOver(names(), o()),
        () -> new AgreementItem.Annex(name(), words(), o()),
        () -> new AgreementItem.Amended(day(), maybe(this::words), o()),
        () -> new AgreementItem.Repaired(day(), maybe(this::words), o()),
        () -> new AgreementItem.ReadBy(name(), maybe(this::day), o()),
        () -> new AgreementItem.ReviewedBy(name(), maybe(this::day), o()));
  }

  private Also also() {
    return new Also(some(1, 3, this::words), o());
  }

  private ActorItem actor() {
    return oneOf(
        this::also,
        () -> new ActorItem.SpeaksFor(name(), period(), o()),
        () -> new ActorItem.AffiliatedWith(name(), period(), o()),
        () -> new ActorItem.Members(some(1, 4, this::member), o()),
        () ->
            new ActorItem.Seats(
                figure(), some(0, 3, this::seatShare), some(0, 2, this::leastShare), o()),
        () -> new ActorItem.Chair(name(), o()),
        () -> new ActorItem.ChairRotates(names(), maybe(this::extent), o()),
        () -> new ActorItem.Decides(subject(), rule(), period(), o()),
        () -> new ActorItem.QuorumIs(quorum(), o()),
        () -> new ActorItem.SupervisedBy(name(), o()),
        () -> new ActorItem.NamedBy(name(), o()),
        () -> new ActorItem.SwornInBy(name(), o()),
        () -> new ActorItem.HeldBy(name(), maybe(this::name), o()),
        () -> new ActorItem.ActsFor(name(), o()),
        () -> new ActorItem.IfVacant(name(), maybe(this::extent), o()),
        () -> new ActorItem.PickedInTurn(names(), o()),
        () -> new ActorItem.AnswersForAffiliates(o()));
  }

  private Member member() {
    return oneOf(
        () -> new Member.One(name(), maybe(this::figure), maybe(this::figure), o()),
        () -> new Member.Some(figure(), name(), o()));
  }

  private ActorItem.SeatShare seatShare() {
    return new ActorItem.SeatShare(figure(), name(), o());
  }

  private ActorItem.LeastShare leastShare() {
    return new ActorItem.LeastShare(figure(), chance(), name(), pick(Rounding.class), o());
  }

  private ActorItem.Subject subject() {
    return oneOf(
        ActorItem.Subject.Everything::new,
        ActorItem.Subject.Otherwise::new,
        () -> new ActorItem.Subject.On(name()));
  }

  private PlaceItem place() {
    return oneOf(
        this::also,
        () -> new PlaceItem.FromFile(pick(List.of("zones.geojson", "my zones.json", "a_b.x")), o()),
        () -> new PlaceItem.In(name(), o()),
        () -> new PlaceItem.EachSideOf(figure(), pick(PlaceItem.DistanceUnit.class), name(), o()),
        () -> new PlaceItem.Between(name(), name(), o()),
        () -> new PlaceItem.ResultsFrom(name(), maybe(this::words), o()));
  }

  private ActItem act() {
    return oneOf(
        this::also,
        () -> new ActItem.Includes(names(), chance(), o()),
        () -> new ActItem.OppositeOf(name(), o()));
  }

  private UnitItem unit() {
    return oneOf(this::also, () -> new UnitItem.Is(figure(), name(), o()));
  }

  private AccountItem account() {
    return new AccountItem.DeclaredBy(name(), maybe(this::day), o());
  }

  private OutsideItem outside() {
    return new OutsideItem.JudgedBy(aJudge(), o());
  }

  private PhaseItem phase() {
    return oneOf(
        this::common,
        () -> new PhaseItem.StartsWhen(condition(), o()),
        () -> new PhaseItem.StartsAt(event(), o()),
        () -> new PhaseItem.EndsWhen(condition(), o()),
        () -> new PhaseItem.EndsAt(event(), o()),
        () -> new PhaseItem.Lasts(extent(), o()),
        () -> new PhaseItem.NotExtendable(o()),
        () -> new PhaseItem.Extendable(chance(), name(), o()));
  }

  private InstrumentItem instrument() {
    return oneOf(
        this::common,
        () ->
            new InstrumentItem.Made(
                pick(InstrumentItem.Making.class), names(), maybe(this::deadline), o()));
  }

  private CommonItem common() {
    return oneOf(
        () -> new CommonItem.Article(articleNumber(), o()),
        () -> new CommonItem.ReadBy(name(), maybe(this::day), chance() ? "en" : null, o()),
        () -> new CommonItem.ReviewedBy(name(), maybe(this::day), o()),
        () -> new CommonItem.ReadingOf(name(), name(), o()),
        () -> new CommonItem.PutForward(name(), day(), o()),
        () -> new CommonItem.LeftOpen(words(), o()),
        () -> new CommonItem.Since(day(), o()),
        () -> new CommonItem.ArticleWords(words(), o()));
  }

  ClauseItem clauseItem() {
    return oneOf(
        this::who,
        this::what,
        this::what,
        this::when,
        this::when,
        this::attached,
        this::attached,
        this::deciding,
        this::common);
  }

  private ClauseItem who() {
    return oneOf(
        () -> new ClauseItem.Bearer(bearers(), o()),
        () -> new ClauseItem.Holder(bearers(), o()),
        () -> new ClauseItem.By(bearers(), o()),
        () -> new ClauseItem.NoBearerStated(o()),
        () -> new ClauseItem.Toward(names(), o()),
        () -> new ClauseItem.AnswersForAffiliates(o()));
  }

  private ClauseItem what() {
    return oneOf(
        () -> new ClauseItem.Does(some(1, 3, this::pattern), o()),
        () -> new ClauseItem.MayAct(pattern(), o()),
        () -> new ClauseItem.MayAffect(effect(), o()),
        () -> new ClauseItem.Forbids(some(1, 3, this::pattern), o()),
        () -> new ClauseItem.Maintains(pattern(), o()),
        () -> new ClauseItem.Ceases(pattern(), o()),
        () -> new ClauseItem.WithdrawsByTable(name(), name(), o()),
        () -> new ClauseItem.Contains(words(), judge(), o()),
        () -> new ClauseItem.StrivesThat(words(), o()),
        () ->
            new ClauseItem.EveryRole(
                new Name(pick(VERBS), o()), pick(ClauseItem.RoleEnd.class), o()),
        () -> new ClauseItem.GovernedOnlyBy(name(), o()),
        () -> new ClauseItem.NoRole(new Name(pick(VERBS), o()), name(), name(), o()),
        () -> new ClauseItem.Save(names(), o()));
  }

  private ClauseItem when() {
    return oneOf(
        () -> new ClauseItem.From(event(), o()),
        () -> new ClauseItem.When(condition(), o()),
        () -> new ClauseItem.After(event(), o()),
        () -> new ClauseItem.While(condition(), o()),
        () -> new ClauseItem.Until(condition(), o()),
        () -> new ClauseItem.During(name(), o()),
        () -> new ClauseItem.ForEach(pattern(), maybe(this::name), o()),
        () -> new ClauseItem.OnEachBreach(name(), o()),
        () -> new ClauseItem.Ladder(name(), some(1, 3, this::step), o()),
        () -> new ClauseItem.Due(deadline(), chance(), o()),
        () -> new ClauseItem.ReadAs(deadline(), o()),
        () -> new ClauseItem.OnDay(below(9), event(), o()),
        () -> new ClauseItem.Before(maybe(this::extent), event(), o()),
        () -> new ClauseItem.StartsAndCompletes(event(), extent(), o()),
        () -> new ClauseItem.Every(extent(), maybe(this::event), o()),
        () -> new ClauseItem.Soon(words(), o()),
        () -> new ClauseItem.NoDeadlineStated(o()),
        () -> new ClauseItem.Once(o()));
  }

  private ClauseItem attached() {
    return oneOf(
        () -> new ClauseItem.Except(name(), maybe(this::words), maybe(this::condition), null, o()),
        () -> new ClauseItem.Except(name(), maybe(this::words), null, pattern(), o()),
        () -> new ClauseItem.Then(consequence(), o()),
        () -> new ClauseItem.Else(consequence(), o()),
        () -> new ClauseItem.ElseAfterLength(extent(), consequence(), o()),
        () -> new ClauseItem.ElseAfterEvent(event(), consequence(), o()),
        () -> new ClauseItem.AfterConsulting(names(), o()),
        () -> new ClauseItem.WithApprovalOf(names(), o()),
        () -> new ClauseItem.InStepWith(name(), o()),
        () -> new ClauseItem.VerifiedBy(names(), o()),
        () -> new ClauseItem.DeterminedBy(names(), o()),
        () -> new ClauseItem.Manner(words(), judge(), o()));
  }

  private ClauseItem deciding() {
    return oneOf(
        () -> new ClauseItem.Stages(some(1, 3, this::stage), o()),
        () -> new ClauseItem.DecidesBy(rule(), o()),
        () -> new ClauseItem.QuorumIs(quorum(), o()),
        () -> new ClauseItem.SilenceUntil(event(), o()),
        () -> new ClauseItem.SilenceFor(extent(), event(), o()),
        () -> new ClauseItem.Closes(deadline(), o()),
        () -> new ClauseItem.ElseBy(rule(), o()));
  }

  // Phrases

  private Bearers bearers() {
    return oneOf(
        () -> new Bearers.EachOf(names(), o()),
        () -> new Bearers.Together(names(), o()),
        () -> new Bearers.OneOf(alternatives(), o()),
        () -> new Bearers.Anyone(o()));
  }

  private List<Name> alternatives() {
    return some(1, conditions > 0 ? 1 : 3, this::name);
  }

  private Pattern pattern() {
    return new Pattern(
        name(),
        maybe(this::thing),
        maybe(this::name),
        rarely(this::name),
        maybe(this::bearers),
        chance() ? alternatives() : List.of(),
        rarely(this::name),
        rarely(() -> new Pattern.Between(name(), name(), o())),
        rarely(this::name),
        rarely(this::name),
        rarely(() -> new Pattern.Worth(figure(), name(), o())),
        o());
  }

  private <T> @Nullable T rarely(Supplier<T> thing) {
    return below(5) == 0 ? thing.get() : null;
  }

  private Thing thing() {
    return oneOf(
        () -> new Thing.Counted(amount(), name(), o()), () -> new Thing.ThatSame(name(), o()));
  }

  private Amount amount() {
    return oneOf(
        Amount.NotSaid::new,
        () -> new Amount.Exactly(figure()),
        () -> new Amount.AtLeast(figure()),
        () -> new Amount.UpTo(figure()),
        Amount.All::new);
  }

  Event event() {
    if (depth > 3) {
      return new Event.OnDay(day(), o());
    }
    depth++;
    Event event =
        oneOf(
            () -> new Event.Signing(o()),
            () -> new Event.AgreementInForce(o()),
            () -> new Event.OnDay(day(), o()),
            this::time,
            this::becomes,
            this::becomes,
            () -> new Event.StartOf(name(), o()),
            () -> new Event.EndOf(name(), o()),
            () -> new Event.DayOf(below(40), event(), o()),
            () -> new Event.After(extent(), event(), o()),
            () -> new Event.Before(extent(), event(), o()),
            () -> new Event.EarliestOf(some(1, 3, this::event), o()),
            () -> new Event.LatestOf(some(1, 3, this::event), o()),
            () -> new Event.FirstAct(pattern(), o()));
    depth--;
    return event;
  }

  private Event time() {
    var local = LocalDateTime.ofEpochSecond(random.nextLong(2_000_000_000L), 0, ZoneOffset.UTC);
    ZoneOffset offset = oneOf(() -> ZoneOffset.UTC, () -> ZoneOffset.ofHoursMinutes(-3, -30));
    return new Event.AtTime(local, chance() ? offset : null, o());
  }

  private Event becomes() {
    Event.State state = pick(Event.State.class);
    return new Event.Becomes(name(), state, state.takesBy() ? maybe(this::name) : null, o());
  }

  private Deadline deadline() {
    return below(4) == 0
        ? new Deadline.EarliestOf(some(1, 3, this::singleDeadline), o())
        : singleDeadline();
  }

  private Deadline singleDeadline() {
    return oneOf(
        () -> new Deadline.Within(extent(), maybe(this::event), o()),
        () -> new Deadline.NoLaterThan(event(), o()));
  }

  Condition condition() {
    conditions++;
    Condition condition = connected(true, true);
    conditions--;
    return condition;
  }

  private Condition connected(boolean or, boolean and) {
    if (depth > 3) {
      return new Condition.During(name(), o());
    }
    depth++;
    int kind = below(8);
    Condition condition;
    if (kind == 0 && or) {
      condition = new Condition.Or(some(2, 3, () -> connected(false, true)), o());
    } else if (kind == 1 && and) {
      condition = new Condition.And(some(2, 3, () -> connected(true, false)), o());
    } else if (kind == 2) {
      condition = new Condition.Not(connected(true, true), o());
    } else {
      condition = atom();
    }
    depth--;
    return condition;
  }

  private Condition atom() {
    return oneOf(
        () -> new Condition.Happened(event(), o()),
        () -> new Condition.Happened(event(), o()),
        () -> new Condition.During(name(), o()),
        () -> new Condition.CompliesWith(name(), names(), judge(), o()),
        () -> new Condition.DeterminedBy(name(), maybe(this::words), o()),
        () -> new Condition.HasRole(name(), new Name(pick(VERBS), o()), name(), o()),
        () -> new Condition.Holds(name(), maybe(this::name), o()));
  }

  private Effect effect() {
    return new Effect(pick(Effect.Verb.class), name(), maybe(this::extent), o());
  }

  private Consequence consequence() {
    return oneOf(
        () -> new Consequence.Named(maybe(() -> pick(ClauseKind.class)), name(), o()),
        () -> new Consequence.MayAffect(name(), effect(), o()),
        () -> new Consequence.MayAct(name(), pattern(), o()),
        () -> new Consequence.Does(name(), pattern(), maybe(this::deadline), o()));
  }

  private Step step() {
    Extent within = maybe(this::extent);
    return new Step(name(), pattern(), within, within == null ? maybe(this::words) : null, o());
  }

  // Rules

  Rule rule() {
    depth++;
    Rule.Deadlock deadlock =
        depth > 4 || chance() ? null : new Rule.Deadlock(name(), maybe(this::rule), o());
    var rule = new Rule(some(1, 3, () -> rung(true)), deadlock, o());
    depth--;
    return rule;
  }

  private Rule.Rung rung(boolean mayOverride) {
    var limits = new ArrayList<>(some(0, 3, this::limit));
    if (mayOverride && below(4) == 0) {
      limits.add(new Rule.Limit.OverriddenBy(rung(chance()), o()));
    }
    return new Rule.Rung(method(), limits, o());
  }

  private Rule.Method method() {
    return oneOf(
        Rule.Method.Consensus::new,
        Rule.Method.ExpressConsent::new,
        Rule.Method.Silence::new,
        () -> new Rule.Method.InFavour(figure(), maybe(this::figure)),
        () -> new Rule.Method.Share(chance(), fraction(), electorate()),
        Rule.Method.SimpleMajority::new,
        Rule.Method.AbsoluteMajority::new,
        () -> new Rule.Method.Weight(figure(), maybe(this::figure)));
  }

  private Fraction fraction() {
    return oneOf(
        () -> new Fraction.Ratio(figure(), figure()),
        Fraction.Half::new,
        () -> new Fraction.Percent(figure()));
  }

  private Rule.Electorate electorate() {
    return oneOf(
        Rule.Electorate.AllMembers::new,
        Rule.Electorate.MembersPresent::new,
        Rule.Electorate.ThoseVoting::new,
        () -> new Rule.Electorate.Named(name()));
  }

  private Rule.Limit limit() {
    return oneOf(
        () -> new Rule.Limit.Unless(chance(), names(), o()),
        () -> new Rule.Limit.WithOneOf(names(), o()),
        () -> new Rule.Limit.WithEachOf(names(), o()),
        () -> new Rule.Limit.WithAtLeast(figure(), name(), o()),
        () -> new Rule.Limit.Rounded(chance(), o()),
        () -> new Rule.Limit.OfPopulation(figure(), o()),
        () -> new Rule.Limit.BlockedOnlyBy(figure(), o()),
        () -> new Rule.Limit.DisputantsAbstain(o()));
  }

  private Quorum quorum() {
    return new Quorum(
        oneOf(
            () -> new Quorum.Size.Members(figure(), maybe(this::figure)),
            () -> new Quorum.Size.Share(fraction())),
        some(0, 2, () -> new Quorum.WithAtLeast(figure(), name(), o())),
        o());
  }

  private Stage stage() {
    return new Stage(
        oneOf(Stage.Kind.Consensus::new, Stage.Kind.Vote::new, () -> new Stage.Kind.Named(name())),
        maybe(this::name),
        maybe(this::rule),
        o());
  }
}
