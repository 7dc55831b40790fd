package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where one signs in.
@Controller
public final class LoginController {
  private final Pages pages;
  private final String organization;

  /// @param organization by which people may sign in too, empty if there is none
  LoginController(Pages pages, String organization) {
    this.pages = pages;
    this.organization = organization;
  }

  /// What the template shows.
  ///
  /// @param wrong whether name or password was not right
  /// @param pause seconds to wait before the next try, empty if there is no need
  /// @param over whether the session was over
  /// @param out whether somebody has just signed out
  /// @param unknown whether the organization let somebody in who is not of the team
  /// @param elsewhere whether signing in by the organization did not work
  /// @param organization its name, empty if there is none
  public record Shown(
      boolean wrong,
      String pause,
      boolean over,
      boolean out,
      boolean unknown,
      boolean elsewhere,
      String organization) {}

  @GetMapping(value = ToTheDoor.LOGIN, produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String login(HttpServletRequest http) {
    Pages.Request request = Pages.Request.of(http);
    String wait = Pages.parameter(http, "wait");
    Shown shown =
        new Shown(
            http.getParameter("wrong") != null,
            wait.matches("\\d{1,4}") ? wait : "",
            http.getParameter("over") != null,
            http.getParameter("out") != null,
            http.getParameter("unknown") != null,
            http.getParameter("elsewhere") != null,
            organization);
    String title = pages.words(request.language()).text("login.title");
    return pages.html("login", pages.frame("login", title, request), shown);
  }
}
