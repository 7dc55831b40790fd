package trucewatch.cli;

import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Head;
import trucewatch.claims.ClaimId;
import trucewatch.remark.Remark;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.view.ClaimWords;
import trucewatch.view.Sentences;

/// One clause in full: its words, how they are read, a sentence for each bearer, what stands beside
/// the word, and what the other accounts say.
final class ClausePage {
  private static final int MOST_CLAIMS = 5;

  private final Screen screen;
  private final OpenCase open;
  private final WhenOptions.Asked asked;
  private final AccessOption access;

  ClausePage(Screen screen, OpenCase open, WhenOptions.Asked asked, AccessOption access) {
    this.screen = screen;
    this.open = open;
    this.asked = asked;
    this.access = access;
  }

  void print(String code, List<String> accounts) {
    Clause clause =
        open.agreement().clauses().stream()
            .filter(one -> one.id().code().equals(code))
            .findFirst()
            .orElseThrow();
    head(clause.head());
    for (String account : accounts) {
      for (Verdict verdict : verdicts(account, code)) {
        screen.line();
        sentence(verdict);
        if (accounts.size() == 1) {
          beside(verdict);
          claims(verdict);
        }
      }
    }
    others(code, accounts);
    String by =
        accounts.size() == 1
            ? open.names().byAccount(accounts.getFirst())
            : "by each account for itself, which each line names";
    new BoardPrinter(screen, open.names(), open.sentences()).foot(open, asked, by, access.words());
  }

  private List<Verdict> verdicts(String account, String code) {
    return open.reference().verdicts(question(account)).stream()
        .filter(verdict -> verdict.clause().equals(code))
        .toList();
  }

  private Question question(String account) {
    return new Question(asked.asOf(), account, access.access());
  }

  private void head(Head head) {
    screen.heading(
        Wrap.harmless(head.id().code() + (head.title().isEmpty() ? "" : ": " + head.title())));
    if (!head.article().isEmpty()) {
      screen.line("Article " + Wrap.harmless(head.article()) + ", line " + head.line());
    }
    if (!head.words().isBlank()) {
      screen.wrapped("  \"", 3, head.words().strip() + "\"");
    }
    List<String> readers = new ArrayList<>();
    head.reading().by().forEach(reader -> readers.add(reader.name()));
    screen.line(
        readers.isEmpty()
            ? "The file does not say who reads the words so."
            : "Read so by " + Wrap.harmless(String.join(", ", readers)) + ".");
  }

  private void sentence(Verdict verdict) {
    Symbol symbol = Symbol.of(verdict.status());
    screen.wrapped(
        screen.paint(symbol.ink(), symbol.mark()) + " ", 2, open.sentences().sentence(verdict));
  }

  private void beside(Verdict verdict) {
    item("coverage", isWatched(verdict) ? Sentences.coverage(verdict.coverage()) : "");
    item("assumes", words(verdict.assumes()));
    item("waits for", words(verdict.waitsFor()));
    item(
        "settled",
        verdict.settled()
            ? "yes: only other reports can change it, no later act"
            : "no: later acts can change it");
  }

  private String words(List<Remark> texts) {
    return String.join("; ", open.names().words(texts));
  }

  private static boolean isWatched(Verdict verdict) {
    return verdict.kind().equals("prohibition");
  }

  private void item(String name, String text) {
    if (!text.isEmpty()) {
      screen.wrapped("    " + name + ": ", 6, text);
    }
  }

  private void claims(Verdict verdict) {
    ClaimWords words = new ClaimWords(open.names(), open.times());
    var live = open.reference().live(question(verdict.account()));
    int shown = 0;
    for (ClaimId id : verdict.claims()) {
      if (shown++ == MOST_CLAIMS) {
        screen.line("    and " + (verdict.claims().size() - MOST_CLAIMS) + " claims more: `why`");
        break;
      }
      words.of(live, id).ifPresent(told -> screen.wrapped("    - ", 6, told));
    }
  }

  /// One full sentence for each of the other accounts.
  private void others(String code, List<String> accounts) {
    List<String> rest = new ArrayList<>(AccountOption.each(open.agreement()));
    rest.removeAll(accounts);
    if (open.agreement().settledBy().isEmpty()) {
      rest.remove("as-agreed");
    }
    if (rest.isEmpty()) {
      return;
    }
    screen.line();
    screen.heading("Other accounts");
    for (String account : rest) {
      for (Verdict verdict : verdicts(account, code)) {
        sentence(verdict);
      }
    }
  }
}
