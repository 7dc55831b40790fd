package trucewatch.news.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Tag;

/// Finds who says what by rules over the parts of speech. One pass over the text, sentence by
/// sentence; sentences that one quotation spans are read as one.
public final class AttributionFinder {
  /// Rules whose content stands before the report; a report in such a content belongs to it.
  private static final Set<String> LEFT =
      Set.of(
          "clause-before",
          "quote-before",
          "inserted",
          "quote-before-inverted",
          "clause-before-inverted");

  private static final Set<String> ADDRESSING =
      Set.of("tell", "assure", "remind", "inform", "warn", "urge", "ask", "advise", "promise");

  private final CueLexicon lexicon = CueLexicon.load();

  /// A finder with the lexicon that ships.
  public AttributionFinder() {}

  /// The attributions of a text, in its order.
  public List<Attribution> find(Prose prose) {
    return new Reading(prose, lexicon).read();
  }

  private static final class Reading {
    private final Prose prose;
    private final Words words;
    private final Complements complements;
    private final CueReader cues;
    private final PhraseReader phrases;
    private final NounReader nouns;
    private final CueLexicon lexicon;
    private final List<Attribution> found = new ArrayList<>();
    private @Nullable CueReader unquoted;

    Reading(Prose prose, CueLexicon lexicon) {
      this.prose = prose;
      this.lexicon = lexicon;
      words = new Words(prose);
      Subjects subjects = new Subjects(words);
      complements = new Complements(words);
      Contents contents = new Contents(words, subjects, complements, lexicon);
      cues = new CueReader(words, subjects, complements, contents);
      phrases = new PhraseReader(words, subjects, contents);
      nouns = new NounReader(words, subjects, contents, lexicon);
    }

    List<Attribution> read() {
      List<Sentence> sentences = prose.sentences();
      Draft open = null;
      int paragraph = -1;
      for (int i = 0; i < sentences.size(); ) {
        int from = sentences.get(i).from();
        int j = i + 1;
        while (j < sentences.size()
            && sentences.get(j).paragraph() == sentences.get(i).paragraph()
            && ((words.quoted(sentences.get(j).from())
                    && !words.opensQuote(sentences.get(j).from()))
                || tag(sentences.get(j)))) {
          j++;
        }
        int to = sentences.get(j - 1).to();
        boolean first = sentences.get(i).paragraph() != paragraph;
        List<Draft> drafts = resolve(drafts(from, to));
        if (first) {
          paragraph = sentences.get(i).paragraph();
          Optional<Draft> continued =
              drafts.isEmpty() ? continued(open, from, to) : Optional.empty();
          if (open != null) {
            emit(open);
          }
          open = continued.orElse(null);
          if (open != null) {
            i = j;
            continue;
          }
        }
        if (drafts.isEmpty() && open != null && open.quoted() && pureQuote(from, to)) {
          open.contents().add(new Range(from, to));
        } else if (!drafts.isEmpty()) {
          if (open != null) {
            emit(open);
          }
          for (int d = 0; d < drafts.size() - 1; d++) {
            emit(drafts.get(d));
          }
          open = drafts.getLast();
        } else if (open != null) {
          emit(open);
          open = null;
        }
        i = j;
      }
      if (open != null) {
        emit(open);
      }
      return found;
    }

    /// `"Why now?" | X asked.`: a sentence that only says who spoke the question before it.
    private boolean tag(Sentence sentence) {
      int from = sentence.from();
      if (!words.closesQuote(from - 1)
          || !words.markEndsQuote(from - 1)
          || words.is(from - 2, ".")
          || words.quoted(from)) {
        return false;
      }
      for (int i = from; i < Math.min(sentence.to(), from + 9); i++) {
        if (words.quoted(i) || words.comma(i)) {
          return false;
        }
        Optional<Cue.Inflected> cue = lexicon.find(words.at(i).lower());
        if (cue.isPresent() && cue.get().cue().takes('q') && verb(i)) {
          return complements.after(i, cue.get().cue(), sentence.to()).isEmpty();
        }
        if (words.has(i, Tag.VERB)) {
          return false;
        }
      }
      return false;
    }

    /// A paragraph that is one quotation right after a quotation: the same speaker goes on.
    private Optional<Draft> continued(@Nullable Draft before, int from, int to) {
      if (before == null || !before.quoted() || !pureQuote(from, to)) {
        return Optional.empty();
      }
      return Optional.of(
          new Draft(
              List.of(new Range(from, to)),
              new Range(from, from),
              before.source(),
              "",
              true,
              false,
              "quote-continued",
              List.of()));
    }

    private boolean pureQuote(int from, int to) {
      return words.opensQuote(from) && words.quoted(to - 1) && to - from > 3;
    }

    private void emit(Draft draft) {
      found.add(attribution(draft));
    }

