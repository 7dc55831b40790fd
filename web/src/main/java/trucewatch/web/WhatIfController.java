package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import trucewatch.questions.Assumptions;
import trucewatch.view.page.WhatIfPage;

/// The page on which votes, acts and positions are assumed, and claims left out. What is assumed
/// stands in the address and nowhere else.
@Controller
public final class WhatIfController {
  private static final String SECTION = "what-if";

  /// Before the number of an assumption in the names of the parameters.
  private static final String ASSUMED = "assume.";

  private static final String WITHOUT = "without.";

  /// More than anybody reads; each is worked out.
  private static final int MOST = 30;

  private final Visit.Door door;

  WhatIfController(Visit.Door door) {
    this.door = door;
  }

  /// What the page shows.
  ///
  /// @param lacking addresses of this page without one of the suppositions, in the order in which
  ///   the page shows them: first those assumed, then those left out
  public record Shown(WhatIfPage supposed, WhatIfPage.Choices choices, List<String> lacking) {}

  @GetMapping(value = "/cases/{key}/what-if", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable("key") String key, HttpServletRequest http) {
    Visit visit = door.open(key, http, numbered(http));
    List<Frame.Choice> own = new ArrayList<>(visit.own());
    List<Frame.Choice> more = added(http, own);
    if (!more.isEmpty()) {
      own.addAll(more);
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, http.getContextPath() + address(visit, own))
          .build();
    }
    if (own.size() > MOST) {
      throw NotThere.wrong("More than " + MOST + " assumptions at once. Take some back.");
    }
    WhatIfPage page = supposed(visit, own);
    List<String> lacking = new ArrayList<>();
    for (Frame.Choice one : own) {
      List<Frame.Choice> rest = new ArrayList<>(own);
      rest.remove(one);
      lacking.add(address(visit, rest));
    }
    String html = visit.page(SECTION, new Shown(page, WhatIfPage.choices(visit.lens()), lacking));
    return ResponseEntity.ok(html);
  }

  private static WhatIfPage supposed(Visit visit, List<Frame.Choice> own) {
    List<String> assumed = words(own, ASSUMED);
    List<String> without = words(own, WITHOUT);
    try {
      return WhatIfPage.of(visit.lens(), assumed, without)
          .orElseThrow(
              () ->
                  NotThere.wrong(
                      "Among "
                          + String.join(", ", without)
                          + " is an id of no claim that counts"
                          + " here. The page Claims lists them."));
    } catch (Assumptions.NotUnderstood why) {
      throw NotThere.wrong(String.valueOf(why.getMessage()));
    }
  }

  private static List<String> words(List<Frame.Choice> own, String prefix) {
    return own.stream()
        .filter(one -> one.code().startsWith(prefix))
        .map(Frame.Choice::words)
        .toList();
  }

  private static String address(Visit visit, List<Frame.Choice> own) {
    List<Frame.Choice> numbered = new ArrayList<>();
    for (String prefix : List.of(ASSUMED, WITHOUT)) {
      int n = 0;
      for (String words : words(own, prefix)) {
        n++;
        numbered.add(new Frame.Choice(prefix + n, words));
      }
    }
    return new Visit(visit.pages(), visit.request(), visit.answered(), numbered)
        .bar(SECTION)
        .own(SECTION);
  }

  /// The names of the assumptions in the address, those assumed first, in the order of their
  /// numbers.
  private static String[] numbered(HttpServletRequest http) {
    return Collections.list(http.getParameterNames()).stream()
        .filter(name -> name.matches("(assume|without)\\.[0-9]{1,3}"))
        .sorted(
            Comparator.comparingInt((String name) -> name.startsWith(WITHOUT) ? 1 : 0)
                .thenComparingInt(name -> Integer.parseInt(name.substring(name.indexOf('.') + 1))))
        .toArray(String[]::new);
  }

  /// What one of the forms of the page adds: a vote or position, an act, or a claim left out.
  private static List<Frame.Choice> added(HttpServletRequest http, List<Frame.Choice> own) {
    String clause = Pages.parameter(http, "clause");
    String word = Pages.parameter(http, "word");
    if (!clause.isEmpty() && !word.isEmpty()) {
      String text = clause + ":" + Pages.parameter(http, "who") + "=" + word;
      return List.of(new Frame.Choice(ASSUMED + (own.size() + 1), text));
    }
    String act = Pages.parameter(http, "act");
    if (!act.isEmpty()) {
      return List.of(new Frame.Choice(ASSUMED + (own.size() + 1), act(http, act)));
    }
    String claim = Pages.parameter(http, "claim");
    return claim.isEmpty()
        ? List.of()
        : List.of(new Frame.Choice(WITHOUT + (own.size() + 1), claim));
  }

  private static String act(HttpServletRequest http, String act) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("act", act);
    for (String column : List.of("actor", "target", "quantity", "unit", "place", "from", "to")) {
      String text = Pages.parameter(http, column);
      if (text.contains(",") || text.contains("=")) {
        throw NotThere.wrong(column + ": '" + text + "' has a comma or an equals sign in it.");
      }
      if (!text.isEmpty()) {
        cells.put(column, text);
      }
    }
    if (cells.containsKey("from")) {
      cells.putIfAbsent("to", cells.getOrDefault("from", ""));
    }
    if (!cells.containsKey("quantity")) {
      cells.remove("unit");
    }
    return String.join(
        ",", cells.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
  }
}
