package trucewatch.web;

import java.util.List;
import trucewatch.claims.Access;

/// The pages of a case in the navigation: a new page is added here, with its text `nav.NAME`.
public final class Sections {
  /// Pages that answer questions of one kind.
  ///
  /// @param code the last part of its key `nav.group.CODE`
  /// @param pages each is the path of a page below the case
  public record Group(String code, List<String> pages) {
    public Group {
      pages = List.copyOf(pages);
    }
  }

  private static final Group NOW = new Group("now", List.of("board", "moves", "brief"));
  private static final Group EVIDENCE =
      new Group(
          "evidence",
          List.of("claims", "incidents", "timeline", "map", "coverage", "positions", "actors"));
  private static final Group ASK =
      new Group("ask", List.of("decisions", "roles", "graph", "what-if"));

  private Sections() {}

  /// What the navigation of a case shows to who may see claims of this level. Pages that would only
  /// refuse a reader are not offered.
  public static List<Group> of(Access level) {
    List<String> desk =
        switch (level) {
          case PUBLIC -> List.of("log");
          case TEAM -> List.of("report", "log");
          case RESTRICTED -> List.of("report", "log");
        };
    return List.of(NOW, EVIDENCE, ASK, new Group("desk", desk));
  }
}
