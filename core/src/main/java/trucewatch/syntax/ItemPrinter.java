package trucewatch.syntax;

import java.util.stream.Collectors;

/// Writes one item as one line. One switch for each kind of block, so it stays whole: beside the
/// tables of the parsers it is the other half of the grammar.
final class ItemPrinter {
  private ItemPrinter() {}

  static String item(Item item) {
    return switch (item) {
      case Also also -> also(also);
      case CommonItem common -> common(common);
      case AgreementItem agreement -> agreement(agreement);
      case ActorItem actor -> actor(actor);
      case PlaceItem place -> place(place);
      case ActItem act -> act(act);
      case UnitItem unit -> unit(unit);
      case AccountItem.DeclaredBy i -> "declared by " + i.author().text() + Text.day("on", i.on());
      case OutsideItem.JudgedBy i -> Text.judge(i.judge()).replaceFirst("^, ", "");
      case PhaseItem phase -> phase(phase);
      case InstrumentItem instrument -> instrument(instrument);
      case ClauseItem clause -> clause(clause);
    };
  }

  private static String also(Also also) {
    return "also " + Text.list(also.names(), words -> Text.quoted(words.text()));
  }

  private static String common(CommonItem item) {
    return switch (item) {
      case CommonItem.Article i -> "article " + Text.article(i.number());
      case CommonItem.ReadBy i ->
          "read by "
              + i.person().text()
              + Text.day("on", i.on())
              + (i.language() == null ? "" : " on text " + i.language());
      case CommonItem.ReviewedBy i -> "reviewed by " + i.person().text() + Text.day("on", i.on());
      case CommonItem.ReadingOf i -> "reading " + i.reading().text() + " of " + i.clause().text();
      case CommonItem.PutForward i -> "put forward by " + i.by().text() + Text.day("on", i.on());
      case CommonItem.LeftOpen i -> "left open on purpose" + Text.words(i.why());
      case CommonItem.Since i -> "since " + Text.day(i.day());
      case CommonItem.ArticleWords i -> "text" + Text.words(i.words());
    };
  }

  private static String agreement(AgreementItem item) {
    return switch (item) {
      case AgreementItem.Text i -> text(i);
      case AgreementItem.Parties i -> "parties " + Text.names(i.names());
      case AgreementItem.Guarantors i -> "guarantors " + Text.names(i.names());
      case AgreementItem.SignedBy i ->
          "signed by "
              + Text.names(i.names())
              + Text.day("on", i.on())
              + (i.except().isEmpty()
                  ? ""
                  : " except articles " + Text.list(i.except(), Text::range));
      case AgreementItem.JoinedBy i ->
          "joined by " + Text.names(i.names()) + Text.day("on", i.on());
      case AgreementItem.SignedOn i -> "signed on " + Text.day(i.day());
      case AgreementItem.InForceFrom i -> "in force from " + PhrasePrinter.event(i.start());
      case AgreementItem.TimeZone i -> "time zone " + i.zone();
      case AgreementItem.MandateOf i -> "mandate " + Text.word(i.mandate());
      case AgreementItem.SettledBy i -> "clauses settled by " + Text.names(i.names());
      case AgreementItem.Owner i -> "owner" + Text.words(i.owner());
      case AgreementItem.Includes i ->
          "includes "
              + i.text().text()
              + " articles "
              + Text.list(i.articles(), Text::range)
              + switch (i.asOf()) {
                case NOT_SAID -> "";
                case SIGNING -> ", as of signing";
                case AMENDED -> ", as amended";
              };
      case AgreementItem.PrevailsOver i -> "prevails over " + Text.names(i.texts());
      case AgreementItem.Annex i -> "annex " + i.name().text() + Text.words(i.title());
      case AgreementItem.Amended i ->
          "amended on " + Text.day(i.on()) + (i.by() == null ? "" : " by" + Text.words(i.by()));
      case AgreementItem.Repaired i ->
          "encoding repaired on " + Text.day(i.on()) + Text.words(i.what());
      case AgreementItem.ReadBy i -> "read by " + i.person().text() + Text.day("on", i.on());
      case AgreementItem.ReviewedBy i ->
          "reviewed by " + i.person().text() + Text.day("on", i.on());
    };
  }

