package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.verdict.Question;
import trucewatch.view.page.BriefPage;

/// The brief for a meeting: on the screen, on paper, and as a file for Word.
@Controller
public final class BriefController {
  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String SINCE = "since";

  private final Visit.Door door;

  BriefController(Visit.Door door) {
    this.door = door;
  }

  /// What the template of the page shows.
  ///
  /// @param since as the date field shows it
  public record Asked(String since) {}

  @GetMapping(value = "/cases/{key}/brief", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String brief(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, SINCE);
    return visit.page("brief", new Asked(visit.lens().times().day(since(visit, http).asOf().at())));
  }

  /// The sheet itself, asked for by the page once it is shown: what changed takes longer.
  @GetMapping(value = "/cases/{key}/brief/sheet", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String sheet(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, SINCE);
    return visit.pages().html("briefsheet", visit.frame("brief", "brief"), sheet(visit, http));
  }

  @GetMapping("/cases/{key}/brief.docx")
  ResponseEntity<byte[]> word(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, SINCE);
    Frame frame = visit.frame("brief", "brief");
    byte[] file = new BriefDocument(frame).bytes(sheet(visit, http));
    String name = key + "-" + visit.lens().times().day(visit.lens().question().asOf().at());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(WORD))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".docx").build().toString())
        .body(file);
  }

  /// What both the template and the file show.
  public record Sheet(BriefPage brief, String since) {}

  private static Sheet sheet(Visit visit, HttpServletRequest http) {
    Question since = since(visit, http);
    BriefPage brief = BriefPage.of(visit.lens(), since, visit.words());
    return new Sheet(brief, visit.lens().times().shown(since.asOf().at()));
  }

  private static Question since(Visit visit, HttpServletRequest http) {
    return CaseDesk.earlier(visit.lens(), SINCE, Pages.parameter(http, SINCE));
  }
}
