package trucewatch.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The phrases that begin the items of one kind of block, each with how to read what follows it.
final class ItemTable<I extends Item> {
  private final Map<String, List<Entry<I>>> byFirstWord = new HashMap<>();
  private final List<String> phrases = new ArrayList<>();

  /// A phrase, its words, and what reads the rest of the item.
  record Entry<I extends Item>(String phrase, List<String> words, Function<Cursor, I> rest) {}

  /// Collects the entries of a table.
  static final class Builder<I extends Item> {
    private final Map<String, Function<Cursor, I>> entries = new LinkedHashMap<>();

    Builder<I> on(String phrase, Function<Cursor, I> rest) {
      if (entries.put(phrase, rest) != null) {
        throw new IllegalArgumentException("two readings of " + phrase);
      }
      return this;
    }

    ItemTable<I> build() {
      return new ItemTable<>(entries);
    }
  }

  private ItemTable(Map<String, Function<Cursor, I>> entries) {
    entries.forEach(
        (phrase, rest) -> {
          List<String> words = List.of(phrase.split(" ", -1));
          phrases.add(phrase);
          byFirstWord
              .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
              .add(new Entry<>(phrase, words, rest));
        });
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(entry -> -entry.words().size())));
  }

  /// The entry with the longest phrase that stands `ahead` tokens further on; null if none does.
  @Nullable Entry<I> at(Cursor cursor, int ahead) {
    for (Entry<I> entry : byFirstWord.getOrDefault(cursor.peek(ahead).text(), List.of())) {
      if (cursor.atWords(entry.words(), ahead)) {
        return entry;
      }
    }
    return null;
  }

  /// In the order of the table.
  List<String> phrases() {
    return phrases;
  }
}
