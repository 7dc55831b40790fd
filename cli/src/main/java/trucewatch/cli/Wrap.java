package trucewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trucewatch.diagnostic.TerminalText;

/// Lays text out in columns of the terminal. Characters that would steer the terminal are shown as
/// `�`: a claim's text comes from anywhere.
final class Wrap {
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]+");
  private static final Pattern BLANKS = Pattern.compile(" +");

  private Wrap() {}

  /// How many columns of a terminal a text takes: none for combining marks, two for wide letters.
  static int width(String text) {
    return TerminalText.width(text, 0, text.length());
  }

  /// The text with line breaks and tabs as blanks and without characters that steer the terminal or
  /// turn the direction of writing.
  static String harmless(String text) {
    return TerminalText.harmless(LINE_BREAKS.matcher(text).replaceAll(" "));
  }

  /// Broken into lines at blanks; a word longer than a line is cut, at a hyphen if it has one.
  ///
  /// @param first columns of the first line
  /// @param further columns of the others
  static List<String> lines(String text, int first, int further) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : BLANKS.splitAsStream(harmless(text)).toList()) {
      String rest = word;
      while (!rest.isEmpty()) {
        int room = Math.max(1, lines.isEmpty() ? first : further);
        int needed = width(rest) + (used == 0 ? 0 : 1);
        if (used + needed <= room) {
          line.append(used == 0 ? "" : " ").append(rest);
          used += needed;
          rest = "";
        } else if (used == 0) {
          int cut = cutAt(rest, room);
          lines.add(rest.substring(0, cut));
          rest = rest.substring(cut);
        } else {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
      }
    }
    if (used > 0 || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /// After how many characters the text fills the room, or the last hyphen before that; at least
  /// one letter.
  private static int cutAt(String text, int room) {
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      used += width(Character.toString(c));
      if (used > room && at > 0) {
        break;
      }
      at += Character.charCount(c);
    }
    int hyphen = text.lastIndexOf('-', at - 1);
    return hyphen > 0 && at < text.length() ? hyphen + 1 : at;
  }

  /// Widths of the columns of a table: as wide as the widest cell, and where that is too much for
  /// the terminal, the widest columns give way, down to ten.
  static List<Integer> columns(List<String> header, List<List<String>> rows, int width) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> width(harmless(row.get(column)))).max().orElse(0);
      widths.add(Math.max(width(header.get(i)), widest));
    }
    int room = width - 2 * (header.size() - 1);
    while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
      int widest = widths.indexOf(widths.stream().max(Integer::compare).orElseThrow());
      if (widths.get(widest) <= 10) {
        break;
      }
      widths.set(widest, widths.get(widest) - 1);
    }
    return widths;
  }
}
