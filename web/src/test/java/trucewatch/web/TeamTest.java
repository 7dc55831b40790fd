package trucewatch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.casebook.LogBook;
import trucewatch.claims.Access;
import trucewatch.web.people.Membership;
import trucewatch.web.people.Passwords;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;
import trucewatch.web.people.Role;

/// Team mode: every address, as everybody.
class TeamTest {
  private static final String PASSWORD = "lantern-orchard-salt";
  private static final String HIDDEN = "zeta-witness";

  /// A file that waits and is of no known layout, and one that was cancelled.
  private static final String HELD = "0123456789abcdef";

  private static final String GONE = "fedcba9876543210";

  /// An address that stands for each mapping, and the least role that it is for; null where whoever
  /// has signed in may. A new page is red until its rule stands here.
  private static final Map<String, Rule> RULES = new TreeMap<>();

  private record Rule(String address, Role least) {}

  private static void rule(String mapping, String address, Role least) {
    RULES.put(mapping, new Rule(address, least));
  }

  static {
    for (String page :
        Set.of(
            "",
            "/board",
            "/board/past",
            "/board.png",
            "/moves",
            "/brief",
            "/brief/sheet",
            "/brief.docx",
            "/decisions",
            "/what-if",
            "/map",
            "/map/list",
            "/map.json",
            "/coverage",
            "/actors",
            "/roles",
            "/graph",
            "/graph/picture",
            "/graph.svg",
            "/log",
            "/changes.atom",
            "/deadlines.ics")) {
      rule("GET /cases/{key}" + page, page, Role.READER);
    }
    String clause = "/clauses/ceasefire";
    rule("GET /cases/{key}/clauses/{code}", clause, Role.READER);
    rule("GET /cases/{key}/clauses/{code}/past", clause + "/past", Role.READER);
    rule("GET /cases/{key}/clauses/{code}/why", clause + "/why", Role.READER);
    rule("GET /cases/{key}/decisions/{code}", "/decisions/charter", Role.READER);
    rule("GET /cases/{key}/clauses/{code}/shortly", clause + "/shortly", Role.READER);
    String table = "GET /cases/{key}/{table:claims|incidents|timeline|positions}";
    rule(table, "/claims?q=e", Role.READER);
    rule(table + ".{form:csv|json}", "/claims.csv", Role.READER);
    for (String rows : Set.of("status", "owed", "claims", "incidents", "timeline", "positions")) {
      rule("GET /api/cases/{key}/" + rows, "/" + rows, Role.READER);
    }
    rule("GET /api/cases/{key}/events", "/events?seconds=0", Role.READER);
    rule("POST /api/cases/{key}/reports", "/reports", Role.RECORDER);
    rule("GET /cases/{key}/report", "/report", Role.RECORDER);
    rule("POST /cases/{key}/report", "/report", Role.RECORDER);
    rule("POST /cases/{key}/report/draft", "/report/draft", Role.RECORDER);
    rule("POST /cases/{key}/report/discard", "/report/discard", Role.RECORDER);
    rule("POST /cases/{key}/report/undo", "/report/undo", Role.RECORDER);
    String review = "/review/" + Candidates.SHELLING;
    rule("GET /cases/{key}/review", "/review", Role.REVIEWER);
    for (String deed : Set.of("accept", "reject", "undo")) {
      rule("POST /cases/{key}/review/{id}/" + deed, review + "/" + deed, Role.REVIEWER);
    }
    rule("GET /cases/{key}/import", "/import", Role.EDITOR);
    rule("POST /cases/{key}/import", "/import", Role.EDITOR);
    rule("GET /cases/{key}/import/{id}", "/import/" + HELD, Role.EDITOR);
    rule("GET /cases/{key}/import/{id}/trial", "/import/" + HELD + "/trial", Role.EDITOR);
    rule("POST /cases/{key}/import/{id}/run", "/import/" + HELD + "/run", Role.EDITOR);
    rule("POST /cases/{key}/import/{id}/cancel", "/import/" + GONE + "/cancel", Role.EDITOR);
    rule("GET /cases/{key}/joins", "/joins", Role.EDITOR);
    rule("POST /cases/{key}/joins", "/joins", Role.EDITOR);
    rule("POST /cases/{key}/joins/{id}/undo", "/joins/none/undo", Role.EDITOR);
    // the log is for readers of all claims, whatever their role
    rule("GET /cases/{key}/log/proof", "/log/proof", Role.REVIEWER);
  }

