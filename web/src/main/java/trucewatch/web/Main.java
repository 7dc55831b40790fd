package trucewatch.web;

/// Starts the command line with the web application at hand.
public final class Main {
  private Main() {}

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    trucewatch.cli.Main.start(arguments, new WebServer());
  }
}
