package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the items of the `agreement` block.
final class AgreementParser {
  static final ItemTable<AgreementItem> ITEMS =
      new ItemTable.Builder<AgreementItem>()
          .on("text", AgreementParser::text)
          .on("parties", c -> listed(c, "a party", AgreementItem.Parties::new))
          .on("guarantors", c -> listed(c, "a guarantor", AgreementItem.Guarantors::new))
          .on("signed by", AgreementParser::signedBy)
          .on("signed on", c -> dated(c, AgreementItem.SignedOn::new))
          .on("joined by", AgreementParser::joinedBy)
          .on("in force from", AgreementParser::inForce)
          .on("time zone", AgreementParser::timeZone)
          .on("mandate", AgreementParser::mandate)
          .on("clauses settled by", c -> listed(c, "a body", AgreementItem.SettledBy::new))
          .on("owner", AgreementParser::owner)
          .on("includes", AgreementParser::includes)
          .on("prevails over", c -> listed(c, "a text", AgreementItem.PrevailsOver::new))
          .on("annex", AgreementParser::annex)
          .on("amended on", AgreementParser::amended)
          .on("encoding repaired on", AgreementParser::repaired)
          .on("read by", c -> person(c, AgreementItem.ReadBy::new))
          .on("reviewed by", c -> person(c, AgreementItem.ReviewedBy::new))
          .build();

  /// Longer ones are no tags of languages, and matching them could cost.
  private static final int LONGEST_LANGUAGE = 40;

  private AgreementParser() {}

  private interface OfNames {
    AgreementItem make(List<Name> names, Origin origin);
  }

  private interface OfDay {
    AgreementItem make(Day day, Origin origin);
  }

  private interface OfPerson {
    AgreementItem make(Name person, @Nullable Day on, Origin origin);
  }

  private static AgreementItem listed(Cursor c, String what, OfNames make) {
    int mark = c.itemStart();
    List<Name> names = Basics.names(c, what);
    return make.make(names, c.since(mark));
  }

  private static AgreementItem dated(Cursor c, OfDay make) {
    int mark = c.itemStart();
    Day day = Basics.day(c);
    return make.make(day, c.since(mark));
  }

  private static AgreementItem person(Cursor c, OfPerson make) {
    int mark = c.itemStart();
    Name person = Basics.name(c, "who read it");
    Day on = Basics.optionalDay(c, "on");
    return make.make(person, on, c.since(mark));
  }

  private static AgreementItem text(Cursor c) {
    int mark = c.itemStart();
    String language = language(c);
    Day version = null;
    Words from = null;
    var standing = AgreementItem.Standing.NOT_SAID;
    while (c.peek().isSymbol(",") || isTextPart(c)) {
      c.takeSymbol(",");
      if (c.take("version")) {
        version = Basics.day(c);
      } else if (c.take("from")) {
        from = Basics.words(c, "where the text is from");
      } else if (c.take("authentic")) {
        standing = AgreementItem.Standing.AUTHENTIC;
      } else if (c.take("translation")) {
        standing = AgreementItem.Standing.TRANSLATION;
      } else {
        Basics.oneOf(c, List.of("version", "from", "authentic", "translation"));
      }
    }
    return new AgreementItem.Text(language, version, from, standing, c.since(mark));
  }

  private static boolean isTextPart(Cursor c) {
    return c.at("version") || c.at("authentic") || c.at("translation") || c.at("from");
  }

  /// A language tag, as written.
  static String language(Cursor c) {
    Token token = Basics.raw(c, "a language such as \"en\"");
    if (token.text().length() > LONGEST_LANGUAGE
        || !token.text().matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
      throw c.mistake(
          "TW025", token, "expected a language such as \"en\" or \"zh-Hant\"" + Basics.after(c));
    }
    return token.text();
  }

  private static AgreementItem signedBy(Cursor c) {
    int mark = c.itemStart();
    List<Name> names = Basics.names(c, "who signed");
    Day on = Basics.optionalDay(c, "on");
    List<ArticleRange> except = List.of();
    if (c.take("except")) {
      except = articles(c);
    }
    return new AgreementItem.SignedBy(names, on, except, c.since(mark));
  }

  private static List<ArticleRange> articles(Cursor c) {
    if (!c.take("articles") && !c.take("article")) {
      Basics.oneOf(c, List.of("article", "articles"));
    }
    return c.list(() -> range(c));
  }

  private static ArticleRange range(Cursor c) {
    int mark = c.mark();
    ArticleNumber first = ArticleParser.number(c);
    ArticleNumber last = c.take("to") ? ArticleParser.number(c) : null;
    return new ArticleRange(first, last, c.since(mark));
  }

  private static AgreementItem joinedBy(Cursor c) {
    int mark = c.itemStart();
    List<Name> names = Basics.names(c, "who joined");
    Day on = Basics.optionalDay(c, "on");
    return new AgreementItem.JoinedBy(names, on, c.since(mark));
  }

  private static AgreementItem inForce(Cursor c) {
    int mark = c.itemStart();
    Event start = EventParser.event(c);
    return new AgreementItem.InForceFrom(start, c.since(mark));
  }

  private static AgreementItem timeZone(Cursor c) {
    int mark = c.itemStart();
    Token zone = Basics.raw(c, "a time zone such as \"Asia/Gaza\"");
    if (!zone.text().matches("[A-Za-z0-9+_/:.-]+")) {
      throw c.mistake("TW025", zone, "this is not a time zone such as \"Asia/Gaza\"");
    }
    return new AgreementItem.TimeZone(zone.text(), c.since(mark));
  }

  private static AgreementItem mandate(Cursor c) {
    int mark = c.itemStart();
    String word = Basics.oneOf(c, List.of("events", "direction", "findings", "verdicts"));
    var mandate = AgreementItem.Mandate.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    return new AgreementItem.MandateOf(mandate, c.since(mark));
  }

  private static AgreementItem owner(Cursor c) {
    int mark = c.itemStart();
    Words owner = Basics.words(c, "who owns the case");
    return new AgreementItem.Owner(owner, c.since(mark));
  }

  private static AgreementItem includes(Cursor c) {
    int mark = c.itemStart();
    Name text = Basics.name(c, "the name of a text");
    List<ArticleRange> articles = articles(c);
    var asOf = AgreementItem.AsOf.NOT_SAID;
    if (c.takeCommaAnd("as of signing") || c.take("as of signing")) {
      asOf = AgreementItem.AsOf.SIGNING;
    } else if (c.takeCommaAnd("as amended") || c.take("as amended")) {
      asOf = AgreementItem.AsOf.AMENDED;
    }
    return new AgreementItem.Includes(text, articles, asOf, c.since(mark));
  }

  private static AgreementItem annex(Cursor c) {
    int mark = c.itemStart();
    Name name = Basics.name(c, "the name of the annex");
    Words title = Basics.words(c, "its title");
    return new AgreementItem.Annex(name, title, c.since(mark));
  }

  private static AgreementItem amended(Cursor c) {
    int mark = c.itemStart();
    Day on = Basics.day(c);
    Words by = c.take("by") ? Basics.words(c, "what amended it") : null;
    return new AgreementItem.Amended(on, by, c.since(mark));
  }

  private static AgreementItem repaired(Cursor c) {
    int mark = c.itemStart();
    Day on = Basics.day(c);
    Words what = Basics.optionalWords(c);
    return new AgreementItem.Repaired(on, what, c.since(mark));
  }
}
