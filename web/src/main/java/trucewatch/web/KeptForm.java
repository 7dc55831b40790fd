package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was typed into a form that came when its session was over. It is given back to the same
/// person once they have signed in, to look at and send again; nothing is done with it before.
///
/// @param page the address of the page that shows the form
/// @param person who was signed in when the form was made
/// @param typed by field
record KeptForm(String page, String person, Map<String, String> typed) {
  /// The field of a form that says for whom it was made.
  static final String PERSON = "_who";

  private static final String ATTRIBUTE = KeptForm.class.getName();

  /// The forms that are given back, by where they are sent; the group is the page that shows one.
  private static final Pattern PATHS =
      Pattern.compile(
          "(/cases/[^/]+/(?:report|joins|import))|(/cases/[^/]+/review)/([^/]+)/(?:accept|reject)"
              + "|(/cases/[^/]+/import/[^/]+)/run");

  /// Fields that say what a page shows and stand in its address.
  private static final List<String> ADDRESSED =
      List.of(
          "first", "second", "as", "encoding", "delimiter", "dates", "from", "complete", "whole");

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
        && form.page().equals(address(http))) {
      session.removeAttribute(ATTRIBUTE);
      return Optional.of(form);
    }
    return Optional.empty();
  }

  /// What was typed into a field, empty if nothing was.
  String of(String field) {
    return typed.getOrDefault(field, "");
  }

  private static String address(HttpServletRequest http) {
    String query = http.getQueryString();
    return http.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /// The forms of people who are about to sign in: a limited number, because anybody can send some.
  static final class Shelf {
    private static final int MOST = 200;

    private final SmallCookie cookie;
    private final Map<String, KeptForm> forms =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, KeptForm> eldest) {
            return size() > MOST;
          }
        };

    Shelf(boolean secure) {
      this.cookie = SmallCookie.named("kept", secure);
    }

    /// Keeps the form of this request, if it is one that a page can show again and comes from a
    /// page of this server: another site must not fill in our forms.
    void keep(HttpServletRequest http, HttpServletResponse response) {
      KeptForm form = read(http);
      if (form != null) {
        String mark = UUID.randomUUID().toString();
        synchronized (forms) {
          forms.put(mark, form);
        }
        cookie.write(response, mark);
      }
    }

    /// Hands the form over to who has just signed in, if it is theirs.
    ///
    /// @return the page that shows it
    Optional<String> claim(HttpServletRequest http, HttpServletResponse response, SignedIn who) {
      Optional<String> mark = cookie.read(http);
      if (mark.isEmpty()) {
        return Optional.empty();
      }
      cookie.forget(response);
      KeptForm form;
      synchronized (forms) {
        form = forms.remove(mark.get());
      }
      if (form == null || !form.person().equals(String.valueOf(who.id()))) {
        return Optional.empty();
      }
      http.getSession().setAttribute(ATTRIBUTE, form);
      return Optional.of(form.page());
    }

    private static @Nullable KeptForm read(HttpServletRequest http) {
      Matcher path = PATHS.matcher(http.getRequestURI());
      if (!http.getMethod().equals("POST") || !path.matches() || !fromHere(http)) {
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
          : new KeptForm(page(path, http.getQueryString(), typed), person, typed);
    }

    /// The page that shows the form, with the question that it was asked with.
    private static String page(Matcher path, @Nullable String query, Map<String, String> typed) {
      List<String> parts = new ArrayList<>();
      if (query != null) {
        parts.add(query);
      }
      if (path.group(3) != null) {
        parts.add("candidate=" + path.group(3));
      } else if (!path.group().endsWith("/report")) {
        ADDRESSED.stream()
            .filter(typed::containsKey)
            .forEach(name -> parts.add(name + "=" + Frame.encoded(typed.getOrDefault(name, ""))));
      }
      String page =
          Stream.of(path.group(1), path.group(2), path.group(4))
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow();
      return parts.isEmpty() ? page : page + "?" + String.join("&", parts);
    }

    private static boolean fromHere(HttpServletRequest http) {
      String origin = http.getHeader("Origin");
      StringBuffer url = http.getRequestURL();
      String path = http.getRequestURI();
      return origin != null && url.substring(0, url.length() - path.length()).equals(origin);
    }
  }
}
