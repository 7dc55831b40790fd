package trucewatch.web;

import java.util.ArrayList;
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

  /// What the navigation of a case shows to a reader. Pages that would only refuse them are not
  /// offered.
  static List<Group> of(Readers.Reader reader) {
    boolean all = reader.level() == Access.RESTRICTED;
    List<String> desk = new ArrayList<>();
    if (reader.mayRecord()) {
      desk.add("report");
    }
    if (reader.mayReview() && all) {
      desk.add("review");
    }
    if (reader.mayEdit() && all) {
      desk.add("import");
      desk.add("joins");
    }
    desk.add("log");
    return List.of(NOW, EVIDENCE, ASK, new Group("desk", desk));
  }
}
