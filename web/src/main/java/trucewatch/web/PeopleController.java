package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import trucewatch.web.people.Membership;
import trucewatch.web.people.Passwords;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;
import trucewatch.web.people.Role;
import trucewatch.web.people.Trouble;

/// Who is on the team and may do what, for those who administer it or a case. For anybody else the
/// page does not exist.
@Controller
public final class PeopleController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final String NOWHERE = "There is no such page.";

  private final CaseDesk desk;
  private final Readers readers;
  private final People people;
  private final Pages pages;

  PeopleController(CaseDesk desk, Readers readers, People people, Pages pages) {
    this.desk = desk;
    this.readers = readers;
    this.people = people;
    this.pages = pages;
  }

  /// What the template shows.
  ///
  /// @param all whether who looks administers every case, and with it the team
  /// @param cases that they administer
  /// @param trouble why something was not done, empty if nothing is in the way
  /// @param done what was done, a part of the key of its sentence; empty if nothing was
  public record Shown(
      boolean all, List<String> cases, List<Line> lines, String trouble, String done) {
    public Shown {
      cases = List.copyOf(cases);
      lines = List.copyOf(lines);
    }
  }

  /// A person of the team.
  ///
  /// @param self whether it is who looks
  /// @param roles those that who looks may know of
  public record Line(long id, String name, boolean self, List<Membership> roles) {
    public Line {
      roles = List.copyOf(roles);
    }
  }

  /// Who administers what.
  ///
  /// @param all whether every case
  private record Chief(long id, boolean all, List<String> cases) {
    boolean administers(String key) {
      return all || cases.contains(key);
    }
  }

  @GetMapping("/people")
  ResponseEntity<String> list(HttpServletRequest http) {
    Chief chief = chief();
    String done = Pages.parameter(http, "done");
    return page(chief, http, HttpStatus.OK, "", done.matches("[a-z]{1,20}") ? done : "");
  }

  @PostMapping("/people/add")
  ResponseEntity<String> add(HttpServletRequest http) {
    return change(
        http,
        "added",
        chief -> {
          onlyAll(chief);
          String name = Person.named(Pages.parameter(http, "name"));
          if (people.find(name).isPresent()) {
            throw new Trouble.Refused(Trouble.NAME_TAKEN);
          }
          Membership membership = membership(http, chief);
          Person person = people.add(name, Passwords.hash(typed(http, "password"), name));
          people.give(person.id(), membership);
        });
  }

  @PostMapping("/people/role")
  ResponseEntity<String> role(HttpServletRequest http) {
    return change(
        http,
        "changed",
        chief -> {
          Membership membership = membership(http, chief);
          people.give(below(chief, byName(http)).id(), membership);
        });
  }

  @PostMapping("/people/{id}/leave")
  ResponseEntity<String> leave(@PathVariable("id") long id, HttpServletRequest http) {
    return change(
        http,
        "changed",
        chief -> {
          String key = Pages.parameter(http, "case");
          if (!chief.administers(key)) {
            throw new Trouble.Refused(Trouble.NOT_YOURS);
          }
          people.take(below(chief, byId(id)).id(), key);
        });
  }

  @PostMapping("/people/{id}/password")
  ResponseEntity<String> password(@PathVariable("id") long id, HttpServletRequest http) {
    return change(
        http,
        "password",
        chief -> {
          onlyAll(chief);
          Person person = byId(id);
          people.password(person.id(), Passwords.hash(typed(http, "password"), person.name()));
          people.endTokens(person.id());
        });
  }

  @PostMapping("/people/{id}/remove")
  ResponseEntity<String> remove(@PathVariable("id") long id, HttpServletRequest http) {
    return change(
        http,
        "removed",
        chief -> {
          onlyAll(chief);
          people.remove(byId(id).id());
        });
  }

  /// What is done for who administers.
  @FunctionalInterface
  private interface Change {
    void by(Chief chief);
  }

  private ResponseEntity<String> change(HttpServletRequest http, String done, Change change) {
    Chief chief = chief();
    try {
      change.by(chief);
    } catch (Trouble.Refused refused) {
      return page(chief, http, HttpStatus.UNPROCESSABLE_CONTENT, refused.why().code(), "");
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, http.getContextPath() + "/people?done=" + done)
        .build();
  }

  /// Who asks, if they administer anything.
  ///
  /// @throws NotThere if they do not
  private Chief chief() {
    SignedIn who = TeamReaders.signedIn().orElseThrow(() -> NotThere.missing(NOWHERE));
    boolean all = people.administersAll(who.id());
    List<String> cases =
        desk.allKeys().stream().filter(key -> readers.of(key).mayAdminister()).toList();
    if (!all && cases.isEmpty()) {
      throw NotThere.missing(NOWHERE);
    }
    return new Chief(who.id(), all, cases);
  }

  private static void onlyAll(Chief chief) {
    if (!chief.all()) {
      throw new Trouble.Refused(Trouble.NOT_YOURS);
    }
  }

  /// Who administers one case says nothing of those who administer all.
  private Person below(Chief chief, Person person) {
    if (!chief.all() && people.administersAll(person.id())) {
      throw new Trouble.Refused(Trouble.NOT_YOURS);
    }
    return person;
  }

  private Person byName(HttpServletRequest http) {
    return people
        .find(Pages.parameter(http, "name"))
        .orElseThrow(() -> new Trouble.Refused(Trouble.NO_SUCH_PERSON));
  }

  private Person byId(long id) {
    return people.find(id).orElseThrow(() -> new Trouble.Refused(Trouble.NO_SUCH_PERSON));
  }

  private Membership membership(HttpServletRequest http, Chief chief) {
    String key = Pages.parameter(http, "case");
    if (!chief.administers(key)) {
      throw new Trouble.Refused(Trouble.NOT_YOURS);
    }
    if (!key.equals(Membership.EVERY_CASE) && !desk.allKeys().contains(key)) {
      throw new Trouble.Refused(Trouble.CASE);
    }
    Role role =
        Role.of(Pages.parameter(http, "role")).orElseThrow(() -> new Trouble.Refused(Trouble.ROLE));
    return new Membership(key, role, RollCall.level(Pages.parameter(http, "level"), role));
  }

  /// A field as it was typed, with blanks at its ends.
  static String typed(HttpServletRequest http, String name) {
    return Optional.ofNullable(http.getParameter(name)).orElse("");
  }

  private ResponseEntity<String> page(
      Chief chief, HttpServletRequest http, HttpStatus status, String trouble, String done) {
    List<Line> lines = new ArrayList<>();
    for (Person person : people.all()) {
      List<Membership> roles =
          people.memberships(person.id()).stream()
              .filter(one -> chief.all() || chief.cases().contains(one.caseKey()))
              .toList();
      if (chief.all() || !roles.isEmpty()) {
        lines.add(new Line(person.id(), person.name(), person.id() == chief.id(), roles));
      }
    }
    Pages.Request request = Pages.Request.of(http);
    Frame frame =
        pages.frame("people", pages.words(request.language()).text("people.title"), request);
    Shown shown = new Shown(chief.all(), chief.cases(), lines, trouble, done);
    return ResponseEntity.status(status).contentType(HTML).body(pages.html("people", frame, shown));
  }
}
