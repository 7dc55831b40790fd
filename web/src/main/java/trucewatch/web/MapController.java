package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.view.Json;
import trucewatch.view.page.MapPage;

/// Where it is: the places and the incidents on a map without tiles, and the same as a list.
@Controller
public final class MapController {
  private final Visit.Door door;

  MapController(Visit.Door door) {
    this.door = door;
  }

  @GetMapping(value = "/cases/{key}/map", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String map(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.page("map", page(visit));
  }

  /// The list beside the map, asked for again when the day is moved.
  @GetMapping(value = "/cases/{key}/map/list", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String list(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.pages().html("maplist", visit.frame("map", "map"), page(visit));
  }

  /// What the script draws: an array of one object.
  @GetMapping(value = "/cases/{key}/map.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String shapes(@PathVariable("key") String key, HttpServletRequest http) {
    return Json.array(List.of(page(door.open(key, http)).row()));
  }

  private static MapPage page(Visit visit) {
    return MapPage.of(visit.lens(), visit.answered().shapes());
  }
}
