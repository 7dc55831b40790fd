package trucewatch.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import trucewatch.time.AsOf;
import trucewatch.view.Sentences;
import trucewatch.view.page.Lens;
import trucewatch.web.CaseDesk.Answered;
import trucewatch.web.CaseDesk.Asked;

/// Makes pages out of records and templates.
final class Pages {
  /// Not a language: English laid out from right to left, to see that the pages can.
  private static final String MIRRORED = "x-rtl";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "trucewatch.web.templates");
  private final Map<String, Words> catalogues;

  /// @param catalogues by language; English must be among them
  Pages(Map<String, Words> catalogues) {
    this.catalogues = catalogues;
  }

  /// The page of a template.
  ///
  /// @param data the record that it shows, its parameter `page`
  String html(String template, Frame frame, Object data) {
    StringOutput out = new StringOutput(16_384);
    engine.render(template + ".jte", Map.of("frame", frame, "page", data), out);
    return out.toString();
  }

  Words words(String language) {
    Words english = Objects.requireNonNull(catalogues.get(Words.ENGLISH));
    return language.equals(MIRRORED)
        ? english.mirrored()
        : catalogues.getOrDefault(language, english);
  }

  /// The frame of a page that belongs to no case.
  Frame frame(String section, String title, Request request) {
    return new Frame(
        words(request.language()), title, section, null, request.csrf(), request.who());
  }

  /// The frame of a page of a case.
  ///
  /// @param section the page's entry in the navigation
  /// @param path of the page below the case
  Frame frame(String section, String title, String path, Answered answered, Request request) {
    return frame(section, title, path, answered, request, List.of());
  }

  /// The same, with the parameters that belong to this page alone.
  Frame frame(
      String section,
      String title,
      String path,
      Answered answered,
      Request request,
      List<Frame.Choice> own) {
    String below = "/cases/" + Frame.encoded(answered.key()) + "/";
    String query = query(parts(request));
    return frame(section, title, path, answered, request, own, page -> below + page + query);
  }

  /// The same, where the pages lie elsewhere than on this server.
  Frame frame(
      String section,
      String title,
      String path,
      Answered answered,
      Request request,
      List<Frame.Choice> own,
      Frame.Addresses addresses) {
    Lens lens = answered.lens();
    AsOf asOf = lens.question().asOf();
    var agreement = lens.agreement();
    Frame.Bar bar =
        new Frame.Bar(
            answered.key(),
            path,
            agreement.title().isEmpty() ? agreement.id() : agreement.title(),
            agreement.owner(),
            agreement.zone().toString(),
            lens.times().day(asOf.at()),
            lens.times().day(asOf.known()),
            lens.question().account(),
            accounts(lens),
            parts(request),
            own,
            Sections.of(answered.reader()),
            addresses,
            query(Stream.concat(parts(request).stream(), own.stream()).toList()),
            lens.asOf(),
            lens.byAccount(lens.question().account()),
            words(request.language()).text("readers." + lens.question().reader().code()),
            answered.note(),
            answered.warnings());
    return new Frame(words(request.language()), title, section, bar, request.csrf(), request.who());
  }

  /// What every request holds, whatever page it is for.
  record Request(Asked asked, String language, Supplier<String> csrf, Frame.@Nullable Who who) {
    static Request of(HttpServletRequest http) {
      Asked asked =
          new Asked(parameter(http, "at"), parameter(http, "known"), parameter(http, "account"));
      return new Request(asked, LanguageCookie.of(http), () -> token(http), Frame.Who.of(http));
    }

    private static String token(HttpServletRequest http) {
      return http.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
          ? token.getToken()
          : "";
    }
  }

  /// A parameter of the address, without blanks around it; empty if it is not there.
  static String parameter(HttpServletRequest http, String name) {
    String value = http.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private static List<Frame.Choice> accounts(Lens lens) {
    Set<String> codes = new LinkedHashSet<>(lens.answers().accounts());
    codes.add("two-sources");
    codes.add("verified");
    codes.add(lens.question().account());
    List<Frame.Choice> choices = new ArrayList<>();
    codes.forEach(
        code -> choices.add(new Frame.Choice(code, Sentences.capital(lens.byAccount(code)))));
    return choices;
  }

  /// Only what was asked stands in the address: a page without a date is the page of today.
  private static List<Frame.Choice> parts(Request request) {
    Asked asked = request.asked();
    return Stream.of(
            new Frame.Choice("at", asked.at()),
            new Frame.Choice("known", asked.known()),
            new Frame.Choice("account", asked.account()),
            new Frame.Choice("lang", request.language().equals(MIRRORED) ? MIRRORED : ""))
        .filter(part -> !part.words().isEmpty())
        .toList();
  }

  private static String query(List<Frame.Choice> parts) {
    return parts.isEmpty()
        ? ""
        : parts.stream()
            .map(part -> part.code() + "=" + Frame.encoded(part.words()))
            .collect(Collectors.joining("&", "?", ""));
  }
}
