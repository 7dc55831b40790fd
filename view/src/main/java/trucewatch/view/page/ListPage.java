package trucewatch.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trucewatch.claims.Claim;
import trucewatch.claims.Live;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.PositionView;
import trucewatch.view.ClaimWords;
import trucewatch.view.Claims;
import trucewatch.view.Incidents;
import trucewatch.view.Positions;
import trucewatch.view.Row;
import trucewatch.view.Timeline;

/// A long table, page by page: what is shown and what is exported are the same items through the
/// same filter.
///
/// @param columns names, parts of the keys of their titles
/// @param items those of this page
/// @param page from 1
public record ListPage(
    Kind kind,
    List<String> columns,
    List<Item> items,
    int page,
    int pages,
    int shown,
    int all,
    Filter filter) {
  private static final int ON_A_PAGE = 100;

  /// Which table.
  public enum Kind {
    CLAIMS,
    INCIDENTS,
    TIMELINE,
    POSITIONS;

    /// The fields of the exports.
    public List<String> exported() {
      return switch (this) {
        case CLAIMS -> Claims.COLUMNS;
        case INCIDENTS -> Incidents.COLUMNS;
        case TIMELINE -> Timeline.COLUMNS;
        case POSITIONS -> Positions.COLUMNS;
      };
    }

    private List<String> columns() {
      return switch (this) {
        case CLAIMS -> List.of("claim", "said", "words", "reported", "known", "access");
        case INCIDENTS -> List.of("when", "what", "where", "who", "answer", "clauses", "claims");
        case TIMELINE -> List.of("when", "known", "kind", "text", "clauses", "claims");
        case POSITIONS -> List.of("who", "position", "clauses", "when", "said", "words", "claim");
      };
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is looked for.
  ///
  /// @param text in any cell; empty for everything
  /// @param clause code of the clause that it must concern, empty for every one
  public record Filter(String text, String clause) {}

  /// A cell: words, or clauses to go to.
  ///
  /// @param dir `rtl` or `ltr` for words in their own language, empty for ours
  public record Cell(String text, List<ClausePage.Link> links, String language, String dir) {
    public Cell {
      links = List.copyOf(links);
    }

    static Cell of(String text) {
      return new Cell(text, List.of(), "", "");
    }
  }

  /// One line of the table.
  ///
  /// @param row the same for scripts
  /// @param clauses codes of those that it concerns
  public record Item(Row row, List<Cell> cells, List<String> clauses) {
    public Item {
      cells = List.copyOf(cells);
      clauses = List.copyOf(clauses);
    }

    private boolean fits(Filter filter) {
      String wanted = filter.text().toLowerCase(Locale.ROOT);
      return (filter.clause().isEmpty() || clauses.contains(filter.clause()))
          && (wanted.isEmpty()
              || cells.stream().anyMatch(c -> c.text().toLowerCase(Locale.ROOT).contains(wanted)));
    }
  }

  public ListPage {
    columns = List.copyOf(columns);
    items = List.copyOf(items);
  }

  /// One page of the table.
  ///
  /// @param page from 1; a page that does not exist is the nearest one
  public static ListPage of(Lens lens, Kind kind, Filter filter, int page) {
    List<Item> all = items(lens, kind);
    List<Item> fitting = all.stream().filter(item -> item.fits(filter)).toList();
    int pages = Math.max(1, (fitting.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int at = Math.clamp(page, 1, pages);
    int from = (at - 1) * ON_A_PAGE;
    List<Item> here = fitting.subList(from, Math.min(fitting.size(), from + ON_A_PAGE));
    return new ListPage(kind, kind.columns(), here, at, pages, fitting.size(), all.size(), filter);
  }

  /// All rows that fit, for scripts.
  public static List<Row> rows(Lens lens, Kind kind, Filter filter) {
    return items(lens, kind).stream().filter(item -> item.fits(filter)).map(Item::row).toList();
  }

  private static List<Item> items(Lens lens, Kind kind) {
    return switch (kind) {
      case CLAIMS ->
          lens.answers().counted(lens.question()).stream().map(t -> claim(lens, t)).toList();
      case INCIDENTS ->
          lens.answers().incidents(lens.question()).stream().map(i -> incident(lens, i)).toList();
      case TIMELINE -> timeline(lens);
      case POSITIONS -> positions(lens);
    };
  }

  private static Item claim(Lens lens, Live.Told told) {
    Claim claim = told.claim();
    Quote quote = Quote.of(claim, new ClaimWords(lens.names(), lens.times()));
    return new Item(
        new Claims(lens.names(), lens.times()).row(told, lens.question()),
        List.of(
            Cell.of(claim.id().text()),
            Cell.of(quote.told()),
            words(quote),
            Cell.of(lens.times().shown(claim.reportedAt())),
            Cell.of(lens.times().shown(claim.known())),
            Cell.of(lens.wording().text("access." + quote.access()))),
        claim.clause().isEmpty() ? List.of() : List.of(claim.clause()));
  }

  private static Cell words(Quote quote) {
    return new Cell(quote.original(), List.of(), quote.language(), quote.dir());
  }

  private static Item incident(Lens lens, IncidentView view) {
    Incidents incidents = new Incidents(lens.names(), lens.times());
    Incidents.Line line = incidents.line(view);
    List<String> claims =
        view.tellings().stream().map(claim -> claim.id().text()).distinct().toList();
    return new Item(
        incidents.rows(List.of(view), lens.question()).getFirst(),
        List.of(
            Cell.of(line.when()),
            Cell.of(line.what()),
            Cell.of(line.where()),
            Cell.of(line.who()),
            Cell.of(line.answer()),
            clauses(lens, line.clauses()),
            Cell.of(String.join(", ", claims))),
        line.clauses());
  }

  private static Cell clauses(Lens lens, List<String> codes) {
    return new Cell("", codes.stream().map(lens::link).toList(), "", "");
  }

  private static List<Item> timeline(Lens lens) {
    Timeline timeline = new Timeline(lens.names(), lens.times(), lens.sentences());
    List<Item> items = new ArrayList<>();
    for (Timeline.Entry entry :
        timeline.of(
            lens.verdicts(),
            lens.answers().incidents(lens.question()),
            lens.answers().positions(lens.question()))) {
      boolean calendar = entry.kind() == Timeline.Kind.DUE;
      items.add(
          new Item(
              timeline.rows(List.of(entry), lens.question()).getFirst(),
              List.of(
                  Cell.of(lens.times().shown(entry.when())),
                  Cell.of(calendar ? "" : lens.times().shown(entry.knownSince())),
                  Cell.of(lens.wording().text("timeline." + entry.kind().code())),
                  Cell.of(named(lens, entry)),
                  clauses(lens, entry.clauses()),
                  Cell.of(String.join(", ", entry.claims()))),
              entry.clauses()));
    }
    return items;
  }

  /// The text of an incident has its names already; the others begin with or hold a clause's code.
  private static String named(Lens lens, Timeline.Entry entry) {
    if (entry.kind() == Timeline.Kind.INCIDENT || entry.clauses().isEmpty()) {
      return entry.text();
    }
    String code = entry.clauses().getFirst();
    int at = entry.text().indexOf(code);
    String title = lens.title(code);
    return at < 0 || title.equals(code)
        ? entry.text()
        : entry.text().substring(0, at)
            + "“"
            + title
            + "”"
            + entry.text().substring(at + code.length());
  }

  private static List<Item> positions(Lens lens) {
    Positions positions = new Positions(lens.names(), lens.times());
    List<Item> items = new ArrayList<>();
    for (PositionView view : positions.inOrder(lens.answers().positions(lens.question()))) {
      Quote quote = Quote.of(view.claim(), new ClaimWords(lens.names(), lens.times()));
      items.add(
          new Item(
              positions.rows(List.of(view), lens.question()).getFirst(),
              List.of(
                  Cell.of(lens.names().actor(view.holder())),
                  Cell.of(lens.position(view)),
                  clauses(lens, List.of(view.clause())),
                  Cell.of(lens.times().shown(view.since())),
                  Cell.of(quote.told()),
                  words(quote),
                  Cell.of(quote.id())),
              List.of(view.clause())));
    }
    return items;
  }
}
