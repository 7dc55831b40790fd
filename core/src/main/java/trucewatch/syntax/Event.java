package trucewatch.syntax;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A moment, named by what happens at it.
public sealed interface Event extends Node {
  /// `signing`: the agreement is signed.
  record Signing(Origin origin) implements Event {}

  /// `agreement`: the agreement enters into force.
  record AgreementInForce(Origin origin) implements Event {}

  /// `2025-10-10`: a local day, as a moment its start.
  record OnDay(Day day, Origin origin) implements Event {}

  /// `2025-10-10T12:00Z`, `2015-02-15 00:00`.
  ///
  /// @param offset null if none was written: then the agreement's time zone is meant
  record AtTime(LocalDateTime time, @Nullable ZoneOffset offset, Origin origin) implements Event {}

  /// `mandate adopted`, `pre-transition ends`, `plan accepted by north`: something named changes
  /// its state.
  ///
  /// @param by only with `accepted` and `rejected`; null if not written
  record Becomes(Name name, State state, @Nullable Name by, Origin origin) implements Event {}

  /// The states that an event or condition can speak of; printed in these words.
  enum State {
    PERFORMED("performed"),
    PERFORMED_IN_TIME("performed in time"),
    BREACHED("breached"),
    ADOPTED("adopted"),
    NOT_ADOPTED("not adopted"),
    USED("used"),
    BEGINS("begins"),
    ENDS("ends"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    IN_FORCE("in force"),
    SUSPENDED("suspended"),
    OVERDUE("overdue");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /// As written in the language.
    public String words() {
      return words;
    }

    /// Whether `by NAME` may follow.
    public boolean takesBy() {
      return this == ACCEPTED || this == REJECTED;
    }
  }

  /// `start of transition`.
  record StartOf(Name name, Origin origin) implements Event {}

  /// `end of transition`.
  record EndOf(Name name, Origin origin) implements Event {}

  /// `day 2 of truce begins`: the start of that local day; day 1 is the day of the event itself.
  record DayOf(int number, Event event, Origin origin) implements Event {}

  /// `8 months after signing`.
  record After(Extent length, Event event, Origin origin) implements Event {}

  /// `60 days before end of transition`.
  record Before(Extent length, Event event, Origin origin) implements Event {}

  /// `the earlier of a performed, 8 months after signing`. At least one.
  record EarliestOf(List<Event> events, Origin origin) implements Event {
    public EarliestOf {
      events = List.copyOf(events);
    }
  }

  /// `the later of …`. At least one.
  record LatestOf(List<Event> events, Origin origin) implements Event {
    public LatestOf {
      events = List.copyOf(events);
    }
  }

  /// `withdrawal by south`, `complaint`: the first such act. A bare name may also be a clause or a
  /// phase; resolution tells.
  record FirstAct(Pattern pattern, Origin origin) implements Event {}
}
