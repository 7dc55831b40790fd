package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads the items of parties, states, bodies, groups, persons, missions and offices.
final class ActorParser {
  static final ItemTable<ActorItem> ITEMS =
      new ItemTable.Builder<ActorItem>()
          .on("also", SurroundingsParser::also)
          .on("speaks for", ActorParser::speaksFor)
          .on("affiliated with", ActorParser::affiliatedWith)
          .on("members", ActorParser::members)
          .on("seats", ActorParser::seats)
          .on("chair", c -> one(c, "who chairs", ActorItem.Chair::new))
          .on("chair rotates among", ActorParser::chairRotates)
          .on("decides on", ActorParser::decidesOn)
          .on("decides otherwise by", c -> decides(c, new ActorItem.Subject.Otherwise()))
          .on("decides by", c -> decides(c, new ActorItem.Subject.Everything()))
          .on("quorum", ActorParser::quorum)
          .on("supervised by", c -> one(c, "who supervises", ActorItem.SupervisedBy::new))
          .on("named by", c -> one(c, "who names", ActorItem.NamedBy::new))
          .on("sworn in by", c -> one(c, "who swears in", ActorItem.SwornInBy::new))
          .on("held by", ActorParser::heldBy)
          .on("acts for", ActorParser::actsFor)
          .on("if vacant then named by", ActorParser::ifVacant)
          .on("picked in turn by", ActorParser::pickedInTurn)
          .on(
              "answers for affiliates",
              c -> new ActorItem.AnswersForAffiliates(c.since(c.itemStart())))
          .build();

  private ActorParser() {}

  private interface OfName {
    ActorItem make(Name name, Origin origin);
  }

  private static ActorItem one(Cursor c, String what, OfName make) {
    int mark = c.itemStart();
    PatternParser.rejectTimeHere(c);
    Name name = Basics.name(c, what);
    return make.make(name, c.since(mark));
  }

  private static ActorItem speaksFor(Cursor c) {
    int mark = c.itemStart();
    Name actor = Basics.name(c, "whose words they are");
    Period period = Basics.period(c);
    return new ActorItem.SpeaksFor(actor, period, c.since(mark));
  }

  private static ActorItem affiliatedWith(Cursor c) {
    int mark = c.itemStart();
    Name actor = Basics.name(c, "an actor");
    Period period = Basics.period(c);
    return new ActorItem.AffiliatedWith(actor, period, c.since(mark));
  }

  private static ActorItem members(Cursor c) {
    int mark = c.itemStart();
    List<Member> members = c.list(() -> member(c));
    return new ActorItem.Members(members, c.since(mark));
  }

  private static Member member(Cursor c) {
    int mark = c.mark();
    if (c.peek().isNumber()) {
      Figure count = Basics.figure(c, "a number");
      Basics.expect(c, "from");
      Name from = Basics.name(c, "who sends them");
      return new Member.Some(count, from, c.since(mark));
    }
    Name name = Basics.name(c, "a member");
    Figure weight = c.take("weight") ? Basics.figure(c, "a weight") : null;
    Figure population = c.take("population") ? Basics.figure(c, "a population") : null;
    return new Member.One(name, weight, population, c.since(mark));
  }

  private static ActorItem seats(Cursor c) {
    int mark = c.itemStart();
    Figure total = Basics.figure(c, "how many seats there are");
    var shares = new ArrayList<ActorItem.SeatShare>();
    if (c.takeSymbol(":")) {
      shares.addAll(c.list(() -> seatShare(c)));
    }
    var ofWhom = new ArrayList<ActorItem.LeastShare>();
    if (c.takeCommaAnd("of whom") || c.take("of whom")) {
      do {
        ofWhom.add(leastShare(c));
      } while (c.peek().isSymbol(",") && c.at("at least", 1) && c.takeSymbol(","));
    }
    return new ActorItem.Seats(total, shares, ofWhom, c.since(mark));
  }

  private static ActorItem.SeatShare seatShare(Cursor c) {
    int mark = c.mark();
    Figure seats = Basics.figure(c, "a number of seats");
    Basics.expect(c, "from");
    Name from = Basics.name(c, "who fills them");
    return new ActorItem.SeatShare(seats, from, c.since(mark));
  }

  private static ActorItem.LeastShare leastShare(Cursor c) {
    int mark = c.mark();
    Basics.expect(c, "at least");
    Figure least = Basics.figure(c, "a number or share");
    boolean percent = Basics.takePercent(c);
    Name of = Basics.name(c, "of whom");
    Rounding rounding = Rounding.NOT_SAID;
    if (c.takeCommaAnd("rounded up") || c.take("rounded up")) {
      rounding = Rounding.UP;
    } else if (c.takeCommaAnd("rounded down") || c.take("rounded down")) {
      rounding = Rounding.DOWN;
    }
    return new ActorItem.LeastShare(least, percent, of, rounding, c.since(mark));
  }

  private static ActorItem chairRotates(Cursor c) {
    int mark = c.itemStart();
    List<Name> among = Basics.names(c, "who chairs in turn");
    Extent every = c.take("every") ? Basics.lengthOrUnit(c) : null;
    return new ActorItem.ChairRotates(among, every, c.since(mark));
  }

  private static ActorItem decidesOn(Cursor c) {
    Name subject = Basics.name(c, "what is decided on");
    Basics.expect(c, "by");
    return decides(c, new ActorItem.Subject.On(subject));
  }

  private static ActorItem decides(Cursor c, ActorItem.Subject subject) {
    int mark = c.itemStart();
    Rule rule = RuleParser.rule(c);
    Period period = Basics.period(c);
    return new ActorItem.Decides(subject, rule, period, c.since(mark));
  }

  private static ActorItem quorum(Cursor c) {
    int mark = c.itemStart();
    Quorum quorum = RuleParser.quorum(c);
    return new ActorItem.QuorumIs(quorum, c.since(mark));
  }

  private static ActorItem heldBy(Cursor c) {
    int mark = c.itemStart();
    Name actor = Basics.name(c, "who holds it");
    Name during = c.take("during") ? Basics.name(c, "the name of a phase") : null;
    return new ActorItem.HeldBy(actor, during, c.since(mark));
  }

  private static ActorItem actsFor(Cursor c) {
    int mark = c.itemStart();
    Name actor = Basics.name(c, "for whom it acts");
    Basics.expect(c, "while absent");
    return new ActorItem.ActsFor(actor, c.since(mark));
  }

  private static ActorItem ifVacant(Cursor c) {
    int mark = c.itemStart();
    Name by = Basics.name(c, "who names the next");
    Extent within = c.take("within") ? Basics.length(c) : null;
    return new ActorItem.IfVacant(by, within, c.since(mark));
  }

  private static ActorItem pickedInTurn(Cursor c) {
    int mark = c.itemStart();
    List<Name> by = Basics.names(c, "who picks");
    return new ActorItem.PickedInTurn(by, c.since(mark));
  }
}
