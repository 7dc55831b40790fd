package trucewatch.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A fault put into the evaluator on purpose, to see a law go red.
///
/// @param says what is wrong with the evaluator then
/// @param law which law should see it
record Mutation(String says, String law, List<Edit> edits) {
  /// One text in one file of the core, which must stand there exactly once, and what replaces it.
  ///
  /// @param file its path below `trucewatch`
  record Edit(String file, String text, String by) {}

  static Mutation of(String says, String law, String file, String text, String by) {
    return new Mutation(says, law, List.of(new Edit(file, text, by)));
  }

  Mutation and(String file, String text, String by) {
    return new Mutation(
        says,
        law,
        java.util.stream.Stream.concat(
                edits.stream(), java.util.stream.Stream.of(new Edit(file, text, by)))
            .toList());
  }

  /// Writes the changed files below `target`.
  ///
  /// @throws IllegalStateException if a text is not there any more: the mutation needs mending
  List<Path> write(Path sources, Path target) throws IOException {
    for (Edit edit : edits) {
      Path file = target.resolve("trucewatch").resolve(edit.file());
      Path from = Files.exists(file) ? file : sources.resolve("trucewatch").resolve(edit.file());
      String text = Files.readString(from);
      int first = text.indexOf(edit.text());
      if (first < 0 || text.indexOf(edit.text(), first + 1) >= 0) {
        throw new IllegalStateException(
            edit.file() + " does not hold exactly once: " + edit.text());
      }
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.replace(edit.text(), edit.by()));
    }
    return edits.stream()
        .map(edit -> target.resolve("trucewatch").resolve(edit.file()))
        .distinct()
        .toList();
  }

  static List<Mutation> all() {
    return List.of(
        of(
                "a retraction reaches only the rows before it in the file",
                "law 1",
                "claims/Ledger.java",
                "entries.stream().sorted(ORDER)",
                "entries.stream()")
            .and(
                "claims/Withdrawals.java",
                "permitted(row, id, named);",
                "permitted(row, id, named.stream().filter(of -> of < row).toList());"),
        of(
            "what is known later counts already",
            "law 2",
            "claims/Ledger.java",
            "entry.known().isAfter(known) || entry",
            "entry"),
        of(
            "a retraction that came later dates the word",
            "law 2",
            "reference/Revisions.java",
            ".filter(time -> !time.isAfter(known))",
            ""),
        of(
            "withdrawn rows still count",
            "law 3",
            "claims/Standing.java",
            "if (!naming.stands(row)) {",
            "if (false) {"),
        of(
            "tellings of several dates share one",
            "law 4",
            "reference/Bans.java",
            "forceDuring(row, force, telling.when(), now)",
            "forceDuring(row, force, candidate.hull(), now)"),
        of(
            "what others told breaks the silence of a complete source",
            "law 4",
            "reference/Silence.java",
            ".filter(claim -> !Collections.disjoint(mouths, mouths(claim)))",
            ""),
        of(
            "a denied incident is no incident",
            "law 4",
            "reference/Fitting.java",
            "if (fit.so() || fit.maybe()) {",
            "if ((fit.so() && !fit.not()) || fit.maybe()) {"),
        of(
            "names are in the order of the alphabet",
            "law 5",
            "reference/Ties.java",
            ".thenComparingInt(order::indexOf)",
            ""),
        of(
            "who comes later in the alphabet is adverse",
            "law 5",
            "reference/Ties.java",
            "party -> !party.equals(actor) && sides",
            "party -> party.compareTo(actor) < 0 && sides"),
        of(
            "an account judges by everybody's claims",
            "law 6",
            "reference/Reference.java",
            ".select(question.account());",
            ".select(\"all\");"),
        of(
            "an explanation names more than it needs",
            "law 7",
            "reference/SmallestSet.java",
            "List<T> least = has.test(quick) ? quick : all;\n    boolean shrunk = true;",
            "List<T> least = all;\n    boolean shrunk = false;"),
        of(
            "an explanation leaves a claim out",
            "law 7",
            "reference/Why.java",
            "statement, ids(inOrder(least)),",
            "statement, ids(inOrder(least.subList(0, least.size() / 2))),"),
        of(
            "the reasons leave out who is told to control whom",
            "law 7",
            "reference/Fitting.java",
            "Evidence.of(List.of(claim), List.of(), List.of()).and(control)",
            "Evidence.of(List.of(claim), List.of(), List.of())"),
        of(
            "in favour and against are changed over",
            "law 10",
            "reference/Choices.java",
            "case FOR -> Choice.FOR;\n      case AGAINST -> Choice.AGAINST;",
            "case FOR -> Choice.AGAINST;\n      case AGAINST -> Choice.FOR;"),
        of(
            "one member is not heard",
            "law 10",
            "reference/Choices.java",
            ".filter(claim -> Consents.holder(claim).equals(member.id()))",
            ".filter(claim -> Consents.holder(claim).equals(member.id()) &&"
                + " !member.id().equals(\"delta\"))"),
        of(
            "what has no deadline is overdue",
            "the end of the log",
            "reference/Duties.java",
            "return due.known() && now.isAfter(due.last());",
            "return !due.known() || now.isAfter(due.last());"));
  }
}
