package trucewatch.news.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Feasts that truces are often set for, by the calendar each goes by. A feast without a year is
/// the one that fits the tense of its verb, else the nearest.
///
/// Feasts of Islam are reckoned by the Umm al-Qura calendar; where the moon is sighted they may
/// fall a day apart, so the days beside are the alternatives.
final class Feasts {
  private static final String NAMES =
      "\\b((?:orthodox )?(?:easter(?: sunday| monday)?|christmas(?: day| eve)?)|good friday|boxing"
          + " day|new year's (?:day|eve)|may day|thanksgiving(?: day)?|halloween|valentine's"
          + " day|eid al[- ]?fitr|eid al[- ]?adha|(?:start|beginning|end) of ramadan|ramadan)\\b"
          + "(?:,? (?:of )?((?:19|20)\\d{2})\\b)?(?! (?:(?-i:[A-Z])|accords?\\b|agreement\\b|truce of\\b))";

  private static final int SHAWWAL = 10;
  private static final int RAMADAN = 9;
  private static final int DHU_AL_HIJJA = 12;

  private static final List<String> STEMS =
      List.of(
          "easter",
          "christmas",
          "good friday",
          "boxing",
          "new year's",
          "may day",
          "thanksgiving",
          "halloween",
          "valentine",
          "eid al",
          "ramadan");

  private Feasts() {}

  static List<DateRule> rules() {
    return List.of(DateRule.of("feast", STEMS, NAMES, Feasts::read));
  }

  /// The day, or for Ramadan the days, of a feast.
  private static Optional<Reckoned> read(MatchResult m, Setting s) {
    String name = m.group(1).toLowerCase(Locale.ROOT).replaceAll("al[- ]?(?=fitr|adha)", "al-");
    if (m.group(2) != null) {
      return Optional.of(of(name, LocalDate.of(Integer.parseInt(m.group(2)), 1, 1)));
    }
    LocalDate ref = s.published();
    Reckoned best = of(name, ref);
    for (int year = -1; year <= 1; year++) {
      Reckoned other = of(name, ref.plusYears(year));
      if (distance(other, s) < distance(best, s)) {
        best = other;
      }
    }
    return Optional.of(best);
  }

  /// How far a feast lies from the day of publication; one on the wrong side of the tense lies far.
  private static long distance(Reckoned feast, Setting s) {
    long days =
        LocalDate.parse(feast.value().substring(0, 10)).toEpochDay() - s.published().toEpochDay();
    boolean wrong =
        switch (s.tense()) {
          case PAST -> days > 0;
          case FUTURE -> days < 0;
          case UNKNOWN -> false;
        };
    return Math.abs(days) + (wrong ? 1000 : 0);
  }

  private static Reckoned of(String name, LocalDate day) {
    int year = day.getYear();
    return switch (name) {
      case "orthodox easter", "orthodox easter sunday" -> one(orthodoxEaster(year));
      case "orthodox easter monday" -> one(orthodoxEaster(year).plusDays(1));
      case "orthodox christmas", "orthodox christmas day" -> one(LocalDate.of(year, 1, 7));
      case "orthodox christmas eve" -> one(LocalDate.of(year, 1, 6));
      case "easter", "easter sunday" -> one(easter(year));
      case "easter monday" -> one(easter(year).plusDays(1));
      case "good friday" -> one(easter(year).minusDays(2));
      case "christmas", "christmas day" -> one(LocalDate.of(year, 12, 25));
      case "christmas eve" -> one(LocalDate.of(year, 12, 24));
      case "boxing day" -> one(LocalDate.of(year, 12, 26));
      case "new year's day" -> one(LocalDate.of(year, 1, 1));
      case "new year's eve" -> one(LocalDate.of(year, 12, 31));
      case "may day" -> one(LocalDate.of(year, 5, 1));
      case "halloween" -> one(LocalDate.of(year, 10, 31));
      case "valentine's day" -> one(LocalDate.of(year, 2, 14));
      case "eid al-fitr", "end of ramadan" -> seen(hijrah(day, SHAWWAL, 1));
      case "eid al-adha" -> seen(hijrah(day, DHU_AL_HIJJA, 10));
      case "start of ramadan", "beginning of ramadan" -> seen(hijrah(day, RAMADAN, 1));
      case "ramadan" ->
          new Reckoned(
              hijrah(day, RAMADAN, 1) + "/" + hijrah(day, SHAWWAL, 1).minusDays(1), List.of());
      default -> thanksgiving(year);
    };
  }

  private static Reckoned one(LocalDate day) {
    return new Reckoned(day.toString(), List.of());
  }

  private static Reckoned seen(LocalDate day) {
    return new Reckoned(
        day.toString(), List.of(day.minusDays(1).toString(), day.plusDays(1).toString()));
  }

  /// In the United States the fourth Thursday of November; in Canada the second Monday of October.
  private static Reckoned thanksgiving(int year) {
    LocalDate south =
        LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    LocalDate north =
        LocalDate.of(year, 10, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
    return new Reckoned(south.toString(), List.of(north.toString()));
  }

  /// The day of the Islamic year that runs on `day`. Out of the calendar's range it is `day`.
  private static LocalDate hijrah(LocalDate day, int month, int dayOfMonth) {
    try {
      int year = HijrahDate.from(day).get(ChronoField.YEAR);
      return LocalDate.ofEpochDay(HijrahDate.of(year, month, dayOfMonth).toEpochDay());
    } catch (DateTimeException outside) {
      return day;
    }
  }

  /// Easter of the western churches, by the method of Meeus, Jones and Butcher.
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /// Easter of the eastern churches: by the Julian calendar, which ran 13 days behind from 1900 to
  /// 2099.
  private static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(13);
  }
}
