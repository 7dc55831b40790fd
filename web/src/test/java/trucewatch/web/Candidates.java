package trucewatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.news.review.Candidate;
import trucewatch.news.review.Candidate.State;
import trucewatch.news.review.FolderQueue;

/// What was read from one article of the tutorial's valley, put into the queue of a case.
final class Candidates {
  static final String SHELLING = "read-1";
  static final String HEADLINE = "read-0";
  private static final String HASH = "ab".repeat(32);
  private static final String TEXT =
      "<p>The Tarn Assembly said the League shelled Quarn &amp; the mill on March 13.</p>";

  private Candidates() {}

  /// The case, with a headline and a claim of shelling that wait.
  static Path in(Path folder) {
    try {
      Path articles = Files.createDirectories(folder.resolve(".trucewatch").resolve("articles"));
      Files.writeString(
          articles.resolve(HASH + ".json"),
          "{\"doc\":\"courier\",\"source\":\"courier\",\"published\":\"2021-03-14\",\"plain\":\"false\","
              + "\"text\":\"\",\"read\":\"0-"
              + TEXT.length()
              + "\",\"input\":\""
              + TEXT
              + "\"}");
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    new FolderQueue(folder)
        .add(
            List.of(
                candidate(HEADLINE, Map.of("original_text", "League")),
                candidate(
                    SHELLING,
                    Map.of(
                        "act", "shelling",
                        "actor", "weir",
                        "place", "quarn",
                        "from", "2021-03-13",
                        "to", "2021-03-13",
                        "original_text", "the League shelled Quarn & the mill on March 13"))));
    return folder;
  }

  private static Candidate candidate(String id, Map<String, String> more) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("claim_id", "claim-of-" + id);
    row.put("reported_at", "2021-03-14");
    row.put("speaker", "tarn");
    row.put("stance", "asserts");
    row.putAll(more);
    int content = TEXT.indexOf("the League");
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("rule", "indirect");
    origin.put("confidence", "0.92");
    origin.put("article", "courier");
    origin.put("article_sha256", HASH);
    origin.put("content", content + "-" + TEXT.indexOf(".</p>"));
    origin.put("cue", TEXT.indexOf("said") + "-" + (TEXT.indexOf("said") + 4));
    origin.put("speaker_mention", TEXT.indexOf("The Tarn") + "-" + TEXT.indexOf(" said"));
    return new Candidate(id, State.WAITING, row, origin);
  }
}
