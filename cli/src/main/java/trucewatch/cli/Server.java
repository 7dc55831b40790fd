package trucewatch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
        public boolean atHand() {
          return false;
        }
      };

  /// Serves until the process is asked to end; the exit code is one of [ExitCode].
  int serve(Order order);

  /// Writes one public edition of a case; the exit code is one of [ExitCode].
  int publish(Edition edition);

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
  record Order(
      List<Path> cases,
      int port,
      boolean portChosen,
      Access reader,
      boolean examples,
      boolean browse,
      boolean rehearsal,
      InstantSource clock,
      PrintWriter out,
      PrintWriter err) {
    public Order {
      cases = List.copyOf(cases);
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
