package trucewatch.news.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The verbs of `cues.txt` in all their forms.
final class CueLexicon {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Cue.Inflected> forms = new HashMap<>();

  private CueLexicon() {}

  /// The lexicon that ships with this module.
  static CueLexicon load() {
    try (InputStream in = CueLexicon.class.getResourceAsStream("cues.txt")) {
      if (in == null) {
        throw new IllegalStateException("cues.txt is not on the class path");
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CueLexicon read(List<String> lines) {
    CueLexicon lexicon = new CueLexicon();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        lexicon.add(line.split("\\|", -1));
      }
    }
    return lexicon;
  }

  /// The cue verb with this form in lower case.
  Optional<Cue.Inflected> find(String lower) {
    return Optional.ofNullable(forms.get(lower));
  }

  /// What the cue verb does with its content; an unknown one says it.
  Cue.Kind kind(String lemma) {
    return find(lemma).map(i -> i.cue().kind()).orElse(Cue.Kind.SAY);
  }

  private void add(String[] cells) {
    String lemma = cells[0].strip();
    Set<Character> frames = new HashSet<>();
    Set<String> prepositions = new HashSet<>();
    for (String frame : BLANKS.splitAsStream(cells[1].strip()).toList()) {
      if (frame.startsWith("p:")) {
        prepositions.addAll(List.of(frame.substring(2).split(",")));
      } else if (!frame.isEmpty()) {
        frames.add(frame.charAt(0));
      }
    }
    Cue.Kind kind = Cue.Kind.valueOf(cells[2].strip().toUpperCase(Locale.ROOT));
    Cue cue = new Cue(lemma, Set.copyOf(frames), Set.copyOf(prepositions), kind);
    put(lemma, cue, Cue.Form.BASE);
    put(third(lemma), cue, Cue.Form.S);
    put(withSuffix(lemma, "ing"), cue, Cue.Form.ING);
    if (cells.length > 3 && !cells[3].isBlank()) {
      List<String> irregular = BLANKS.splitAsStream(cells[3].strip()).toList();
      put(irregular.get(1), cue, Cue.Form.PARTICIPLE);
      put(irregular.get(0), cue, Cue.Form.PAST);
    } else {
      put(withSuffix(lemma, "ed"), cue, Cue.Form.PAST);
    }
  }

  private void put(String form, Cue cue, Cue.Form kind) {
    forms.put(form, new Cue.Inflected(cue, kind));
  }

  private static String third(String lemma) {
    if (lemma.matches(".*[^aeiou]y")) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    return lemma.matches(".*(s|x|z|ch|sh)") ? lemma + "es" : lemma + "s";
  }

  private static String withSuffix(String lemma, String suffix) {
    if (lemma.endsWith("e") && !lemma.endsWith("ee")) {
      return lemma.substring(0, lemma.length() - 1) + suffix;
    }
    if (lemma.endsWith("ee") && suffix.equals("ed")) {
      return lemma + "d";
    }
    if (suffix.equals("ed") && lemma.matches(".*[^aeiou]y")) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    boolean doubles =
        Set.of("admit", "slam", "beg", "plan", "forbid", "commit", "brag", "quip").contains(lemma);
    return (doubles ? lemma + lemma.charAt(lemma.length() - 1) : lemma) + suffix;
  }
}
