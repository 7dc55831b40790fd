package trucewatch.view.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.Agreement;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.Times;

/// One question about one case, with the words to answer it: what each page is made from.
public record Lens(
    Answers answers, Names names, Times times, Sentences sentences, Question question) {

  /// What one account says of one clause or bearer.
  ///
  /// @param account code
  /// @param by "by Israel's account", with a capital
  /// @param text the word with what must stand beside it
  public record Telling(String account, String by, String subject, Mark mark, String text) {}

  public Agreement agreement() {
    return answers.agreement();
  }

  public List<Verdict> verdicts() {
    return answers.verdicts(question);
  }

  Question by(String account) {
    return new Question(question.asOf(), account, question.reader());
  }

  Mark mark(Verdict verdict) {
    return Mark.of(verdict.status(), sentences.said(verdict).word());
  }

  /// The word in short, for a row: the reports behind it stand elsewhere on the page.
  Mark shortMark(Verdict verdict) {
    return Mark.of(verdict.status(), Sentences.word(verdict));
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
        Sentences.capital(names.byAccount(verdict.account())),
        sentences.subject(verdict),
        mark(verdict),
        sentences.said(verdict).alone(1));
  }

  /// What other accounts say of a clause, in one line: those that say the same word stand together,
  /// those that agree with this account are left out.
  public String othersLine(String clause, Word own) {
    Map<String, StringBuilder> said = new LinkedHashMap<>();
    for (String account : others()) {
      Verdict verdict = heads(answers.verdicts(by(account))).get(clause);
      if (verdict != null && verdict.status() != own) {
        said.merge(
            Sentences.word(verdict),
            new StringBuilder(names.byAccount(account)),
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

  /// A clause to go to, or words where the code names none.
  ClausePage.Link link(String code) {
    return new ClausePage.Link(names.knowsClause(code) ? code : "", names.words(code));
  }
}
