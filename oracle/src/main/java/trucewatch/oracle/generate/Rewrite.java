package trucewatch.oracle.generate;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Walks through values made of records, lists, sets and maps, whatever they are, so that a new
/// kind of clause is met without anybody thinking of it.
public final class Rewrite {
  private final UnaryOperator<String> texts;

  /// @param texts what becomes of each text
  public Rewrite(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  /// The same value with every text in it rewritten; order is kept.
  @SuppressWarnings("unchecked")
  public <T> T of(T value) {
    return (T) any(value);
  }

  private Object any(Object value) {
    return switch (value) {
      case String text -> texts.apply(text);
      case List<?> list -> list.stream().map(this::any).toList();
      case SortedSet<?> set -> {
        SortedSet<Object> all = new TreeSet<>();
        set.forEach(each -> all.add(any(each)));
        yield all;
      }
      case Set<?> set -> {
        Set<Object> all = new LinkedHashSet<>();
        set.forEach(each -> all.add(any(each)));
        yield all;
      }
      case EnumMap<?, ?> map -> entries(map);
      case Map<?, ?> map -> entries(map);
      case Optional<?> optional -> optional.map(this::any);
      case Record record -> record(record);
      default -> value;
    };
  }

  private Map<Object, Object> entries(Map<?, ?> map) {
    Map<Object, Object> all = new LinkedHashMap<>();
    map.forEach((key, each) -> all.put(any(key), any(each)));
    return all;
  }

  private Object record(Record record) {
    List<Object> arguments = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      arguments.add(any(component(record, component)));
      types.add(component.getType());
    }
    try {
      Constructor<? extends Record> constructor =
          record.getClass().getDeclaredConstructor(types.toArray(Class[]::new));
      return constructor.newInstance(arguments.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot rebuild " + record.getClass(), impossible);
    }
  }

  private static Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("cannot read " + component, impossible);
    }
  }

  /// Names every kind of record and every word of an enumeration in a value: `Deadline.Within`,
  /// `Stance.DENIES`.
  public static void kinds(Object value, Consumer<String> met) {
    switch (value) {
      case Enum<?> word -> met.accept(nested(word.getDeclaringClass()) + "." + word.name());
      case Collection<?> all -> all.forEach(each -> kinds(each, met));
      case Map<?, ?> map -> map.values().forEach(each -> kinds(each, met));
      case Optional<?> optional -> optional.ifPresent(each -> kinds(each, met));
      case Record record -> {
        met.accept(nested(record.getClass()));
        Arrays.stream(record.getClass().getRecordComponents())
            .forEach(component -> kinds(component(record, component), met));
      }
      default -> {}
    }
  }

  private static String nested(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : nested(outer) + "." + type.getSimpleName();
  }
}
