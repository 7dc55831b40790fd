package trucewatch.cli;

/// The exit codes that scripts rely on.
final class ExitCode {
  /// What was asked is done.
  static final int DONE = 0;

  /// The case has errors, or a check failed.
  static final int CASE_HAS_ERRORS = 1;

  /// The command was used wrongly: an unknown command, option or clause, or a missing file.
  static final int WRONG_USE = 2;

  /// The case is locked, and its passphrase was not given or is wrong.
  static final int LOCKED = 3;

  /// The program itself is wrong; the message says so. The number is `EX_SOFTWARE` of `sysexits.h`.
  static final int BUG = 70;

  private ExitCode() {}
}
