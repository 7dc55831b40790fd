package trucewatch.cli;

import picocli.CommandLine.Option;
import trucewatch.claims.Access;

/// For whom an answer is computed. What a reader may not see does not count for that reader.
final class AccessOption {
  static final String NAME = "--access";

  @Option(
      names = NAME,
      paramLabel = "LEVEL",
      defaultValue = "restricted",
      description =
          "The reader's level: public, team or restricted. Claims above it count for nothing."
              + " Default: restricted, all that lies in the folder.")
  private Access access = Access.RESTRICTED;

  Access access() {
    return access;
  }

  /// The level in words, for the foot of a page.
  String words() {
    return words(access);
  }

  static String words(Access access) {
    return switch (access) {
      case PUBLIC -> "for readers of public claims only";
      case TEAM -> "for readers of public and team claims";
      case RESTRICTED -> "for readers of all claims in the case, restricted ones too";
    };
  }
}
