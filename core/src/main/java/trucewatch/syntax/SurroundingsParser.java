package trucewatch.syntax;

import java.util.List;

/// Reads the items of places, acts, units, accounts and outside law.
final class SurroundingsParser {
  static final ItemTable<PlaceItem> PLACE =
      new ItemTable.Builder<PlaceItem>()
          .on("from", SurroundingsParser::fromFile)
          .on("in", SurroundingsParser::in)
          .on("also", SurroundingsParser::also)
          .on("=", SurroundingsParser::shape)
          .on("results from", SurroundingsParser::resultsFrom)
          .build();

  static final ItemTable<ActItem> ACT =
      new ItemTable.Builder<ActItem>()
          .on("includes", SurroundingsParser::includes)
          .on("also", SurroundingsParser::also)
          .on("opposite", SurroundingsParser::opposite)
          .build();

  static final ItemTable<UnitItem> UNIT =
      new ItemTable.Builder<UnitItem>()
          .on("is", SurroundingsParser::is)
          .on("also", SurroundingsParser::also)
          .build();

  static final ItemTable<AccountItem> ACCOUNT =
      new ItemTable.Builder<AccountItem>()
          .on("declared by", SurroundingsParser::declaredBy)
          .build();

  static final ItemTable<OutsideItem> OUTSIDE =
      new ItemTable.Builder<OutsideItem>().on("judged by", SurroundingsParser::judgedBy).build();

  private SurroundingsParser() {}

  static Also also(Cursor c) {
    int mark = c.itemStart();
    List<Words> names = c.list(() -> Basics.words(c, "another name"));
    return new Also(names, c.since(mark));
  }

  private static PlaceItem fromFile(Cursor c) {
    int mark = c.itemStart();
    Token file = Basics.raw(c, "the name of a file");
    return new PlaceItem.FromFile(file.text(), c.since(mark));
  }

  private static PlaceItem in(Cursor c) {
    int mark = c.itemStart();
    Name place = Basics.name(c, "a place");
    return new PlaceItem.In(place, c.since(mark));
  }

  private static PlaceItem shape(Cursor c) {
    int mark = c.itemStart();
    if (c.take("between")) {
      Name one = Basics.name(c, "a line");
      Basics.expect(c, "and");
      Name other = Basics.name(c, "a line");
      return new PlaceItem.Between(one, other, c.since(mark));
    }
    Figure distance = Basics.figure(c, "a distance such as \"15 km\", or \"between\",");
    boolean km = Basics.oneOf(c, List.of("km", "m")).equals("km");
    Basics.expect(c, "each side of");
    Name line = Basics.name(c, "a line");
    var unit = km ? PlaceItem.DistanceUnit.KM : PlaceItem.DistanceUnit.M;
    return new PlaceItem.EachSideOf(distance, unit, line, c.since(mark));
  }

  private static PlaceItem resultsFrom(Cursor c) {
    int mark = c.itemStart();
    Name clause = Basics.name(c, "the name of a clause");
    if (c.peek().isSymbol(",") && c.peek(1).kind() == Token.Kind.STRING) {
      c.takeSymbol(",");
    }
    Words words = Basics.optionalWords(c);
    return new PlaceItem.ResultsFrom(clause, words, c.since(mark));
  }

  private static ActItem includes(Cursor c) {
    int mark = c.itemStart();
    List<Name> acts = Basics.names(c, "a narrower act");
    boolean open = c.takeCommaAnd("and") || c.take("and");
    if (open) {
      Basics.expect(c, "others like them");
    }
    return new ActItem.Includes(acts, open, c.since(mark));
  }

  private static ActItem opposite(Cursor c) {
    int mark = c.itemStart();
    Name act = Basics.name(c, "the act that undoes it");
    return new ActItem.OppositeOf(act, c.since(mark));
  }

  private static UnitItem is(Cursor c) {
    int mark = c.itemStart();
    Figure count = Basics.figure(c, "how many make one");
    Name unit = Basics.name(c, "a unit");
    return new UnitItem.Is(count, unit, c.since(mark));
  }

  private static AccountItem declaredBy(Cursor c) {
    int mark = c.itemStart();
    Name author = Basics.name(c, "who declares it");
    Day on = Basics.optionalDay(c, "on");
    return new AccountItem.DeclaredBy(author, on, c.since(mark));
  }

  private static OutsideItem judgedBy(Cursor c) {
    int mark = c.itemStart();
    c.skipTo(mark);
    Judge judge = Basics.judge(c);
    return new OutsideItem.JudgedBy(judge, c.since(mark));
  }
}
