package trucewatch.cli;

import java.util.List;
import java.util.function.IntFunction;
import trucewatch.verdict.Verdict;
import trucewatch.view.Board;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.Sentences.Said;
import trucewatch.view.TextWords;

/// Prints a board: under each article a sentence a clause, in two lines of the terminal where its
/// word and counts and title allow it, and under it the bearers where they differ.
final class BoardPrinter {
  private static final int MOST_LINES = 2;

  private final Screen screen;
  private final Names names;
  private final Sentences sentences;

  BoardPrinter(Screen screen, Names names, Sentences sentences) {
    this.screen = screen;
    this.names = names;
    this.sentences = sentences;
  }

  /// The head of every board: the two times and the account for which each of its lines speaks.
  void head(OpenCase open, WhenOptions.Asked asked, String byAccount) {
    screen.wrapped(0, Sentences.capital(dates(open, asked)) + "; " + byAccount + ":");
  }

  private static String dates(OpenCase open, WhenOptions.Asked asked) {
    return "as of " + open.times().shown(asked.asOf()) + ", times in " + open.agreement().zone();
  }

  void print(Board board) {
    for (Board.Article article : board.articles()) {
      screen.line();
      screen.heading(article.number().isEmpty() ? "Not tied to an article" : articleName(article));
      for (Board.Entry entry : article.entries()) {
        print(entry);
      }
    }
  }

  /// Which text was judged, where that is not plain.
  private void texts(OpenCase open) {
    String text = TextWords.of(open.agreement());
    if (!text.isEmpty()) {
      screen.wrapped(0, text);
    }
    if (!open.readingsOff().isEmpty()) {
      screen.wrapped(
          0,
          "As the text is written: deadlines that are readings of it do not count, those of "
              + String.join(
                  ", ", open.readingsOff().stream().map(id -> names.clause(id.code())).toList())
              + ".");
    }
  }

  private static String articleName(Board.Article article) {
    return Character.isDigit(article.number().codePointAt(0))
        ? "Article " + article.number()
        : article.number();
  }

  private void print(Board.Entry entry) {
    Verdict whole = entry.whole();
    String subject = sentences.subject(whole);
    String name = names.clause(whole.clause());
    String title = name.equals(whole.clause()) ? "" : " \"" + name + '"';
    line(1, whole.clause(), title + (subject.isEmpty() ? "" : " (" + subject + ")"), whole);
    for (Verdict part : entry.parts()) {
      String bearer = sentences.subject(part);
      line(4, bearer.isEmpty() ? "all" : bearer, "", part);
    }
  }

  /// A heading for each clause, and under it a sentence for each account.
  void printSideBySide(Board board, List<List<Verdict>> boards) {
    for (Board.Article article : board.articles()) {
      screen.line();
      screen.heading(article.number().isEmpty() ? "Not tied to an article" : articleName(article));
      for (Board.Entry entry : article.entries()) {
        String clause = entry.whole().clause();
        String title = names.clause(clause);
        screen.wrapped(
            " " + screen.paint(Screen.Ink.BOLD, clause) + " ",
            4,
            title.equals(clause) ? "" : '"' + title + '"');
        for (List<Verdict> verdicts : boards) {
          verdicts.stream()
              .filter(verdict -> verdict.clause().equals(clause))
              .filter(
                  verdict -> entry.parts().isEmpty() ? isHead(verdict, entry) : !verdict.whole())
              .forEach(this::lineOfAccount);
        }
      }
    }
  }

  private static boolean isHead(Verdict verdict, Board.Entry entry) {
    return verdict.whole() == entry.whole().whole()
        && verdict.instance().equals(entry.whole().instance());
  }

  /// One sentence that begins with by whose account it is: here the accounts are compared.
  private void lineOfAccount(Verdict verdict) {
    Said said = sentences.said(verdict);
    String subject = sentences.subject(verdict);
    String by = Sentences.capital(said.account());
    String aside = (subject.isEmpty() ? "" : ", " + subject) + ": ";
    line(3, by, aside, verdict, said::alone, MOST_LINES + 1);
  }

  /// One sentence, with as much beside the word as two lines hold, and a line more than what never
  /// parts from it.
  ///
  /// @param who what the sentence is about, in bold
  /// @param aside follows it
  void line(int indent, String who, String aside, Verdict verdict) {
    Said said = sentences.said(verdict);
    boolean isLong = Wrap.width(who + aside) > (screen.width() - indent) / 2;
    line(indent, who, aside + ", ", verdict, said::with, MOST_LINES + (isLong ? 1 : 0));
  }

  private void line(
      int indent,
      String bold,
      String aside,
      Verdict verdict,
      IntFunction<String> sentence,
      int most) {
    Said said = sentences.said(verdict);
    Symbol symbol = Symbol.of(verdict.status());
    int hang = indent + 2;
    int room = screen.width() - hang;
    String start = Wrap.harmless(bold + aside);
    List<String> lines = Wrap.lines(start + sentence.apply(0) + ".", room, room);
    int limit = Math.max(most, lines.size() + 1);
    for (int more = said.may().size(); more > 0; more--) {
      List<String> longer = Wrap.lines(start + sentence.apply(more) + ".", room, room);
      if (longer.size() <= limit) {
        lines = longer;
        break;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      String text = paintWord(lines.get(i), said.word(), symbol);
      if (i == 0) {
        text = paintStart(text, Wrap.harmless(bold));
        screen.line(" ".repeat(indent) + screen.paint(symbol.ink(), symbol.mark()) + " " + text);
      } else {
        screen.line(" ".repeat(hang) + text);
      }
    }
  }

  private String paintStart(String line, String who) {
    return line.startsWith(who)
        ? screen.paint(Screen.Ink.BOLD, who) + line.substring(who.length())
        : line;
  }

  private String paintWord(String line, String word, Symbol symbol) {
    int at = line.indexOf(": " + word);
    return at < 0
        ? line
        : line.substring(0, at + 2)
            + screen.paint(symbol.ink(), word)
            + line.substring(at + 2 + word.length());
  }

  /// The foot of every page with a status: whose case, as of when, known when, by whose account,
  /// and for which reader.
  void foot(OpenCase open, WhenOptions.Asked asked, String byAccount, String readers) {
    String owner = open.agreement().owner();
    screen.line();
    screen.wrapped(
        0, Sentences.capital(dates(open, asked)) + "; " + byAccount + "; " + readers + ".");
    screen.wrapped(
        0,
        "Case "
            + open.agreement().id()
            + (open.agreement().title().isEmpty() ? "" : " (" + open.agreement().title() + ")")
            + (owner.isEmpty()
                ? ". The file names no owner who answers for it."
                : ", kept and answered for by " + owner + ".")
            + " A status repeats what was told by those whose account it is.");
    texts(open);
    if (!asked.note().isEmpty()) {
      screen.complain("note: " + asked.note());
    }
  }
}