  private static String text(AgreementItem.Text text) {
    return "text "
        + text.language()
        + (text.version() == null ? "" : ", version " + Text.day(text.version()))
        + (text.from() == null ? "" : ", from" + Text.words(text.from()))
        + switch (text.standing()) {
          case NOT_SAID -> "";
          case AUTHENTIC -> ", authentic";
          case TRANSLATION -> ", translation";
        };
  }

  private static String actor(ActorItem item) {
    return switch (item) {
      case Also i -> also(i);
      case ActorItem.SpeaksFor i -> "speaks for " + i.actor().text() + Text.period(i.period());
      case ActorItem.AffiliatedWith i ->
          "affiliated with " + i.actor().text() + Text.period(i.period());
      case ActorItem.Members i -> "members " + Text.list(i.members(), ItemPrinter::member);
      case ActorItem.Seats i -> seats(i);
      case ActorItem.Chair i -> "chair " + i.chair().text();
      case ActorItem.ChairRotates i ->
          "chair rotates among "
              + Text.names(i.among())
              + (i.every() == null ? "" : " every " + Text.period(i.every()));
      case ActorItem.Decides i ->
          "decides"
              + switch (i.on()) {
                case ActorItem.Subject.Everything _ -> "";
                case ActorItem.Subject.Otherwise _ -> " otherwise";
                case ActorItem.Subject.On on -> " on " + on.name().text();
              }
              + " by "
              + RulePrinter.rule(i.rule())
              + Text.period(i.period());
      case ActorItem.QuorumIs i -> "quorum " + RulePrinter.quorum(i.quorum());
      case ActorItem.SupervisedBy i -> "supervised by " + i.actor().text();
      case ActorItem.NamedBy i -> "named by " + i.actor().text();
      case ActorItem.SwornInBy i -> "sworn in by " + i.actor().text();
      case ActorItem.HeldBy i -> "held by " + i.actor().text() + Text.name("during", i.during());
      case ActorItem.ActsFor i -> "acts for " + i.actor().text() + " while absent";
      case ActorItem.IfVacant i ->
          "if vacant then named by "
              + i.namedBy().text()
              + (i.within() == null ? "" : " within " + Text.length(i.within()));
      case ActorItem.PickedInTurn i -> "picked in turn by " + Text.names(i.by());
      case ActorItem.AnswersForAffiliates _ -> "answers for affiliates";
    };
  }

  private static String member(Member member) {
    return switch (member) {
      case Member.One m ->
          m.name().text()
              + (m.weight() == null ? "" : " weight " + Text.figure(m.weight()))
              + (m.population() == null ? "" : " population " + Text.figure(m.population()));
      case Member.Some m -> Text.figure(m.count()) + " from " + m.from().text();
    };
  }

  private static String seats(ActorItem.Seats seats) {
    var out = new StringBuilder("seats ").append(Text.figure(seats.total()));
    if (!seats.shares().isEmpty()) {
      out.append(": ");
      out.append(
          Text.list(
              seats.shares(),
              share -> Text.figure(share.seats()) + " from " + share.from().text()));
    }
    if (!seats.ofWhom().isEmpty()) {
      out.append(", of whom ").append(Text.list(seats.ofWhom(), ItemPrinter::leastShare));
    }
    return out.toString();
  }

  private static String leastShare(ActorItem.LeastShare share) {
    return "at least "
        + Text.figure(share.least())
        + (share.percent() ? " %" : "")
        + " "
        + share.of().text()
        + switch (share.rounding()) {
          case NOT_SAID -> "";
          case UP -> ", rounded up";
          case DOWN -> ", rounded down";
        };
  }

  private static String place(PlaceItem item) {
    return switch (item) {
      case Also i -> also(i);
      case PlaceItem.FromFile i -> "from " + Text.raw(i.file());
      case PlaceItem.In i -> "in " + i.place().text();
      case PlaceItem.EachSideOf i ->
          "= "
              + Text.figure(i.distance())
              + " "
              + Text.word(i.unit())
              + " each side of "
              + i.line().text();
      case PlaceItem.Between i -> "= between " + i.one().text() + " and " + i.other().text();
      case PlaceItem.ResultsFrom i ->
          "results from "
              + i.clause().text()
              + (i.words() == null ? "" : "," + Text.words(i.words()));
    };
  }

