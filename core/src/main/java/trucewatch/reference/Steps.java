package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trucewatch.verdict.Due;
import trucewatch.verdict.Explanation.Step;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// The steps from the claims to the word, as sentences.
final class Steps {
  private final World world;
  private final Question question;

  Steps(World world, Question question) {
    this.world = world;
    this.question = question;
  }

  List<Step> of(Row row, Verdict verdict) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            "account",
            "By the account "
                + question.account()
                + ", "
                + world.selected.claims().size()
                + " claims count that were known on "
                + day(question.asOf().known())
                + "."));
    consent(verdict, steps);
    force(row, verdict, steps);
    deadline(verdict, steps);
    statement(row, verdict, steps);
    steps.add(new Step("word", "So the word is \"" + verdict.status().code() + "\"."));
    return steps;
  }

  private static void consent(Verdict verdict, List<Step> steps) {
    switch (verdict.accepted()) {
      case "" -> {}
      case "acceptance-assumed" ->
          steps.add(
              new Step(
                  "consent", "Nothing is told of the bearer's consent; as a party it is assumed."));
      case "not-told" ->
          steps.add(
              new Step("consent", "Nothing is told of the bearer's consent, and it is no party."));
      case "accepted" -> steps.add(new Step("consent", "Its bearer is told to have accepted it."));
      case "contested" ->
          steps.add(new Step("consent", "Whether its bearer has accepted it is told both ways."));
      default ->
          steps.add(
              new Step(
                  "consent",
                  "Its bearer is told not to have accepted it (" + verdict.accepted() + ")."));
    }
  }

  private void force(Row row, Verdict verdict, List<Step> steps) {
    Force force = row.finding.force();
    String text =
        switch (force.stage()) {
          case IN_FORCE ->
              "It is in force"
                  + (force.since().equals(trucewatch.time.Interval.ALWAYS)
                      ? ""
                      : " since " + day(force.since().last()))
                  + ".";
          case WAITING ->
              "It is not in force: it waits for " + String.join(", ", force.waitsFor()) + ".";
          case BLOCKED -> "It cannot start: " + String.join("; ", force.notes()) + ".";
          case SUSPENDED -> "It is suspended: " + String.join("; ", force.notes()) + ".";
          case ENDED -> "It has ended: " + String.join("; ", force.notes()) + ".";
        };
    steps.add(new Step("force", text));
    for (String assumed : verdict.assumes()) {
      steps.add(new Step("assumes", "Nothing else is told, so this is assumed: " + assumed + "."));
    }
  }

  private void deadline(Verdict verdict, List<Step> steps) {
    Due due = verdict.due();
    switch (due.kind()) {
      case NONE -> {}
      case SOON ->
          steps.add(
              new Step(
                  "deadline", "The text says \"" + due.words() + "\", which no clock decides."));
      case NOT_YET_KNOWN -> steps.add(new Step("deadline", "When it is due is not yet known."));
      case KNOWN -> {
        String text =
            due.first().equals(due.last())
                ? "It is due by " + time(due.last())
                : "It is due between "
                    + time(due.first())
                    + " and "
                    + time(due.last())
                    + ", as what started it is not told to the second";
        boolean passed = question.asOf().at().isAfter(due.last());
        steps.add(
            new Step("deadline", text + (passed ? "; that has passed." : "; that lies ahead.")));
      }
    }
  }

  private static void statement(Row row, Verdict verdict, List<Step> steps) {
    String statement = Bearing.statement(row.clause);
    String what = statement.equals("holds") ? "so" : statement;
    String told =
        switch (verdict.told()) {
          case NOTHING_REPORTED -> "Nothing that counts tells whether it is " + what + ".";
          case TOLD_SO -> "It is told to be " + what + ", " + verdict.byWhoseWord() + ".";
          case TOLD_NOT -> "It is told not to be " + what + ", " + verdict.byWhoseWord() + ".";
          case CONTESTED -> "It is told both ways: " + verdict.byWhoseWord() + ".";
        };
    steps.add(new Step("statement", told));
    if (verdict.of().signum() > 0) {
      steps.add(
          new Step(
              "sum",
              verdict.done().toPlainString()
                  + " of "
                  + verdict.of().toPlainString()
                  + " "
                  + verdict.unit()
                  + " are told, by "
                  + verdict.claims().size()
                  + " claims."));
    }
    for (String reason : verdict.reasons()) {
      steps.add(new Step("reason", sentence(reason)));
    }
  }

  private static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private String day(Instant at) {
    return at.atZone(world.zone).toLocalDate().toString();
  }

  private String time(Instant at) {
    var local = at.atZone(world.zone);
    return local.toLocalDate() + " " + local.toLocalTime();
  }
}
