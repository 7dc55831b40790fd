package trucewatch.agreement.lowering;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Body;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Head;
import trucewatch.agreement.Procedure;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.finding.Findings;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Who;
import trucewatch.diagnostic.Spelling;
import trucewatch.syntax.AgreementItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.OutsideItem;
import trucewatch.syntax.PactFile;
import trucewatch.syntax.Words;
import trucewatch.time.Interval;

/// Makes an agreement out of a file, block by block, in the order of the text. All that is wrong is
/// put into the findings, and the rest is read all the same.
public final class Lowering {
  private final PactFile file;
  private final Findings findings;
  private final Names names;
  private final Resolver resolver;
  private final Calendar calendar;
  private final RuleLowering rules;
  private final BodyLowering bodies;
  private final Map<String, Body> bodyOf = new LinkedHashMap<>();
  private final ConsequenceLowering consequences;
  private final HeadLowering heads;
  private final ClauseLowering clauses;
  private final PhaseLowering phases;
  private final InstrumentLowering instruments;
  private final RoleLowering roles;
  private final AgreementLowering whole;
  private final Articles articles;
  private final Map<ClauseId, Block> origins = new LinkedHashMap<>();

  private Lowering(PactFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
    names = Names.of(file, findings);
    resolver = new Resolver(names, findings);
    List<AgreementItem> items = agreementItems(file);
    calendar = new Calendar(zone(items), findings);
    rules = new RuleLowering(resolver);
    bodies = new BodyLowering(resolver, rules, calendar);
    names
        .actors()
        .forEach((name, block) -> bodies.body(block).ifPresent(it -> bodyOf.put(name, it)));
    var patterns = new PatternLowering(resolver);
    var events = new EventLowering(resolver, patterns, calendar);
    var conditions = new ConditionLowering(resolver, events, patterns);
    var deadlines = new DeadlineLowering(events, calendar);
    var dues = new DueLowering(deadlines, events, calendar);
    var who = new WhoLowering(resolver);
    whole = new AgreementLowering(resolver, events, calendar, items);
    articles = new Articles(file);
    heads = new HeadLowering(resolver, events, conditions, calendar, whole.reading(), articles);
    consequences = new ConsequenceLowering(resolver, events, deadlines, patterns, calendar);
    var ladders = new LadderLowering(resolver, patterns, calendar);
    var decisions = new DecisionLowering(resolver, rules, dues, deadlines, who, bodyOf);
    clauses =
        new ClauseLowering(
            resolver, heads, patterns, conditions, dues, who, consequences, ladders, decisions);
    phases = new PhaseLowering(resolver, heads, events, conditions, calendar);
    instruments = new InstrumentLowering(resolver, heads, deadlines);
    roles = new RoleLowering(resolver, heads, conditions, calendar);
  }

  /// Lowers a whole file.
  public static Lowered lower(PactFile file, Findings findings) {
    return new Lowering(file, findings).lower();
  }

  private static List<AgreementItem> agreementItems(PactFile file) {
    for (Block block : file.blocks()) {
      if (block instanceof Block.Agreement agreement) {
        return agreement.lines().stream().map(Line::item).toList();
      }
    }
    return List.of();
  }

