package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import trucewatch.casebook.Imported;
import trucewatch.casebook.Order;
import trucewatch.casebook.RowSource;
import trucewatch.casebook.dataset.Dataset;
import trucewatch.casebook.dataset.HeldFiles.Held;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.sources.FileProblem;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.sources.formats.Formats;
import trucewatch.sources.mapping.Proposal;
import trucewatch.sources.reading.Format;
import trucewatch.store.Changes;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.view.page.Effect;
import trucewatch.view.page.Lens;

/// Files into the log of a case: handed over, looked at, tried, and only then imported.
@Controller
public final class ImportController {
  private static final String SECTION = "import";
  private static final String CLAIMS = "claims";
  private static final int MOST_NAMES = 60;
  private static final int MOST_REMEMBERED = 200;

  private final Visit.Door door;

  /// What came of each import, by the id that the file had: shown once it is done.
  private final Map<String, Done> done =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Done> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  ImportController(Visit.Door door) {
    this.door = door;
  }

  /// A finished import.
  public record Done(String key, String name, Changes changes, long refused) {}

  /// What the first page shows.
  ///
  /// @param held files that were handed over and not imported yet
  /// @param done null unless an import was just done
  /// @param most the largest file, in words
  public record Start(
      List<Held> held, @Nullable Done done, String trouble, String cancelled, String most) {
    public Start {
      held = List.copyOf(held);
    }
  }

  /// What the page of one file shows.
  ///
  /// @param formats and mappings to choose from
  /// @param query the choices as they stand in an address
  /// @param back whether they were sent when the session was over
  public record One(
      Held file,
      Choices choices,
      List<Frame.Choice> formats,
      List<String> mappings,
      String query,
      boolean back) {
    public One {
      formats = List.copyOf(formats);
      mappings = List.copyOf(mappings);
    }
  }

  /// How the file is to be read, as chosen; each empty to find it out.
  ///
  /// @param known `reported` or `now`
  public record Choices(
      String as,
      String encoding,
      String delimiter,
      String dates,
      String known,
      boolean complete,
      boolean allOrNone) {
    static Choices of(HttpServletRequest http) {
      return new Choices(
          Pages.parameter(http, "as"),
          Pages.parameter(http, "encoding"),
          Pages.parameter(http, "delimiter"),
          Pages.parameter(http, "dates"),
          Pages.parameter(http, "from").equals("reported") ? "reported" : "now",
          !Pages.parameter(http, "complete").isEmpty(),
          !Pages.parameter(http, "whole").isEmpty());
    }

    /// As names and values, for the form that imports.
    public List<Frame.Choice> parts() {
      return Stream.of(
              new Frame.Choice("as", as),
              new Frame.Choice("encoding", encoding),
              new Frame.Choice("delimiter", delimiter),
              new Frame.Choice("dates", dates),
              new Frame.Choice("from", known),
              new Frame.Choice("complete", complete ? "yes" : ""),
              new Frame.Choice("whole", allOrNone ? "yes" : ""))
          .filter(part -> !part.words().isEmpty())
          .toList();
    }

    private ClaimsFile.Known from() {
      return known.equals("reported") ? ClaimsFile.Known.AS_REPORTED : ClaimsFile.Known.AS_READ;
    }
  }

  /// What a trial shows.
  ///
  /// @param read as what the file is read, empty if it cannot be said
  /// @param trouble why it cannot be imported so, empty if it can
  /// @param remarks how it is written
  /// @param changes null if it could not be tried
  /// @param names that the case does not know
  public record Trial(
      Held file,
      Choices choices,
      String read,
      String trouble,
      List<String> remarks,
      @Nullable Changes changes,
      long refused,
      List<FileProblem> problems,
      List<Proposal.Line> names,
      long leftOut,
      Effect effect) {
    public Trial {
      remarks = List.copyOf(remarks);
      problems = List.copyOf(problems);
      names = List.copyOf(names);
    }
  }

