package trucewatch.view;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a field of a [Row] holds. There is no null: what is not known is an empty text or list.
public sealed interface Value {
  record Text(String text) implements Value {}

  record Numeral(BigDecimal number) implements Value {}

  record Flag(boolean set) implements Value {}

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// Named values, in the order in which they are shown.
  record Fields(Map<String, Value> fields) implements Value {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Numeral(BigDecimal.valueOf(number));
  }

  static Value of(BigDecimal number) {
    return new Numeral(number);
  }

  static Value of(boolean set) {
    return new Flag(set);
  }

  static Value of(Collection<String> texts) {
    return new Items(texts.stream().map(Value::of).toList());
  }
}