  private static String act(ActItem item) {
    return switch (item) {
      case Also i -> also(i);
      case ActItem.Includes i ->
          "includes " + Text.names(i.acts()) + (i.othersLikeThem() ? ", and others like them" : "");
      case ActItem.OppositeOf i -> "opposite " + i.act().text();
    };
  }

  private static String unit(UnitItem item) {
    return switch (item) {
      case Also i -> also(i);
      case UnitItem.Is i -> "is " + Text.figure(i.count()) + " " + i.unit().text();
    };
  }

  private static String phase(PhaseItem item) {
    return switch (item) {
      case CommonItem i -> common(i);
      case PhaseItem.StartsWhen i -> "starts when " + PhrasePrinter.condition(i.condition());
      case PhaseItem.StartsAt i -> "starts " + moment(i.event());
      case PhaseItem.EndsWhen i -> "ends when " + PhrasePrinter.condition(i.condition());
      case PhaseItem.EndsAt i -> "ends " + moment(i.event());
      case PhaseItem.Lasts i -> "lasts " + Text.length(i.length());
      case PhaseItem.NotExtendable _ -> "not extendable";
      case PhaseItem.Extendable i ->
          "extendable by " + (i.decision() ? "decision " : "") + i.by().text();
    };
  }

  private static String moment(Event event) {
    String text = PhrasePrinter.event(event);
    return switch (event) {
      case Event.OnDay _, Event.AtTime _ -> "on " + text;
      case Event.EarliestOf _, Event.LatestOf _ -> "at " + text;
      case Event.Signing _, Event.AgreementInForce _, Event.Becomes _, Event.StartOf _ -> text;
      case Event.EndOf _, Event.DayOf _, Event.After _, Event.Before _, Event.FirstAct _ -> text;
    };
  }

  private static String instrument(InstrumentItem item) {
    return switch (item) {
      case CommonItem i -> common(i);
      case InstrumentItem.Made i ->
          Text.word(i.step())
              + " by "
              + Text.names(i.by())
              + (i.deadline() == null ? "" : " " + PhrasePrinter.deadline(i.deadline()));
    };
  }