  private ZoneId zone(List<AgreementItem> items) {
    for (AgreementItem item : items) {
      if (item instanceof AgreementItem.TimeZone written) {
        ZoneId zone = Calendar.zoneOf(written.zone());
        if (zone != null) {
          return zone;
        }
        String help =
            Spelling.closest(
                    written.zone(), ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map("did you mean `%s`?"::formatted)
                .orElse("write a name such as `Africa/Juba`, or an offset such as `+02:00`");
        findings.add(
            Finding.UNKNOWN_TIME_ZONE,
            written.span(),
            "there is no time zone `%s`".formatted(written.zone()),
            help);
      }
    }
    return ZoneOffset.UTC;
  }

  private Lowered lower() {
    Block.Agreement head = head();
    List<Clause> all = new ArrayList<>();
    for (Block block : file.blocks()) {
      for (Clause clause : clauses(block)) {
        origins.putIfAbsent(clause.id(), block);
        all.add(clause);
      }
    }
    List<ActorId> parties = whole.parties();
    List<Clause> started =
        all.stream()
            .map(
                it ->
                    Heads.withHead(it, Heads.startedBy(it.head(), consequences.startedBy(it.id()))))
            .toList();
    var places = new PlaceLowering(resolver);
    Agreement agreement =
        new Agreement(
            head == null ? "" : head.name().text(),
            head == null || head.title() == null ? "" : head.title().text(),
            whole.owner(),
            whole.texts(),
            calendar.zone(),
            whole.starts(),
            whole.inForce(),
            parties,
            whole.guarantors(),
            whole.signatures(),
            whole.settledBy(),
            whole.mandate(),
            new ActorLowering(resolver, bodies).actors(parties),
            bodies(all),
            places.acts(),
            places.places(),
            places.units(),
            accounts(),
            outsides(),
            started,
            whole.amendments());
    return new Lowered(agreement, names, resolver, calendar, origins, articles);
  }

  private Block.@Nullable Agreement head() {
    for (Block block : file.blocks()) {
      if (block instanceof Block.Agreement agreement) {
        return agreement;
      }
    }
    return null;
  }

  private List<Clause> clauses(Block block) {
    return switch (block) {
      case Block.Clause it -> clauses.clauses(it);
      case Block.Role it -> withConsequences(roles.role(it), Items.of(it.lines()));
      case Block.Phase it -> phases.phase(it);
      case Block.Instrument it -> instruments.instrument(it);
      case Block.Declares it -> List.of(declaration(it));
      case Block.Actor _, Block.Group _ -> roles.stated(block);
      case Block.Agreement it -> otherTexts(it);
      case Block.Place _, Block.Act _, Block.Unit _, Block.Account _, Block.Outside _ -> List.of();
    };
  }

  private List<Clause> withConsequences(Clause clause, Items items) {
    List<Clause> made = new ArrayList<>(List.of(clause));
    made.addAll(consequences.inline(clause.head(), List.of(clause.id()), items, Instance.NONE));
    return made;
  }

  private Clause declaration(Block.Declares block) {
    String name = block.name() == null ? "declaration-" + declarations++ : block.name().text();
    Items items = Items.of(block.lines());
    Head head = heads.head(new ClauseId(name), "", block, items, Instance.NONE);
    return new Clause.Declaration(head, block.words().text(), List.of());
  }

  private int declarations = 1;

  private List<Clause> otherTexts(Block.Agreement block) {
    List<Clause> made = new ArrayList<>();
    whole
        .otherTexts()
        .forEach(
            (name, words) -> {
              Head head =
                  heads.head(new ClauseId(name), "", block, new Items(List.of()), Instance.NONE);
              made.add(new Clause.Declaration(head, words, List.of()));
            });
    return made;
  }

  /// The bodies of the file, and everybody else who decides something: a body of one.
  private List<Body> bodies(List<Clause> all) {
    Map<String, Body> found = new LinkedHashMap<>(bodyOf);
    for (Clause clause : all) {
      if (clause instanceof Clause.Choice choice && !choice.body().code().isEmpty()) {
        found.computeIfAbsent(choice.body().code(), _ -> alone(choice.body()));
      }
    }
    return List.copyOf(found.values());
  }

  private Body alone(ActorId actor) {
    List<Body.Seat> seats =
        resolver.members(actor.code(), new java.util.LinkedHashSet<>()).stream()
            .map(
                member ->
                    new Body.Seat(
                        member, java.math.BigDecimal.ONE, java.math.BigDecimal.ZERO, List.of()))
            .toList();
    var rule = new Condition.ExpressConsent(Who.EVERYONE);
    Procedure procedure =
        new Procedure(
            List.of(new Procedure.DatedRule(rule, Interval.ALWAYS)),
            new Deadline.None(false),
            false);
    return new Body(actor, seats, List.of(new Body.BySubject("", procedure)));
  }

  private List<Agreement.DeclaredAccount> accounts() {
    List<Agreement.DeclaredAccount> accounts = new ArrayList<>();
    for (Block block : file.blocks()) {
      if (block instanceof Block.Account it) {
        String author =
            it.lines().isEmpty()
                ? ""
                : switch (it.lines().getFirst().item()) {
                  case trucewatch.syntax.AccountItem.DeclaredBy by -> by.author().text();
                };
        accounts.add(
            new Agreement.DeclaredAccount(
                it.name().text(), words(it.title()), resolver.each(it.speakers()), author));
      }
    }
    return accounts;
  }

  private List<Agreement.Outside> outsides() {
    return names.outsides().values().stream()
        .map(it -> new Agreement.Outside(it.name().text(), words(it.title()), outsideJudges(it)))
        .toList();
  }

  private List<ActorId> outsideJudges(Block.Outside block) {
    List<ActorId> judges = new ArrayList<>();
    for (Line<OutsideItem> line : block.lines()) {
      switch (line.item()) {
        case OutsideItem.JudgedBy it -> judges.addAll(resolver.judges(it.judge()));
      }
    }
    return judges;
  }

  private static String words(@Nullable Words words) {
    return ActorLowering.words(words);
  }
}
