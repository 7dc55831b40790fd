package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.BoardPage;
import trucewatch.view.page.Past;
import trucewatch.web.CaseDesk.Asked;

/// The board of a case.
@Controller
public final class BoardController {
  private final Visit.Door door;

  BoardController(Visit.Door door) {
    this.door = door;
  }

  /// What the template shows.
  ///
  /// @param mark of what the reader may see of the case now, empty on the board of a day
  public record Shown(BoardPage board, BoardPage.Filter filter, String mark) {}

  @GetMapping(
      value = {"/cases/{key}", "/cases/{key}/board"},
      produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String board(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, "q", "status", "view");
    BoardPage.Filter filter =
        new BoardPage.Filter(
            Pages.parameter(http, "q"),
            Pages.parameter(http, "status"),
            Pages.parameter(http, "view").equals("columns"));
    Asked asked = visit.request().asked();
    boolean ofNow = asked.at().isEmpty() && asked.known().isEmpty();
    String mark = ofNow ? door.desk().mark(door.reader(key)) : "";
    return visit.page("board", new Shown(BoardPage.of(visit.lens(), filter), filter, mark));
  }

  /// The board as a picture to share, with what it must not be shown without.
  @GetMapping(value = "/cases/{key}/board.png", produces = MediaType.IMAGE_PNG_VALUE)
  @ResponseBody
  byte[] picture(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    Frame frame = visit.frame("board", "board");
    BoardPage board = BoardPage.of(visit.lens(), BoardPage.Filter.NONE);
    return SharePicture.of(frame.t("board.title"), frame, board).png();
  }

  /// The past of each clause, asked for by the board once it is shown: it takes longer.
  @GetMapping(value = "/cases/{key}/board/past", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String past(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.pages().html("past", visit.frame("board", "board"), Past.of(visit.lens()));
  }
}
