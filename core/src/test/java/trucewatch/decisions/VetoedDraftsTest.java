package trucewatch.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The Council's rule over the drafts that were vetoed from 1946 to 2022, from the data set of The
/// World Politics Data Lab. The file is not part of the project; where it does not lie in
/// `shared/data` beside the repository the test is skipped. Who cast a veto is read from the
/// columns `member_veto1` to `3`: the columns by country lack it in some rows.
class VetoedDraftsTest {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);

  private record Draft(LocalDate date, String symbol, List<Member> vetoedBy) {}

  @Test
  void everyVetoedDraftIsNotAdoptedByThoseVetoesAndNothingElse() throws IOException {
    List<Draft> drafts = drafts();
    assertTrue(drafts.size() > 200, "only " + drafts.size() + " drafts");
    for (Draft draft : drafts) {
      Body council = councilOn(draft.date());
      Rule rule = RealRules.COUNCIL.on(draft.date());
      Ballots vetoed = all(council, Choice.FOR);
      Ballots lifted = vetoed;
      for (Member member : draft.vetoedBy()) {
        vetoed = vetoed.assuming(member, Choice.AGAINST);
        lifted = lifted.assuming(member, Choice.ABSTAINS);
      }
      Outcome outcome = Count.outcome(rule, council, vetoed, Close.CLOSED);
      assertEquals(Outcome.Word.NOT_ADOPTED, outcome.word(), draft.toString());
      List<Member> by = council.members().stream().filter(draft.vetoedBy()::contains).toList();
      assertEquals(List.of(new Reason.Vetoed(by)), outcome.reasons(), draft.toString());
      assertEquals(
          Outcome.Word.ADOPTED,
          Count.outcome(rule, council, lifted, Close.CLOSED).word(),
          draft.toString());
    }
  }

  @Test
  void theDraftsLieOnBothSidesOfTheChangeOfTheRule() throws IOException {
    LocalDate change = LocalDate.of(1966, 1, 1);
    long before = drafts().stream().filter(draft -> draft.date().isBefore(change)).count();
    assertTrue(before > 50 && before < drafts().size() - 50, before + " before 1966");
  }

  private static Ballots all(Body body, Choice choice) {
    return RealRules.rest(Ballots.none(), body, choice);
  }

  /// Five permanent members by the names of the file, and six elected ones before 1966, ten since.
  private static Body councilOn(LocalDate date) {
    List<Member> members = new ArrayList<>();
    for (String name : List.of("China", "France", "USSR", "UK", "USA")) {
      members.add(new Member(name));
    }
    List<Member> permanent = List.copyOf(members);
    for (int seat = 1; seat <= (date.getYear() < 1966 ? 6 : 10); seat++) {
      members.add(new Member("elected-" + seat));
    }
    return Body.of(members).withGroup("permanent", permanent);
  }

  private static List<Draft> drafts() throws IOException {
    Path file = file();
    assumeTrue(Files.isRegularFile(file), "not here: " + file);
    List<List<String>> rows = rows(Files.readString(file));
    List<String> header = rows.getFirst();
    List<Draft> drafts = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      drafts.add(
          new Draft(
              LocalDate.parse(row.get(header.indexOf("date")), DATE),
              row.get(header.indexOf("draft")),
              Stream.of("member_veto1", "member_veto2", "member_veto3")
                  .map(column -> row.get(header.indexOf(column)).strip())
                  .filter(name -> !name.isEmpty())
                  .map(name -> name.equals("Russia") ? "USSR" : name)
                  .map(Member::new)
                  .toList()));
    }
    return drafts;
  }

  private static Path file() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve("data/votes/unsc_vetoes_1946_sept2022.csv");
  }

  /// Rows of fields, with quoted commas and line ends; no doubled quotes.
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : text.replace("\uFEFF", "").lines().toList()) {
      line.append(line.isEmpty() ? "" : " ").append(part);
      if (line.chars().filter(each -> each == '"').count() % 2 == 0) {
        rows.add(fields(line.toString()));
        line.setLength(0);
      }
    }
    return rows;
  }

  private static List<String> fields(String line) {
    String[] fields = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    return Arrays.stream(fields).map(field -> field.replace("\"", "")).toList();
  }
}
