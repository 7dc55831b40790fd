package trucewatch.syntax;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Spelling;

/// Reads names, words, numbers, dates and lengths.
final class Basics {
  /// More digits are noise; 15 leave room for any sum of money.
  private static final int MOST_DIGITS = 15;

  private static final Map<String, Extent.Unit> UNITS = units();

  private Basics() {}

  private static Map<String, Extent.Unit> units() {
    var map = new java.util.LinkedHashMap<String, Extent.Unit>();
    for (Extent.Unit unit : Extent.Unit.values()) {
      String word = unit.name().toLowerCase(Locale.ROOT);
      map.put(word, unit);
      map.put(word + "s", unit);
    }
    return map;
  }

  /// The words for units of time.
  static List<String> unitWords() {
    return List.copyOf(UNITS.keySet());
  }

  // Names and words

  /// @param what what the name is to be, for the message: `the name of a clause`
  static Name name(Cursor c, String what) {
    Token token = c.peek();
    if (!token.isWord()) {
      throw notAName(c, token, what);
    }
    if (Phrases.JOINTS.contains(token.text())) {
      throw c.mistake(
          "TW015",
          token,
          "expected " + what + after(c) + ", found \"" + token.text() + "\"",
          "\"" + token.text() + "\" joins the parts of a line and can never be a name");
    }
    c.next();
    return new Name(token.text(), c.origin(token));
  }

  private static Mistake notAName(Cursor c, Token token, String what) {
    String message = "expected " + what + after(c) + ", " + c.found(token);
    return switch (token.kind()) {
      case STRING ->
          c.mistake("TW015", token, message, "a name is written without quotation marks");
      case NUMBER, DATE, DATE_TIME ->
          c.mistake("TW015", token, message, "a name begins with a letter");
      case SYMBOL ->
          token.text().equals("_")
              ? c.mistake("TW015", token, message, "join the words of a name with -")
              : c.mistake("TW015", token, message);
      case WORD, END -> c.mistake("TW015", token, message);
    };
  }

  static String after(Cursor c) {
    return c.before().isEmpty() ? "" : " after \"" + c.before().replace("\"", "") + "\"";
  }

  static List<Name> names(Cursor c, String what) {
    return c.list(() -> name(c, what));
  }

  static boolean atName(Cursor c, int ahead) {
    Token token = c.peek(ahead);
    return token.isWord() && !Phrases.JOINTS.contains(token.text());
  }

  static Words words(Cursor c, String what) {
    Token token = c.peek();
    if (token.kind() != Token.Kind.STRING) {
      throw c.mistake(
          "TW023",
          token,
          "expected " + what + " in quotation marks" + after(c) + ", " + c.found(token));
    }
    c.next();
    return new Words(token.text(), c.origin(token));
  }

  static @Nullable Words optionalWords(Cursor c) {
    return c.peek().kind() == Token.Kind.STRING ? words(c, "words") : null;
  }

  /// Steps over a phrase that must come.
  static void expect(Cursor c, String phrase) {
    if (!c.take(phrase)) {
      String message = "expected \"" + phrase + "\"" + after(c) + ", " + c.found(c.peek());
      throw c.mistake("TW007", c.peek(), message);
    }
  }

  static void expectSymbol(Cursor c, String symbol) {
    if (!c.takeSymbol(symbol)) {
      String message = "expected \"" + symbol + "\"" + after(c) + ", " + c.found(c.peek());
      throw c.mistake("TW007", c.peek(), message);
    }
  }

  /// One of several single words that must come; the misspelt one gets a "did you mean".
  static String oneOf(Cursor c, List<String> choices) {
    Token token = c.peek();
    if (token.isWord() && choices.contains(token.text())) {
      c.next();
      return token.text();
    }
    String message = "expected " + either(choices) + after(c) + ", " + c.found(token);
    throw c.mistake("TW007", token, message, didYouMean(token.text(), choices));
  }

