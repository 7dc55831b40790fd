package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.verdict.Word;
import trucewatch.view.page.Mark;

/// Every component on one page, for whoever builds the next page.
@Controller
public final class DesignController {
  private final Pages pages;

  DesignController(Pages pages) {
    this.pages = pages;
  }

  /// What the template shows: each mark there is.
  public record Shown(List<Mark> marks) {}

  @GetMapping(value = "/design", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String design(HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    Words words = pages.words(request.language());
    List<Mark> marks =
        Arrays.stream(Word.values())
            .map(word -> Mark.of(word, words.text("word." + word.code())))
            .toList();
    return pages.html(
        "design", pages.frame("design", words.text("design.title"), request), new Shown(marks));
  }
}
