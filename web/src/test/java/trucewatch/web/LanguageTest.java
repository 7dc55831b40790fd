package trucewatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.claims.Access;
import trucewatch.verdict.Word;
import trucewatch.view.Names;
import trucewatch.view.Sentences;

/// The languages of the interface.
class LanguageTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/design",
          "/none",
          "/cases/tutorial/board",
          "/cases/tutorial/board?view=columns",
          "/cases/tutorial/clauses/ceasefire",
          "/cases/tutorial/clauses/ceasefire/why",
          "/cases/tutorial/clauses/ceasefire/shortly",
          "/cases/tutorial/clauses/ceasefire/past",
          "/cases/tutorial/moves",
          "/cases/tutorial/brief",
          "/cases/tutorial/brief/sheet",
          "/cases/tutorial/report",
          "/cases/tutorial/positions",
          "/cases/tutorial/claims",
          "/cases/tutorial/incidents",
          "/cases/tutorial/timeline",
          "/cases/tutorial/decisions",
          "/cases/tutorial/decisions/charter?b.weir-seat-1=against",
          "/cases/tutorial/what-if?assume.1=road-toll:weir-seat-2=for&without.1=t12",
          "/cases/tutorial/coverage",
          "/cases/tutorial/actors",
          "/cases/tutorial/review",
          "/cases/tutorial/joins",
          "/cases/tutorial/joins?first=t01&second=t02",
          "/cases/tutorial/import",
          "/cases/tutorial/roles",
          "/cases/tutorial/graph",
          "/cases/tutorial/graph/picture",
          "/cases/tutorial/log",
          "/cases/tutorial/log/proof",
          "/cases/tutorial/map");

  /// What sentences made in English hold: they are marked as English where they stand alone.
  private static final Pattern IN_SENTENCES =
      Pattern.compile("(word|account|when|coverage|position)[.].*");

  private static final Pattern MARKED =
      Pattern.compile(
          "<(p|span|ol|ul|td|text|h2|li)\\b[^>]*\\blang=\"en\"[^>]*>.*?</\\1>", Pattern.DOTALL);
  private static final Pattern TEXT =
      Pattern.compile(">([^<]+)<|(?:aria-label|title|placeholder)=\"([^\"]*)\"");

  private static Words words(String language) {
    return Objects.requireNonNull(Words.all().get(language));
  }

  @Test
  void allCataloguesHaveTheSameTextsWithTheSamePlaces() {
    Map<String, String> english = new TreeMap<>(words("en").texts());
    for (String language : Words.LANGUAGES) {
      Map<String, String> other = new TreeMap<>(words(language).texts());
      assertEquals(english.keySet(), other.keySet(), language);
      english.forEach(
          (key, text) -> {
            for (int i = 0; i < 4; i++) {
              String place = "{" + i + "}";
              boolean name = key.startsWith("account.") || key.equals("log.erasure");
              assertTrue(
                  name || text.contains(place) == other.getOrDefault(key, "").contains(place),
                  language + " " + key);
            }
          });
    }
    assertFalse(words("ar").text("language.unreviewed").isEmpty());
  }

  @Test
  void theWordsOfTheEnglishCatalogueAreThoseOfTheCommandLine() {
    Words english = words("en");
    for (Word word : Word.values()) {
      assertEquals(Sentences.word(word, true), english.text("word." + word.code()));
    }
    assertEquals(Sentences.word(Word.KEPT, false), english.text("word.kept.ban"));
  }

  @Test
  void accountsAreNamedAsOnTheCommandLine() {
    Path folder = Running.example("tutorial");
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Opened.Ready ready = assertInstanceOf(Opened.Ready.class, Casebook.open(folder, now));
    Names names = new Names(ready.log().agreement(), ready.log().sources());
    List<String> accounts = new ArrayList<>(names.accounts());
    accounts.addAll(List.of("only:weir", "verified:watch"));
    try (Running running = new Running(Access.RESTRICTED, folder)) {
      for (String account : accounts) {
        String html = running.get("/cases/tutorial/coverage?lang=en&account=" + account).body();
        assertTrue(html.contains("known then;</strong> " + names.byAccount(account) + ";"), html);
      }
    }
  }

  @Test
  void theLinesOfAnArabicBoardHaveNoEnglishBesideNames() {
    Pattern beside = Pattern.compile("<span class=\"beside\">([^<]*)</span>");
    try (Running running = new Running(Access.RESTRICTED, Running.example("tutorial"))) {
      String html = running.get("/cases/tutorial/board?lang=ar").body();
      Matcher lines = beside.matcher(html);
      int seen = 0;
      while (lines.find()) {
        seen++;
        String ours =
            HtmlUtils.htmlUnescape(lines.group(1)).replaceAll("\u2068[^\u2068\u2069]*\u2069", "");
        assertFalse(ours.matches("(?s).*[A-Za-z]{2}.*"), lines.group(1));
      }
      assertTrue(seen > 0, html);
    }
  }

  @Test
  void everyPageIsInArabicWithNoTextOfTheInterfaceLeftInEnglish() {
    Map<String, String> english = words("en").texts();
    Path folder = Candidates.in(Running.example("tutorial"));
    try (Running running = new Running(Access.RESTRICTED, folder)) {
      List<String> left = new ArrayList<>();
      for (String path : PAGES) {
        String html = running.get(path + (path.contains("?") ? "&" : "?") + "lang=ar").body();
        if (html.contains("<html")) {
          assertTrue(html.contains("<html lang=\"ar\" dir=\"rtl\">"), path);
          assertTrue(html.contains(words("ar").text("language.unreviewed")), path);
        }
        Matcher texts = TEXT.matcher(MARKED.matcher(html).replaceAll("<>"));
        while (texts.find()) {
          String text = texts.group(1) == null ? texts.group(2) : texts.group(1);
          String plain = HtmlUtils.htmlUnescape(text).strip();
          english.forEach(
              (key, value) -> {
                if (leftover(key, value, plain)) {
                  left.add(path + " " + key + ": " + plain);
                }
              });
        }
      }
      assertEquals(List.of(), left.stream().distinct().collect(Collectors.toList()));
    }
  }

  private static boolean leftover(String key, String english, String shown) {
    String letters = english.replaceAll("\\{\\d}|[^A-Za-z]", "");
    if (letters.length() < 4 || key.startsWith("language.") || english.equals("JSON")) {
      return false;
    }
    if (shown.equals(english)) {
      return true;
    }
    boolean several = english.strip().split("\\s+").length >= 3 && !english.contains("{");
    return several && !IN_SENTENCES.matcher(key).matches() && shown.contains(english);
  }

  @Test
  void aChosenLanguageIsRememberedAndLinksLeaveItToTheirReader() {
    try (Running running = new Running(Access.RESTRICTED, Running.example("tutorial"))) {
      assertTrue(running.get("/").body().contains("<html lang=\"en\" dir=\"ltr\">"));
      String arabic = running.get("/cases/tutorial/board?at=2021-03-19&lang=ar").body();
      assertTrue(arabic.contains("/cases/tutorial/moves?at=2021-03-19\""), arabic);
      assertTrue(arabic.contains("?at=2021-03-19&amp;lang=en\""), arabic);
      assertTrue(running.get("/").body().contains("<html lang=\"ar\" dir=\"rtl\">"));
      running.get("/?lang=en");
      assertTrue(running.get("/").body().contains("<html lang=\"en\" dir=\"ltr\">"));
    }
  }
}
