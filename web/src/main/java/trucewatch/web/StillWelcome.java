package trucewatch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;

/// Ends the session of who was taken off the team, got a new password, ended their sessions, or
/// signed in too long ago; also when that was done by the command line in another process.
final class StillWelcome extends OncePerRequestFilter {
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private final People people;
  private final InstantSource clock;

  StillWelcome(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest http, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> who = TeamReaders.signedIn();
    if (who.isPresent()) {
      if (isWelcome(who.get())) {
        Frame.Who.keep(
            http,
            new Frame.Who(who.get().id(), who.get().name(), people.administersAny(who.get().id())));
      } else {
        HttpSession session = http.getSession(false);
        if (session != null) {
          session.invalidate();
        }
        SecurityContextHolder.clearContext();
        ToTheDoor.sessionIsOver(http);
      }
    }
    chain.doFilter(http, response);
  }

  private boolean isWelcome(SignedIn who) {
    Optional<Person> person = people.find(who.id());
    return person.isPresent()
        && person.get().stay() == who.stay()
        && who.since().plus(LONGEST_SESSION).isAfter(clock.instant());
  }
}
