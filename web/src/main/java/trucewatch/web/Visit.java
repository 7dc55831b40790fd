package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trucewatch.reference.CaseLog;
import trucewatch.view.page.Lens;
import trucewatch.web.CaseDesk.Answered;
import trucewatch.web.Readers.Reader;

/// One request for a page of a case, as it is answered for its reader.
///
/// @param own the parameters of the address that belong to this page alone, without empty ones
record Visit(Pages pages, Pages.Request request, Answered answered, List<Frame.Choice> own) {
  Visit {
    own = List.copyOf(own);
  }

  /// Makes visits: the way of every controller to a case.
  record Door(CaseDesk desk, Readers readers, Pages pages) {
    /// @param own names of the parameters that belong to this page alone
    /// @throws NotThere if there is no such case or account, or a date is none
    Visit open(String key, HttpServletRequest http, String... own) {
      Pages.Request request = Pages.Request.of(http);
      List<Frame.Choice> given = new ArrayList<>();
      for (String name : own) {
        String value = Pages.parameter(http, name);
        if (!value.isEmpty()) {
          given.add(new Frame.Choice(name, value));
        }
      }
      return new Visit(pages, request, answered(key, request), given);
    }

    private Answered answered(String key, Pages.Request request) {
      return desk.ask(readers.of(key), request.asked(), pages.words(request.language()));
    }

    /// What the sender of the request that is being answered may do in a case.
    Reader reader(String key) {
      return readers.of(key);
    }

    /// The log of a case, if the reader may see every claim in it.
    Optional<CaseDesk.LogOf> log(String key) {
      return desk.log(readers.of(key));
    }

    /// The queue of what was read from articles.
    ///
    /// @throws NotThere if there is no such case, or the reader may not review
    Reviews reviews(String key) {
      return desk.reviews(readers.of(key));
    }

    /// Where files are imported.
    ///
    /// @throws NotThere if there is no such case, or the reader may not import
    Imports imports(String key) {
      return desk.imports(readers.of(key));
    }

    /// The case as it is now.
    CaseLog caseLog(String key) {
      return desk.caseLog(readers.of(key));
    }

    /// Where the reports of a case go.
    ///
    /// @throws NotThere if there is no such case, or the reader may not record
    Reports reports(String key) {
      return desk.reports(readers.of(key));
    }
  }

  Lens lens() {
    return answered.lens();
  }

  Words words() {
    return pages.words(request.language());
  }

  /// @param section the page's entry in the navigation, and the first part of the key of its title
  /// @param path of the page below the case
  Frame frame(String section, String path) {
    return pages.frame(section, words().text(section + ".title"), path, answered, request, own);
  }

  /// The question as addresses hold it.
  ///
  /// @param path of the page below the case
  Frame.Bar bar(String path) {
    return Objects.requireNonNull(frame("board", "", path).bar());
  }

  /// The same for a page with a title of its own.
  Frame frame(String section, String title, String path) {
    return pages.frame(section, title, path, answered, request, own);
  }

  /// The page of the template that has the name of the section.
  String page(String section, Object data) {
    return pages.html(section, frame(section, section), data);
  }
}
