package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.MovesPage;

/// Whose move it is.
@Controller
public final class MovesController {
  private final Visit.Door door;

  MovesController(Visit.Door door) {
    this.door = door;
  }

  @GetMapping(value = "/cases/{key}/moves", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String moves(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.page("moves", MovesPage.of(visit.lens()));
  }
}
