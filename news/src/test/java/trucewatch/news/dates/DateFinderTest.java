package trucewatch.news.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.news.text.Analyzer;

/// Expressions of time in a text published on Wednesday 12 March 2025.
class DateFinderTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 12);

  private static Analyzer analyzer;

  @BeforeAll
  static void load() {
    analyzer = new Analyzer();
  }

  private static List<String> values(String text) {
    return new DateFinder()
        .find(analyzer.analyze(text), PUBLISHED).stream().map(DateMention::value).toList();
  }

  @Test
  void aDayOfTheWeekFollowsTheTenseOfItsVerb() {
    assertEquals(List.of("2025-03-07"), values("They left on Friday."));
    assertEquals(List.of("2025-03-14"), values("They will leave on Friday."));
    assertEquals(List.of("2025-03-14"), values("They promised to leave by Friday."));
    assertEquals(List.of("2025-03-07"), values("They left last Friday."));
  }

  @Test
  void aDayOfTheWeekNamesTheOtherDayAsAnAlternative() {
    DateMention friday =
        new DateFinder().find(analyzer.analyze("They left on Friday."), PUBLISHED).getFirst();
    assertEquals(List.of("2025-03-14"), friday.alternatives());
    assertEquals("weekday", friday.rule());
  }

  @Test
  void aBareMonthFollowsTheTenseToo() {
    assertEquals(List.of("2024-11"), values("It was signed in November."));
    assertEquals(List.of("2025-11"), values("It will end in November."));
    assertEquals(List.of(), values("They may march on."));
  }

  @Test
  void daysWithoutAYearFallNearTheDayOfPublication() {
    assertEquals(List.of("2024-12-13"), values("It was signed on December 13."));
    assertEquals(List.of("2025-04-02"), values("Talks will open on 2 April."));
  }

  @Test
  void spansHaveBothEnds() {
    assertEquals(List.of("2025-03-03/2025-03-09"), values("It rained last week."));
    assertEquals(List.of("2025-02-12/2025-03-12"), values("In the past month nobody came."));
    assertEquals(List.of("2025-03-03/2025-03-07"), values("They met on 3-7 March."));
  }

  @Test
  void decadesQuartersAndFeastsHaveTheirDays() {
    assertEquals(List.of("1990/1999"), values("The mines were laid in the 1990s."));
    assertEquals(List.of("2024-01/2024-03"), values("They disarmed in the first quarter of 2024."));
    assertEquals(List.of("2025-07/2025-12"), values("It will end in the second half of the year."));
    assertEquals(
        List.of(),
        values("They lost in the third half of 2024 games.").stream()
            .filter(v -> v.contains("/"))
            .toList());
    assertEquals(List.of("2024-12-25"), values("The guns fell silent on Christmas Day."));
  }

  @Test
  void aBareDayOfTheMonthFollowsTheTense() {
    assertEquals(List.of("2025-02-20"), values("They signed on the 20th."));
    assertEquals(List.of("2025-03-05"), values("They signed on the 5th."));
    assertEquals(List.of("2025-04-05"), values("They will sign on the 5th."));
    assertEquals(List.of("2025-04-05"), values("They will sign by the 5th of next month."));
    assertEquals(List.of(), values("They met on the 5th floor."));
  }

  @Test
  void agesAreReckonedBack() {
    assertEquals(List.of("2022"), values("It was signed three years ago."));
    assertEquals(List.of("2025-03-02"), values("It was signed ten days ago."));
    assertEquals(List.of("2024-12"), values("It was signed three months ago."));
  }

  @Test
  void anAnniversaryTakesItsYearFromElsewhereInTheText() {
    List<String> values =
        values(
            "People marked the third anniversary of the Kessel accord. The Kessel accord was signed"
                + " on 10 March 2022.");
    assertTrue(values.contains("2025-03-10"), values::toString);
  }

  @Test
  void numbersOfPeopleAreNoYears() {
    assertEquals(List.of(), values("They freed 2000 prisoners and paid $1999."));
    assertEquals(List.of("2019"), values("They freed them in 2019."));
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveIsNone() {
    assertEquals(List.of(), values("It was signed on 2025-02-30."));
  }

  @Test
  void wordsOfATimeTellNoTense() {
    List<DateMention> found =
        new DateFinder()
            .find(analyzer.analyze("The 2nd of May was quiet."), LocalDate.of(2025, 11, 13));
    assertEquals("2025-05-02", found.getFirst().value());
  }

  @Test
  void daysOfATruceAreCountedFromTheDayOnWhichTheTextSaysItBegan() {
    assertEquals(
        List.of("2025-03-01", "2025-03-04"),
        values("The truce began on March 1. Shells fell on the fourth day of the truce."));
    assertEquals(
        List.of("2025-03-08", "2025-03-11/2025-03-12"),
        values("The fair opened on Saturday. They come on the fourth or fifth day of the fair."));
    assertEquals(List.of("2025-03-12"), values("It is day three of the ceasefire."));
    assertEquals(List.of(), values("They met on the first day of talks."));
  }

  @Test
  void aSpanSetsTheYearAndTheWeekOfItsBeginning() {
    assertEquals(List.of("2014-05", "2014-07"), values("It ran from May to July 2014."));
    assertEquals(List.of("2025-03-03", "2025-03-07"), values("They met from Monday to Friday."));
  }

  @Test
  void anotherTimeIsReckonedFromTheOneThatTheTextNames() {
    assertEquals(
        List.of("1998", "1998"), values("It was signed in 1998. Two more came that year."));
    assertEquals(
        List.of("1998-05-03", "1998-05-04/1998-05-10"),
        values("They met on May 3, 1998. The following week they left."));
    assertEquals(
        List.of("2024-10-12", "2024-10-10"),
        values("Two days after the October 10 deal was signed, shells fell."));
    assertEquals(List.of(), values("Ten days before the vote, shells fell."));
  }

  @Test
  void feastsFallByTheirOwnCalendars() {
    assertEquals(List.of("2025-04-20"), values("A truce will start on Easter Sunday."));
    assertEquals(List.of("2024-05-05"), values("A truce was kept on Orthodox Easter."));
    assertEquals(List.of("2025-03-30"), values("A truce will start on Eid al-Fitr."));
    assertEquals(List.of("2025-01-07"), values("It was quiet on Orthodox Christmas."));
    assertEquals(List.of("2019-11-28"), values("It was quiet on Thanksgiving 2019."));
  }

  @Test
  void whatIsArrangedLiesAhead() {
    assertEquals(List.of("2025-03-17"), values("The session resumes Monday."));
    assertEquals(List.of("2025-03-12/2025-03-26"), values("It will end in the next two weeks."));
    assertEquals(List.of("2025-03-12/2025-03-15"), values("They will leave within 72 hours."));
  }

  @Test
  void numbersMayBeWritten() {
    assertEquals(List.of("2000"), values("It closed twenty-five years ago."));
    assertEquals(List.of("1975"), values("It closed half a century ago."));
    assertEquals(List.of("2022-09"), values("It closed two and a half years ago."));
    assertEquals(List.of("1801/1900"), values("The line was drawn in the 19th century."));
    assertEquals(List.of("2024-10-01/2024-10-07"), values("The first week of October was quiet."));
    assertEquals(List.of("2010/2012"), values("The 2010-2012 war went on."));
  }

  @Test
  void aDayWithoutAYearTakesTheOneThatStandsBesideIt() {
    assertEquals(List.of("2024-03", "2024"), values("It was signed in March of last year."));
    assertEquals(List.of("2024-03-01", "2024"), values("It was signed on March 1 last year."));
    assertEquals(
        List.of("2025-03-03", "2025-03-03"), values("They will say so on Monday (March 3)."));
  }

  @Test
  void daysInAListStayApartAndASpanDoesNot() {
    assertEquals(
        List.of("2025-03-02", "2025-03-03", "2025-03-05"), values("They met March 2, 3 and 5."));
    assertEquals(List.of("2025-03-02", "2025-03-05"), values("They met on 2 and 5 March."));
    assertEquals(List.of("2025-03-02/2025-03-05"), values("They met between March 2 and 5."));
    assertEquals(List.of("2025-03-02"), values("On March 2, 10 people died."));
  }

  @Test
  void aYearMayFollowAWordAndLieFarBack() {
    assertEquals(List.of("2016"), values("The post-2016 order held."));
    assertEquals(List.of("1648"), values("Peace came in 1648."));
    assertEquals(List.of(), values("They live in 1500 tents."));
    assertEquals(List.of("2015/2016"), values("It rained in 2015/16."));
  }

  @Test
  void noCertainNumberGivesNoCertainDay() {
    assertEquals(List.of("../2025-02-26"), values("It was signed a few weeks ago."));
    assertEquals(List.of("../2023"), values("It was signed years ago."));
    assertEquals(List.of("../2025-03-12"), values("In recent days shells fell."));
    assertEquals(List.of("2025-03-10"), values("It was signed a couple of days ago."));
  }

  @Test
  void spansGoOnToTheDayOfPublication() {
    assertEquals(List.of("2015/2025"), values("It was the first vote in ten years."));
    assertEquals(List.of("2025-02-26/2025-03-12"), values("It has held for more than two weeks."));
    assertEquals(
        List.of("2025-03-12/2035-03-12"), values("It will cost more over the next decade."));
    assertEquals(List.of(), values("It was done in ten days."));
  }

  @Test
  void weeksAndDaysOfTheWeekMayBeNamedByAMonth() {
    assertEquals(List.of("2024-10-27"), values("They met on the last Sunday of October."));
    assertEquals(
        List.of("2025-03-17/2025-03-23", "2025-03-18"),
        values("Talks will open in the week of March 18."));
    assertEquals(List.of("2025-02-24/2025-03-02"), values("They met the week before last."));
    assertEquals(List.of(), values("They meet every Friday."));
  }

  @Test
  void whoSpokeAndWhatWasSaidHaveTheirOwnTimes() {
    assertEquals(List.of("2025-03-07"), values("He told a news conference on Friday it will end."));
    assertEquals(List.of("2025-03-14"), values("He said the talks would resume on Friday."));
    assertEquals(List.of("2025-03-07"), values("On Friday, the Front, which will vote, left."));
    assertEquals(List.of("2025-03-07"), values("According to a statement Friday, it will end."));
  }

  @Test
  void whatIsOverAndWhatIsArrangedAreToldApart() {
    assertEquals(List.of("2025-03-09"), values("Polls were open until 8 p.m. on Sunday."));
    assertEquals(List.of("2025-03-14"), values("Talks were put off until Friday."));
    assertEquals(List.of("2025-03-16"), values("The vote called for Sunday was put off."));
    assertEquals(List.of("2025-03-16"), values("Refugees go to the polls on Sunday."));
    assertEquals(List.of("2025-03-07"), values("Due to rain on Friday the talks were put off."));
    assertEquals(List.of("2025-03-14"), values("They will have left by Friday."));
  }

  @Test
  void timesOutOfEveryCalendarAreNone() {
    assertEquals(
        List.of("2025-04"), values("It closed 9999 decades ago. The following month it opened."));
  }
}
