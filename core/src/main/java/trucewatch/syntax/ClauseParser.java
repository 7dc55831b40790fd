package trucewatch.syntax;

import java.util.List;

/// Reads the items of clauses, roles and declarations.
///
/// One table for all of them, so it stays in one file: what a lawyer may write under a clause is
/// what stands here.
final class ClauseParser {
  static final ItemTable<ClauseItem> ITEMS =
      ArticleParser.<ClauseItem>addTo(table(), common -> common).build();

  private ClauseParser() {}

  private interface OfNames {
    ClauseItem make(List<Name> names, Origin origin);
  }

  private interface OfName {
    ClauseItem make(Name name, Origin origin);
  }

  private interface OfBearers {
    ClauseItem make(Bearers who, Origin origin);
  }

  private interface OfPattern {
    ClauseItem make(Pattern pattern, Origin origin);
  }

  private interface OfPatterns {
    ClauseItem make(List<Pattern> patterns, Origin origin);
  }

  private interface OfEvent {
    ClauseItem make(Event event, Origin origin);
  }

  private interface OfCondition {
    ClauseItem make(Condition condition, Origin origin);
  }

  private interface OfWords {
    ClauseItem make(Words words, Origin origin);
  }

  private interface OfNothing {
    ClauseItem make(Origin origin);
  }

  private static ItemTable.Builder<ClauseItem> table() {
    return new ItemTable.Builder<ClauseItem>()
        // who
        .on("bearer", c -> bearers(c, ClauseItem.Bearer::new))
        .on("holder", c -> bearers(c, ClauseItem.Holder::new))
        .on("by", c -> bearers(c, ClauseItem.By::new))
        .on("no bearer stated", c -> plain(c, ClauseItem.NoBearerStated::new))
        .on("toward", c -> names(c, "to whom it is owed", ClauseItem.Toward::new))
        .on("answers for affiliates", c -> plain(c, ClauseItem.AnswersForAffiliates::new))
        // what
        .on("does", c -> patterns(c, ClauseItem.Does::new))
        .on("may", ClauseParser::may)
        .on("forbids", c -> patterns(c, ClauseItem.Forbids::new))
        .on("maintains", c -> pattern(c, ClauseItem.Maintains::new))
        .on("ceases", c -> pattern(c, ClauseItem.Ceases::new))
        .on("withdraws by table", ClauseParser::byTable)
        .on("contains", ClauseParser::contains)
        .on("strives that", c -> words(c, "what is striven for", ClauseItem.StrivesThat::new))
        .on("every role", ClauseParser::everyRole)
        .on("governed by", ClauseParser::governedBy)
        .on("no", ClauseParser::noRole)
        .on("save", ClauseParser::save)
        // when
        .on("from", c -> event(c, ClauseItem.From::new))
        .on("when", c -> condition(c, ClauseItem.When::new))
        .on("after", c -> event(c, ClauseItem.After::new))
        .on("while", c -> condition(c, ClauseItem.While::new))
        .on("until", c -> condition(c, ClauseItem.Until::new))
        .on("during", c -> name(c, "the name of a phase", ClauseItem.During::new))
        .on("for each", ClauseParser::forEach)
        .on("on each breach of", ClauseParser::onEachBreach)
        .on("within", c -> due(c, false))
        .on("no later than", c -> due(c, false))
        .on("at the earlier of", c -> due(c, true))
        .on("read as", ClauseParser::readAs)
        .on("on day", ClauseParser::onDay)
        .on("at least", ClauseParser::atLeastBefore)
        .on("before", ClauseParser::before)
        .on("starts no later than", ClauseParser::startsAndCompletes)
        .on("every", ClauseParser::every)
        .on("soon", c -> words(c, "the words of the text", ClauseItem.Soon::new))
        .on("no deadline stated", c -> plain(c, ClauseItem.NoDeadlineStated::new))
        .on("once", c -> plain(c, ClauseItem.Once::new))
        // conditions attached
        .on("except", ClauseParser::except)
        .on("then", ClauseParser::then)
        .on("else", ClauseParser::otherwise)
        .on("else by", ClauseParser::elseBy)
        .on("else after", ClauseParser::elseAfter)
        .on("after consulting", c -> names(c, "who is asked", ClauseItem.AfterConsulting::new))
        .on("with approval of", c -> names(c, "who approves", ClauseItem.WithApprovalOf::new))
        .on("in step with", c -> name(c, "the name of a clause", ClauseItem.InStepWith::new))
        .on("verified by", c -> namesNotTime(c, "who verifies", ClauseItem.VerifiedBy::new))
        .on("determined by", c -> namesNotTime(c, "who determines", ClauseItem.DeterminedBy::new))
        .on("manner", ClauseParser::manner)
        // decisions
        .on("stages", ClauseParser::stages)
        .on("decides by", ClauseParser::decidesBy)
        .on("quorum", ClauseParser::quorum)
        .on("silence until", c -> event(c, ClauseItem.SilenceUntil::new))
        .on("silence for", ClauseParser::silenceFor)
        .on("closes", ClauseParser::closes);
  }

