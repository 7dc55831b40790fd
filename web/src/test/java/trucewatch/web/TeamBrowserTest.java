package trucewatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;
import trucewatch.web.people.Membership;
import trucewatch.web.people.Passwords;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;
import trucewatch.web.people.Role;

/// Signing in, in Debian's Chromium, in each language.
class TeamBrowserTest {
  private static final String PASSWORD = "lantern-orchard-salt";
  private static final String REPORT = "/cases/tutorial/report";

  private static volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private static Playwright playwright;
  private static Browser browser;
  private static People people;
  private static Running running;
  private static Person recorder;

  @BeforeAll
  static void start() throws IOException {
    playwright = BrowserTest.playwright();
    browser = BrowserTest.launch(playwright);
    Path folder = Files.createTempDirectory("trucewatch-team");
    people = People.open(folder, () -> now);
    recorder = people.add("Sefu Otieno", Passwords.hash(PASSWORD, ""));
    people.give(recorder.id(), new Membership("tutorial", Role.RECORDER, Access.TEAM));
    Person chief = people.add("Ana Keller", Passwords.hash(PASSWORD, ""));
    people.give(
        chief.id(), new Membership(Membership.EVERY_CASE, Role.ADMINISTRATOR, Access.RESTRICTED));
    people.makeToken(chief.id(), "weekly script", trucewatch.web.people.Token.Scope.READ, 90);
    running = new Running(people, folder, () -> now, Running.example("tutorial"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
      running.close();
      people.close();
    }
  }

  private static BrowserContext context(String language, int width, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    context.setDefaultTimeout(20_000);
    return context;
  }

  private static String text(String language, String key, Object... parts) {
    return Objects.requireNonNull(Words.all().get(language)).text(key, parts);
  }

  /// The page that follows may have the address of the one before, so its coming is what counts.
  @SuppressWarnings("deprecation")
  private static void signIn(Page page, String name, String password) {
    page.fill("#name", name);
    page.fill("#password", password);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  @Test
  void whoseSessionEndsInTheMiddleOfAReportGoesOnWithIt() {
    for (String language : Words.LANGUAGES) {
      try (BrowserContext context = context(language, 1280, ColorScheme.LIGHT);
          Page page = context.newPage()) {
        page.navigate(running.address() + REPORT);
        assertTrue(page.url().endsWith("/login"), page.url());
        signIn(page, "Sefu Otieno", "not the password");
        assertTrue(page.content().contains(text(language, "login.wrong")), page.content());
        signIn(page, "sefu otieno", PASSWORD);
        assertEquals(running.address() + REPORT, page.url(), "the page that was asked for");
        page.fill("#act", "shelling");
        page.fill("#source", "observers");
        page.fill("#day", "2021-03-20");
        page.fill("#note", "Two shells, \"heard\" at the <mill> \u0646\u0635");
        people.endSessions(recorder.id());
        page.click("form.report button.main");
        page.waitForURL("**/login?over");
        assertTrue(page.content().contains(text(language, "login.over")), page.content());
        signIn(page, "Sefu Otieno", PASSWORD);
        assertEquals(running.address() + REPORT, page.url());
        assertEquals("shelling", page.inputValue("#act"));
        assertEquals("Two shells, \"heard\" at the <mill> \u0646\u0635", page.inputValue("#note"));
        page.click("form.report button.main");
        page.waitForURL("**/report?saved=report-*");
        page.click(".person button");
        page.waitForURL("**/login?out");
        assertTrue(page.content().contains(text(language, "login.out")), page.content());
        page.navigate(running.address() + REPORT);
        assertTrue(page.url().endsWith("/login"), page.url());
      }
    }
  }

  @Test
  void whoGuessesIsToldToWait() {
    for (String language : Words.LANGUAGES) {
      now = now.plus(Duration.ofHours(2));
      try (BrowserContext context = context(language, 1280, ColorScheme.LIGHT);
          Page page = context.newPage()) {
        page.navigate(running.address() + "/login");
        for (int i = 0; i < 6; i++) {
          signIn(page, "nobody " + language, "not the password");
        }
        String wait = text(language, "login.wait", "1");
        String begin = wait.substring(0, wait.indexOf(' ', 5));
        assertTrue(page.textContent("[role=alert]").contains(begin), page.content());
        now = now.plus(Duration.ofMinutes(11));
        signIn(page, "Ana Keller", PASSWORD);
        assertEquals(running.address() + "/", page.url());
      }
    }
  }

  @Test
  void noPageOfPeopleHasABarrierOrIsWiderThanTheScreenOrLeavesTextsUntranslated()
      throws IOException {
    now = now.plus(Duration.ofHours(3));
    String axe = BrowserTest.axe();
    for (String language : Words.LANGUAGES) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(360, 1280)) {
          try (BrowserContext context = context(language, width, scheme);
              Page page = context.newPage()) {
            page.navigate(running.address() + "/login");
            check(page, axe, "/login", language, scheme, width);
            signIn(page, "Ana Keller", PASSWORD);
            for (String path : List.of("/people", "/me", "/", "/cases/tutorial/board")) {
              page.navigate(running.address() + path);
              check(page, axe, path, language, scheme, width);
            }
          }
        }
      }
    }
  }

  private static void check(
      Page page, String axe, String path, String language, ColorScheme scheme, int width) {
    BrowserTest.keep(page, "team" + path, language + "-" + width + "-" + scheme);
    String where = path + " " + language + " " + width + " " + scheme;
    Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assertEquals(false, wide, where);
    page.evaluate(axe);
    Object found =
        page.evaluate(
            "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']}))"
                + ".violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3))");
    assertEquals(List.of(), found, where);
    if (language.equals("ar") && !path.startsWith("/cases")) {
      String text = page.innerText("main").replaceAll("tutorial|Ana Keller|Sefu Otieno", "");
      text = text.replaceAll("weekly script|UTC|Authorization: Bearer|The Oskerry.*", "");
      assertFalse(path.matches("/people|/me|/login") && text.matches("(?s).*[a-z]{4}.*"), text);
    }
  }
}
