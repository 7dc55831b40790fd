package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.BoardPage;
import trucewatch.view.page.Past;
import trucewatch.web.CaseDesk.Answered;

/// The board of a case.
@Controller
public final class BoardController {
  private final CaseDesk desk;
  private final Readers readers;
  private final Pages pages;

  BoardController(CaseDesk desk, Readers readers, Pages pages) {
    this.desk = desk;
    this.readers = readers;
    this.pages = pages;
  }

  /// What the template shows.
  public record Shown(BoardPage board, BoardPage.Filter filter) {}

  @GetMapping(
      value = {"/cases/{key}", "/cases/{key}/board"},
      produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String board(@PathVariable("key") String key, HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Answered answered = desk.ask(key, readers.current(), request.asked());
    BoardPage.Filter filter =
        new BoardPage.Filter(
            Pages.parameter(http, "q"),
            Pages.parameter(http, "status"),
            Pages.parameter(http, "view").equals("columns"));
    Words words = pages.words(request.language());
    Frame frame = pages.frame("board", words.text("board.title"), "board", answered, request);
    return pages.html("board", frame, new Shown(BoardPage.of(answered.lens(), filter), filter));
  }

  /// The past of each clause, asked for by the board once it is shown: it takes longer.
  @GetMapping(value = "/cases/{key}/board/past", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String past(@PathVariable("key") String key, HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Answered answered = desk.ask(key, readers.current(), request.asked());
    Frame frame = pages.frame("board", "", "board", answered, request);
    return pages.html("past", frame, Past.of(answered.lens()));
  }
}
