package trucewatch.news.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The part of a page with most running text, for pages where Readability finds none: the element
/// whose own paragraphs, and half of its children's, hold most characters outside links.
final class DensestPart {
  private static final int SENTENCE = 60;

  private DensestPart() {}

  static Set<Segment> of(List<Segment> segments) {
    Map<Element, Double> weights = new LinkedHashMap<>();
    for (Segment segment : segments) {
      double weight = segment.text().length() * (1 - segment.linkShare());
      if (segment.text().length() < SENTENCE) {
        continue;
      }
      Element parent = segment.holder();
      for (int up = 0; up < 4 && parent != null; up++) {
        weights.merge(parent, weight / (1 << Math.max(0, up - 1)), Double::sum);
        parent = parent.parent();
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    Set<Segment> part = new HashSet<>();
    for (Segment segment : segments) {
      if (best != null && within(segment.holder(), best)) {
        part.add(segment);
      }
    }
    return part;
  }

  private static boolean within(Element element, Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