  // Shapes that several items share

  private static ClauseItem plain(Cursor c, OfNothing make) {
    return make.make(c.since(c.itemStart()));
  }

  private static ClauseItem names(Cursor c, String what, OfNames make) {
    int mark = c.itemStart();
    List<Name> names = Basics.names(c, what);
    return make.make(names, c.since(mark));
  }

  private static ClauseItem namesNotTime(Cursor c, String what, OfNames make) {
    PatternParser.rejectTimeHere(c);
    return names(c, what, make);
  }

  private static ClauseItem name(Cursor c, String what, OfName make) {
    int mark = c.itemStart();
    Name name = Basics.name(c, what);
    return make.make(name, c.since(mark));
  }

  private static ClauseItem words(Cursor c, String what, OfWords make) {
    int mark = c.itemStart();
    Words words = Basics.words(c, what);
    return make.make(words, c.since(mark));
  }

  private static ClauseItem pattern(Cursor c, OfPattern make) {
    int mark = c.itemStart();
    Pattern pattern = PatternParser.pattern(c);
    return make.make(pattern, c.since(mark));
  }

  private static ClauseItem patterns(Cursor c, OfPatterns make) {
    int mark = c.itemStart();
    List<Pattern> patterns = PatternParser.patterns(c);
    return make.make(patterns, c.since(mark));
  }

  private static ClauseItem event(Cursor c, OfEvent make) {
    int mark = c.itemStart();
    Event event = EventParser.event(c);
    return make.make(event, c.since(mark));
  }

  private static ClauseItem condition(Cursor c, OfCondition make) {
    int mark = c.itemStart();
    Condition condition = EventParser.condition(c);
    return make.make(condition, c.since(mark));
  }

  // Who

  private static ClauseItem bearers(Cursor c, OfBearers make) {
    int mark = c.itemStart();
    PatternParser.rejectTimeHere(c);
    Bearers who = PatternParser.bearers(c, "who");
    Token comma = c.peek();
    if (comma.isSymbol(",") && Basics.atName(c, 1) && !c.startsItem(1)) {
      Token keyword = c.token(mark);
      throw c.mistake(
          "TW013",
          comma,
          "a bare list does not say how the duty is shared",
          "write \""
              + keyword.text()
              + " each of …\" (each for itself), \"… together\" (any of them does it, all answer)"
              + " or \"… or …\" (one of them)");
    }
    return make.make(who, c.since(mark));
  }

  // What

  private static ClauseItem may(Cursor c) {
    int mark = c.itemStart();
    Effect effect = ConsequenceParser.effect(c);
    if (effect != null) {
      return new ClauseItem.MayAffect(effect, c.since(mark));
    }
    return pattern(c, ClauseItem.MayAct::new);
  }

  private static ClauseItem byTable(Cursor c) {
    int mark = c.itemStart();
    Name table = Basics.name(c, "the name of a table");
    Basics.expect(c, "from");
    Name from = Basics.name(c, "a line or place");
    return new ClauseItem.WithdrawsByTable(table, from, c.since(mark));
  }

  private static ClauseItem contains(Cursor c) {
    int mark = c.itemStart();
    Words words = Basics.words(c, "what it contains");
    Judge judge = Basics.judge(c);
    return new ClauseItem.Contains(words, judge, c.since(mark));
  }

