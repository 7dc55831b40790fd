package trucewatch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.Access;

/// Opens cases in the browser, and writes their pages to files. The command line knows no web
/// framework: who starts it with one hands it over here.
public interface Server {
  /// The command line started alone.
  Server NONE =
      new Server() {
        @Override
        public int serve(Order order) {
          return ExitCode.WRONG_USE;
        }

        @Override
        public int publish(Edition edition) {
          return ExitCode.WRONG_USE;
        }

        @Override
        public int people(Roll roll) {
          return ExitCode.WRONG_USE;
        }

        @Override
        public boolean atHand() {
          return false;
        }
      };

  /// Serves until the process is asked to end; the exit code is one of [ExitCode].
  int serve(Order order);

  /// Writes one public edition of a case; the exit code is one of [ExitCode].
  int publish(Edition edition);

  /// Lists or changes the people of a team; the exit code is one of [ExitCode].
  int people(Roll roll);

  /// Whether there are pages to serve.
  default boolean atHand() {
    return true;
  }

  /// What is to be served.
  ///
  /// @param cases folders of cases, at least one
  /// @param port where to listen, on this machine alone
  /// @param portChosen whether somebody asked for that port, so that another will not do
  /// @param reader the highest level of claims that the pages may use
  /// @param examples whether these are examples, asked as of their last report where no date is
  ///   given
  /// @param browse whether to open the browser
  /// @param rehearsal whether to end after the first page: the launcher learns from it how to start
  ///   faster
  /// @param team whom the pages are for; null for whoever sits at this machine, without a login
  record Order(
      List<Path> cases,
      int port,
      boolean portChosen,
      Access reader,
      boolean examples,
      boolean browse,
      boolean rehearsal,
      @Nullable Team team,
      InstantSource clock,
      PrintWriter out,
      PrintWriter err) {
    public Order {
      cases = List.copyOf(cases);
    }
  }

  /// A team, whose members sign in.
  ///
  /// @param folder where its people are kept
  /// @param address on which to listen
  /// @param hosts names under which the pages are asked for, besides `localhost`
  /// @param behindProxy whether another program receives the requests and says in their heads from
  ///   where they came
  /// @param certificate file of the certificate (PEM), null to speak without TLS
  /// @param key file of its private key (PEM), null without TLS
  record Team(
      Path folder,
      String address,
      List<String> hosts,
      boolean behindProxy,
      @Nullable Path certificate,
      @Nullable Path key) {
    public Team {
      hosts = List.copyOf(hosts);
    }

    /// Whether browsers reach the pages by HTTPS.
    public boolean secure() {
      return behindProxy || certificate != null;
    }
  }

  /// What is to be done to the people of a team.
  ///
  /// @param folder where they are kept
  /// @param name of whom; empty where nobody is meant
  /// @param caseKey name of the folder of a case, or `*` for every case
  /// @param role code; empty where none is meant
  /// @param level code; empty for the usual one of the role
  /// @param email address by which an organization knows them; empty where none is meant
  /// @param password asked for only where one is needed; empty if none was given
  record Roll(
      Path folder,
      Doing doing,
      String name,
      String caseKey,
      String role,
      String level,
      String email,
      Supplier<String> password,
      InstantSource clock,
      PrintWriter out,
      PrintWriter err) {
    /// What can be done.
    public enum Doing {
      LIST,
      ADD,
      ROLE,
      LEAVE,
      PASSWORD,
      LINK,
      REMOVE
    }
  }

  /// What is to be published.
  ///
  /// @param folder of the case
  /// @param shelf the folder that holds all editions
  /// @param name of the edition, empty for the day on which it is made
  /// @param lag what became known in this last span of time is left out
  /// @param at as of when, empty for the end of what may be told
  /// @param known by what was known when, empty for the end of what may be told
  /// @param account code
  /// @param engine name and version of the program
  record Edition(
      Path folder,
      Path shelf,
      String name,
      Duration lag,
      String at,
      String known,
      String account,
      String engine,
      InstantSource clock,
      PrintWriter out,
      PrintWriter err) {}
}
