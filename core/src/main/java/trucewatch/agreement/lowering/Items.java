package trucewatch.agreement.lowering;

import java.util.List;
import java.util.Optional;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Item;
import trucewatch.syntax.Line;

/// The lines of one clause, asked for by what they say.
public record Items(List<ClauseItem> items) {
  public Items {
    items = List.copyOf(items);
  }

  public static Items of(List<? extends Line<? extends ClauseItem>> lines) {
    return new Items(lines.stream().map(line -> (ClauseItem) line.item()).toList());
  }

  public <I extends Item> List<I> all(Class<I> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public <I extends Item> Optional<I> first(Class<I> kind) {
    return all(kind).stream().findFirst();
  }

  public boolean has(Class<? extends Item> kind) {
    return items.stream().anyMatch(kind::isInstance);
  }
}
