package trucewatch.web;

import java.util.List;

/// The pages of a case in the navigation: a new page is added here, with its text `nav.NAME`.
public final class Sections {
  /// Each is the path of the page below the case.
  public static final List<String> OF_A_CASE =
      List.of(
          "board",
          "moves",
          "brief",
          "decisions",
          "what-if",
          "map",
          "timeline",
          "positions",
          "incidents",
          "claims",
          "coverage",
          "actors",
          "log",
          "report");

  private Sections() {}
}