    private Attribution attribution(Draft draft) {
      return new Attribution(
          draft.contents().stream().map(c -> words.span(c.from(), c.to())).toList(),
          draft.cue().length() == 0
              ? List.of()
              : List.of(words.span(draft.cue().from(), draft.cue().to())),
          draft.source().stream().map(c -> words.span(c.from(), c.to())).toList(),
          draft.lemma(),
          lexicon.kind(draft.lemma()),
          addressee(draft),
          draft.quoted(),
          draft.negated(),
          draft.rule(),
          draft.inner().stream().map(this::attribution).toList());
    }

    /// `told reporters`: the noun phrase right after a cue that addresses somebody.
    private String addressee(Draft draft) {
      if (!ADDRESSING.contains(draft.lemma())) {
        return "";
      }
      int from = draft.cue().to();
      int to = from;
      while (to < words.size()
          && !words.quoted(to)
          && !draft.contentHolds(to)
          && (words.nominal(to) || words.isOneOf(to, "and", "of"))) {
        to++;
      }
      return to == from ? "" : words.span(from, to).in(prose.text());
    }

    private List<Draft> drafts(int from, int to) {
      List<Draft> drafts = new ArrayList<>();
      for (int i = from; i < to; i++) {
        if (words.quoted(i)) {
          continue;
        }
        if (words.is(i, "according") && words.is(i + 1, "to")) {
          phrases.accordingTo(i, from, to).ifPresent(drafts::add);
          continue;
        }
        if (words.isOneOf(i, "reportedly", "allegedly")) {
          phrases.hearsay(i, from, to).ifPresent(drafts::add);
          continue;
        }
        nouns.draft(i, from, to).ifPresent(drafts::add);
        Optional<Cue.Inflected> cue = lexicon.find(words.at(i).lower());
        if (cue.isPresent() && verb(i)) {
          cues.draft(i, cue.get(), from, to, drafts).ifPresent(drafts::add);
        }
      }
      return drafts;
    }

    /// `"The army told us that it had left," X said`: what somebody quotes another as saying.
    private void toldInQuotes(Draft outer) {
      for (Range quote : outer.contents()) {
        Range said = withoutMarks(quote);
        for (int i = said.from(); i < said.to(); i++) {
          Optional<Cue.Inflected> cue = lexicon.find(words.at(i).lower());
          if (words.quoted(i) && cue.isPresent() && verb(i)) {
            withinQuotes()
                .draft(i, cue.get(), said.from(), said.to(), List.of())
                .filter(inner -> within(inner, said))
                .ifPresent(outer.inner()::add);
          }
        }
      }
    }

    private Range withoutMarks(Range quote) {
      int from = quote.from();
      int to = quote.to();
      while (from < to && words.is(from, "\"")) {
        from++;
      }
      while (to > from && words.at(to - 1).isOneOf("\"", ",", ".")) {
        to--;
      }
      return new Range(from, to);
    }

    /// Reads words as if no quotation marks stood in the text.
    private CueReader withinQuotes() {
      if (unquoted == null) {
        Words plain =
            new Words(
                new Prose(
                    prose.text(),
                    prose.plain(),
                    prose.paragraphs(),
                    prose.sentences(),
                    prose.tokens(),
                    List.of()));
        Subjects subjects = new Subjects(plain);
        Complements said = new Complements(plain);
        unquoted =
            new CueReader(plain, subjects, said, new Contents(plain, subjects, said, lexicon));
      }
      return unquoted;
    }

    private static boolean within(Draft inner, Range said) {
      return !inner.source().isEmpty()
          && inner.contents().stream()
              .allMatch(c -> c.from() >= said.from() && c.to() <= said.to());
    }

    private boolean verb(int i) {
      if (words.tag(i) == Tag.VERB) {
        return true;
      }
      return words.isOneOf(i, "said", "says", "told", "wrote", "tells", "added", "asked")
          && !words.has(i, Tag.ADJ);
    }

    /// Keeps, of drafts that lie in one another, the outer one; of two that share content, the
    /// larger.
    private List<Draft> resolve(List<Draft> drafts) {
      List<Draft> byWeight = new ArrayList<>(drafts);
      byWeight.removeIf(
          d ->
              drafts.stream()
                  .anyMatch(o -> !o.cue().equals(d.cue()) && o.sourceHolds(d.cue().to() - 1)));
      byWeight.sort(
          Comparator.comparing((Draft d) -> !LEFT.contains(d.rule()))
              .thenComparingInt(d -> -d.weight()));
      List<Draft> kept = new ArrayList<>();
      for (Draft draft : byWeight) {
        Optional<Draft> outer =
            kept.stream().filter(k -> k.contentHolds(draft.cue().to() - 1)).findFirst();
        outer.ifPresent(o -> o.inner().add(draft));
        if (outer.isEmpty()) {
          kept.add(draft);
        }
      }
      kept.stream().filter(Draft::quoted).forEach(this::toldInQuotes);
      kept.sort(Comparator.comparingInt((Draft d) -> Math.min(d.first(), d.cue().from())));
      return kept;
    }
  }
}
