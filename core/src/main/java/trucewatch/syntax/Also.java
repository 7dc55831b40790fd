package trucewatch.syntax;

import java.util.List;

/// `also "Jerusalem", "the Israeli army"`: other words by which reports name it.
public record Also(List<Words> names, Origin origin)
    implements ActorItem, PlaceItem, ActItem, UnitItem {
  public Also {
    names = List.copyOf(names);
  }
}
