package trucewatch.sources.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import trucewatch.claims.Spelling;

/// Turns a publisher's names into codes: by the mapping, else where a name of the case is written
/// just so, else the publisher's own word as a code.
public final class Codes {
  private static final int LONGEST = 100;

  private final Mapping mapping;
  private final Map<MappedKind, Map<String, String>> known = new EnumMap<>(MappedKind.class);

  public Codes(Settings settings) {
    mapping = settings.mapping();
    for (MappedKind kind : MappedKind.values()) {
      Map<String, String> codes = new HashMap<>();
      for (Names.Name name : settings.names().of(kind)) {
        codes.put(own(name.code()), name.code());
        name.written().forEach(written -> codes.putIfAbsent(own(written), name.code()));
      }
      known.put(kind, codes);
    }
  }

  /// Our code, if the mapping or the names of the case have one.
  public Optional<String> known(MappedKind kind, String name) {
    Optional<String> mapped = mapping.code(kind, name);
    return mapped.isPresent()
        ? mapped
        : Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(own(name)));
  }

  /// What the mapping alone says.
  public Optional<String> mapped(MappedKind kind, String name) {
    return mapping.code(kind, name);
  }

  /// A name as a code of its own: letters and figures in lower case, hyphens between.
  public static String own(String name) {
    String code = Spelling.code(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    return code.length() <= LONGEST ? code : code.substring(0, LONGEST);
  }
}
