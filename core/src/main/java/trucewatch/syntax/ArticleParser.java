package trucewatch.syntax;

import org.jspecify.annotations.Nullable;

/// Reads the items that any clause, phase or instrument may have: where it is from and who read it.
final class ArticleParser {
  private ArticleParser() {}

  /// Adds these items to a table.
  static <I extends Item> ItemTable.Builder<I> addTo(
      ItemTable.Builder<I> table, java.util.function.Function<CommonItem, I> as) {
    return table
        .on("article", c -> as.apply(article(c)))
        .on("read by", c -> as.apply(readBy(c)))
        .on("reviewed by", c -> as.apply(reviewedBy(c)))
        .on("reading", c -> as.apply(readingOf(c)))
        .on("put forward by", c -> as.apply(putForward(c)))
        .on("left open on purpose", c -> as.apply(leftOpen(c)))
        .on("since", c -> as.apply(since(c)))
        .on("text", c -> as.apply(words(c)));
  }

  static ArticleNumber number(Cursor c) {
    Token token = Basics.raw(c, "the number of an article");
    return new ArticleNumber(token.text(), c.origin(token));
  }

  private static CommonItem article(Cursor c) {
    int mark = c.itemStart();
    ArticleNumber number = number(c);
    return new CommonItem.Article(number, c.since(mark));
  }

  private static CommonItem readBy(Cursor c) {
    int mark = c.itemStart();
    Name person = Basics.name(c, "who read it");
    Day on = c.at("on text") ? null : Basics.optionalDay(c, "on");
    @Nullable String language = c.take("on text") ? AgreementParser.language(c) : null;
    return new CommonItem.ReadBy(person, on, language, c.since(mark));
  }

  private static CommonItem reviewedBy(Cursor c) {
    int mark = c.itemStart();
    Name person = Basics.name(c, "who reviewed it");
    Day on = Basics.optionalDay(c, "on");
    return new CommonItem.ReviewedBy(person, on, c.since(mark));
  }

  private static CommonItem readingOf(Cursor c) {
    int mark = c.itemStart();
    Name reading = Basics.name(c, "a name for this reading");
    Basics.expect(c, "of");
    Name clause = Basics.name(c, "the name of the clause that is read");
    return new CommonItem.ReadingOf(reading, clause, c.since(mark));
  }

  private static CommonItem putForward(Cursor c) {
    int mark = c.itemStart();
    Name by = Basics.name(c, "who put it forward");
    Basics.expect(c, "on");
    Day on = Basics.day(c);
    return new CommonItem.PutForward(by, on, c.since(mark));
  }

  private static CommonItem leftOpen(Cursor c) {
    int mark = c.itemStart();
    Words why = Basics.words(c, "the reason");
    return new CommonItem.LeftOpen(why, c.since(mark));
  }

  private static CommonItem since(Cursor c) {
    int mark = c.itemStart();
    Day day = Basics.day(c);
    return new CommonItem.Since(day, c.since(mark));
  }

  private static CommonItem words(Cursor c) {
    int mark = c.itemStart();
    Words words = Basics.words(c, "the words of the article");
    return new CommonItem.ArticleWords(words, c.since(mark));
  }
}
