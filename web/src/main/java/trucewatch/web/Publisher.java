package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import trucewatch.claims.Access;
import trucewatch.cli.Server;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.view.Json;
import trucewatch.view.Row;
import trucewatch.view.Value;
import trucewatch.view.page.Lens;
import trucewatch.web.CaseDesk.Answered;
import trucewatch.web.CaseDesk.Asked;
import trucewatch.web.Readers.Reader;

/// Writes a public edition of a case. It is answered for a reader of public claims alone, and knows
/// nothing of the last span of time that is held back.
final class Publisher {
  private static final int DONE = 0;
  private static final int CANNOT = 1;
  private static final int WRONG_USE = 2;
  private static final int WRONG_REQUEST = 400;

  private final Server.Edition order;

  Publisher(Server.Edition order) {
    this.order = order;
  }

  /// Its exit code; what went wrong is said.
  int publish() {
    try {
      write();
      return DONE;
    } catch (NotThere trouble) {
      complain(String.valueOf(trouble.getMessage()));
      return trouble.status() == WRONG_REQUEST ? WRONG_USE : CANNOT;
    } catch (IOException cannot) {
      complain("the edition cannot be written: " + cannot.getMessage());
      return CANNOT;
    }
  }

  private void write() throws IOException {
    Instant end = order.clock().instant().truncatedTo(ChronoUnit.SECONDS).minus(order.lag());
    Answered answered = ask(end);
    Lens lens = answered.lens();
    AsOf asOf = lens.question().asOf();
    String name =
        order.name().isEmpty()
            ? order.clock().instant().atZone(lens.agreement().zone()).toLocalDate().toString()
            : order.name();
    Editions editions = new Editions(order.shelf());
    if (editions.has(name)) {
      throw NotThere.wrong(
          order.shelf().resolve(name)
              + " is published, and no edition is changed. Give this one another --name.");
    }
    refuseAnotherCase(editions, lens);
    Optional<Editions.Entry> before = editions.before(asOf);
    Question since =
        before
            .map(
                one ->
                    new Question(one.asOf(), lens.question().account(), lens.question().reader()))
            .orElseGet(() -> CaseDesk.earlier(lens, "since", ""));
    String previous = before.map(Editions.Entry::name).orElse("");
    EditionPages pages =
        new EditionPages(new Pages(Words.all()), answered, name, previous, since, order.engine());
    Map<String, byte[]> files = pages.files();
    files.put(Editions.CARD, card(lens, name, previous, files));
    editions.write(name, files);
    editions.index(pages.list(editions.all()));
    order.out().println("Published " + files.size() + " files: " + order.shelf().resolve(name));
    order
        .out()
        .println(
            "As of "
                + lens.times().shown(asOf)
                + ", for readers of public claims only"
                + (previous.isEmpty()
                    ? "; the first edition."
                    : "; the one before: " + previous + "."));
    order.out().flush();
  }

  private Answered ask(Instant end) {
    CaseDesk desk = new CaseDesk(List.of(order.folder()), false, () -> end);
    Asked asked = new Asked(order.at(), order.known(), order.account());
    Words words = Objects.requireNonNull(Words.all().get(Words.ENGLISH));
    return desk.ask(Reader.atThisMachine(desk.allKeys().getFirst(), Access.PUBLIC), asked, words);
  }

  private void refuseAnotherCase(Editions editions, Lens lens) throws IOException {
    String id = lens.agreement().id();
    for (Editions.Entry one : editions.all()) {
      if (!one.caseId().equals(id)) {
        throw NotThere.wrong(
            order.shelf()
                + " holds editions of '"
                + one.caseId()
                + "', and this case is '"
                + id
                + "'. Give each case a folder of its own.");
      }
    }
  }

  private byte[] card(Lens lens, String name, String previous, Map<String, byte[]> files) {
    AsOf asOf = lens.question().asOf();
    Map<String, Value> sums = new TreeMap<>();
    files.forEach((path, bytes) -> sums.put(path, new Value.Text(sha256(bytes))));
    Row row =
        Row.row()
            .with("edition", name)
            .with("previous", previous)
            .with("case", lens.agreement().id())
            .with("title", lens.agreement().title())
            .with("owner", lens.agreement().owner())
            .with("at", asOf.at().toString())
            .with("known", asOf.known().toString())
            .with("account", lens.question().account())
            .with("reader", lens.question().reader().code())
            .with("engine", order.engine())
            .with("sha256", new Value.Fields(sums))
            .build();
    return Json.array(List.of(row)).getBytes(UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("every Java has SHA-256", none);
    }
  }

  private void complain(String message) {
    order.err().println("trucewatch: " + message);
    order.err().flush();
  }
}
