package trucewatch.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Sources;
import trucewatch.claims.Where;
import trucewatch.diagnostic.SourceText;
import trucewatch.questions.Unblock;
import trucewatch.questions.WhatIf;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.syntax.Parser;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// How long the questions take on an invented case of a hundred clauses and ten thousand claims, in
/// one process, start-up left out. Not a test: a figure depends on the machine.
///
/// Run with the number of claims, by default 10000. Prints for each question the median and the
/// slowest of several runs.
final class QuestionSpeed {
  private static final int ZONES = 40;
  private static final Instant START = Instant.parse("2030-01-15T00:00:00Z");
  private static final Instant NOW = START.plus(Duration.ofDays(400));

  private QuestionSpeed() {}

  /// Places that have no part in common.
  private static final class ByName implements Gazetteer {
    @Override
    public Relation relation(Where where, String place) {
      if (where.place().isEmpty()) {
        return Relation.UNCLEAR;
      }
      return where.place().equals(place) ? Relation.INSIDE : Relation.OUTSIDE;
    }

    @Override
    public boolean knows(String place) {
      return true;
    }
  }

  public static void main(String[] arguments) {
    int claims = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    Agreement agreement = agreement();
    CaseLog log = new CaseLog(agreement, entries(claims), Sources.NONE, new ByName());
    System.out.printf("%d clauses, %d claims%n", agreement.clauses().size(), claims);
    Question question = new Question(AsOf.asked(NOW, NOW), "all", Access.RESTRICTED);
    Reference reference = new Reference(log);
    measure("open the log", 5, () -> new Reference(log));
    measure("status", 5, () -> reference.verdicts(question));
    List<Verdict> verdicts = reference.verdicts(question);
    for (String clause : List.of("calm-7", "give-7", "stage-20", "vote-3", "may-3")) {
      verdicts.stream()
          .filter(verdict -> verdict.clause().equals(clause) && !verdict.whole())
          .findFirst()
          .ifPresent(
              verdict ->
                  measure(
                      "why " + clause + " (" + verdict.status().code() + ")",
                      5,
                      () ->
                          reference.why(
                              question, clause, verdict.bearers(), false, verdict.instance())));
    }
    List<Entry> assumed = entries(claims + 1).subList(claims, claims + 1);
    measure("what-if, a claim more", 5, () -> new WhatIf(log, question).ask(assumed, Set.of()));
    measure(
        "what-if, a claim less",
        5,
        () -> new WhatIf(log, question).ask(List.of(), Set.of(new ClaimId("c17"))));
    for (String clause : List.of("stage-20", "vote-3", "give-7")) {
      Clause asked =
          agreement.clauses().stream()
              .filter(one -> one.id().code().equals(clause))
              .findFirst()
              .orElseThrow();
      List<Unblock.Answer> answers = new ArrayList<>();
      measure(
          "unblock " + clause,
          3,
          () -> {
            Unblock unblock = new Unblock(log, question, InstantSource.system());
            answers.add(
                unblock.ask(
                    asked,
                    unblock.next(asked),
                    new Unblock.Limits(List.of(), 5, Duration.ofSeconds(5))));
          });
      Unblock.Answer last = answers.getLast();
      System.out.printf(
          "  %d sets found, %d tried; stopped: %s%n",
          last.found().size(), last.tried(), last.stopped().isEmpty() ? "no" : last.stopped());
    }
  }

