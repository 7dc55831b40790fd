package trucewatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import trucewatch.news.Article;
import trucewatch.news.Candidates;
import trucewatch.news.examples.KeptArticles;
import trucewatch.news.review.Candidate;
import trucewatch.news.review.FolderQueue;
import trucewatch.news.wire.WireCopies;

/// Puts what was read into the queue of a case, so that one agency text is one source: of what its
/// copies tell alike, only the first is asked about, and all of it has the same origin.
final class IntoQueue {
  private final Desk desk;
  private final FolderQueue queue;
  private final KeptArticles articles;
  private final boolean plain;

  /// @param folder the case's folder; nothing is written to it before something is put
  IntoQueue(Desk desk, Path folder, boolean plain) {
    this.desk = desk;
    this.queue = new FolderQueue(folder);
    this.articles = new KeptArticles(folder);
    this.plain = plain;
  }

  /// What stays of an article once it is shown, so that a folder of any size fits into memory.
  record Told(KeptArticles.Compared text, List<Candidate> candidates) {
    Told {
      candidates = List.copyOf(candidates);
    }
  }

  /// What is to stay of an article.
  static Told told(Article article) {
    return new Told(KeptArticles.compared(article), Candidates.of(article));
  }

  /// The same, and the article is kept where there are candidates from it.
  Told kept(Article article) {
    Told told = told(article);
    if (!told.candidates().isEmpty()) {
      try {
        articles.add(article, plain);
      } catch (IOException cannot) {
        throw new UncheckedIOException(Failure.words(cannot), cannot);
      }
    }
    return told;
  }

  /// Puts the candidates of these articles; those of copies only once.
  void put(String path, List<Told> told) throws IOException {
    List<KeptArticles.Compared> texts = new ArrayList<>();
    Set<String> now = new HashSet<>();
    told.forEach(t -> now.add(t.text().hash()));
    articles.all().stream().filter(t -> !now.contains(t.hash())).forEach(texts::add);
    told.forEach(t -> texts.add(t.text()));
    Map<String, Copies> copies = copies(texts);
    Map<String, Set<String>> tellings = new LinkedHashMap<>();
    queue.all().forEach(c -> asked(c, copies, tellings));
    List<Candidate> candidates = new ArrayList<>();
    for (Told article : told) {
      for (Candidate candidate : article.candidates()) {
        Copies of = copies.get(article.text().hash());
        if (of == null) {
          candidates.add(ofAgency(candidate, WireCopies.byline(article.text().text()).orElse("")));
        } else if (queue.find(candidate.id()).isEmpty() && asked(candidate, copies, tellings)) {
          candidates.add(of.mark(candidate));
        }
      }
    }
    int added = queue.add(candidates);
    desk.screen().complain(added + " candidates wait for you: trucewatch review " + path);
  }

  /// Notes what a candidate of a copy tells; whether no other of the same text told it.
  private static boolean asked(
      Candidate candidate, Map<String, Copies> copies, Map<String, Set<String>> tellings) {
    Copies of = copies.get(candidate.origin().getOrDefault("article_sha256", ""));
    return of == null
        || tellings
            .computeIfAbsent(of.first().hash(), _ -> new HashSet<>())
            .add(telling(candidate));
  }

  private static String telling(Candidate candidate) {
    return candidate.row().getOrDefault("speaker", "")
        + "\n"
        + candidate
            .row()
            .getOrDefault("original_text", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
  }

  /// The copies of one text, the first first.
  record Copies(String agency, List<KeptArticles.Compared> texts) {
    Copies {
      texts = List.copyOf(texts);
    }

    KeptArticles.Compared first() {
      return texts.getFirst();
    }

    /// A candidate of one of them: it comes from the agency, or where none is named from the outlet
    /// that was read first, whatever outlet printed it.
    Candidate mark(Candidate candidate) {
      boolean isFirst =
          candidate.origin().getOrDefault("article_sha256", "").equals(first().hash());
      Candidate marked =
          ofAgency(candidate, agency.isEmpty() && !isFirst ? first().source() : agency);
      Map<String, String> origin = new LinkedHashMap<>(marked.origin());
      origin.put(
          "copies", String.join(" ", texts.stream().map(KeptArticles.Compared::doc).toList()));
      return new Candidate(candidate.id(), candidate.state(), marked.row(), origin);
    }
  }

  private static Candidate ofAgency(Candidate candidate, String agency) {
    if (agency.isEmpty() || candidate.row().containsKey("via")) {
      return candidate;
    }
    Map<String, String> row = new LinkedHashMap<>(candidate.row());
    row.put("via", agency);
    return new Candidate(candidate.id(), candidate.state(), row, candidate.origin());
  }

  /// Names the copies among texts, by the hash of each.
  Map<String, Copies> copies(List<KeptArticles.Compared> texts) {
    Map<String, Copies> copies = new LinkedHashMap<>();
    Map<String, KeptArticles.Compared> byHash = new LinkedHashMap<>();
    texts.forEach(t -> byHash.putIfAbsent(t.hash(), t));
    for (WireCopies.Group group :
        WireCopies.of(
            byHash.values().stream().map(t -> new WireCopies.Text(t.hash(), t.text())).toList())) {
      List<KeptArticles.Compared> members =
          group.docs().stream().map(hash -> byHash.getOrDefault(hash, texts.getFirst())).toList();
      desk.screen()
          .complain(
              "One text"
                  + (group.agency().isEmpty() ? "" : " of " + group.agency())
                  + ", and so one source: "
                  + String.join(", ", members.stream().map(KeptArticles.Compared::doc).toList()));
      members.forEach(m -> copies.put(m.hash(), new Copies(group.agency(), members)));
    }
    return copies;
  }
}
