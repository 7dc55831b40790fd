package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;

/// Looks at the pages in Debian's Chromium. Skipped where there is none, except on a build server.
///
/// With the system property `trucewatch.pictures` each page is also kept there as a picture, for
/// people to look at.
class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<Integer> WIDTHS = List.of(360, 1280, 1920);
  private static final List<String> PAGES =
      List.of(
          "/",
          "/design",
          "/cases/tutorial/board",
          "/cases/tutorial/board?view=columns",
          "/cases/tutorial/clauses/ceasefire",
          "/cases/tutorial/moves",
          "/cases/tutorial/brief",
          "/cases/tutorial/report",
          "/cases/tutorial/positions",
          "/cases/tutorial/claims",
          "/cases/tutorial/incidents",
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
          "/cases/tutorial/graph?clause=road-toll",
          "/cases/tutorial/log",
          "/cases/tutorial/map",
          "/cases/tutorial/timeline?clause=ceasefire",
          "/cases/tutorial/board?at=2021-02-30");

  private static Running running;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    playwright = playwright();
    browser = launch(playwright);
    running = new Running(Access.RESTRICTED, Candidates.in(Running.example("tutorial")));
  }

  /// Skips the tests of this class where there is no browser.
  static Playwright playwright() {
    boolean found = Files.isExecutable(CHROMIUM);
    if (!found && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("there is no " + CHROMIUM + ": install chromium");
    }
    Assumptions.assumeTrue(found, "there is no " + CHROMIUM);
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
      running.close();
    }
  }

  @Test
  void noPageAsksAnotherHostOrBreaksItsOwnPolicyOrIsWiderThanTheScreen() {
    for (int width : WIDTHS) {
      try (Page page = page(width, ColorScheme.LIGHT)) {
        List<String> troubles = new ArrayList<>();
        page.onRequest(
            request -> {
              if (!request.url().startsWith(running.address())) {
                troubles.add("asks " + request.url());
              }
            });
        page.onConsoleMessage(
            message -> {
              if (message.type().equals("error") && !message.text().contains("400")) {
                troubles.add(message.text());
              }
            });
        for (String path : PAGES) {
          open(page, path);
          keep(page, path, width + "-light");
          Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
          assertEquals(false, wide, path + " at " + width);
        }
        assertEquals(List.of(), troubles);
      }
    }
  }

  @Test
  void axeFindsNoBarrierInLightInDarkAndFromRightToLeft() throws IOException {
    String axe = axe();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = page(1280, scheme)) {
        for (String path : PAGES) {
          String language = path + (path.contains("?") ? "&" : "?") + "lang=";
          for (String one : List.of(language + "en", language + "ar")) {
            open(page, one);
            keep(page, one, "1280-" + scheme);
            page.evaluate(axe);
            Object found =
                page.evaluate(
                    "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa',"
                        + " 'wcag21aa']})).violations.map(v => v.id + ': ' + v.nodes.map(n =>"
                        + " n.html).slice(0, 3))");
            assertEquals(List.of(), found, one + " " + scheme);
          }
        }
      }
    }
  }

  @Test
  void aReaderComesFromTheListToTheQuotesBehindAStatus() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      open(page, "/");
      page.getByText("The Oskerry ceasefire").first().click();
      page.getByText("No attacks").first().click();
      page.waitForSelector("details.why");
      assertTrue(page.content().contains("rests on"), page.content());
      page.waitForSelector("ol.history");
    }
  }

  @Test
  void aBoardSaysThatSomethingNewCameAndNothingOnItMoves() throws IOException {
    Path folder = Running.example("tutorial");
    for (int width : List.of(360, 1280)) {
      try (Running own = new Running(Access.PUBLIC, folder);
          Page page = page(width, width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT)) {
        page.navigate(own.address() + "/cases/tutorial/board?lang=" + (width == 360 ? "ar" : "en"));
        page.waitForFunction("!document.querySelector('[hx-get][hx-trigger=load] .empty')");
        Files.writeString(
            folder.resolve("claims/claims.csv"),
            "\nnew%d,,2021-03-20T08:00Z,watch-log,watch,asserts,shelling,weir,,,quarn,2021-03-19,2021-03-19,,,,,,,,,,,public,\n"
                .formatted(width),
            java.nio.file.StandardOpenOption.APPEND);
        Object before = page.evaluate("document.documentElement.scrollHeight");
        assertFalse(page.isVisible("#news p"));
        page.waitForSelector("#news p:not([hidden])");
        assertEquals(before, page.evaluate("document.documentElement.scrollHeight"));
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        keep(page, "/cases/tutorial/news", String.valueOf(width));
        page.evaluate(axe());
        Object found =
            page.evaluate(
                "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa',"
                    + " 'wcag21aa']})).violations.map(v => v.id)");
        assertEquals(List.of(), found);
        page.click("#news a");
        page.waitForSelector(
            "#news p[hidden]",
            new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
      }
    }
  }

  @Test
  void aVoteIsSetWithTheKeyboardAndTheOutcomeFollows() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      open(page, "/cases/tutorial/decisions/charter");
      String before = page.textContent(".outcome");
      page.focus("[id='b.weir-seat-1']");
      page.keyboard().press("ArrowDown");
      page.waitForSelector(".seat.assumed");
      assertEquals(
          "b.weir-seat-1.for", page.evaluate("document.activeElement.id"), "the focus stays");
      page.keyboard().press("ArrowDown");
      page.waitForSelector(".outcome.assumed .big .alarm");
      assertTrue(page.textContent(".outcome").contains("ASSUMED"), page.content());
      assertNotEquals(before, page.textContent(".outcome"));
    }
  }

  @Test
  void theMapDrawsThePlacesAndFollowsTheDay() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      open(page, "/cases/tutorial/map");
      page.waitForSelector("#map[data-drawn='2021-03-19']");
      assertEquals(5, page.locator("#map path.zone").count());
      page.focus("#map-day");
      page.keyboard().press("Home");
      page.waitForSelector("#map[data-drawn='2021-02-26']");
      page.waitForSelector("#map-list h2:has-text('Places on 2021-02-26')");
      assertEquals("2021-02-26", page.inputValue(".ask input[name=at]"));
    }
  }

  @Test
  void aReportIsTypedWithTheKeyboardAloneAndWhatIsTypedSurvivesAClosedPage() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      open(page, "/cases/tutorial/report");
      page.focus("#act");
      page.keyboard().type("shelling");
      page.keyboard().press("Tab");
      page.keyboard().type("observers");
      page.waitForResponse(
          "**/report/draft*", () -> page.keyboard().press("Tab") /* leaves the field */);
    }
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      open(page, "/cases/tutorial/report");
      assertEquals("shelling", page.inputValue("#act"));
      page.focus("#source");
      page.keyboard().press("Enter");
      page.waitForSelector(".done-box");
      keep(page, "/cases/tutorial/report/saved", "1280-light");
      page.getByText("Take report-").click();
      page.waitForSelector("p.done-box");
      assertTrue(page.content().contains("is taken back"), page.content());
    }
  }

  @Test
  void aFileIsChosenTriedAndImportedAndNothingIsInTheWay() throws IOException {
    Path file = Files.createTempDirectory("trucewatch-import").resolve("april.csv");
    Files.writeString(
        file,
        """
        claim_id,reported_at,source,speaker,stance,act,actor,place,from,to
        b1,2021-03-16,watch-log,watch,asserts,shelling,weir,quarn,2021-03-15,2021-03-15
        b2,2021-03-16,watch-log,watch,asserts,shelling,weir,quarn,2021-02-30,2021-03-15
        """);
    for (int width : List.of(360, 1280)) {
      for (String language : List.of("en", "ar")) {
        ColorScheme scheme = language.equals("ar") ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (Page page = page(width, scheme)) {
          open(page, "/cases/tutorial/import?lang=" + language);
          page.setInputFiles("#file", file);
          page.click("form.form button");
          page.waitForSelector(".trial-box table");
          keep(page, "/cases/tutorial/import/one", width + language);
          assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
          page.evaluate(axe());
          Object found =
              page.evaluate(
                  "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa',"
                      + " 'wcag21aa']})).violations.map(v => v.id + ': ' + v.nodes.map(n =>"
                      + " n.html).slice(0, 3))");
          assertEquals(List.of(), found, language + width);
          page.click("main form.inline button");
          page.waitForSelector("p.done-box");
        }
      }
    }
  }

  @Test
  void aCandidateIsConfirmedAcceptedAndTakenBackWithKeysAlone() {
    try (Page page = page(1280, ColorScheme.LIGHT)) {
      open(page, "/cases/tutorial/review");
      page.keyboard().press("1");
      page.keyboard().press("2");
      page.keyboard().press("a");
      page.waitForSelector(".done-box:has-text('read-1')");
      page.keyboard().press("u");
      page.waitForSelector("#candidate h2:has-text('read-1')");
      page.focus("#because");
      page.keyboard().type("a1");
      assertEquals("a1", page.inputValue("#because"), "keys are letters where one types");
      assertFalse(page.isChecked("#speaker-right"));
    }
  }

  private static Page page(int width, ColorScheme scheme) {
    return browser.newPage(
        new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
  }

  private static void open(Page page, String path) {
    page.navigate(running.address() + path);
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    page.waitForFunction("!document.querySelector('[hx-get][hx-trigger=load] .empty')");
  }

  static void keep(Page page, String path, String kind) {
    String folder = System.getProperty("trucewatch.pictures", "");
    if (!folder.isEmpty()) {
      String name = path.replaceAll("[^a-z0-9]+", "_") + "-" + kind + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
    }
  }

  static String axe() throws IOException {
    try (var in =
        BrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/" + version() + "/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String version() throws IOException {
    var properties = new java.util.Properties();
    try (var in =
        BrowserTest.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
      properties.load(java.util.Objects.requireNonNull(in));
    }
    return properties.getProperty("version", "");
  }
}
