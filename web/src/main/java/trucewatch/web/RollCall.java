package trucewatch.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import trucewatch.claims.Access;
import trucewatch.cli.Server;
import trucewatch.web.people.Membership;
import trucewatch.web.people.Passwords;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;
import trucewatch.web.people.Role;
import trucewatch.web.people.Trouble;

/// Lists and changes the people of a team for the command line.
final class RollCall {
  private static final int DONE = 0;
  private static final int CANNOT = 1;
  private static final int WRONG_USE = 2;

  private final Server.Roll order;

  RollCall(Server.Roll order) {
    this.order = order;
  }

  /// Its exit code; what went wrong is said.
  int call() {
    try (People people = People.open(order.folder(), order.clock())) {
      act(people);
      order.out().flush();
      return DONE;
    } catch (Trouble.Refused refused) {
      Words english = Objects.requireNonNull(Words.all().get(Words.ENGLISH));
      complain(english.text("people.trouble." + refused.why().code()));
      return WRONG_USE;
    } catch (IOException cannot) {
      complain("The people of the team cannot be opened: " + cannot.getMessage());
      return CANNOT;
    }
  }

  private void complain(String message) {
    order.err().println("trucewatch: " + message);
    order.err().flush();
  }

  private void act(People people) {
    switch (order.doing()) {
      case LIST -> list(people);
      case ADD -> add(people);
      case ROLE -> {
        Person person = person(people);
        people.give(person.id(), membership());
        say(person, people);
      }
      case LEAVE -> {
        Person person = person(people);
        people.take(person.id(), order.caseKey());
        say(person, people);
      }
      case PASSWORD -> {
        Person person = person(people);
        people.password(person.id(), Passwords.hash(order.password().get(), person.name()));
        people.endTokens(person.id());
        order
            .out()
            .println(
                person.name() + " has a new password; all their sessions and tokens have ended.");
      }
      case LINK -> {
        Person person = person(people);
        people.email(person.id(), order.email());
        order
            .out()
            .println(
                order.email().isEmpty()
                    ? person.name() + " signs in by password alone."
                    : person.name() + " may sign in by the organization as " + order.email() + ".");
      }
      case REMOVE -> {
        Person person = person(people);
        people.remove(person.id());
        order.out().println(person.name() + " is off the team.");
      }
    }
  }

  private void add(People people) {
    String name = Person.named(order.name());
    if (people.find(name).isPresent()) {
      throw new Trouble.Refused(Trouble.NAME_TAKEN);
    }
    Optional<Membership> membership =
        order.role().isEmpty() ? Optional.empty() : Optional.of(membership());
    Person person = people.add(name, Passwords.hash(order.password().get(), name));
    membership.ifPresent(one -> people.give(person.id(), one));
    say(person, people);
  }

  private void list(People people) {
    List<Person> all = people.all();
    if (all.isEmpty()) {
      order
          .out()
          .println("Nobody yet. Begin with: trucewatch people add NAME --role administrator");
    }
    all.forEach(person -> say(person, people));
  }

  private void say(Person person, People people) {
    List<Membership> roles = people.memberships(person.id());
    order
        .out()
        .println(
            person.name()
                + ": "
                + (roles.isEmpty()
                    ? "no case yet"
                    : roles.stream().map(RollCall::words).collect(Collectors.joining("; "))));
  }

  private static String words(Membership one) {
    return one.role().code()
        + " of "
        + (one.everyCase() ? "every case" : one.caseKey())
        + ", sees "
        + one.level().code();
  }

  private Person person(People people) {
    return people.find(order.name()).orElseThrow(() -> new Trouble.Refused(Trouble.NO_SUCH_PERSON));
  }

  private Membership membership() {
    Role role = Role.of(order.role()).orElseThrow(() -> new Trouble.Refused(Trouble.ROLE));
    return new Membership(order.caseKey(), role, level(order.level(), role));
  }

  /// The level of that code; the usual one of the role if it is empty.
  ///
  /// @throws Trouble.Refused if it is none
  static Access level(String code, Role role) {
    if (code.isEmpty()) {
      return role.usual();
    }
    for (Access access : Access.values()) {
      if (access.code().equals(code)) {
        return access;
      }
    }
    throw new Trouble.Refused(Trouble.ROLE);
  }
}
