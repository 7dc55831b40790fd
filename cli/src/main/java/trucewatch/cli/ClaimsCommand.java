package trucewatch.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.PlaceId;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.ClaimSearch;
import trucewatch.casebook.Keeping;
import trucewatch.casebook.Opened;
import trucewatch.claims.Live;
import trucewatch.claims.Spelling;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.store.Search;
import trucewatch.time.AsOf;
import trucewatch.time.Interval;
import trucewatch.verdict.Question;
import trucewatch.view.ClaimWords;
import trucewatch.view.Claims;

/// Lists claims by what they speak of, without reading the whole log.
@Command(
    name = "claims",
    description = "The claims that stand about an incident, actor, place, clause or time.",
    footer = {
      "",
      "In a large log this reads only what fits. After an import the first search takes longer.",
      "",
      "Examples:",
      "  trucewatch claims cases/gaza-2025 --place rafah --from 2025-10-19 --to 2025-10-20",
      "  trucewatch claims my-ceasefire --incident radio/i-17 --known 2026-02-01 --format csv"
    })
final class ClaimsCommand implements Callable<Integer> {
  private static final long MANY = 40_000;

  private final Desk desk;

  @Spec private CommandSpec spec;

  @Mixin private CaseOption caseOption = new CaseOption();

  @Option(
      names = "--incident",
      paramLabel = "ID",
      description = "About this incident: its id, SOURCE/ID, or the id of a claim that names none.")
  private String incident = "";

  @Option(names = "--actor", paramLabel = "A", description = "That name this actor as a doer.")
  private String actor = "";

  @Option(
      names = "--place",
      paramLabel = "P",
      description =
          "That name this place or one that lies in it. A claim that gives coordinates and no name"
              + " is not found so.")
  private String place = "";

  @Option(names = "--clause", paramLabel = "C", description = "That name this clause.")
  private String clause = "";

  @Option(names = "--from", paramLabel = "T", description = "Nothing that ended before this.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "Nothing that began after this.")
  private @Nullable String to;

  @Option(
      names = "--known",
      paramLabel = "K",
      description = "By what was known when: a date or a time. Default: now.")
  private @Nullable String known;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, those that happened last. Default: 50.")
  private int limit = 50;

  @Mixin private AccessOption access = new AccessOption();
  @Mixin private FormatOption format = new FormatOption();

  ClaimsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new WrongUse(spec.commandLine(), "--limit must be 1 or more.");
    }
    return switch (Casebook.open(caseOption.path(), desk.clock().instant(), Keeping.NOTHING)) {
      case Opened.Ready ready -> answer(OpenCase.of(ready.log()));
      case Opened.Unsound unsound -> {
        unsound.complaints().forEach(desk.screen()::complain);
        yield ExitCode.CASE_HAS_ERRORS;
      }
      case Opened.Locked(String why) -> {
        desk.screen().complain(Wrap.harmless(why));
        yield ExitCode.LOCKED;
      }
      case Opened.Missing missing -> throw new WrongUse(spec.commandLine(), missing.why());
    };
  }

  private int answer(OpenCase open) {
    ZoneId zone = open.agreement().zone();
    Instant now = desk.clock().instant();
    Instant asked = known == null ? now : time("--known", known, zone);
    Instant when = asked.isAfter(now) ? now : asked;
    Question question = new Question(AsOf.asked(when, when), "all", access.access());
    ClaimSearch.Answer found =
        new ClaimSearch(caseOption.path(), desk.clock(), this::indexing)
            .find(
                open.log(),
                new ClaimSearch.Asked(search(open.agreement()), when, part -> told(part, question)),
                limit,
                desk.keeping());
    found.warnings().forEach(warning -> desk.screen().complain("warning: " + warning));
    if (!format.forPeople()) {
      Claims rows = new Claims(open.names(), open.times());
      format.write(
          desk.screen(),
          Claims.COLUMNS,
          found.told().stream().map(told -> rows.row(told, question)).toList());
    } else {
      print(open, found, new WhenOptions.Asked(question.asOf(), ""));
    }
    if (!found.all()) {
      desk.screen()
          .complain("There are more: raise --limit, or bound the time with --from and --to.");
    }
    return ExitCode.DONE;
  }

  private static List<Live.Told> told(CaseLog part, Question question) {
    Reference reference = new Reference(part);
    return reference.sayable(reference.live(question).told());
  }

  private boolean saidSo;

  private void indexing(long entries) {
    if (!saidSo && entries > MANY) {
      desk.screen().complain("The index is brought up to date first, which takes longer once.");
      saidSo = true;
    }
  }

  private Search search(Agreement agreement) {
    ZoneId zone = agreement.zone();
    return new Search(
        Spelling.text(incident),
        actor.isBlank() ? Set.of() : Set.of(Spelling.code(actor)),
        place.isBlank() ? Set.of() : within(agreement, Spelling.code(place)),
        Spelling.code(clause),
        from == null ? Interval.BEGINNING : start(from, zone),
        to == null ? Interval.END : time("--to", to, zone).plusSeconds(1));
  }

  /// The place and all that lie in it.
  private static Set<String> within(Agreement agreement, String outer) {
    Set<String> inside = new HashSet<>(Set.of(outer));
    boolean more = true;
    while (more) {
      Set<String> next =
          agreement.places().stream()
              .filter(one -> one.in().map(PlaceId::code).filter(inside::contains).isPresent())
              .map(one -> one.id().code())
              .collect(Collectors.toSet());
      more = inside.addAll(next);
    }
    return inside;
  }

  private Instant start(String text, ZoneId zone) {
    Instant end = time("--from", text, zone);
    return text.contains(":") ? end : end.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private Instant time(String option, String text, ZoneId zone) {
    return WhenOptions.time(spec.commandLine(), option, text, zone);
  }

  private void print(OpenCase open, ClaimSearch.Answer found, WhenOptions.Asked when) {
    ClaimWords words = new ClaimWords(open.names(), open.times());
    if (found.told().isEmpty()) {
      desk.screen().line("No claim fits. That nothing is told does not mean that nothing was.");
    }
    found
        .told()
        .forEach(
            told ->
                desk.screen()
                    .wrapped(
                        "",
                        2,
                        told.claim().id().text()
                            + " {"
                            + told.incident()
                            + "}: "
                            + words.of(told.claim())));
    new BoardPrinter(desk.screen(), open.names(), open.sentences())
        .foot(open, when, open.names().byAccount("all"), access.words());
  }
}