  private static ClauseItem everyRole(Cursor c) {
    int mark = c.itemStart();
    Name verb = Basics.name(c, "the verb of a role, such as \"supervises\",");
    if (c.take("has an end")) {
      return new ClauseItem.EveryRole(verb, ClauseItem.RoleEnd.HAS_AN_END, c.since(mark));
    }
    if (c.take("has a latest date")) {
      return new ClauseItem.EveryRole(verb, ClauseItem.RoleEnd.HAS_A_LATEST_DATE, c.since(mark));
    }
    throw c.mistake(
        "TW007",
        c.peek(),
        "expected \"has an end\" or \"has a latest date\""
            + Basics.after(c)
            + ", "
            + c.found(c.peek()));
  }

  private static ClauseItem governedBy(Cursor c) {
    int mark = c.itemStart();
    Name actor = Basics.name(c, "who governs");
    Basics.expect(c, "only");
    return new ClauseItem.GovernedOnlyBy(actor, c.since(mark));
  }

  private static ClauseItem noRole(Cursor c) {
    int mark = c.itemStart();
    if (!c.at("of", 1)) {
      List<String> meant = List.of("bearer stated", "deadline stated", "later than");
      String rest = c.peek().text() + " " + c.peek(1).text();
      throw c.mistake(
          "TW006",
          c.peek(),
          "expected \"bearer stated\", \"deadline stated\", \"later than\", or the verb of a role"
              + " and \"of\", after \"no\"",
          Basics.didYouMean(rest, meant));
    }
    Name verb = Basics.name(c, "the verb of a role");
    Basics.expect(c, "of");
    Name object = Basics.name(c, "a name");
    Basics.expect(c, "by");
    Name by = Basics.name(c, "by whom");
    return new ClauseItem.NoRole(verb, object, by, c.since(mark));
  }

  private static ClauseItem save(Cursor c) {
    int mark = c.itemStart();
    List<Name> names = c.list(() -> savedName(c));
    return new ClauseItem.Save(names, c.since(mark));
  }

  /// `save zone perimeter` says what `save perimeter` does.
  private static Name savedName(Cursor c) {
    if (Basics.atName(c, 1) && !c.startsItem(1)) {
      boolean ignored = c.take("zone") || c.take("place") || c.take("line");
    }
    return Basics.name(c, "what is left out");
  }

  // When

  private static ClauseItem forEach(Cursor c) {
    int mark = c.itemStart();
    Pattern pattern = PatternParser.pattern(c);
    Name as = c.take("as") ? Basics.name(c, "a name for it") : null;
    return new ClauseItem.ForEach(pattern, as, c.since(mark));
  }

  private static ClauseItem onEachBreach(Cursor c) {
    int mark = c.itemStart();
    Name clause = Basics.name(c, "the name of a clause");
    if (!c.takeSymbol(":")) {
      return new ClauseItem.OnEachBreach(clause, c.since(mark));
    }
    List<Step> steps = ConsequenceParser.steps(c);
    return new ClauseItem.Ladder(clause, steps, c.since(mark));
  }

  /// After `within`, `no later than` or `at the earlier of`.
  private static ClauseItem due(Cursor c, boolean earliest) {
    int mark = c.itemStart();
    Deadline deadline;
    if (earliest) {
      deadline = EventParser.earliest(c, mark);
    } else if (c.token(mark).isWord("within")) {
      deadline = EventParser.within(c, mark);
    } else {
      Event event = EventParser.event(c);
      deadline = new Deadline.NoLaterThan(event, c.since(mark));
    }
    boolean readAs = c.takeCommaAnd("read as");
    return new ClauseItem.Due(deadline, readAs, c.since(mark));
  }

  private static ClauseItem readAs(Cursor c) {
    int mark = c.itemStart();
    Deadline deadline = EventParser.optionalDeadline(c);
    if (deadline == null) {
      throw c.mistake(
          "TW007",
          c.peek(),
          "expected \"within\" or \"no later than\" after \"read as\", " + c.found(c.peek()));
    }
    return new ClauseItem.ReadAs(deadline, c.since(mark));
  }

  private static ClauseItem onDay(Cursor c) {
    int mark = c.itemStart();
    int day = Basics.count(c, "the number of a day");
    Basics.expect(c, "of");
    Event event = EventParser.event(c);
    return new ClauseItem.OnDay(day, event, c.since(mark));
  }

  private static ClauseItem atLeastBefore(Cursor c) {
    int mark = c.itemStart();
    Extent length = Basics.length(c);
    Basics.expect(c, "before");
    Event event = EventParser.event(c);
    return new ClauseItem.Before(length, event, c.since(mark));
  }

