package trucewatch.view.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.Agreement;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;
import trucewatch.view.Names;
import trucewatch.view.Phrases;
import trucewatch.view.Sentences;
import trucewatch.view.Times;

/// One question about one case, with the words to answer it: what each page is made from.
public record Lens(
    Answers answers,
    Names names,
    Times times,
    Sentences sentences,
    Question question,
    Wording wording) {

  /// What one account says of one clause or bearer.
  ///
  /// @param account code
  /// @param by "by Israel's account", with a capital
  /// @param text the word with what must stand beside it
  public record Telling(String account, String by, String subject, Mark mark, String text) {}

  /// The sentences in the language of the reader.
  @Override
  public Sentences sentences() {
    return wording.language().equals("en")
        ? sentences
        : sentences.in(Phrases.of(wording.language()), new Vocabulary());
  }

  /// The words of the pages, for sentences.
  private final class Vocabulary implements Sentences.Vocabulary {
    @Override
    public String word(Verdict verdict) {
      return Lens.this.word(verdict);
    }

    @Override
    public String word(Word word, Verdict of) {
      return Lens.this.word(word, of);
    }

    @Override
    public String byWhom(Verdict verdict) {
      return wording.text("sentence.bywhom", byAccount(verdict.account()), asOf());
    }

    @Override
    public String shortAccount(String account) {
      return byAccount(account);
    }
  }

  public Agreement agreement() {
    return answers.agreement();
  }

  public List<Verdict> verdicts() {
    return answers.verdicts(question);
  }

  Question by(String account) {
    return new Question(question.asOf(), account, question.reader());
  }

  /// The word in short: the reports behind it stand elsewhere on the page.
  Mark shortMark(Verdict verdict) {
    return Mark.of(verdict.status(), word(verdict));
  }

  /// The word as [Sentences#word] has it, in the language of the reader.
  public String word(Verdict verdict) {
    if (verdict.status() == Word.OPEN && verdict.claims().isEmpty()) {
      return wording.text("word.nobody-voted");
    }
    return word(verdict.status(), verdict);
  }

  private String word(Word word, Verdict of) {
    boolean duty = of.kind().equals("obligation") || of.kind().equals("pledge");
    return word == Word.KEPT && !duty ? wording.text("word.kept.ban") : word(word);
  }

  /// The word with what must stand beside it and `more` of what may, in the language of the reader.
  String said(Verdict verdict, int more) {
    return sentences().said(verdict).alone(more);
  }

  /// A position as [trucewatch.view.Positions#words] has it, in the language of the reader.
  String position(PositionView position) {
    return wording.text("position." + position.claim().position().code());
  }

  String word(Word word) {
    return wording.text("word." + word.code());
  }

  /// By whose account as [Names#byAccount] has it, in the language of the reader.
  public String byAccount(String account) {
    int colon = account.indexOf(':');
    String name = colon < 0 ? account : account.substring(0, colon);
    String of = colon < 0 ? "" : names.actor(account.substring(colon + 1));
    return switch (name) {
      case "all", "independent", "two-sources", "as-agreed" -> wording.text("account." + name);
      case "verified" ->
          of.isEmpty() ? wording.text("account.verified") : wording.text("account.verified-by", of);
      case "only" -> wording.text("account.only", of, Names.possessive(of));
      default -> byDeclared(account);
    };
  }

  private String byDeclared(String account) {
    return agreement().accounts().stream()
        .filter(declared -> declared.id().equals(account))
        .map(declared -> declared.title().isEmpty() ? declared.id() : declared.title())
        .map(title -> wording.text("account.declared", title))
        .findFirst()
        .orElseGet(
            () -> {
              String of = names.actor(account);
              return wording.text("account.of", of, Names.possessive(of));
            });
  }

  /// Both times of the question as [Times#shown(trucewatch.time.AsOf)] has them, in the language of
  /// the reader.
  public String asOf() {
    String at = times.shownEnd(question.asOf().at());
    return at.equals(times.shownEnd(question.asOf().known()))
        ? wording.text("when.knownthen", at)
        : wording.text("when.knownby", at, times.day(question.asOf().known()));
  }

  /// The accounts that a page compares with the one asked for.
  List<String> others() {
    return answers.accounts().stream().filter(one -> !one.equals(question.account())).toList();
  }

  /// Of each clause the first row of its verdicts: that of the whole, where there is one.
  static Map<String, Verdict> heads(List<Verdict> verdicts) {
    Map<String, Verdict> heads = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      Verdict known = heads.get(verdict.clause());
      if (known == null || (verdict.whole() && !known.whole())) {
        heads.put(verdict.clause(), verdict);
      }
    }
    return heads;
  }

  Telling telling(Verdict verdict) {
    return new Telling(
        verdict.account(),
        Sentences.capital(byAccount(verdict.account())),
        sentences().subject(verdict),
        shortMark(verdict),
        said(verdict, 1));
  }

  /// What other accounts say of a clause, in one line: those that say the same word stand together,
  /// those that agree with this account are left out.
  public String othersLine(String clause, Word own) {
    Map<String, StringBuilder> said = new LinkedHashMap<>();
    for (String account : others()) {
      Verdict verdict = heads(answers.verdicts(by(account))).get(clause);
      if (verdict != null && verdict.status() != own) {
        said.merge(
            word(verdict),
            new StringBuilder(byAccount(account)),
            (a, b) -> a.append("; ").append(b));
      }
    }
    StringBuilder line = new StringBuilder();
    said.forEach((word, who) -> line.append(Sentences.capital(word + " " + who)).append(". "));
    return line.toString().strip();
  }

  String title(String clause) {
    return names.clause(clause);
  }

  /// A clause to go to, or what must come first where there is none.
  ClausePage.Link link(Remark remark) {
    return remark.kind() == Kind.CLAUSE
        ? link(remark.text())
        : new ClausePage.Link("", sentences().words(remark));
  }

  /// A clause to go to, or words where the code names none.
  ClausePage.Link link(String code) {
    return new ClausePage.Link(names.knowsClause(code) ? code : "", names.named(code));
  }
}
