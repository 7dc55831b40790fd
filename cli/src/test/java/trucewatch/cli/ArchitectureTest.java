package trucewatch.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileDescriptor;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the house. A new package gets a row in [#MAY_IMPORT]; without one the build is red.
class ArchitectureTest {
  /// Each package below `trucewatch` (with what lies under it), and which others it may import.
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          // core
          entry("time", Set.of()),
          entry("logic", Set.of()),
          entry("diagnostic", Set.of()),
          entry("json", Set.of()),
          entry("claims", Set.of("time", "logic")),
          entry("syntax", Set.of("diagnostic")),
          entry("remark", Set.of("time")),
          entry("decisions", Set.of("logic", "remark")),
          entry("agreement", Set.of("syntax", "diagnostic", "claims", "time", "decisions")),
          entry("verdict", Set.of("agreement", "claims", "logic", "time", "decisions", "remark")),
          entry(
              "reference",
              Set.of(
                  "time",
                  "logic",
                  "diagnostic",
                  "claims",
                  "syntax",
                  "decisions",
                  "agreement",
                  "verdict",
                  "remark")),
          // shares no code with the evaluator: `reference` must never stand here
          entry("recheck", Set.of("time", "claims", "decisions", "agreement", "verdict", "remark")),
          entry(
              "questions",
              Set.of(
                  "time",
                  "logic",
                  "diagnostic",
                  "claims",
                  "agreement",
                  "verdict",
                  "remark",
                  "reference")),
          // sources
          entry("sources", Set.of("claims", "time", "logic", "diagnostic")),
          // store
          entry("store", Set.of("claims", "time")),
          // casebook
          entry(
              "casebook",
              Set.of(
                  "time",
                  "logic",
                  "diagnostic",
                  "claims",
                  "syntax",
                  "agreement",
                  "reference",
                  "json",
                  "sources",
                  "store")),
          // news
          entry("news", Set.of("claims", "time", "logic", "diagnostic", "json")),
          // view
          entry(
              "view",
              Set.of(
                  "time",
                  "logic",
                  "claims",
                  "decisions",
                  "agreement",
                  "verdict",
                  "remark",
                  "reference",
                  "questions",
                  "json")),
          // graph
          entry("graph", Set.of("verdict", "view")),
          // oracle: never shipped, so only itself may import it
          entry(
              "oracle",
              Set.of(
                  "time",
                  "logic",
                  "diagnostic",
                  "claims",
                  "syntax",
                  "decisions",
                  "agreement",
                  "verdict",
                  "remark",
                  "reference",
                  "questions")),
          // cli
          // cli: what its commands share with the pages of `web`
          entry("review", Set.of("time", "claims", "verdict", "sources", "news", "view")),
          entry(
              "cli",
              Set.of(
                  "time",
                  "logic",
                  "diagnostic",
                  "claims",
                  "syntax",
                  "decisions",
                  "agreement",
                  "verdict",
                  "remark",
                  "recheck",
                  "reference",
                  "questions",
                  "sources",
                  "store",
                  "casebook",
                  "news",
                  "view",
                  "graph",
                  "review")));

  private static final String[] CORE = {
    "trucewatch.time..",
    "trucewatch.logic..",
    "trucewatch.diagnostic..",
    "trucewatch.claims..",
    "trucewatch.syntax..",
    "trucewatch.decisions..",
    "trucewatch.remark..",
    "trucewatch.agreement..",
    "trucewatch.verdict..",
    "trucewatch.recheck..",
    "trucewatch.reference..",
    "trucewatch.questions.."
  };

  /// Names that say where code lies and not what it is.
  private static final Set<String> SAYS_NOTHING =
      Set.of("util", "utils", "helper", "helpers", "common", "impl", "misc", "shared");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("trucewatch");

  @Test
  void theTableHasExactlyThePackagesThatExist() {
    assertEquals(MAY_IMPORT.keySet(), HOUSE.stream().map(ArchitectureTest::rowOf).collect(toSet()));
  }

  @Test
  void aPackageImportsOnlyWhatItsRowAllows() {
    classes().should(importOnlyWhatTheirRowAllows()).check(HOUSE);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("trucewatch.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void recordingNeverSeesTheAgreementSoItCannotBendTowardsAVerdict() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "trucewatch.claims..",
            "trucewatch.sources..",
            "trucewatch.store..",
            "trucewatch.news..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("trucewatch.agreement..")
        .check(HOUSE);
  }

  @Test
  void aVerdictIsRecheckedByCodeThatDidNotProduceIt() {
    noClasses()
        .that()
        .resideInAnyPackage("trucewatch.verdict..", "trucewatch.recheck..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("trucewatch.reference..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("trucewatch.recheck..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("trucewatch\\.decisions\\.(Count|Sheet|Outcome|Rounds?|Turning.*)")
        .check(HOUSE);
  }

  @Test
  void coreNeedsTheJavaLibraryAndJSpecifyOnly() {
    classes()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(CORE).or(resideInAnyPackage("java..", "org.jspecify..")))
        .check(HOUSE);
  }

  @Test
  void coreDoesNoInputOrOutputAndNoReflection() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.channels..",
                    "java.nio.file..",
                    "java.sql..",
                    "java.lang.reflect..")
                .or(type(ServiceLoader.class))
                .and(not(type(Serializable.class)))
                .and(not(type(UncheckedIOException.class))))
        .check(HOUSE);
  }

  @Test
  void onlyMainReadsTheClockAndTheMachinesTimeZone() {
    noClasses()
        .that(are(not(equivalentTo(Main.class))))
        .should(access("the system clock or time zone", ArchitectureTest::readsMachineTime))
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages("trucewatch.cli..", "trucewatch.oracle..")
        .should(access("standard output or error", ArchitectureTest::prints))
        .check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarkedAndItsNameSaysSomething() {
    classes().should(liveInNullMarkedPackages()).check(HOUSE);
    noClasses()
        .should()
        .resideInAnyPackage(SAYS_NOTHING.stream().map(n -> ".." + n + "..").toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void publicTopLevelClassesAreNotMadeToBeExtended() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .orShould()
        .beEnums()
        .check(HOUSE);
  }

  /// The row of the table that a class stands in: the first name after `trucewatch.`.
  private static String rowOf(JavaClass javaClass) {
    var below = javaClass.getPackageName().substring("trucewatch".length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
  }

  private static ArchCondition<JavaClass> importOnlyWhatTheirRowAllows() {
    return condition(
        "import only what their row of the table allows",
        (from, events) -> {
          var allowed = MAY_IMPORT.getOrDefault(rowOf(from), Set.of());
          for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(target)
                && !rowOf(target).equals(rowOf(from))
                && !allowed.contains(rowOf(target))) {
              events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
            }
          }
        });
  }

  private static boolean isOurs(JavaClass javaClass) {
    return javaClass.getPackageName().startsWith("trucewatch.")
        || javaClass.getPackageName().equals("trucewatch");
  }

  private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
    return condition(
        "live in a package that is @NullMarked",
        (from, events) -> {
          if (!from.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(
                SimpleConditionEvent.violated(
                    from, from.getPackageName() + " has no @NullMarked in package-info.java"));
          }
        });
  }

  /// Used under `noClasses()`, so an access that matches is a *satisfied* event.
  private static ArchCondition<JavaClass> access(String what, Predicate<AccessTarget> forbidden) {
    return condition(
        "access " + what,
        (from, events) -> {
          for (JavaAccess<?> access : from.getAccessesFromSelf()) {
            if (forbidden.test(access.getTarget())) {
              events.add(SimpleConditionEvent.satisfied(from, access.getDescription()));
            }
          }
        });
  }

  private static boolean readsMachineTime(AccessTarget target) {
    var owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.") && !takes(target, Clock.class);
      case "system", "systemUTC", "systemDefaultZone", "systemDefault" ->
          owner.startsWith("java.time.");
      case "tickMillis", "tickSeconds", "tickMinutes" -> owner.equals("java.time.Clock");
      case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
      case "getDefault" -> owner.equals("java.util.TimeZone");
      case "getInstance" -> owner.equals("java.util.Calendar");
      case "<init>" ->
          owner.equals("java.util.GregorianCalendar")
              || (owner.equals("java.util.Date") && !takes(target, long.class));
      default -> false;
    };
  }

  private static boolean prints(AccessTarget target) {
    var owner = target.getOwner();
    return switch (target.getName()) {
      case "out", "err" -> owner.isEquivalentTo(System.class);
      case "printStackTrace" -> owner.isAssignableTo(Throwable.class);
      case "console" -> owner.isEquivalentTo(System.class);
      default -> owner.isEquivalentTo(FileDescriptor.class) || owner.isEquivalentTo(IO.class);
    };
  }

  private static boolean takes(AccessTarget target, Class<?> parameter) {
    return target instanceof CodeUnitAccessTarget code
        && code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        check.accept(from, events);
      }
    };
  }
}