  private static ClauseItem before(Cursor c) {
    int mark = c.itemStart();
    Event event = EventParser.event(c);
    return new ClauseItem.Before(null, event, c.since(mark));
  }

  private static ClauseItem startsAndCompletes(Cursor c) {
    int mark = c.itemStart();
    Event start = EventParser.event(c);
    c.takeSymbol(",");
    Basics.expect(c, "completes within");
    Extent length = Basics.length(c);
    Basics.expect(c, "of that");
    return new ClauseItem.StartsAndCompletes(start, length, c.since(mark));
  }

  private static ClauseItem every(Cursor c) {
    int mark = c.itemStart();
    Extent length = Basics.lengthOrUnit(c);
    Event starting = c.take("starting") ? EventParser.event(c) : null;
    return new ClauseItem.Every(length, starting, c.since(mark));
  }

  // Conditions attached

  private static ClauseItem except(Cursor c) {
    int mark = c.itemStart();
    Name name = Basics.name(c, "a name for the exception");
    Words words = Basics.optionalWords(c);
    Condition when = c.take("when") ? EventParser.condition(c) : null;
    Pattern act = null;
    if (when == null && !c.at("for each") && c.take("for")) {
      act = PatternParser.pattern(c);
    }
    return new ClauseItem.Except(name, words, when, act, c.since(mark));
  }

  private static ClauseItem then(Cursor c) {
    int mark = c.itemStart();
    Consequence consequence = ConsequenceParser.consequence(c);
    return new ClauseItem.Then(consequence, c.since(mark));
  }

  /// After `else`: a consequence, or (in a decision) the rule to fall back on.
  private static ClauseItem otherwise(Cursor c) {
    if (RuleParser.atRule(c)) {
      return elseBy(c);
    }
    int mark = c.itemStart();
    Consequence consequence = ConsequenceParser.consequence(c);
    return new ClauseItem.Else(consequence, c.since(mark));
  }

  private static ClauseItem elseBy(Cursor c) {
    int mark = c.itemStart();
    Rule rule = RuleParser.rule(c);
    return new ClauseItem.ElseBy(rule, c.since(mark));
  }

  private static ClauseItem elseAfter(Cursor c) {
    int mark = c.itemStart();
    if (Basics.atLength(c)) {
      int before = c.mark();
      Extent length = Basics.length(c);
      if (!c.at("after") && !c.at("before")) {
        Consequence consequence = ConsequenceParser.consequence(c);
        return new ClauseItem.ElseAfterLength(length, consequence, c.since(mark));
      }
      c.skipTo(before);
    }
    Event event = EventParser.event(c);
    Consequence consequence = ConsequenceParser.consequence(c);
    return new ClauseItem.ElseAfterEvent(event, consequence, c.since(mark));
  }

  private static ClauseItem manner(Cursor c) {
    int mark = c.itemStart();
    Words words = Basics.words(c, "the words of the text");
    Judge judge = Basics.judge(c);
    return new ClauseItem.Manner(words, judge, c.since(mark));
  }

  // Decisions

  private static ClauseItem stages(Cursor c) {
    int mark = c.itemStart();
    List<Stage> stages = RuleParser.stages(c);
    return new ClauseItem.Stages(stages, c.since(mark));
  }

  private static ClauseItem decidesBy(Cursor c) {
    int mark = c.itemStart();
    Rule rule = RuleParser.rule(c);
    return new ClauseItem.DecidesBy(rule, c.since(mark));
  }

  private static ClauseItem quorum(Cursor c) {
    int mark = c.itemStart();
    Quorum quorum = RuleParser.quorum(c);
    return new ClauseItem.QuorumIs(quorum, c.since(mark));
  }

  private static ClauseItem silenceFor(Cursor c) {
    int mark = c.itemStart();
    Extent length = Basics.length(c);
    Basics.expect(c, "of");
    Event event = EventParser.event(c);
    return new ClauseItem.SilenceFor(length, event, c.since(mark));
  }

  private static ClauseItem closes(Cursor c) {
    int mark = c.itemStart();
    Deadline deadline = EventParser.deadline(c);
    return new ClauseItem.Closes(deadline, c.since(mark));
  }
}
