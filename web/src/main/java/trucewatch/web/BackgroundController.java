package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.page.ActorsPage;
import trucewatch.view.page.CoveragePage;
import trucewatch.view.page.RolesPage;

/// What one must know to weigh a status: who was watching, who is who, and who is set over whom.
@Controller
public final class BackgroundController {
  private final Visit.Door door;

  BackgroundController(Visit.Door door) {
    this.door = door;
  }

  @GetMapping(value = "/cases/{key}/coverage", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String coverage(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.page("coverage", CoveragePage.of(visit.lens()));
  }

  @GetMapping(value = "/cases/{key}/actors", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String actors(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.page("actors", ActorsPage.of(visit.lens(), visit.answered().sources()));
  }

  @GetMapping(value = "/cases/{key}/roles", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String roles(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.page("roles", RolesPage.of(visit.lens()));
  }
}