  static String didYouMean(String word, List<String> choices) {
    return Spelling.closest(word, choices)
        .map(closest -> "did you mean \"" + closest + "\"?")
        .orElse("");
  }

  static String either(List<String> choices) {
    var quoted = new ArrayList<String>();
    choices.forEach(choice -> quoted.add("\"" + choice + "\""));
    if (quoted.size() == 1) {
      return quoted.getFirst();
    }
    return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
  }

  /// Everything up to the next blank or comma, as it was written: a time zone, a file, an article.
  static Token raw(Cursor c, String what) {
    Token first = c.peek();
    if (first.isEnd() || first.isSymbol(",")) {
      throw c.mistake("TW007", first, "expected " + what + after(c) + ", " + c.found(first));
    }
    if (first.kind() == Token.Kind.STRING) {
      return c.next();
    }
    Token last = c.next();
    while (!c.isDone()
        && c.peek().start() == last.end()
        && !c.peek().isSymbol(",")
        && c.peek().kind() != Token.Kind.STRING) {
      last = c.next();
    }
    String written = c.source().text().substring(first.start(), last.end());
    return new Token(Token.Kind.STRING, written, first.start(), last.end());
  }

  // Numbers

  static Figure figure(Cursor c, String what) {
    Token token = c.peek();
    if (!token.isNumber()) {
      throw c.mistake(
          "TW014",
          token,
          "expected " + what + after(c) + ", " + c.found(token),
          token.isWord() ? "write numbers in digits" : "");
    }
    c.next();
    rejectThousands(c, token);
    if (token.text().length() > MOST_DIGITS) {
      throw c.mistake("TW014", token, "this number has too many digits to be meant");
    }
    return new Figure(new BigDecimal(token.text()), c.origin(token));
  }

  /// `4,200` and `4 200` are read as two numbers by the grammar, and meant as one by people.
  private static void rejectThousands(Cursor c, Token token) {
    Token comma = c.peek();
    Token rest = c.peek(1);
    if (comma.isSymbol(",")
        && comma.start() == token.end()
        && rest.isNumber()
        && rest.start() == comma.end()
        && rest.text().length() == 3) {
      throw c.mistake(
          "TW014",
          token,
          "a number is written without commas",
          "write " + token.text() + rest.text());
    }
  }

  /// A whole number, such as of days.
  static int count(Cursor c, String what) {
    Token token = c.peek();
    Figure figure = figure(c, what);
    try {
      return figure.value().intValueExact();
    } catch (ArithmeticException _) {
      throw c.mistake("TW014", token, "expected a whole number of reasonable size");
    }
  }

  static boolean takePercent(Cursor c) {
    return c.takeSymbol("%");
  }

  // Lengths

  static boolean atLength(Cursor c) {
    return c.peek().isNumber() && c.peek(1).isWord() && UNITS.containsKey(c.peek(1).text());
  }

  static Extent length(Cursor c) {
    int mark = c.mark();
    if (!c.peek().isNumber()) {
      String help = c.peek().isWord() ? "write the number in digits and then the unit: 3 days" : "";
      throw c.mistake("TW011", c.peek(), expectedLength(c), help);
    }
    int amount = count(c, "a number");
    return unitOfLength(c, amount, mark);
  }

  /// After `every`, where `every day` says one day.
  static Extent lengthOrUnit(Cursor c) {
    return c.peek().isNumber() ? length(c) : unitOfLength(c, 1, c.mark());
  }

  private static Extent unitOfLength(Cursor c, int amount, int mark) {
    Token token = c.peek();
    Extent.Unit unit = UNITS.get(token.text());
    if (!token.isWord() || unit == null) {
      String help = didYouMean(token.text(), unitWords());
      throw c.mistake("TW011", token, expectedLength(c), help);
    }
    c.next();
    Extent.MonthEnd monthEnd = Extent.MonthEnd.NOT_SAID;
    if (c.take("end-of-month")) {
      monthEnd =
          oneOf(c, List.of("down", "up")).equals("up") ? Extent.MonthEnd.UP : Extent.MonthEnd.DOWN;
    }
    return new Extent(amount, unit, monthEnd, c.since(mark));
  }

