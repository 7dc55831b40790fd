package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.BoardPage;
import trucewatch.web.CaseDesk.Answered;
import trucewatch.web.CaseDesk.Asked;

/// The list of cases.
@Controller
public final class CasesController {
  private final CaseDesk desk;
  private final Readers readers;
  private final Pages pages;

  CasesController(CaseDesk desk, Readers readers, Pages pages) {
    this.desk = desk;
    this.readers = readers;
    this.pages = pages;
  }

  /// One case in the list.
  ///
  /// @param trouble why it cannot be opened, empty if it can
  public record Listed(
      String key,
      String title,
      String owner,
      String summary,
      List<BoardPage.Count> counts,
      String note,
      String trouble) {
    public Listed {
      counts = List.copyOf(counts);
    }
  }

  @GetMapping(value = "/", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String cases(HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Words words = pages.words(request.language());
    List<Listed> cases = new ArrayList<>();
    for (String key : desk.keys(readers)) {
      cases.add(listed(key, words));
    }
    return pages.html("cases", pages.frame("cases", words.text("cases.title"), request), cases);
  }

  private Listed listed(String key, Words words) {
    try {
      Answered answered = desk.ask(readers.of(key), Asked.NOTHING, words);
      var agreement = answered.lens().agreement();
      BoardPage board = BoardPage.of(answered.lens(), BoardPage.Filter.NONE);
      return new Listed(
          key,
          agreement.title().isEmpty() ? agreement.id() : agreement.title(),
          agreement.owner(),
          board.summary(),
          board.counts(),
          answered.note(),
          "");
    } catch (NotThere trouble) {
      return new Listed(key, key, "", "", List.of(), "", String.valueOf(trouble.getMessage()));
    }
  }
}