  /// Addresses that belong to no case.
  private static final Set<String> OF_NO_CASE =
      Set.of("GET /", "GET /design", "GET /api/cases", "GET /login", " /error");

  /// Addresses on which a person changes what is their own.
  private static final Map<String, String> OWN =
      Map.of(
          "GET /me", "/me",
          "POST /me/password", "/me/password",
          "POST /me/sessions", "/me/sessions",
          "POST /me/tokens", "/me/tokens",
          "POST /me/tokens/{id}/end", "/me/tokens/7/end");

  /// Addresses for who administers.
  private static final Map<String, String> CHIEFS =
      Map.of(
          "GET /people", "/people",
          "POST /people/add", "/people/add",
          "POST /people/role", "/people/role",
          "POST /people/{id}/leave", "/people/1/leave",
          "POST /people/{id}/password", "/people/1/password",
          "POST /people/{id}/remove", "/people/1/remove");

  private static final Path FOLDER = folder();
  private static final Path CASE = Running.example("tutorial");
  private static final Path OTHER = Running.example("tutorial", "another");
  private static volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private static People people;
  private static Running running;
  private static final Map<Role, Running> AS = new LinkedHashMap<>();
  private static Running stranger;

  private static Path folder() {
    try {
      return Files.createTempDirectory("trucewatch-team");
    } catch (IOException cannot) {
      throw new IllegalStateException(cannot);
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(
        CASE.resolve("claims").resolve("hidden.csv"),
        "claim_id,reported_at,source,stance,act,actor,place,from,to,access,note\n"
            + "z1,2021-03-12T08:00Z,"
            + HIDDEN
            + ",asserts,shooting,weir,dellow,2021-03-11,2021-03-11,restricted,seen by zeta\n");
    Candidates.in(CASE);
    Path held = CASE.resolve(".trucewatch").resolve("imports").resolve(HELD);
    Files.createDirectories(held);
    Files.writeString(held.resolve("file"), "colour;shape\nred;round\n");
    Files.writeString(held.resolve("name"), "0".repeat(64) + "\nodd.csv\n");
    people = People.open(FOLDER, () -> now);
    running = new Running(people, FOLDER, () -> now, CASE, OTHER);
    String hash = Passwords.hash(PASSWORD, "");
    for (Role role : Role.values()) {
      Person person = people.add("the " + role.code(), hash);
      people.give(person.id(), new Membership("tutorial", role, role.usual()));
      AS.put(role, running.visitor(person.name(), PASSWORD));
    }
    Person chief = people.add("Chief", hash);
    people.give(
        chief.id(), new Membership(Membership.EVERY_CASE, Role.ADMINISTRATOR, Access.RESTRICTED));
    people.add("Stranger", hash);
    stranger = running.visitor("stranger", PASSWORD);
  }

  @AfterAll
  static void stop() {
    running.close();
    people.close();
  }

  private static Running as(Role role) {
    return Objects.requireNonNull(AS.get(role));
  }

  private static String address(String mapping, String key) {
    String below = mapping.contains(" /api/") ? "/api/cases/" : "/cases/";
    return below + key + Objects.requireNonNull(RULES.get(mapping)).address();
  }

  private static HttpResponse<String> ask(Running as, String mapping, String key) {
    String address = address(mapping, key);
    return mapping.startsWith("GET") ? as.get(address) : as.send("/", address, Map.of());
  }

  /// A page without the token of its forms, which is another each time.
  private static String plain(HttpResponse<String> answer) {
    return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void everyAddressHasARule() {
    Set<String> ruled = new TreeSet<>(RULES.keySet());
    ruled.addAll(OF_NO_CASE);
    ruled.addAll(OWN.keySet());
    ruled.addAll(CHIEFS.keySet());
    assertEquals(ruled, new TreeSet<>(running.mappings()));
  }

  @Test
  void whoHasNotSignedInSeesTheLoginAndNothingElse() {
    Running nobody = running.visitor();
    for (String mapping : RULES.keySet()) {
      String address = address(mapping, "tutorial");
      var answer = mapping.startsWith("GET") ? nobody.get(address) : nobody.form(address, Map.of());
      boolean program = mapping.matches("GET.*(atom|ics)") || mapping.contains("/api/");
      assertEquals(program ? 401 : 302, answer.statusCode(), mapping);
      assertFalse(answer.body().contains("Dellow"), mapping);
      var absent = nobody.visitor().get("/cases/absent/board");
      assertEquals(302, absent.statusCode());
    }
    for (Map<String, String> more : Set.of(OWN, CHIEFS)) {
      more.forEach(
          (mapping, address) ->
              assertEquals(
                  302,
                  (mapping.startsWith("GET") ? nobody.get(address) : nobody.form(address, Map.of()))
                      .statusCode(),
                  mapping));
    }
    assertEquals(302, nobody.get("/").statusCode());
    assertEquals(302, nobody.get("/design").statusCode());
    assertEquals(401, nobody.get("/api/cases").statusCode());
    assertEquals(200, nobody.get("/login").statusCode());
  }

  @Test
  void eachRoleMayDoWhatItsRuleSaysAndNoMore() {
    AS.forEach(
        (role, as) ->
            RULES.forEach(
                (mapping, rule) -> {
                  int status = ask(as, mapping, "tutorial").statusCode();
                  if (mapping.endsWith("/log/proof")) {
                    assertEquals(role.usual() == Access.RESTRICTED ? 200 : 404, status, mapping);
                  } else if (!role.isAtLeast(rule.least())) {
                    assertEquals(403, status, role + " " + mapping);
                  } else if (mapping.startsWith("GET")) {
                    assertEquals(200, status, role + " " + mapping);
                  } else {
                    assertTrue(status != 403 && status != 404 && status < 500, role + mapping);
                  }
                }));
  }

  @Test
  void aCaseDoesNotExistForWhoIsNoMember() {
    for (Running as : Set.of(stranger, as(Role.ADMINISTRATOR))) {
      for (String mapping : RULES.keySet()) {
        var closed = ask(as, mapping, "another");
        var absent = ask(as, mapping, "nowhere");
        assertEquals(404, closed.statusCode(), mapping);
        assertEquals(plain(absent).replace("nowhere", "another"), plain(closed), mapping);
      }
      for (String list : Set.of("/", "/api/cases")) {
        assertFalse(as.get(list).body().contains("another"), list);
      }
    }
    assertEquals("[]", stranger.get("/api/cases").body().strip());
    Running chief = running.visitor("CHIEF", PASSWORD);
    assertTrue(chief.get("/api/cases").body().contains("another"));
    assertEquals(200, chief.get("/cases/another/board").statusCode());
  }

  @Test
  void aHiddenSourceStaysHiddenInEveryAnswerForWhoMayNotSeeIt() {
    int shown = 0;
    for (String mapping : RULES.keySet()) {
      for (Role role : Set.of(Role.READER, Role.RECORDER)) {
        String body = ask(as(role), mapping, "tutorial").body();
        assertFalse(body.contains("zeta"), role + " " + mapping);
      }
      if (ask(as(Role.REVIEWER), mapping, "tutorial").body().contains("zeta")) {
        shown++;
      }
    }
    assertTrue(shown > 3, "who may see it does in " + shown);
    for (String search : Set.of("/claims?q=zeta", "/incidents?q=zeta", "/timeline?q=zeta")) {
      String few = as(Role.READER).get("/api/cases/tutorial" + search).body();
      assertEquals("[]", few.strip(), search);
    }
    Map<String, String> undo = Map.of("id", "z1");
    String hidden = as(Role.RECORDER).send("/", "/cases/tutorial/report/undo", undo).body();
    assertTrue(hidden.contains("no report"), hidden);
  }

  @Test
  void aReportIsInTheLogByTheNameOfWhoEnteredIt() {
    Map<String, String> typed =
        Map.of(
            "act", "shelling", "source", "valley-courier", "means", "heard", "day", "2021-03-20");
    String page = "/cases/tutorial/report";
    var saved = as(Role.RECORDER).send(page, page, typed);
    String id = saved.headers().firstValue("Location").orElse("").replaceAll(".*saved=", "");
    assertTrue(id.startsWith("report-"), saved.body());
    assertTrue(LogBook.of(CASE, now) instanceof LogBook.Kept, "a log");
    if (LogBook.of(CASE, now) instanceof LogBook.Kept(var history)) {
      assertEquals("the recorder", history.getLast().by());
    }
    assertTrue(as(Role.REVIEWER).get("/cases/tutorial/log").body().contains("the recorder"));
    var claims = as(Role.READER).get("/api/cases/tutorial/claims?size=1000").body();
    assertTrue(claims.contains(id), "readers see it");
    assertFalse(claims.contains("the recorder"), "and not who entered it");
  }

  @Test
  void whatIsAcceptedIsInTheLogByTheNameOfWhoAcceptedIt() {
    String review = "/cases/tutorial/review";
    Map<String, String> fields =
        Map.of(
            "speaker-right",
            "yes",
            "what-right",
            "yes",
            "act",
            "shelling",
            "place",
            "quarn",
            "from",
            "2021-03-13",
            "to",
            "2021-03-13");
    var accepted =
        as(Role.REVIEWER).send(review, review + "/" + Candidates.HEADLINE + "/accept", fields);
    assertEquals(303, accepted.statusCode(), accepted.body());
    String log = as(Role.ADMINISTRATOR).get("/cases/tutorial/log").body();
    int row = log.indexOf("accepted.csv");
    assertTrue(row > 0, log);
    assertTrue(log.substring(row, log.indexOf("</tr>", row)).contains("the reviewer"), log);
  }

  @Test
  void whoRecordsTakesBackTheirOwnReportsAlone() {
    Map<String, String> typed =
        Map.of(
            "act", "shelling", "source", "valley-courier", "means", "heard", "day", "2021-03-21");
    String page = "/cases/tutorial/report";
    var saved = as(Role.EDITOR).send(page, page, typed);
    String id = saved.headers().firstValue("Location").orElse("").replaceAll(".*saved=", "");
    Map<String, String> undo = Map.of("id", id);
    assertEquals(400, as(Role.RECORDER).send(page, page + "/undo", undo).statusCode());
    assertEquals(303, as(Role.REVIEWER).send(page, page + "/undo", undo).statusCode());
  }

  @Test
  void eachHasADraftOfTheirOwn() {
    String page = "/cases/tutorial/report";
    as(Role.RECORDER).send(page, page + "/draft", Map.of("note", "only mine so far"));
    assertTrue(as(Role.RECORDER).get(page).body().contains("only mine so far"));
    assertFalse(as(Role.EDITOR).get(page).body().contains("only mine so far"));
  }

  @Test
  void aFormWhoseSessionIsOverComesBackToItsWriterAndToNobodyElse() {
    String page = "/cases/tutorial/report";
    for (String name : Set.of("the editor", "the reviewer")) {
      Running editor = running.visitor("the editor", PASSWORD);
      String mark = String.valueOf(people.find("the editor").orElseThrow().id());
      Map<String, String> typed = new LinkedHashMap<>();
      typed.put("act", "shelling");
      typed.put("note", "a long <story>");
      typed.put("_who", mark);
      typed.put("_csrf", "of a session that is over");
      editor.loseSession();
      var sent = editor.form(page, typed);
      assertEquals(302, sent.statusCode());
      assertEquals("/login?over", path(sent));
      var in = editor.signIn(name, PASSWORD);
      boolean own = name.equals("the editor");
      assertEquals(own ? page : "/", path(in));
      assertEquals(own, editor.get(page).body().contains("a long &lt;story&gt;"));
      assertFalse(editor.get(page).body().contains("a long &lt;story&gt;"), "given once");
      var claims = editor.get("/api/cases/tutorial/claims?size=1000&q=story").body();
      assertEquals("[]", claims.strip(), "nothing is saved before its writer sends it");
    }
  }

  private static void over(Running as, Map<String, String> typed, String person) {
    typed.put("_who", String.valueOf(people.find(person).orElseThrow().id()));
    typed.put("_csrf", "of a session that is over");
    as.loseSession();
  }

  @Test
  void whatWasTypedIntoAReviewComesBackAndNothingWasDecided() {
    Running reviewer = running.visitor("the reviewer", PASSWORD);
    String review = "/cases/tutorial/review";
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("speaker-right", "yes");
    typed.put("place", "dellow");
    typed.put("note", "a slow <look>");
    over(reviewer, typed, "the reviewer");
    var sent = reviewer.form(review + "/" + Candidates.SHELLING + "/accept", typed);
    assertEquals("/login?over", path(sent));
    String back = path(reviewer.signIn("the reviewer", PASSWORD));
    assertEquals(review + "?candidate=" + Candidates.SHELLING, back);
    String page = reviewer.get(back).body();
    assertTrue(page.contains("a slow &lt;look&gt;"), page);
    assertTrue(page.contains("value=\"dellow\""), page);
    assertTrue(
        page.contains(
            "id=\"speaker-right\" name=\"speaker-right\" value=\"yes\" required checked"));
    assertFalse(page.contains("name=\"what-right\" value=\"yes\" required checked"), page);
    assertFalse(reviewer.get(back).body().contains("a slow"), "given once");

    Map<String, String> why = new LinkedHashMap<>(Map.of("because", "told twice"));
    over(reviewer, why, "the reviewer");
    reviewer.form(review + "/" + Candidates.SHELLING + "/reject", why);
    back = path(reviewer.signIn("the reviewer", PASSWORD));
    assertTrue(reviewer.get(back).body().contains("name=\"because\" value=\"told twice\""));
    assertTrue(reviewer.get(back).body().contains(Candidates.SHELLING + "/accept"), "still waits");
  }

  @Test
  void joinsAndImportsComeBackToWhoSentThemWhenTheSessionWasOver() {
    Running editor = running.visitor("the editor", PASSWORD);
    String joins = "/cases/tutorial/joins";
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("first", "t01");
    typed.put("second", "t02");
    typed.put("note", "the same smoke");
    typed.put("say", "joins");
    over(editor, typed, "the editor");
    editor.form(joins, typed);
    String back = path(editor.signIn("the editor", PASSWORD));
    assertEquals(joins + "?first=t01&second=t02", back);
    String page = editor.get(back).body();
    assertTrue(page.contains("value=\"the same smoke\""), page);

    String file = "/cases/tutorial/import/" + HELD;
    Map<String, String> choices = new LinkedHashMap<>(Map.of("delimiter", ";", "whole", "yes"));
    over(editor, choices, "the editor");
    editor.form(file + "/run", choices);
    back = path(editor.signIn("the editor", PASSWORD));
    assertEquals(file + "?delimiter=%3B&whole=yes", back);
    assertTrue(editor.get(back).body().contains("when your session was over"));

    String start = "/cases/tutorial/import";
    Map<String, String> upload = new LinkedHashMap<>();
    over(editor, upload, "the editor");
    editor.form(start, upload);
    back = path(editor.signIn("the editor", PASSWORD));
    assertEquals(start, back);
    assertTrue(editor.get(back).body().contains("Choose it again"));
  }

  @Test
  void whoHasNotSignedInIsLedBackWithoutASession() {
    for (String page : Set.of("/", "/login", "/cases/tutorial/board?at=2021-03-10", "/me")) {
      var answer = running.visitor().get(page);
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        assertFalse(cookie.startsWith("JSESSIONID"), page + " " + cookie);
        assertTrue(cookie.contains("HttpOnly"), cookie);
      }
    }
    Running visitor = running.visitor();
    visitor.get("/cases/tutorial/board?at=2021-03-10");
    var in = visitor.signIn("the reader", PASSWORD);
    assertEquals("/cases/tutorial/board?at=2021-03-10", path(in));
    assertTrue(
        in.headers().allValues("Set-Cookie").stream()
            .anyMatch(cookie -> cookie.startsWith("wanted=;")),
        "the next in this browser is not led there: " + in.headers().map());
    Running lured = running.visitor();
    lured.plant("wanted", "Ly9ldmlsLmV4YW1wbGUv"); // //evil.example/
    assertEquals("/", path(lured.signIn("the reader", PASSWORD)));
  }

  private static String path(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replace(running.address(), "");
  }

  @Test
  void aSessionEndsWithANewPasswordWithTheRemovalAndAfterADay() {
    Person person = people.add("Brief Guest", Passwords.hash(PASSWORD, ""));
    Membership member = new Membership("tutorial", Role.READER, Access.PUBLIC);
    people.give(person.id(), member);
    Running guest = running.visitor("brief guest", PASSWORD);
    assertEquals(200, guest.get("/cases/tutorial/board").statusCode());
    people.take(person.id(), "tutorial");
    assertEquals(404, guest.get("/cases/tutorial/board").statusCode());
    people.give(person.id(), member);
    assertEquals(200, guest.get("/cases/tutorial/board").statusCode());
    people.password(person.id(), Passwords.hash("another-long-password", ""));
    assertEquals(302, guest.get("/cases/tutorial/board").statusCode());
    guest = running.visitor("brief guest", "another-long-password");
    people.remove(person.id());
    assertEquals(302, guest.get("/cases/tutorial/board").statusCode());
    Running chief = running.visitor("Chief", PASSWORD);
    Instant before = now;
    try {
      now = before.plus(Duration.ofHours(11));
      assertEquals(200, chief.get("/").statusCode());
      now = before.plus(Duration.ofHours(13));
      assertEquals(302, chief.get("/").statusCode());
    } finally {
      now = before;
    }
  }

  @Test
  void whoGuessesWaitsLongerEachTimeAndIsLetInAfterwards() {
    People own = people;
    Person person = own.add("Guessed", Passwords.hash(PASSWORD, ""));
    Instant before = now;
    try {
      now = before.plus(Duration.ofHours(20));
      Running guesser = running.visitor();
      String last = "";
      for (int i = 0; i < 6; i++) {
        last = path(guesser.signIn("guessed", "not the password " + i));
      }
      assertTrue(last.startsWith("/login?wait="), last);
      assertTrue(path(guesser.signIn("guessed", PASSWORD)).startsWith("/login?wait="));
      assertTrue(guesser.get(last).body().contains("too many tries"));
      now = now.plus(Duration.ofMinutes(11));
      assertEquals("/", path(guesser.signIn("guessed", PASSWORD)));
    } finally {
      now = before;
      own.remove(person.id());
    }
  }

  @Test
  void theWaitGrowsHasAnEndAndWhatIsRememberedHasALimit() {
    LoginWaits waits = new LoginWaits(() -> now, 100);
    Instant before = now;
    try {
      Duration longest = Duration.ZERO;
      for (int i = 0; i < 40; i++) {
        Duration rest = waits.begin("one");
        assertTrue(rest.compareTo(longest) >= 0 || rest.isZero(), rest.toString());
        longest = rest.compareTo(longest) > 0 ? rest : longest;
        now = now.plus(rest);
      }
      assertEquals(Duration.ofMinutes(10), longest);
      for (int i = 0; i < 1000; i++) {
        waits.begin("name " + i);
      }
      assertEquals(100, waits.remembered());
    } finally {
      now = before;
    }
  }

  @Test
  void theSessionChangesItsNameWhenSomebodySignsInAndItsCookieIsForNoScript() {
    Running visitor = running.visitor();
    String before = cookie(visitor.get("/login"));
    String after = cookie(visitor.signIn("Chief", PASSWORD));
    assertNotEquals(before.split(";", 2)[0], after.split(";", 2)[0]);
    assertTrue(after.contains("HttpOnly") && after.contains("SameSite=Lax"), after);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("");
  }

  @Test
  void thePagesOfPeopleDoNotExistForWhoAdministersNothing() {
    CHIEFS.forEach(
        (mapping, address) -> {
          for (Running as : Set.of(stranger, as(Role.EDITOR))) {
            var answer =
                mapping.startsWith("GET") ? as.get(address) : as.send("/", address, Map.of());
            assertEquals(404, answer.statusCode(), mapping);
          }
        });
    assertFalse(as(Role.EDITOR).get("/").body().contains("/people"));
    assertTrue(as(Role.ADMINISTRATOR).get("/").body().contains("/people"));
  }

  @Test
  void whoAdministersOneCaseSeesAndChangesNothingBeyondIt() {
    Running one = as(Role.ADMINISTRATOR);
    String page = one.get("/people").body();
    assertTrue(page.contains("the reader"), page);
    assertFalse(page.contains("Stranger") || page.contains("Chief"), page);
    String stranger = String.valueOf(people.find("stranger").orElseThrow().id());
    String chief = String.valueOf(people.find("chief").orElseThrow().id());
    Map<String, String> self = Map.of("name", "the administrator", "role", "administrator");
    for (String key : Set.of("*", "another", "nowhere")) {
      Map<String, String> more = new LinkedHashMap<>(self);
      more.put("case", key);
      assertEquals(422, one.send("/", "/people/role", more).statusCode(), key);
      String leave = "/people/" + chief + "/leave";
      assertEquals(422, one.send("/", leave, Map.of("case", key)).statusCode(), key);
    }
    Map<String, String> password = Map.of("password", "another-long-password");
    assertEquals(422, one.send("/", "/people/" + stranger + "/password", password).statusCode());
    assertEquals(422, one.send("/", "/people/" + stranger + "/remove", password).statusCode());
    Map<String, String> lower = Map.of("name", "Chief", "role", "reader", "case", "tutorial");
    assertEquals(422, one.send("/", "/people/role", lower).statusCode());
    Map<String, String> add = Map.of("name", "New", "password", PASSWORD, "case", "tutorial");
    assertEquals(422, one.send("/", "/people/add", add).statusCode());
    Map<String, String> give = Map.of("name", "stranger", "role", "reader", "case", "tutorial");
    assertEquals(303, one.send("/", "/people/role", give).statusCode());
    assertEquals(200, TeamTest.stranger.get("/cases/tutorial/board").statusCode());
    String leave = "/people/" + stranger + "/leave";
    assertEquals(303, one.send("/", leave, Map.of("case", "tutorial")).statusCode());
    assertEquals(404, TeamTest.stranger.get("/cases/tutorial/board").statusCode());
  }

  @Test
  void whoAdministersAllAddsAndRemovesButNotTheLastOfThem() {
    Running chief = running.visitor("Chief", PASSWORD);
    Map<String, String> add = new LinkedHashMap<>();
    add.put("name", "Fresh <b>");
    add.put("password", PASSWORD);
    add.put("case", "another");
    add.put("role", "recorder");
    assertEquals(422, chief.send("/", "/people/add", add).statusCode());
    add.put("name", "Fresh");
    add.put("level", "public");
    assertEquals(422, chief.send("/", "/people/add", add).statusCode());
    assertTrue(people.find("Fresh").isEmpty());
    add.put("level", "");
    assertEquals(303, chief.send("/", "/people/add", add).statusCode());
    Running fresh = running.visitor("fresh", PASSWORD);
    assertEquals(200, fresh.get("/cases/another/report").statusCode());
    String id = String.valueOf(people.find("Fresh").orElseThrow().id());
    assertEquals(303, chief.send("/", "/people/" + id + "/remove", Map.of()).statusCode());
    assertEquals(302, fresh.get("/cases/another/report").statusCode());
    String own = String.valueOf(people.find("Chief").orElseThrow().id());
    var last = chief.send("/", "/people/" + own + "/remove", Map.of());
    assertEquals(422, last.statusCode());
    assertTrue(last.body().contains("Nobody would be left"), last.body());
  }

  @Test
  void aNewPasswordAsksForTheOldOneAndEndsTheOtherSessionsAlone() {
    Person person = people.add("Careful", Passwords.hash(PASSWORD, ""));
    Running here = running.visitor("careful", PASSWORD);
    Running there = running.visitor("careful", PASSWORD);
    Map<String, String> change = new LinkedHashMap<>();
    change.put("current", "not the password");
    change.put("password", "another-long-password");
    change.put("again", "another-long-password");
    assertEquals(422, here.send("/me", "/me/password", change).statusCode());
    change.put("current", PASSWORD);
    change.put("again", "another-long-passwort");
    assertEquals(422, here.send("/me", "/me/password", change).statusCode());
    assertEquals(200, there.get("/me").statusCode());
    change.put("again", "another-long-password");
    assertEquals(303, here.send("/me", "/me/password", change).statusCode());
    assertEquals(200, here.get("/me").statusCode());
    assertEquals(302, there.get("/me").statusCode());
    there = running.visitor("careful", "another-long-password");
    assertEquals(303, there.send("/me", "/me/sessions", Map.of()).statusCode());
    assertEquals(302, here.get("/me").statusCode());
    assertEquals(200, there.get("/me").statusCode());
    people.remove(person.id());
  }

  private static String token(Running as, String scope, String days) {
    Map<String, String> wish = Map.of("label", "script", "scope", scope, "days", days);
    assertEquals(303, as.send("/me", "/me/tokens", wish).statusCode());
    String body = as.get("/me?done=token").body();
    assertFalse(as.get("/me").body().contains("tw_"), "shown once");
    return body.replaceAll("(?s).*(tw_[A-Za-z0-9_-]{40,}).*", "$1");
  }

  @Test
  void aTokenReadsWhatItsPersonReadsAndDoesNoMoreThanItsScope() {
    Running editor = as(Role.EDITOR);
    String read = token(editor, "read", "30");
    String record = token(editor, "record", "30");
    Running program = running.visitor();
    String claims = "/api/cases/tutorial/claims?size=1000";
    assertTrue(program.withToken("GET", claims, read).body().contains(HIDDEN));
    assertEquals(200, program.withToken("GET", "/cases/tutorial/changes.atom", read).statusCode());
    assertEquals(200, program.withToken("GET", "/cases/tutorial/claims.csv", read).statusCode());
    assertEquals(404, program.withToken("GET", "/api/cases/another/claims", read).statusCode());
    for (String page : Set.of("/me", "/people", "/", "/cases/tutorial/board")) {
      assertEquals(403, program.withToken("GET", page, record).statusCode(), page);
    }
    String reports = "/api/cases/tutorial/reports?act=shelling&source=observers&day=2021-03-20";
    assertEquals(403, program.withToken("POST", reports, read).statusCode());
    assertEquals(422, program.withToken("POST", reports.split("act", 2)[0], record).statusCode());
    var made = program.withToken("POST", reports, record);
    assertEquals(201, made.statusCode(), made.body());
    assertEquals(401, program.withToken("GET", claims, read + "x").statusCode());
    assertEquals(401, program.withToken("GET", claims, "").statusCode());
    assertTrue(editor.get("/me").body().contains("2026-01-01 00:00 UTC"), "last used");
  }

  @Test
  void aTokenEndsWithItsTimeItsPersonAndWhenItIsTakenBack() {
    Person person = people.add("Owner", Passwords.hash(PASSWORD, ""));
    people.give(person.id(), new Membership("tutorial", Role.READER, Access.TEAM));
    Running owner = running.visitor("owner", PASSWORD);
    String claims = "/api/cases/tutorial/claims";
    String shortest = token(owner, "record", "1");
    String longest = token(owner, "read", "366");
    Map<String, String> forever = Map.of("label", "x", "scope", "read", "days", "367");
    assertEquals(422, owner.send("/me", "/me/tokens", forever).statusCode());
    assertEquals(
        403,
        owner.withToken("POST", "/api/cases/tutorial/reports?act=shelling", shortest).statusCode(),
        "a reader's token records nothing");
    Instant before = now;
    try {
      now = before.plus(Duration.ofDays(2));
      assertEquals(401, owner.withToken("GET", claims, shortest).statusCode());
      assertEquals(200, owner.withToken("GET", claims, longest).statusCode());
    } finally {
      now = before;
    }
    long id = people.tokens(person.id()).getFirst().id();
    as(Role.EDITOR).send("/me", "/me/tokens/" + id + "/end", Map.of());
    assertEquals(200, owner.withToken("GET", claims, longest).statusCode(), "not another's to end");
    owner.send("/me", "/me/tokens/" + id + "/end", Map.of());
    assertEquals(401, owner.withToken("GET", claims, longest).statusCode());
    String last = token(owner, "read", "366");
    people.remove(person.id());
    assertEquals(401, owner.withToken("GET", claims, last).statusCode());
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    Map<String, String> forged = Map.of("act", "shelling", "_csrf", "guessed");
    assertEquals(403, as(Role.EDITOR).form("/cases/tutorial/report", forged).statusCode());
  }
}
