package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands around every page: its language, its title, and for pages of a case the bar with
/// both dates and the account.
///
/// @param section which entry of the navigation is marked, a key of the catalogue
/// @param bar null on pages that belong to no case
/// @param csrf the token that every form which changes something must send as `_csrf`; asking for
///   it begins a session
/// @param who is signed in, null where nobody is
public record Frame(
    Words words,
    String title,
    String section,
    @Nullable Bar bar,
    Supplier<String> csrf,
    @Nullable Who who) {

  /// Who looks at the page.
  ///
  /// @param administers whether they say for some case who may do what
  public record Who(long id, String name, boolean administers) {
    private static final String ATTRIBUTE = Who.class.getName();

    static void keep(HttpServletRequest http, Who who) {
      http.setAttribute(ATTRIBUTE, who);
    }

    static @Nullable Who of(HttpServletRequest http) {
      return http.getAttribute(ATTRIBUTE) instanceof Who who ? who : null;
    }
  }

  /// Who is signed in, as forms say for whom they were made; empty where nobody is.
  public String person() {
    Who somebody = who;
    return somebody == null ? "" : String.valueOf(somebody.id());
  }

  /// Which case, as of when, known when, by whose account, for whom.
  ///
  /// @param path of this page below the case, for the form that asks again
  /// @param at as the date field shows it
  /// @param parts the same as names and values, for forms that keep the question
  /// @param own names and values that belong to this page alone, such as its filter
  /// @param groups what the navigation offers this reader
  /// @param addresses of the other pages of the case
  /// @param whole the question as it stands in links of this page, `?at=…&known=…&account=…`, with
  ///   what belongs to this page
  /// @param asOf "2025-11-03, known then"
  /// @param byAccount "by Israel's account"
  /// @param note what the reader must be told of the question, else empty
  public record Bar(
      String key,
      String path,
      String title,
      String owner,
      String zone,
      String at,
      String known,
      String account,
      List<Choice> accounts,
      List<Choice> parts,
      List<Choice> own,
      List<Sections.Group> groups,
      Addresses addresses,
      String whole,
      String asOf,
      String byAccount,
      String readers,
      String note,
      List<String> warnings) {
    public Bar {
      accounts = List.copyOf(accounts);
      parts = List.copyOf(parts);
      own = List.copyOf(own);
      groups = List.copyOf(groups);
      warnings = List.copyOf(warnings);
    }

    /// The address of a page of this case that keeps the question.
    public String to(String page) {
      return addresses.to(page);
    }

    /// The address of a part or a form of this page, which keeps its filter too.
    public String own(String page) {
      return "/cases/" + encoded(key) + "/" + page + whole;
    }

    /// The address that shows the same for ever: with both dates and the account.
    public String cite() {
      StringBuilder address = new StringBuilder("/cases/" + encoded(key) + "/" + path);
      address.append("?at=").append(at).append("&known=").append(known);
      address.append("&account=").append(encoded(account));
      own.forEach(
          one -> address.append('&').append(one.code()).append('=').append(encoded(one.words())));
      return address.toString();
    }

    public String clause(String code) {
      return to("clauses/" + encoded(code));
    }
  }

  /// Where the pages of a case lie.
  @FunctionalInterface
  public interface Addresses {
    /// The address of a page that keeps the question.
    ///
    /// @param page its path below the case, such as `board` or `clauses/truce`
    String to(String page);
  }

  /// One entry of a list to choose from.
  public record Choice(String code, String words) {}

  /// The text of a key of the catalogue.
  public String t(String key, Object... parts) {
    return words.text(key, parts);
  }

  /// A text as one part of a path.
  public static String encodedPart(String text) {
    return encoded(text);
  }

  /// The address of this page in another language of the interface.
  public String inLanguage(String code) {
    String here = bar == null ? "" : bar.own(bar.path());
    return here + (here.contains("?") ? "&" : "?") + "lang=" + code;
  }

  /// The language of sentences that the program makes in English whatever the page is in; null on
  /// English pages.
  public @Nullable String english() {
    return words.language().equals(Words.ENGLISH) ? null : Words.ENGLISH;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
