package trucewatch.news.candidates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often each rule was right on texts that it was not written on: `precision.txt`, written by
/// the scoring command. Rules seen fewer than [#ENOUGH] times there have the share of all rules
/// together.
final class Precision {
  static final int ENOUGH = 20;

  /// The figures that ship.
  static final Precision SHIPPED = load();

  private final Map<String, Double> byRule = new HashMap<>();
  private double all = 0.5;

  private Precision() {}

  private static Precision load() {
    try (InputStream in = Precision.class.getResourceAsStream("precision.txt")) {
      if (in == null) {
        throw new IllegalStateException("precision.txt is not on the class path");
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Precision read(List<String> lines) {
    Precision precision = new Precision();
    double found = 0;
    double right = 0;
    for (String line : lines) {
      String[] cells = line.split("\\|", -1);
      if (line.startsWith("#") || cells.length != 3) {
        continue;
      }
      double n = Double.parseDouble(cells[1].strip());
      double ok = Double.parseDouble(cells[2].strip());
      found += n;
      right += ok;
      if (n >= ENOUGH) {
        precision.byRule.put(cells[0].strip(), ok / n);
      }
    }
    precision.all = found == 0 ? 0.5 : right / found;
    return precision;
  }

  double of(String rule) {
    return Math.round(byRule.getOrDefault(rule, all) * 1000) / 1000.0;
  }
}
