package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.claims.Ballot;
import trucewatch.view.page.DecisionPage;

/// The decision room: votes set by clicking, the outcome, and who could turn it. What is assumed
/// stands in the address and nowhere else.
@Controller
public final class DecisionController {
  /// Before the code of a member in the names of the parameters.
  private static final String OF_MEMBER = "b.";

  private final Visit.Door door;

  DecisionController(Visit.Door door) {
    this.door = door;
  }

  /// What the list shows.
  public record Listed(List<DecisionPage.Standing> decisions) {}

  /// What the room shows.
  public record Room(DecisionPage decision, List<String> ballots) {}

  @GetMapping(value = "/cases/{key}/decisions", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String list(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http);
    return visit.page("decisions", new Listed(DecisionPage.all(visit.lens())));
  }

  @GetMapping(value = "/cases/{key}/decisions/{code}", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String room(
      @PathVariable("key") String key, @PathVariable("code") String code, HttpServletRequest http) {
    String[] own =
        Collections.list(http.getParameterNames()).stream()
            .filter(name -> name.startsWith(OF_MEMBER))
            .toArray(String[]::new);
    Visit visit = door.open(key, http, own);
    Map<String, Ballot> assumed = new LinkedHashMap<>();
    for (Frame.Choice one : visit.own()) {
      Ballot ballot =
          DecisionPage.ballot(one.words())
              .orElseThrow(
                  () ->
                      NotThere.wrong(
                          "'" + one.words() + "' is no ballot. There are: " + ballots() + "."));
      assumed.put(one.code().substring(OF_MEMBER.length()), ballot);
    }
    DecisionPage page =
        DecisionPage.of(visit.lens(), code, assumed)
            .orElseThrow(
                () -> NotThere.missing("There is no decision '" + code + "' in this case."));
    Frame frame = visit.frame("decisions", "decisions/" + Frame.encoded(code));
    return visit.pages().html("decision", frame, new Room(page, ballotCodes()));
  }

  private static List<String> ballotCodes() {
    return DecisionPage.ballots().stream().map(Ballot::code).toList();
  }

  private static String ballots() {
    return String.join(", ", ballotCodes());
  }
}
