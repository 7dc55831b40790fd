package trucewatch.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import trucewatch.casebook.Keeping;
import trucewatch.news.feed.Network;

/// One run of the program in this process, with a clock that stands still and streams that are
/// kept.
record Run(int code, String out, String err) {
  static final Instant NOW = Instant.parse("2031-05-20T12:00:00Z");

  static Run of(String... arguments) {
    return with("", 80, Path.of(""), arguments);
  }

  /// @param in what is typed
  static Run with(String in, int width, Path home, String... arguments) {
    return with(in, width, false, home, arguments);
  }

  static Run with(String in, int width, boolean colour, Path home, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), width, colour);
    return with(
        in,
        screen,
        out,
        err,
        home,
        Keeping.FILES_ALONE,
        NOW,
        Network.publicOnly(),
        Passphrases.none(),
        arguments);
  }

  /// Where the network is that one.
  static Run over(Network network, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), 80, false);
    return with(
        "",
        screen,
        out,
        err,
        Path.of(""),
        Keeping.FILES_ALONE,
        NOW,
        network,
        Passphrases.none(),
        arguments);
  }

  /// With the log of the case, and at another time.
  static Run keeping(Instant now, String... arguments) {
    return with(now, Passphrases.none(), arguments);
  }

  /// With the log of a case that may be locked.
  static Run with(Instant now, Passphrases passphrases, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), 80, false);
    return with(
        "",
        screen,
        out,
        err,
        Path.of(""),
        Keeping.LOG,
        now,
        Network.publicOnly(),
        passphrases,
        arguments);
  }

  private static Run with(
      String in,
      Screen screen,
      StringWriter out,
      StringWriter err,
      Path home,
      Keeping keeping,
      Instant now,
      Network network,
      Passphrases passphrases,
      String... arguments) {
    Desk desk =
        new Desk(
            InstantSource.fixed(now),
            screen,
            new BufferedReader(new StringReader(in)),
            home,
            keeping,
            network,
            passphrases);
    int code = new Main(desk, false).run(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  String both() {
    return out + err;
  }
}
