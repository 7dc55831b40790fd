package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trucewatch.verdict.Question;
import trucewatch.view.Claims;
import trucewatch.view.Csv;
import trucewatch.view.Json;
import trucewatch.view.Names;
import trucewatch.view.Row;
import trucewatch.view.StatusRows;
import trucewatch.view.page.BoardPage;
import trucewatch.view.page.BriefPage;
import trucewatch.view.page.ClausePage;
import trucewatch.view.page.Lens;
import trucewatch.view.page.Past;
import trucewatch.web.CaseDesk.Answered;
import trucewatch.web.CaseDesk.Asked;

/// The files of one edition, made from the same records and templates as the pages of the server.
public final class EditionPages {
  /// Characters that fit into a line of the title of the card, at its size.
  private static final int CARD_LINE = 46;

  /// Lines of counts in a column of the card.
  private static final int CARD_ROWS = 9;

  private final Pages pages;
  private final Answered answered;
  private final String name;
  private final String previous;
  private final Question since;
  private final String engine;
  private String alt = "";

  /// @param previous name of the edition before, empty if there is none
  /// @param since the point of view that changes are told from
  /// @param engine name and version of the program
  EditionPages(
      Pages pages, Answered answered, String name, String previous, Question since, String engine) {
    this.pages = pages;
    this.answered = answered;
    this.name = name;
    this.previous = previous;
    this.since = since;
    this.engine = engine;
  }

  /// What every page of an edition says of it.
  ///
  /// @param up the way from the page to the folder of the edition, such as `../`
  /// @param alt the picture to share, in words
  public record Head(String name, String previous, String up, String engine, String alt) {}

  /// What the template of the board shows.
  public record BoardSheet(Head head, BoardPage board, Past past) {}

  /// What the template of the brief shows.
  public record BriefSheet(Head head, BriefController.Sheet sheet) {}

  /// What the template of a clause shows.
  public record ClauseSheet(
      Head head, ClausePage clause, List<ClausePage.Why> why, ClauseController.Stretches past) {
    public ClauseSheet {
      why = List.copyOf(why);
    }
  }

  /// A text at its place on the card.
  public record Placed(int x, int y, String words) {}

  /// The picture to share, which carries what it must not be shown without.
  public record Card(String name, List<Placed> title, List<Placed> counts) {
    public Card {
      title = List.copyOf(title);
      counts = List.copyOf(counts);
    }
  }

  /// An edition in the list of all.
  public record Listed(String name, String asOf, String by) {}

  /// What the list of all editions shows.
  public record Shelf(String title, List<Listed> editions) {
    public Shelf {
      editions = List.copyOf(editions);
    }
  }

  /// The files, by their path in the edition.
  Map<String, byte[]> files() {
    Lens lens = answered.lens();
    Map<String, byte[]> files = new LinkedHashMap<>();
    BoardPage board = BoardPage.of(lens, BoardPage.Filter.NONE);
    Frame frame = frame("board", "");
    SharePicture picture = SharePicture.of(frame.t("edition.named", name), frame, board);
    alt = picture.words();
    files.put("card.png", picture.png());
    Past past = Past.of(lens);
    files.put("index.html", page("board", "board", "", new BoardSheet(head(""), board, past)));
    files.put("brief.html", page("brief", "brief", "", brief(lens)));
    lens.agreement()
        .clauses()
        .forEach(clause -> files.put(fileOf(clause.id().code()), clause(clause.id().code(), past)));
    List<Row> rows = new StatusRows(lens.times()).of(lens.verdicts());
    files.put("board.csv", utf8(Csv.table(StatusRows.COLUMNS, rows)));
    files.put("board.json", utf8(Json.array(rows)));
    List<Row> claims = claims(lens);
    files.put("claims.csv", utf8(Csv.table(Claims.COLUMNS, claims)));
    files.put("claims.json", utf8(Json.array(claims)));
    files.put("card.svg", page("card", "board", "", card(board)));
    files.put("trucewatch.css", resource("trucewatch.css"));
    files.put("icon.svg", resource("icon.svg"));
    return files;
  }

  /// The list of all editions.
  byte[] list(List<Editions.Entry> entries) {
    Lens lens = answered.lens();
    Names names = lens.names();
    List<Listed> listed = new ArrayList<>();
    for (Editions.Entry one : entries) {
      String by = names.isAccount(one.account()) ? names.byAccount(one.account()) : one.account();
      listed.add(new Listed(one.name(), lens.times().shown(one.asOf()), by));
    }
    Frame frame = frame("board", "");
    return utf8(
        pages.html(
            "edition/list", frame, new Shelf(Objects.requireNonNull(frame.bar()).title(), listed)));
  }

  private Head head(String up) {
    return new Head(name, previous, up, engine, alt);
  }

  private BriefSheet brief(Lens lens) {
    BriefPage brief = BriefPage.of(lens, since, pages.words(""));
    String from =
        previous.isEmpty() ? lens.times().shown(since.asOf().at()) : "edition " + previous;
    return new BriefSheet(head(""), new BriefController.Sheet(brief, from));
  }

  private byte[] clause(String code, Past past) {
    Lens lens = answered.lens();
    var sheet =
        new ClauseSheet(
            head("../"),
            ClausePage.of(lens, code),
            ClausePage.why(lens, code),
            new ClauseController.Stretches(past.of(code)));
    return page("clause", "clause", "../", sheet);
  }

  private List<Row> claims(Lens lens) {
    Claims claims = new Claims(lens.names(), lens.times());
    return lens.answers().counted(lens.question()).stream()
        .map(told -> claims.row(told, lens.question()))
        .toList();
  }

  private Card card(BoardPage board) {
    List<Placed> title = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Objects.requireNonNull(frame("board", "").bar()).title().split(" ", -1)) {
      if (line.length() + word.length() > CARD_LINE) {
        title.add(new Placed(48, 158 + 50 * title.size(), line.toString().strip()));
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    title.add(new Placed(48, 158 + 50 * title.size(), line.toString().strip()));
    List<Placed> counts = new ArrayList<>();
    for (BoardPage.Count count : board.counts()) {
      int i = counts.size();
      counts.add(
          new Placed(
              48 + 570 * (i / CARD_ROWS),
              250 + 31 * (i % CARD_ROWS),
              count.clauses() + " " + count.mark().word()));
    }
    return new Card(name, title, counts);
  }

  private byte[] page(String template, String section, String up, Object data) {
    return utf8(pages.html("edition/" + template, frame(section, up), data));
  }

  private Frame frame(String section, String up) {
    Pages.Request request = new Pages.Request(Asked.NOTHING, "", () -> "", null);
    String title =
        pages.words("").text(section.equals("clause") ? "board.clause" : section + ".title");
    return pages.frame(
        section, title, section, answered, request, List.of(), page -> up + address(page));
  }

  /// Where a page of the server lies in an edition.
  private static String address(String page) {
    return page.equals("board") ? "index.html" : page + ".html";
  }

  private static String fileOf(String clause) {
    return "clauses/" + clause + ".html";
  }

  private static byte[] resource(String file) {
    try (var in = EditionPages.class.getResourceAsStream("/static/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no file '" + file + "'");
      }
      return in.readAllBytes();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