  @GetMapping(value = "/cases/{key}/import", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String start(@PathVariable("key") String key, HttpServletRequest http) throws IOException {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    Done last;
    synchronized (done) {
      last = done.get(Pages.parameter(http, "done"));
    }
    Done mine = last != null && last.key().equals(key) ? last : null;
    String again = KeptForm.take(http).isPresent() ? visit.words().text("import.again") : "";
    return page(visit, imports, mine, again, Pages.parameter(http, "cancelled"));
  }

  private static String page(
      Visit visit, Imports imports, @Nullable Done done, String trouble, String cancelled)
      throws IOException {
    List<Held> held = imports.held().all();
    return visit.page(SECTION, new Start(held, done, trouble, cancelled, TooLarge.most()));
  }

  /// Takes a file. Nothing of it is in the log yet.
  @PostMapping("/cases/{key}/import")
  ResponseEntity<String> upload(@PathVariable("key") String key, HttpServletRequest http)
      throws IOException {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    try {
      Part part = http.getPart("file");
      if (part == null || part.getSize() == 0) {
        String why = visit.words().text("import.nofile");
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, page(visit, imports, null, why, ""));
      }
      String name = part.getSubmittedFileName();
      try (InputStream bytes = part.getInputStream()) {
        Held held = imports.held().keep(name == null ? "" : name, bytes);
        return seeOther(visit.bar(SECTION).to(SECTION + "/" + held.id()));
      }
    } catch (ServletException noForm) {
      throw NotThere.wrong("This is no form with a file in it. Use the form of the page Import.");
    }
  }

