package trucewatch.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import trucewatch.diagnostic.Spelling;

/// Says what is wrong where an item was expected: a misspelt keyword, one of another block, or
/// words too many.
final class UnknownItem {
  private UnknownItem() {}

  static Mistake mistake(Cursor c, ItemTable<?> table) {
    Token token = c.peek();
    String written = Cursor.shortened(c.written(token));
    if (c.mark() > 0 && !isFirst(c)) {
      return c.mistake(
          "TW016",
          token,
          "did not expect " + quoted(token, written) + Basics.after(c),
          helpForRest(c, token, table));
    }
    String closest = closest(c, table);
    if (!closest.isEmpty()) {
      return c.mistake(
          "TW006",
          token,
          "no line begins with " + quoted(token, written),
          "did you mean \"" + closest + "\"?");
    }
    return c.mistake(
        "TW006", token, "no line begins with " + quoted(token, written), elsewhere(token, table));
  }

  private static boolean isFirst(Cursor c) {
    return c.mark() == 0;
  }

  private static String quoted(Token token, String written) {
    return token.kind() == Token.Kind.STRING ? "words in quotes" : "\"" + written + "\"";
  }

  private static String helpForRest(Cursor c, Token token, ItemTable<?> table) {
    String closest = closest(c, table);
    if (!closest.isEmpty()) {
      return "did you mean \"" + closest + "\"?";
    }
    if (token.isWord() && c.mark() == 2) {
      return "a name is one word, joined with -; a title stands in quotation marks";
    }
    return token.isSymbol(".") ? "no full stop ends a line" : "";
  }

  /// The phrase of the table that was probably meant, compared with as many words as it has.
  private static String closest(Cursor c, ItemTable<?> table) {
    var written = new ArrayList<String>();
    for (int i = 0; i < 5 && c.peek(i).isWord(); i++) {
      written.add(c.peek(i).text());
    }
    for (int words = written.size(); words > 0; words--) {
      int count = words;
      List<String> candidates =
          table.phrases().stream().filter(phrase -> count(phrase) == count).toList();
      var closest = Spelling.closest(String.join(" ", written.subList(0, words)), candidates);
      if (closest.isPresent()) {
        return closest.get();
      }
    }
    return "";
  }

  private static int count(String phrase) {
    return phrase.split(" ", -1).length;
  }

  /// The first words of the lines that the block can have, the lines of every block left out.
  private static String beginnings(ItemTable<?> table) {
    Set<String> everywhere =
        BlockParser.BLOCKS.values().stream()
            .map(UnknownItem::firstWords)
            .reduce(
                (one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
            .orElse(Set.of());
    return firstWords(table).stream()
        .filter(word -> !everywhere.contains(word))
        .collect(Collectors.joining(", "));
  }

  private static Set<String> firstWords(ItemTable<?> table) {
    return table.phrases().stream()
        .map(phrase -> phrase.split(" ", -1)[0])
        .filter(word -> Character.isLetter(word.charAt(0)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether another kind of block has such a line.
  private static String elsewhere(Token token, ItemTable<?> table) {
    return BlockParser.BLOCKS.entrySet().stream()
        .filter(entry -> entry.getValue() != table)
        .filter(
            entry ->
                entry.getValue().phrases().stream()
                    .anyMatch(phrase -> phrase.split(" ", -1)[0].equals(token.text())))
        .map(java.util.Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(block -> "\"" + token.text() + "\" is for another kind of block, such as " + block)
        .orElseGet(() -> "a line here begins with one of: " + beginnings(table));
  }
}
