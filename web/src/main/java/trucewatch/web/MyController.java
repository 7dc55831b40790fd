package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import trucewatch.web.people.Membership;
import trucewatch.web.people.Passwords;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;
import trucewatch.web.people.Token;
import trucewatch.web.people.Trouble;

/// What a person changes of their own: the password, the sessions, the tokens of their programs.
@Controller
public final class MyController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final String FRESH = MyController.class.getName();
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final People people;
  private final Pages pages;
  private final LoginWaits waits;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  MyController(People people, Pages pages, LoginWaits waits) {
    this.people = people;
    this.pages = pages;
    this.waits = waits;
  }

  /// What the template shows.
  ///
  /// @param fresh the secret of a token that was just made, empty if none was
  /// @param trouble why something was not done, empty if nothing is in the way
  /// @param done what was done, a part of the key of its sentence; empty if nothing was
  public record Shown(
      String name,
      List<Membership> roles,
      List<Line> tokens,
      String fresh,
      String trouble,
      String done) {
    public Shown {
      roles = List.copyOf(roles);
      tokens = List.copyOf(tokens);
    }
  }

  /// A token.
  ///
  /// @param used empty if it never was
  public record Line(
      long id, String label, String scope, String made, String expires, String used) {}

  @GetMapping("/me")
  ResponseEntity<String> me(HttpServletRequest http) {
    String done = Pages.parameter(http, "done");
    return page(http, HttpStatus.OK, "", done.matches("[a-z]{1,20}") ? done : "");
  }

  @PostMapping("/me/password")
  ResponseEntity<String> password(HttpServletRequest http, HttpServletResponse response) {
    return change(
        http,
        "password",
        who -> {
          proven(who, PeopleController.typed(http, "current"));
          String fresh = PeopleController.typed(http, "password");
          if (!fresh.equals(PeopleController.typed(http, "again"))) {
            throw new Trouble.Refused(Trouble.PASSWORDS_DIFFER);
          }
          people.password(who.id(), Passwords.hash(fresh, who.name()));
          stay(who, http, response);
        });
  }

  /// The password is asked for again, so that who finds an open browser cannot change it; and who
  /// guesses waits here too.
  private void proven(SignedIn who, String current) {
    String key = "own " + who.id();
    Duration rest = waits.begin(key);
    boolean right =
        rest.isZero()
            && Passwords.encoder()
                .matches(Passwords.plain(current), people.password(who.id()).orElse(""));
    if (!right) {
      throw new Trouble.Refused(rest.isZero() ? Trouble.PASSWORD_WRONG : Trouble.TOO_SOON);
    }
    waits.right(key);
  }

  @PostMapping("/me/sessions")
  ResponseEntity<String> sessions(HttpServletRequest http, HttpServletResponse response) {
    return change(
        http,
        "sessions",
        who -> {
          people.endSessions(who.id());
          stay(who, http, response);
        });
  }

  @PostMapping("/me/tokens")
  ResponseEntity<String> makeToken(HttpServletRequest http) {
    return change(
        http,
        "token",
        who -> {
          String days = Pages.parameter(http, "days");
          Token.Scope scope =
              Pages.parameter(http, "scope").equals(Token.Scope.RECORD.code())
                  ? Token.Scope.RECORD
                  : Token.Scope.READ;
          String secret =
              people.makeToken(
                  who.id(),
                  Pages.parameter(http, "label"),
                  scope,
                  days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
          http.getSession().setAttribute(FRESH, secret);
        });
  }

  @PostMapping("/me/tokens/{id}/end")
  ResponseEntity<String> endToken(@PathVariable("id") long id, HttpServletRequest http) {
    return change(http, "tokenend", who -> people.endToken(who.id(), id));
  }

  /// This session goes on where all others of the person have ended.
  private void stay(SignedIn who, HttpServletRequest http, HttpServletResponse response) {
    Person person = people.find(who.id()).orElseThrow();
    http.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            SignedIn.of(person, who.since()),
            null,
            AuthorityUtils.createAuthorityList(Doorkeeper.PERSON)));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, http, response);
  }

  /// What is done for who has signed in.
  @FunctionalInterface
  private interface Change {
    void by(SignedIn who);
  }

  private ResponseEntity<String> change(HttpServletRequest http, String done, Change change) {
    try {
      change.by(who());
    } catch (Trouble.Refused refused) {
      return page(http, HttpStatus.UNPROCESSABLE_CONTENT, refused.why().code(), "");
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, http.getContextPath() + "/me?done=" + done)
        .build();
  }

  private static SignedIn who() {
    return TeamReaders.signedIn().orElseThrow(() -> NotThere.missing("There is no such page."));
  }

  private ResponseEntity<String> page(
      HttpServletRequest http, HttpStatus status, String trouble, String done) {
    SignedIn who = who();
    List<Line> tokens =
        people.tokens(who.id()).stream()
            .map(
                one ->
                    new Line(
                        one.id(),
                        one.label(),
                        one.scope().code(),
                        shown(one.made()),
                        shown(one.expires()),
                        shown(one.used())))
            .toList();
    Pages.Request request = Pages.Request.of(http);
    Frame frame = pages.frame("me", pages.words(request.language()).text("me.title"), request);
    Shown shown =
        new Shown(who.name(), people.memberships(who.id()), tokens, fresh(http), trouble, done);
    return ResponseEntity.status(status).contentType(HTML).body(pages.html("me", frame, shown));
  }

  private static String fresh(HttpServletRequest http) {
    HttpSession session = http.getSession(false);
    if (session != null && session.getAttribute(FRESH) instanceof String secret) {
      session.removeAttribute(FRESH);
      return secret;
    }
    return "";
  }

  private static String shown(@Nullable Instant when) {
    return when == null ? "" : SHOWN.format(when);
  }
}
