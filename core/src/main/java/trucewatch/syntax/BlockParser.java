package trucewatch.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.diagnostic.Problem;
import trucewatch.diagnostic.SourceText;
import trucewatch.diagnostic.Span;

/// Reads the blocks of one fence. A mistake costs its line and no more: reading goes on with the
/// next.
final class BlockParser {
  /// The words that begin a block, each with the items that it may have.
  static final Map<String, ItemTable<?>> BLOCKS = blocks();

  private final SourceText source;
  private final Problems problems;
  private final Layout layout;
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Open open;
  private boolean lostHeader;

  BlockParser(SourceText source, Problems problems, Layout layout) {
    this.source = source;
    this.problems = problems;
    this.layout = layout;
  }

  private static Map<String, ItemTable<?>> blocks() {
    var map = new LinkedHashMap<String, ItemTable<?>>();
    map.put("agreement", AgreementParser.ITEMS);
    for (ActorKind kind : ActorKind.values()) {
      map.put(word(kind), ActorParser.ITEMS);
    }
    for (PlaceKind kind : PlaceKind.values()) {
      map.put(word(kind), SurroundingsParser.PLACE);
    }
    map.put("act", SurroundingsParser.ACT);
    map.put("unit", SurroundingsParser.UNIT);
    map.put("account", SurroundingsParser.ACCOUNT);
    map.put("outside", SurroundingsParser.OUTSIDE);
    map.put("phase", PhaseParser.PHASE);
    map.put("instrument", PhaseParser.INSTRUMENT);
    for (ClauseKind kind : ClauseKind.values()) {
      map.put(word(kind), ClauseParser.ITEMS);
    }
    map.put("role", ClauseParser.ITEMS);
    map.put("declares", ClauseParser.ITEMS);
    return Map.copyOf(map);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// A block whose header has been read and whose items are coming.
  private record Open(
      HeaderParser.Header header, ItemTable<?> table, List<Line<?>> lines, Draft draft) {}

  /// What of a block is known only at its end.
  private static final class Draft {
    final List<String> above;
    @Nullable String beside;
    Span span;

    Draft(List<String> above, Span span) {
      this.above = above;
      this.span = span;
    }
  }

  /// What a fence holds.
  record Content(List<Block> blocks, List<String> remarks) {}

  Content content() {
    for (LogicalLine line = layout.next(); line != null; line = layout.next()) {
      if (line.header()) {
        header(line);
      } else {
        items(line);
      }
    }
    int indented = open == null ? 0 : layout.remarksIndented();
    List<String> remarks = layout.remarks();
    close(remarks.subList(0, indented));
    return new Content(blocks, List.copyOf(remarks.subList(indented, remarks.size())));
  }

  // Headers

  private void header(LogicalLine line) {
    Token first = line.tokens().getFirst();
    String keyword = first.isWord() ? first.text() : "";
    if (!BLOCKS.containsKey(keyword) && open != null && isItemAtTheEdge(line)) {
      problems.add(
          Problem.error("TW004", span(first), "this line stands at the left edge")
              .withHelp("indent \"" + first.text() + "\": it belongs to the block above"));
      items(line);
      return;
    }
    int indented = open == null ? 0 : line.aboveIndented();
    close(line.above().subList(0, indented));
    var above = new ArrayList<>(line.above().subList(indented, line.above().size()));
    above.addAll(line.inner());
    lostHeader = false;
    if (!BLOCKS.containsKey(keyword)) {
      keyword = unknownBlock(first);
    }
    ItemTable<?> table = BLOCKS.get(keyword);
    if (table == null) {
      lostHeader = true;
    } else {
      open(keyword, table, line, above);
    }
  }

  private boolean isItemAtTheEdge(LogicalLine line) {
    return open != null && new Cursor(source, problems, line.tokens(), open.table()).startsItem(0);
  }

  /// Reports a block that nobody knows; answers the one that was meant, or nothing.
  private String unknownBlock(Token first) {
    var words = BLOCKS.keySet().stream().sorted().toList();
    String closest =
        first.isWord()
            ? trucewatch.diagnostic.Spelling.closest(first.text(), words).orElse("")
            : "";
    String written = Cursor.shortened(source.text().substring(first.start(), first.end()));
    String help =
        closest.isEmpty()
            ? "a block begins with a word such as \"party\", \"place\" or \"obligation\"; further"
                + " lines of a block are indented"
            : "did you mean \"" + closest + "\"?";
    problems.add(
        Problem.error("TW005", span(first), "no block begins with \"" + written + "\"")
            .withHelp(help));
    return closest;
  }

  private void open(String keyword, ItemTable<?> table, LogicalLine line, List<String> above) {
    var c = new Cursor(source, problems, line.tokens(), table);
    c.next();
    var draft = new Draft(above, spanOf(line));
    try {
      HeaderParser.Header header = HeaderParser.header(c, keyword);
      open = new Open(header, table, new ArrayList<>(), draft);
    } catch (Mistake mistake) {
      problems.add(mistake.problem());
      open = new Open(new HeaderParser.Lost(), table, new ArrayList<>(), draft);
      return;
    }
    List<Item> items = itemsOf(c, open.table());
    if (items.isEmpty()) {
      draft.beside = line.beside();
    } else {
      addLines(open, items, List.of(), line.beside());
    }
  }

  private void close(List<String> below) {
    if (open != null) {
      Draft draft = open.draft();
      var comments = new Comments(draft.above, draft.beside, below);
      Block block = open.header().block(open.lines(), comments, new Origin(draft.span));
      if (block != null) {
        blocks.add(block);
      }
      open = null;
    }
  }

  // Items

  private void items(LogicalLine line) {
    if (open == null) {
      if (!lostHeader) {
        lostHeader = true;
        problems.add(
            Problem.error("TW004", span(line.tokens().getFirst()), "this line belongs to no block")
                .withHelp("begin a block at the left edge, and indent its further lines"));
      }
      return;
    }
    open.draft().span = open.draft().span.to(spanOf(line));
    var above = new ArrayList<>(line.above());
    above.addAll(line.inner());
    var c = new Cursor(source, problems, line.tokens(), open.table());
    addLines(open, itemsOf(c, open.table()), above, line.beside());
  }

  private static void addLines(
      Open open, List<Item> items, List<String> above, @Nullable String beside) {
    for (int i = 0; i < items.size(); i++) {
      var comments =
          new Comments(
              i == 0 ? above : List.of(), i == items.size() - 1 ? beside : null, List.of());
      open.lines().add(new Line<>(items.get(i), comments));
    }
  }

  /// The items of one line; those before a mistake, if there is one.
  private List<Item> itemsOf(Cursor c, ItemTable<?> table) {
    var items = new ArrayList<Item>();
    try {
      while (!c.isDone()) {
        items.add(item(c, table));
        if (c.peek().isSymbol(",") && c.startsItem(1)) {
          c.next();
        }
      }
    } catch (Mistake mistake) {
      problems.add(mistake.problem());
    }
    return items;
  }

  private static <I extends Item> I item(Cursor c, ItemTable<I> table) {
    ItemTable.Entry<I> entry = table.at(c, 0);
    if (entry == null) {
      throw UnknownItem.mistake(c, table);
    }
    c.beginItem();
    c.skipTo(c.mark() + entry.words().size());
    return entry.rest().apply(c);
  }

  private Span span(Token token) {
    return source.span(token.start(), token.end());
  }

  private Span spanOf(LogicalLine line) {
    return source.span(line.tokens().getFirst().start(), line.tokens().getLast().end());
  }
}