  @GetMapping(value = "/cases/{key}/import/{id}", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String one(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http)
      throws IOException {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    Held file = held(imports, id);
    Choices choices = Choices.of(http);
    StringBuilder query = new StringBuilder();
    for (Frame.Choice part : choices.parts()) {
      query.append('&').append(part.code()).append('=').append(Frame.encoded(part.words()));
    }
    boolean back = KeptForm.take(http).isPresent();
    One page =
        new One(file, choices, formats(), mappings(imports.folder()), query.toString(), back);
    Frame frame = visit.frame(SECTION, SECTION + "/" + id);
    return visit.pages().html("importone", frame, page);
  }

  /// Tries the import and stores nothing, asked for by the page once it is shown.
  @GetMapping(value = "/cases/{key}/import/{id}/trial", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String trial(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http) {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    Trial trial =
        new Attempt(imports, held(imports, id), Choices.of(http), visit, door.caseLog(key)).trial();
    return visit.pages().html("importtrial", visit.frame(SECTION, SECTION + "/" + id), trial);
  }

  @PostMapping("/cases/{key}/import/{id}/run")
  ResponseEntity<String> run(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http)
      throws IOException {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    synchronized (done) {
      Held file = held(imports, id);
      Attempt attempt = new Attempt(imports, file, Choices.of(http), visit, door.caseLog(key));
      Imported imported = attempt.run();
      if (imported instanceof Imported.Done(Changes changes, long refused, var _, var _)) {
        imports.held().forget(id);
        done.put(id, new Done(key, file.name(), changes, refused));
        String start = visit.bar(SECTION).to(SECTION);
        return seeOther(start + (start.contains("?") ? "&" : "?") + "done=" + id);
      }
      String why = visit.words().text("import.stored") + " " + Attempt.trouble(imported);
      return answer(HttpStatus.CONFLICT, page(visit, imports, null, why, ""));
    }
  }

  /// Forgets a file; one that waits no more is forgotten already.
  @PostMapping("/cases/{key}/import/{id}/cancel")
  ResponseEntity<String> cancel(
      @PathVariable("key") String key, @PathVariable("id") String id, HttpServletRequest http)
      throws IOException {
    Imports imports = door.imports(key);
    Visit visit = door.open(key, http);
    String name = imports.held().find(id).map(Held::name).orElse("");
    imports.held().forget(id);
    String start = visit.bar(SECTION).to(SECTION);
    String mark = start.contains("?") ? "&" : "?";
    return seeOther(name.isEmpty() ? start : start + mark + "cancelled=" + Frame.encoded(name));
  }

  private static Held held(Imports imports, String id) {
    return imports
        .held()
        .find(id)
        .orElseThrow(
            () ->
                NotThere.missing(
                    "No such file waits. It may be imported or cancelled already; the page Log says"
                        + " what came in."));
  }

  private static List<Frame.Choice> formats() {
    List<Frame.Choice> formats = new ArrayList<>();
    for (Format format : Formats.all()) {
      if (!format.code().equals("table")) {
        formats.add(new Frame.Choice(format.code(), format.describes()));
      }
    }
    return formats;
  }

  private static List<String> mappings(Path folder) throws IOException {
    Path mappings = folder.resolve("mappings");
    if (!Files.isDirectory(mappings)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(mappings)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".csv") && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ".csv".length()))
          .sorted()
          .toList();
    }
  }

  private static ResponseEntity<String> seeOther(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  private static ResponseEntity<String> answer(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
        .body(html);
  }

  /// One file with the choices of a person.
  private static final class Attempt {
    private final Imports imports;
    private final Held file;
    private final Choices choices;
    private final Visit visit;
    private final Dataset dataset;
    private final boolean claims;

    Attempt(Imports imports, Held file, Choices choices, Visit visit, CaseLog log) {
      this.imports = imports;
      this.file = file;
      this.choices = choices;
      this.visit = visit;
      this.claims =
          choices.as().equals(CLAIMS)
              || (choices.as().isEmpty() && Dataset.looksLikeClaims(file.input()));
      this.dataset =
          claims
              ? new Dataset.Unknown("")
              : Dataset.of(
                  imports.folder(),
                  log,
                  file.input(),
                  new Dataset.Given(
                      choices.as(), choices.encoding(), choices.delimiter(), choices.dates()));
    }

    Imported run() {
      return switch (dataset) {
        case Dataset.Known known ->
            run(known.rows(file.name(), choices.from(), known.count(0)), false);
        case Dataset.Unknown(String why) ->
            claims ? run(Dataset.claims(file.input(), choices.from()), false) : cannot(why);
      };
    }

    private static Imported cannot(String why) {
      return new Imported.Failed(why, true);
    }

    private Imported run(RowSource rows, boolean dryRun) {
      Order order =
          new Order(
              "import:" + file.name(),
              file.name(),
              file.sha256(),
              imports.by(),
              choices.complete(),
              choices.allOrNone(),
              dryRun,
              false);
      return imports.importer().run(rows, order);
    }

    static String trouble(Imported imported) {
      return switch (imported) {
        case Imported.Failed(String why, boolean _) -> why;
        case Imported.Refused(long refused, List<FileProblem> first) ->
            refused + ": " + (first.isEmpty() ? "" : first.getFirst().toString());
        case Imported.Done _, Imported.Tried _ -> "";
      };
    }

    Trial trial() {
      return switch (dataset) {
        case Dataset.Known known -> {
          Proposal counts = known.count(0);
          Imported tried = run(known.rows(file.name(), choices.from(), counts), true);
          List<FileProblem> problems = new ArrayList<>(known.problems());
          yield trial(known.format().describes(), tried, problems, counts);
        }
        case Dataset.Unknown(String why) ->
            claims
                ? trial(
                    visit.words().text("import.claims"),
                    run(Dataset.claims(file.input(), choices.from()), true),
                    new ArrayList<>(),
                    null)
                : new Trial(
                    file,
                    choices,
                    "",
                    why,
                    List.of(),
                    null,
                    0,
                    List.of(),
                    List.of(),
                    0,
                    Effect.NONE);
      };
    }

    private Trial trial(
        String read, Imported tried, List<FileProblem> problems, @Nullable Proposal counts) {
      Changes changes = null;
      long refused = 0;
      Effect effect = Effect.NONE;
      switch (tried) {
        case Imported.Tried(Imported.Done of, var before, var after) -> {
          changes = of.changes();
          refused = of.refused();
          problems.addAll(of.first());
          Instant now = imports.clock().instant();
          Lens lens = visit.lens();
          Question question =
              new Question(
                  AsOf.asked(now, now), lens.question().account(), lens.question().reader());
          effect =
              Effect.between(
                  lens,
                  new Reference(before).verdicts(question),
                  new Reference(after).verdicts(question));
        }
        case Imported.Refused(long many, List<FileProblem> first) -> {
          refused = many;
          problems.addAll(first);
        }
        case Imported.Done _, Imported.Failed _ -> {}
      }
      List<Proposal.Line> names = counts == null ? List.of() : counts.lines();
      return new Trial(
          file,
          choices,
          read,
          tried instanceof Imported.Failed(String why, boolean _) ? why : "",
          counts == null ? List.of() : counts.remarks(),
          changes,
          refused,
          problems,
          names.subList(0, Math.min(MOST_NAMES, names.size())),
          counts == null ? 0 : counts.leftOut(),
          effect);
    }
  }
}
