package trucewatch.news.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The word lists that ship: countries with their capitals and peoples, and words that show what a
/// name is of.
final class WordLists {
  private static final Set<String> TOWNS =
      Set.of(
          "Kiev",
          "Sana'a",
          "Istanbul",
          "Geneva",
          "New York",
          "Tel Aviv",
          "Lagos",
          "Yangon",
          "Dubai",
          "The Hague",
          "Johannesburg",
          "Cape Town",
          "Aden",
          "Delhi",
          "Bogotá");

  /// The lists that ship.
  static final WordLists SHIPPED = load();

  private final Map<String, String> capitals = new HashMap<>();
  private final Map<String, String> peoples = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Set<String>> words;

  private WordLists(List<String> places, List<String> lists) {
    places.stream().filter(line -> !line.startsWith("#")).forEach(this::addCountry);
    words =
        lists.stream()
            .filter(line -> !line.startsWith("#") && line.contains(":"))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf(':')),
                    line -> Set.copyOf(Set.of(distinct(line.substring(line.indexOf(':') + 1))))));
  }

  private static String[] distinct(String words) {
    return Arrays.stream(words.strip().split(" +", -1)).distinct().toArray(String[]::new);
  }

  private static WordLists load() {
    return new WordLists(lines("countries.txt"), lines("words.txt"));
  }

  private static List<String> lines(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addCountry(String line) {
    String[] cells = line.split("\\|", -1);
    String country = cells[0].strip();
    if (!country.isEmpty()) {
      countries.put(country, country);
    }
    if (!cells[1].isBlank()) {
      capitals.put(cells[1].strip(), country);
    }
    for (String people : cells[2].split(",", -1)) {
      if (!people.isBlank()) {
        peoples.put(people.strip(), country);
      }
    }
    for (String other : cells.length > 3 ? cells[3].split(",", -1) : new String[0]) {
      if (!other.isBlank()) {
        countries.put(other.strip(), country);
      }
    }
  }

  /// Whether papers use the name of this town for a government.
  boolean capital(String name) {
    return capitals.containsKey(name) || TOWNS.contains(name);
  }

  /// The names of the people of a country, given by any of its names.
  List<String> peoplesOf(String name) {
    String country = countries.getOrDefault(name, capitals.getOrDefault(name, name));
    return peoples.entrySet().stream()
        .filter(e -> e.getValue().equals(country) && !country.isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  boolean place(String name) {
    return countries.containsKey(name) || capitals.containsKey(name);
  }

  boolean people(String name) {
    return peoples.containsKey(name);
  }

  /// Whether a list of `words.txt` has the word.
  boolean in(String list, String word) {
    return words.getOrDefault(list, Set.of()).contains(word);
  }
}
