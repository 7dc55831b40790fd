package trucewatch.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.news.candidates.CandidateClaim;

/// What the reader found in the sample articles, against what a person found.
record SampleScores(
    int wanted, int found, int predicted, int right, int speakers, int kinds, List<String> report) {
  static SampleScores of(NewsReader reader) {
    int wanted = 0;
    int found = 0;
    int predicted = 0;
    int right = 0;
    int speakers = 0;
    int kinds = 0;
    List<String> report = new ArrayList<>();
    for (SampleGold gold : SampleGold.all()) {
      Article article = gold.read(reader);
      List<CandidateClaim> left = new ArrayList<>(article.claims());
      predicted += left.size();
      for (String[] line : gold.lines("claim")) {
        wanted++;
        Optional<CandidateClaim> hit =
            left.stream()
                .filter(c -> SampleGold.content(article, c).contains(SampleGold.plain(line[3])))
                .sorted(
                    (a, b) ->
                        Boolean.compare(SampleGold.kind(line[2], b), SampleGold.kind(line[2], a)))
                .findFirst();
        if (hit.isEmpty()) {
          report.add(gold.name() + ": missed " + line[3]);
          continue;
        }
        left.remove(hit.get());
        found++;
        right++;
        boolean speaker = SampleGold.speaks(line[1], hit.get().speaker());
        boolean kind = SampleGold.kind(line[2], hit.get());
        speakers += speaker ? 1 : 0;
        kinds += kind ? 1 : 0;
        if (!speaker || !kind) {
          report.add(
              gold.name()
                  + ": "
                  + line[1]
                  + "/"
                  + line[2]
                  + " read as "
                  + hit.get().speaker()
                  + "/"
                  + hit.get().kind().code()
                  + ": "
                  + line[3]);
        }
      }
      for (CandidateClaim extra : left) {
        report.add(
            gold.name()
                + ": not in the gold ("
                + extra.rule()
                + "): "
                + SampleGold.content(article, extra));
      }
      for (String[] line : gold.lines("date")) {
        boolean ok =
            article.dates().stream()
                .anyMatch(
                    d ->
                        d.text().replaceAll("\\s+", " ").contains(line[1])
                            && d.value().equals(line[2]));
        if (!ok) {
          report.add(
              gold.name()
                  + ": date "
                  + line[1]
                  + " not "
                  + line[2]
                  + " but "
                  + article.dates().stream().map(d -> d.text() + "=" + d.value()).toList());
        }
      }
      for (String[] line : gold.lines("event")) {
        boolean ok =
            article.events().stream()
                .anyMatch(
                    e ->
                        e.act().equals(line[1])
                            && e.actor().equals(line[2])
                            && e.status().code().equals(line[3])
                            && e.quantity().equals(line[4]));
        if (!ok) {
          report.add(
              gold.name()
                  + ": event not read: "
                  + String.join(" ", line)
                  + " but "
                  + article.events());
        }
      }
      for (String[] line : gold.lines("drop")) {
        boolean ok =
            article.blocks().stream()
                .anyMatch(
                    b ->
                        !b.kept()
                            && b.text().contains(line[2])
                            && (line[1].equals("*") || b.kind().code().equals(line[1])));
        if (!ok) {
          report.add(
              gold.name()
                  + ": not dropped as "
                  + line[1]
                  + ": "
                  + line[2]
                  + " "
                  + article.blocks().stream().filter(b -> b.text().contains(line[2])).toList());
        }
      }
      for (String[] line : gold.lines("note")) {
        if (article.notes().stream().noneMatch(n -> n.contains(line[1]))) {
          report.add(gold.name() + ": no note " + line[1] + " but " + article.notes());
        }
      }
    }
    return new SampleScores(wanted, found, predicted, right, speakers, kinds, report);
  }

  double precision() {
    return (double) right / predicted;
  }

  double recall() {
    return (double) found / wanted;
  }

  /// Prints the report: run it to see what is missed.
  public static void main(String[] arguments) {
    SampleScores scores = of(new NewsReader());
    scores.report().forEach(System.out::println);
    System.out.printf(
        "claims wanted %d found %d predicted %d right %d; speaker %d kind %d%n",
        scores.wanted(),
        scores.found(),
        scores.predicted(),
        scores.right(),
        scores.speakers(),
        scores.kinds());
  }
}