  private static void measure(String what, int times, Runnable run) {
    List<Long> taken = new ArrayList<>();
    run.run();
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      run.run();
      taken.add((System.nanoTime() - begin) / 1_000_000);
    }
    taken.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%-36s %6d ms, slowest %6d ms%n",
        what,
        taken.get(taken.size() / 2),
        taken.getLast());
  }

  private static Agreement agreement() {
    StringBuilder text =
        new StringBuilder(
            """
            agreement big "A big accord"
              text en, version 2030-01-10
              parties north, south
              in force from 2030-01-15
              time zone UTC
              read by north on 2030-02-01
            party north "The North"
            party south "The South"
            state east "The East"
            state west "The West"
            organisation mission "The mission"
            body council "Joint council"
              members north, south, east, west
              decides by 3 of 4 in favour
            act attack includes shelling, raid
            act shelling
            act raid
            act return
            act meet
            act visit
            unit prisoner
            """);
    for (int i = 0; i < ZONES; i++) {
      text.append("place z%d \"Zone %d\"%n".formatted(i, i));
    }
    for (int i = 0; i < 40; i++) {
      text.append(
          """
          prohibition calm-%d "Calm in zone %d"
            bearer each of north, south
            forbids attack in z%d
            from agreement
          """
              .formatted(i, i, i));
    }
    for (int i = 0; i < 20; i++) {
      text.append(
          """
          obligation give-%d "Return %d"
            bearer %s
            does return of %d prisoner to %s in z%d
            within 90 days of agreement
          """
              .formatted(
                  i, i, i % 2 == 0 ? "north" : "south", 400, i % 2 == 0 ? "south" : "north", i));
    }
    text.append(
        """
        obligation stage-0 "Stage 0"
          bearer north
          does meet in z0
          when vote-0 adopted
          no deadline stated
        """);
    for (int i = 1; i < 21; i++) {
      text.append(
          """
          obligation stage-%d "Stage %d"
            bearer %s
            does meet in z%d
            when stage-%d performed
            no deadline stated
          """
              .formatted(i, i, i % 2 == 0 ? "north" : "south", i, i - 1));
    }
    for (int i = 0; i < 10; i++) {
      text.append("decision vote-%d \"Vote %d\"%n  by council%n".formatted(i, i));
      text.append(
          """
          permission may-%d "Visit %d"
            holder mission
            may visit in z%d
            when vote-%d adopted
          """
              .formatted(i, i, i, i));
    }
    SourceText source = new SourceText("big.pact.md", text.toString());
    return switch (Checker.check(Parser.parseBlocks(source))) {
      case Checked.Sound(Agreement agreement, _) -> agreement;
      case Checked.Unsound(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  /// Rows told over a year: attacks, returns, denials of earlier rows, and some votes.
  private static List<Entry> entries(int number) {
    SplittableRandom random = new SplittableRandom(42);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      Instant when = START.plus(Duration.ofMinutes(i * 500_000L / number));
      boolean north = random.nextBoolean();
      cells.put(Column.SOURCE, "press-" + random.nextInt(5));
      cells.put(Column.SPEAKER, List.of("north", "south", "mission", "").get(random.nextInt(4)));
      cells.put(Column.STANCE, "asserts");
      cells.put(Column.FROM, when.toString());
      cells.put(Column.TO, when.plus(Duration.ofHours(1)).toString());
      int kind = random.nextInt(100);
      if (kind < 60) {
        cells.put(Column.ACT, random.nextBoolean() ? "shelling" : "raid");
        cells.put(Column.ACTOR, north ? "north" : "south");
        cells.put(Column.PLACE, "z" + random.nextInt(ZONES));
      } else if (kind < 88) {
        cells.put(Column.ACT, "return");
        cells.put(Column.ACTOR, north ? "north" : "south");
        cells.put(Column.TARGET, north ? "south" : "north");
        cells.put(Column.PLACE, "z" + random.nextInt(20));
        cells.put(Column.QUANTITY, "" + random.nextInt(1, 6));
        cells.put(Column.UNIT, "prisoner");
      } else if (kind < 99 && i > 10) {
        Entry denied = entries.get(random.nextInt(Math.max(0, i - 300), i));
        cells.put(Column.STANCE, "denies");
        cells.put(Column.REFERS_TO, denied.id().text());
        denied.cells().forEach(cells::putIfAbsent);
        cells.remove(Column.QUANTITY);
        cells.remove(Column.UNIT);
      } else {
        cells.put(Column.ACT, "vote");
        cells.put(Column.CLAUSE, "vote-" + random.nextInt(1, 10));
        cells.put(Column.ACTOR, List.of("north", "south", "east", "west").get(random.nextInt(4)));
        cells.put(Column.BALLOT, random.nextInt(3) == 0 ? "against" : "for");
      }
      Instant known = when.plus(Duration.ofHours(2));
      cells.put(Column.REPORTED_AT, known.toString());
      entries.add(new Entry(new ClaimId("c" + i), cells, Map.of(), known, known, "press"));
    }
    return entries;
  }
}
