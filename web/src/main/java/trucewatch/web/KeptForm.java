package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was typed into a form that came when its session was over. It is given back to the same
/// person once they have signed in, to look at and send again; nothing is done with it before.
///
/// @param path of the page that shows the form, where it was sent to
/// @param person who was signed in when the form was made
/// @param typed by field
record KeptForm(String path, String person, Map<String, String> typed) {
  /// The field of a form that says for whom it was made.
  static final String PERSON = "_who";

  private static final String ATTRIBUTE = KeptForm.class.getName();
  private static final Pattern PATHS = Pattern.compile("/cases/[^/]+/report");
  private static final int MOST_LETTERS = 20_000;
  private static final int MOST_FIELDS = 60;

  KeptForm {
    typed = Map.copyOf(typed);
  }

  /// The form that the page of this request is to show again, if there is one: it is given once.
  static Optional<KeptForm> take(HttpServletRequest http) {
    HttpSession session = http.getSession(false);
    if (session != null
        && session.getAttribute(ATTRIBUTE) instanceof KeptForm form
        && form.path().equals(http.getRequestURI())) {
      session.removeAttribute(ATTRIBUTE);
      return Optional.of(form);
    }
    return Optional.empty();
  }

  /// The forms of people who are about to sign in: a limited number, because anybody can send some.
  static final class Shelf {
    private static final int MOST = 200;

    private final Map<String, KeptForm> forms =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, KeptForm> eldest) {
            return size() > MOST;
          }
        };

    /// Keeps the form of this request, if it is one that a page can show again and comes from a
    /// page of this server: another site must not fill in our forms.
    void keep(HttpServletRequest http) {
      KeptForm form = read(http);
      if (form != null) {
        String mark = UUID.randomUUID().toString();
        synchronized (forms) {
          forms.put(mark, form);
        }
        http.getSession().setAttribute(ATTRIBUTE, mark);
      }
    }

    /// Hands the form over to who has just signed in, if it is theirs.
    ///
    /// @return the page that shows it
    Optional<String> claim(HttpServletRequest http, SignedIn who) {
      HttpSession session = http.getSession(false);
      if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String mark)) {
        return Optional.empty();
      }
      KeptForm form;
      synchronized (forms) {
        form = forms.remove(mark);
      }
      session.removeAttribute(ATTRIBUTE);
      if (form == null || !form.person().equals(String.valueOf(who.id()))) {
        return Optional.empty();
      }
      session.setAttribute(ATTRIBUTE, form);
      return Optional.of(form.path());
    }

    private static @Nullable KeptForm read(HttpServletRequest http) {
      if (!http.getMethod().equals("POST")
          || !PATHS.matcher(http.getRequestURI()).matches()
          || !fromHere(http)) {
        return null;
      }
      Map<String, String> typed = new LinkedHashMap<>();
      int letters = 0;
      for (Map.Entry<String, String[]> field : http.getParameterMap().entrySet()) {
        if (!field.getKey().startsWith("_") && field.getValue().length == 1) {
          typed.put(field.getKey(), field.getValue()[0]);
          letters += field.getKey().length() + field.getValue()[0].length();
        }
      }
      String person = http.getParameter(PERSON);
      return person == null || letters > MOST_LETTERS || typed.size() > MOST_FIELDS
          ? null
          : new KeptForm(http.getRequestURI(), person, typed);
    }

    private static boolean fromHere(HttpServletRequest http) {
      String origin = http.getHeader("Origin");
      StringBuffer url = http.getRequestURL();
      String path = http.getRequestURI();
      return origin != null && url.substring(0, url.length() - path.length()).equals(origin);
    }
  }
}
