package trucewatch.view;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One object of a JSON array, one line of a CSV file: named values in the order of the columns.
public record Row(Map<String, Value> fields) {
  public Row {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// Starts a row without fields.
  public static Builder row() {
    return new Builder();
  }

  /// Collects the fields of a row in order; each name once.
  public static final class Builder {
    private final Map<String, Value> fields = new LinkedHashMap<>();

    private Builder() {}

    public Builder with(String name, Value value) {
      if (fields.put(name, value) != null) {
        throw new IllegalArgumentException("the field '" + name + "' is given twice");
      }
      return this;
    }

    public Builder with(String name, String text) {
      return with(name, Value.of(text));
    }

    public Builder with(String name, long number) {
      return with(name, Value.of(number));
    }

    public Builder with(String name, BigDecimal number) {
      return with(name, Value.of(number));
    }

    public Builder with(String name, boolean set) {
      return with(name, Value.of(set));
    }

    public Builder with(String name, Collection<String> texts) {
      return with(name, Value.of(texts));
    }

    public Row build() {
      return new Row(fields);
    }
  }
}
