package trucewatch.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.casebook.report.ReportAnswers;
import trucewatch.claims.Column;
import trucewatch.diagnostic.Spelling;

/// The questions of a report and what is made of the answers.
///
/// Who did it is *not for me to say* unless somebody says, and only the team may see it unless
/// somebody opens it or shuts it further.
final class Interview {
  /// How an interview ended.
  sealed interface Result {
    record Finished(Map<Column, String> cells) implements Result {}

    record Discarded() implements Result {}

    /// The answers ended before the questions.
    record BrokenOff() implements Result {}
  }

  private static final String STOPPED = "stopped";
  private static final String NOTHING = "nothing";

  /// Somebody complains. That it was received is told, and nothing of what it says.
  private static final String COMPLAINT = "complaint";

  private static final String BACK = "<";
  private static final String NOT_SAID = "not said";
  private static final String NOT_FOR_ME = "not for me to say";

  private final Desk desk;
  private final Draft draft;
  private final Vocabulary vocabulary;
  private final String lastSource;
  private final Map<Column, String> cells = new EnumMap<>(Column.class);
  private final List<String> given = new ArrayList<>();
  private List<String> kept = List.of();

  Interview(Desk desk, Draft draft, Vocabulary vocabulary, String lastSource) {
    this.desk = desk;
    this.draft = draft;
    this.vocabulary = vocabulary;
    this.lastSource = lastSource;
  }

  Result hold() throws IOException {
    try {
      resume();
      while (true) {
        try {
          askAll();
          return confirm();
        } catch (OneBack _) {
          goBack();
        }
      }
    } catch (EndOfAnswers _) {
      return new Result.BrokenOff();
    }
  }

  /// Takes the last answer back, so that its question is asked again.
  private void goBack() throws IOException {
    kept = List.copyOf(given.subList(0, given.size() - 1));
    given.clear();
    cells.clear();
    draft.keep(kept);
  }

  private void resume() throws IOException, EndOfAnswers {
    List<String> old = draft.answers();
    if (old.isEmpty()) {
      return;
    }
    desk.screen().line("A report was broken off after " + old.size() + " answers.");
    String go = read("Go on with it?", "yes");
    if (yes(go)) {
      kept = old;
    } else {
      draft.discard();
    }
  }