  private static String clause(ClauseItem item) {
    return switch (item) {
      case CommonItem i -> common(i);
      case ClauseItem.Bearer i -> "bearer " + PhrasePrinter.bearers(i.who());
      case ClauseItem.Holder i -> "holder " + PhrasePrinter.bearers(i.who());
      case ClauseItem.By i -> "by " + PhrasePrinter.bearers(i.who());
      case ClauseItem.NoBearerStated _ -> "no bearer stated";
      case ClauseItem.Toward i -> "toward " + Text.names(i.names());
      case ClauseItem.AnswersForAffiliates _ -> "answers for affiliates";
      case ClauseItem.Does i -> "does " + PhrasePrinter.patterns(i.patterns());
      case ClauseItem.MayAct i -> "may " + PhrasePrinter.pattern(i.pattern());
      case ClauseItem.MayAffect i -> "may " + PhrasePrinter.effect(i.effect());
      case ClauseItem.Forbids i -> "forbids " + PhrasePrinter.patterns(i.patterns());
      case ClauseItem.Maintains i -> "maintains " + PhrasePrinter.pattern(i.pattern());
      case ClauseItem.Ceases i -> "ceases " + PhrasePrinter.pattern(i.pattern());
      case ClauseItem.WithdrawsByTable i ->
          "withdraws by table " + i.table().text() + " from " + i.from().text();
      case ClauseItem.Contains i -> "contains" + Text.words(i.words()) + Text.judge(i.judge());
      case ClauseItem.StrivesThat i -> "strives that" + Text.words(i.words());
      case ClauseItem.EveryRole i ->
          "every role "
              + i.verb().text()
              + switch (i.end()) {
                case HAS_AN_END -> " has an end";
                case HAS_A_LATEST_DATE -> " has a latest date";
              };
      case ClauseItem.GovernedOnlyBy i -> "governed by " + i.actor().text() + " only";
      case ClauseItem.NoRole i ->
          "no " + i.verb().text() + " of " + i.object().text() + " by " + i.by().text();
      case ClauseItem.Save i -> "save " + Text.names(i.names());
      case ClauseItem.From i -> "from " + PhrasePrinter.event(i.event());
      case ClauseItem.When i -> "when " + PhrasePrinter.condition(i.condition());
      case ClauseItem.After i -> "after " + PhrasePrinter.event(i.event());
      case ClauseItem.While i -> "while " + PhrasePrinter.condition(i.condition());
      case ClauseItem.Until i -> "until " + PhrasePrinter.condition(i.condition());
      case ClauseItem.During i -> "during " + i.phase().text();
      case ClauseItem.ForEach i ->
          "for each " + PhrasePrinter.pattern(i.pattern()) + Text.name("as", i.as());
      case ClauseItem.OnEachBreach i -> "on each breach of " + i.clause().text();
      case ClauseItem.Ladder i ->
          "on each breach of "
              + i.clause().text()
              + ": "
              + i.steps().stream().map(PhrasePrinter::step).collect(Collectors.joining(", then "));
      case ClauseItem.Due i ->
          PhrasePrinter.deadline(i.deadline()) + (i.readAs() ? ", read as" : "");
      case ClauseItem.ReadAs i -> "read as " + PhrasePrinter.deadline(i.deadline());
      case ClauseItem.OnDay i -> "on day " + i.day() + " of " + PhrasePrinter.event(i.of());
      case ClauseItem.Before i ->
          (i.atLeast() == null ? "" : "at least " + Text.length(i.atLeast()) + " ")
              + "before "
              + PhrasePrinter.event(i.event());
      case ClauseItem.StartsAndCompletes i ->
          "starts no later than "
              + PhrasePrinter.event(i.latestStart())
              + ", completes within "
              + Text.length(i.completesWithin())
              + " of that";
      case ClauseItem.Every i ->
          "every "
              + Text.period(i.length())
              + (i.starting() == null ? "" : " starting " + PhrasePrinter.event(i.starting()));
      case ClauseItem.Soon i -> "soon" + Text.words(i.words());
      case ClauseItem.NoDeadlineStated _ -> "no deadline stated";
      case ClauseItem.Once _ -> "once";
      case ClauseItem.Except i -> except(i);
      case ClauseItem.Then i -> "then " + PhrasePrinter.consequence(i.consequence());
      case ClauseItem.Else i -> "else " + PhrasePrinter.consequence(i.consequence());
      case ClauseItem.ElseAfterLength i ->
          "else after "
              + Text.length(i.length())
              + " "
              + PhrasePrinter.consequence(i.consequence());
      case ClauseItem.ElseAfterEvent i ->
          "else after "
              + PhrasePrinter.event(i.event())
              + " "
              + PhrasePrinter.consequence(i.consequence());
      case ClauseItem.AfterConsulting i -> "after consulting " + Text.names(i.names());
      case ClauseItem.WithApprovalOf i -> "with approval of " + Text.names(i.names());
      case ClauseItem.InStepWith i -> "in step with " + i.clause().text();
      case ClauseItem.VerifiedBy i -> "verified by " + Text.names(i.names());
      case ClauseItem.DeterminedBy i -> "determined by " + Text.names(i.names());
      case ClauseItem.Manner i -> "manner" + Text.words(i.words()) + Text.judge(i.judge());
      case ClauseItem.Stages i -> "stages " + RulePrinter.stages(i.stages());
      case ClauseItem.DecidesBy i -> "decides by " + RulePrinter.rule(i.rule());
      case ClauseItem.QuorumIs i -> "quorum " + RulePrinter.quorum(i.quorum());
      case ClauseItem.SilenceUntil i -> "silence until " + PhrasePrinter.event(i.moment());
      case ClauseItem.SilenceFor i ->
          "silence for " + Text.length(i.length()) + " of " + PhrasePrinter.event(i.of());
      case ClauseItem.Closes i -> "closes " + PhrasePrinter.listedDeadline(i.deadline());
      case ClauseItem.ElseBy i -> "else by " + RulePrinter.rule(i.rule());
    };
  }

  private static String except(ClauseItem.Except except) {
    var out = new StringBuilder("except ").append(except.name().text());
    out.append(Text.words(except.words()));
    if (except.when() != null) {
      out.append(" when ").append(PhrasePrinter.condition(except.when()));
    }
    if (except.forAct() != null) {
      out.append(" for ").append(PhrasePrinter.pattern(except.forAct()));
    }
    return out.toString();
  }
}