  private static String expectedLength(Cursor c) {
    return "expected a length such as \"72 hours\"" + after(c) + ", " + c.found(c.peek());
  }

  // Dates

  static boolean atDate(Cursor c) {
    return c.peek().kind() == Token.Kind.DATE;
  }

  static Day day(Cursor c) {
    Token token = c.peek();
    if (token.kind() != Token.Kind.DATE) {
      String message = "expected a date such as 2025-10-10" + after(c) + ", " + c.found(token);
      String help =
          token.isNumber() ? "write the year first, then month and day, joined with -" : "";
      throw c.mistake("TW010", token, message, help);
    }
    c.next();
    return new Day(date(c, token, token.text()), c.origin(token));
  }

  static @Nullable Day optionalDay(Cursor c, String phrase) {
    return c.take(phrase) ? day(c) : null;
  }

  static Period period(Cursor c) {
    Day from = c.at("from") && c.peek(1).kind() == Token.Kind.DATE ? optionalDay(c, "from") : null;
    Day until =
        c.at("until") && c.peek(1).kind() == Token.Kind.DATE ? optionalDay(c, "until") : null;
    return from == null && until == null ? Period.NOT_SAID : new Period(from, until);
  }

  private static LocalDate date(Cursor c, Token token, String written) {
    int year = Integer.parseInt(written.substring(0, 4));
    int month = Integer.parseInt(written.substring(5, 7));
    int dayOfMonth = Integer.parseInt(written.substring(8, 10));
    if (month < 1 || month > 12) {
      throw c.mistake(
          "TW010", token, "there is no month " + month, "the order is year, month, day");
    }
    int length = YearMonth.of(year, month).lengthOfMonth();
    if (dayOfMonth < 1 || dayOfMonth > length) {
      throw c.mistake(
          "TW010",
          token,
          "there is no such day",
          String.format(Locale.ROOT, "%04d-%02d has %d days", year, month, length));
    }
    return LocalDate.of(year, month, dayOfMonth);
  }

  static Event.AtTime time(Cursor c) {
    Token token = c.next();
    String written = token.text().toUpperCase(Locale.ROOT);
    LocalDate date = date(c, token, written.substring(0, 10));
    String rest = written.substring(10).replace("T", "").strip();
    try {
      int zoneAt = zoneAt(rest);
      LocalTime time = LocalTime.parse(rest.substring(0, zoneAt));
      ZoneOffset offset = zoneAt == rest.length() ? null : ZoneOffset.of(rest.substring(zoneAt));
      return new Event.AtTime(LocalDateTime.of(date, time), offset, c.origin(token));
    } catch (DateTimeException _) {
      throw c.mistake(
          "TW010",
          token,
          "there is no such time of day",
          "hours go from 00 to 23; the end of a day is 00:00 of the next");
    }
  }

  private static int zoneAt(String time) {
    for (int i = 0; i < time.length(); i++) {
      if (time.charAt(i) == 'Z' || time.charAt(i) == '+' || time.charAt(i) == '-') {
        return i;
      }
    }
    return time.length();
  }

  // Judges

  /// `, judged by …`, with the comma or without.
  static Judge judge(Cursor c) {
    int mark = c.mark();
    if (!c.takeCommaAnd("judged by") && !c.take("judged by")) {
      return new Judge.NotSaid(Origin.NONE);
    }
    if (c.take("nobody")) {
      return new Judge.Nobody(c.since(mark));
    }
    Name name = name(c, "who judges, or \"nobody\",");
    return new Judge.By(name, c.since(mark));
  }
}
