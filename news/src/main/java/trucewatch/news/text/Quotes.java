package trucewatch.news.text;

import java.util.ArrayList;
import java.util.List;

/// Finds what stands in quotation marks.
///
/// A quotation lies within one paragraph. One that a paragraph leaves open ends with the paragraph,
/// as papers do when the next paragraph goes on with an opening mark.
final class Quotes {
  private Quotes() {}

  /// The quotations of each paragraph, marks included, in order; they do not overlap.
  static List<Span> find(String text, String plain, List<Span> paragraphs) {
    List<Span> found = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      inParagraph(text, plain, paragraph, found);
    }
    return found;
  }

  private static void inParagraph(String text, String plain, Span paragraph, List<Span> found) {
    int opened = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      if (plain.charAt(i) != '"') {
        continue;
      }
      if (opened < 0) {
        if (opens(text, plain, i, paragraph)) {
          opened = i;
        }
      } else if (!opensOnly(text.charAt(i))) {
        found.add(new Span(opened, i + 1));
        opened = -1;
      }
    }
    if (opened >= 0) {
      found.add(new Span(opened, paragraph.end()));
    }
  }

  private static boolean opensOnly(char mark) {
    return mark == '“' || mark == '„';
  }

  private static boolean opens(String text, String plain, int at, Span paragraph) {
    if (text.charAt(at) == '”') {
      return false;
    }
    boolean first = at == paragraph.start();
    boolean last = at + 1 >= paragraph.end();
    if (last) {
      return false;
    }
    boolean inch =
        !first
            && Character.isDigit(plain.charAt(at - 1))
            && !Character.isLetter(plain.charAt(at + 1));
    return !inch;
  }
}
