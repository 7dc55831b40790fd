package trucewatch.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import trucewatch.view.page.BoardPage;

/// A picture of a board to be shared, which carries what it must not be shown without: as of when,
/// known when, by whose account, and who answers for the case. It counts clauses by status and
/// nothing by party.
///
/// Drawn with the sans serif font of the machine, from the right where a text begins so.
///
/// @param head the line above, such as the name of an edition
/// @param title of the case
/// @param counts lines of a number and a word
/// @param asOf date, date of knowledge and account
/// @param owner who answers for the case
record SharePicture(String head, String title, List<String> counts, String asOf, String owner) {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int EDGE = 48;
  private static final int BAND = 96;
  private static final int MOST_ROWS = 8;
  private static final int MOST_TITLE_LINES = 2;
  private static final Color INK = new Color(0x1b2227);
  private static final Color QUIET = new Color(0x566069);
  private static final Color BRAND = new Color(0x173f52);

  SharePicture {
    counts = List.copyOf(counts);
  }

  static SharePicture of(String head, Frame frame, BoardPage board) {
    Frame.Bar bar = Objects.requireNonNull(frame.bar());
    List<String> counts = new ArrayList<>();
    board.counts().forEach(count -> counts.add(count.clauses() + " " + count.mark().word()));
    return new SharePicture(
        head,
        bar.title(),
        counts,
        frame.t("foot.asof", bar.asOf()) + " " + bar.byAccount() + "; " + bar.readers(),
        bar.owner().isEmpty() ? frame.t("foot.noowner") : frame.t("foot.owner", bar.owner()));
  }

  /// The same in words, for who does not see it.
  String words() {
    return head + ". " + title + ". " + asOf + ". " + String.join(", ", counts) + ". " + owner;
  }

  byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D page = image.createGraphics();
    page.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    page.setColor(Color.WHITE);
    page.fillRect(0, 0, WIDTH, HEIGHT);
    page.setColor(BRAND);
    page.fillRect(0, 0, WIDTH, BAND);
    line(page, head, 62, font(Font.PLAIN, 34), Color.WHITE);
    int y = 158;
    for (String one : wrapped(page, title, font(Font.BOLD, 42))) {
      line(page, one, y, font(Font.BOLD, 42), INK);
      y += 50;
    }
    counts(page);
    line(page, asOf, 560, font(Font.PLAIN, 26), INK);
    line(page, owner, 600, font(Font.PLAIN, 24), QUIET);
    page.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private void counts(Graphics2D page) {
    Font font = font(Font.PLAIN, 24);
    page.setColor(INK);
    int columns = Math.max(2, (counts.size() + MOST_ROWS - 1) / MOST_ROWS);
    int column = (WIDTH - EDGE) / columns;
    for (int i = 0; i < counts.size(); i++) {
      int x = EDGE + column * (i / MOST_ROWS);
      TextLayout text = laid(page, fitted(page, counts.get(i), font, column - EDGE / 2), font);
      float start = text.isLeftToRight() ? x : WIDTH - x - text.getAdvance();
      text.draw(page, start, 262f + 32 * (i % MOST_ROWS));
    }
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private static void line(Graphics2D page, String words, int y, Font font, Color color) {
    if (words.isEmpty()) {
      return;
    }
    page.setColor(color);
    TextLayout text = laid(page, fitted(page, words, font, WIDTH - 2 * EDGE), font);
    text.draw(page, text.isLeftToRight() ? EDGE : WIDTH - EDGE - text.getAdvance(), y);
  }

  private static TextLayout laid(Graphics2D page, String words, Font font) {
    return new TextLayout(words, font, page.getFontRenderContext());
  }

  /// The layout of Java knows embedded text but not isolated text, so that a date in an Arabic
  /// sentence would be turned about.
  private static String embedded(String words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\u2068') { // first strong isolate
        int end = words.indexOf('\u2069', i);
        String inside = end < 0 ? words.substring(i) : words.substring(i, end);
        text.append(
            Bidi.requiresBidi(inside.toCharArray(), 1, inside.length()) ? '\u202b' : '\u202a');
      } else {
        text.append(c == '\u2069' ? '\u202c' : c);
      }
    }
    return text.isEmpty() ? " " : text.toString();
  }

  /// Words that are too long end with an ellipsis.
  private static String fitted(Graphics2D page, String words, Font font, int width) {
    String whole = embedded(words);
    String shown = whole;
    for (int length = whole.length(); laid(page, shown, font).getAdvance() > width; length--) {
      shown = whole.substring(0, length - 1).strip() + "…";
    }
    return shown;
  }

  private static List<String> wrapped(Graphics2D page, String words, Font font) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.strip().split("\\s+", -1)) {
      String more = line.isEmpty() ? word : line + " " + word;
      boolean fits = more.isEmpty() || laid(page, more, font).getAdvance() <= WIDTH - 2 * EDGE;
      if (fits || line.isEmpty() || lines.size() + 1 == MOST_TITLE_LINES) {
        line = more;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }
}