  private void askAll() throws IOException, EndOfAnswers, OneBack {
    cells.put(Column.STANCE, "asserts");
    cells.put(
        Column.REPORTED_AT, desk.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    ReportAnswers answers = new ReportAnswers(cells);
    String act =
        ask(
            "What happened?"
                + offer(
                    vocabulary.acts(),
                    "s or " + STOPPED + ": we were stopped",
                    "n or " + NOTHING + ": we watched and saw nothing",
                    "c or " + COMPLAINT + ": somebody complained to us"),
            "Write one of the acts, or s, n, c, or another word. A complaint gets a number; what it"
                + " says changes no verdict before somebody has examined it and reports it.",
            "",
            this::act);
    boolean watched = act.equals("patrols");
    boolean complained = act.equals(COMPLAINT);
    ask(
        "Who reports? (the code of your team in sources.csv)",
        "Every report has a source. Write its code, such as observers.",
        lastSource,
        answers::source);
    if (complained) {
      askComplaint(answers);
      return;
    }
    ask(
        "How do you know? (saw, heard, camera, told, document)",
        "How it came to you. Told means that somebody else saw it.",
        NOT_SAID,
        answers::means);
    if ("told".equals(cells.get(Column.MEANS))) {
      ask(
          "Told by whom?",
          "The code or a short description of who said so.",
          NOT_SAID,
          answers::speaker);
    }
    if (!watched) {
      ask(
          "How many? (12 shells, about 12, at least 12, uncountable)",
          "A number, how sure you are of it, and what you counted.",
          NOT_SAID,
          answers::amount);
    }
    ask(
        "When? (2025-11-03, 2025-11-03 14:30, or FROM to TO; local time)",
        "A day, a time of day, or from when to when, as your watch showed it.",
        today(),
        answers::when);
    if (answers.timeGiven()) {
      ask("Sure to what? (minute, hour, day)", "How exact the time is.", "hour", answers::timeSure);
    }
    ask(
        "Where?" + offer(vocabulary.places(), "or latitude, longitude as 31.52, 34.45"),
        "A place of the case, another name, or coordinates in decimal degrees.",
        NOT_SAID,
        answers::where);
    if (cells.containsKey(Column.LATITUDE)) {
      ask(
          "Sure to what? (exact, town, area, region, or metres)",
          "How far the true place may lie from the point.",
          "town",
          answers::placeSure);
    }
    ask(
        "From where did you observe?",
        "Your own position, in words.",
        NOT_SAID,
        answers::observedFrom);
    if (!watched) {
      askWho(act);
    }
    ask(
        "Anything to add, in your own words?",
        "Kept as it is, in `note`.",
        NOT_SAID,
        answers::note);
    askAccess(answers);
  }

  private void askAccess(ReportAnswers answers) throws IOException, EndOfAnswers, OneBack {
    ask(
        "Who may see this? (public, team, restricted)",
        "Team: your own people.",
        "team",
        answers::access);
  }

  private String today() {
    return desk.clock()
        .instant()
        .atZone(vocabulary.zone().orElse(ZoneOffset.UTC))
        .toLocalDate()
        .toString();
  }

  private void askComplaint(ReportAnswers answers) throws IOException, EndOfAnswers, OneBack {
    ask(
        "Who complains?" + offer(vocabulary.actors()),
        "The code of an actor, or a word that names nobody, such as resident.",
        NOT_SAID,
        answers::actor);
    ask(
        "About whom?" + offer(vocabulary.actors()),
        "Whom the complaint accuses, if it names somebody.",
        NOT_SAID,
        answers::target);
    ask(
        "When did you receive it? (2025-11-03, or 2025-11-03 14:30; local time)",
        "When it reached you, not when it is said to have happened.",
        today(),
        answers::when);
    if (answers.timeGiven()) {
      ask("Sure to what? (minute, hour, day)", "How exact the time is.", "hour", answers::timeSure);
    }
    ask(
        "What do they say, in their own words?",
        "Kept as it is, in `note`: what, when, where, by whom.",
        NOT_SAID,
        answers::note);
    askAccess(answers);
  }

  private void askWho(String act) throws IOException, EndOfAnswers, OneBack {
    boolean stopped = act.equals("obstructs");
    ask(
        (stopped ? "Who stopped you?" : "Who did it?")
            + offer(vocabulary.actors(), "a|b if one of two"),
        "Only what you know yourself. Whose it is can be said later, by others.",
        NOT_FOR_ME,
        new ReportAnswers(cells)::actor);
    if (!stopped) {
      ask(
          "To whom, or against whom?" + offer(vocabulary.actors()),
          "Who was hit, or who got it, if you know.",
          NOT_SAID,
          new ReportAnswers(cells)::target);
    }
    if (stopped) {
      ask(
          "Which clause does it hinder?" + offer(vocabulary.clauses()),
          "The clause that you were about, if it was one.",
          NOT_SAID,
          new ReportAnswers(cells)::clause);
    }
  }

  private @Nullable String act(String answer) {
    String code = answer.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", "-");
    switch (code) {
      case "" -> {
        return "Something must have happened: write what, or n if nothing did.";
      }
      case STOPPED, "s" -> cells.put(Column.ACT, "obstructs");
      case NOTHING, "n" -> cells.put(Column.ACT, "patrols");
      case COMPLAINT, "c" -> cells.put(Column.ACT, COMPLAINT);
      default -> {
        if (!vocabulary.acts().isEmpty() && !vocabulary.acts().contains(code)) {
          Spelling.closest(code, vocabulary.acts())
              .ifPresent(
                  close ->
                      desk.screen()
                          .line(
                              "  (Kept as '" + code + "'; the agreement knows '" + close + "'.)"));
        }
        cells.put(Column.ACT, code);
      }
    }
    return null;
  }

  private static String offer(List<String> choices, String... further) {
    List<String> all = new ArrayList<>(choices);
    all.addAll(List.of(further));
    return all.isEmpty() ? "" : " (" + String.join(", ", all) + ")";
  }

  /// Takes an answer; returns what is wrong with it, or null.
  private interface Take {
    @Nullable String take(String answer);
  }

  /// Asks until the answer can be taken, keeps it, and returns the act so far.
  private String ask(String question, String help, String otherwise, Take take)
      throws IOException, EndOfAnswers, OneBack {
    if (given.size() < kept.size()) {
      String old = kept.get(given.size());
      if (take.take(old) == null) {
        given.add(old);
        return cells.getOrDefault(Column.ACT, "");
      }
      kept = List.copyOf(given);
    }
    while (true) {
      String answer = read(question, otherwise);
      if (answer.equals("?")) {
        desk.screen().wrapped(2, help);
        continue;
      }
      if (answer.equals(BACK)) {
        backFrom(question);
        continue;
      }
      String meant = answer.isEmpty() || answer.equals(otherwise) ? preset(otherwise) : answer;
      String wrong = take.take(meant);
      if (wrong == null) {
        given.add(meant);
        draft.keep(given);
        return cells.getOrDefault(Column.ACT, "");
      }
      desk.screen().line("  " + wrong);
    }
  }

  /// Goes one question back; at the first there is none.
  private void backFrom(String question) throws OneBack {
    if (given.isEmpty()) {
      desk.screen().wrapped(2, "Nothing stands before: " + question);
    } else {
      throw new OneBack();
    }
  }

  /// What an empty answer stands for.
  private static String preset(String otherwise) {
    return otherwise.equals(NOT_SAID) || otherwise.equals(NOT_FOR_ME) ? "" : otherwise;
  }

  private Result confirm() throws IOException, EndOfAnswers, OneBack {
    desk.screen().line();
    cells.forEach(
        (column, text) -> desk.screen().line("  " + column.header() + ": " + Wrap.harmless(text)));
    String save = read("Save it? (yes, no, < to change the last answer)", "yes");
    if (save.equals(BACK)) {
      throw new OneBack();
    }
    if (yes(save)) {
      return new Result.Finished(cells);
    }
    draft.discard();
    return new Result.Discarded();
  }

  private static boolean yes(String answer) {
    return answer.isEmpty() || "yes".startsWith(answer.toLowerCase(Locale.ROOT));
  }

  private String read(String question, String otherwise) throws IOException, EndOfAnswers {
    Screen screen = desk.screen();
    List<String> lines =
        Wrap.lines(
            question + (otherwise.isEmpty() ? "" : " [" + otherwise + "]"),
            screen.width(),
            screen.width());
    lines.subList(0, lines.size() - 1).forEach(screen::line);
    screen.out().print(lines.getLast() + " ");
    screen.out().flush();
    String line = desk.in().readLine();
    if (line == null) {
      screen.line();
      throw new EndOfAnswers();
    }
    return line.strip();
  }

  /// Somebody wants to answer the last question again.
  private static final class OneBack extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// Standard input ended in the middle of the questions.
  private static final class EndOfAnswers extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
