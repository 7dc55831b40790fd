package trucewatch.sources.casefolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.claims.Source;
import trucewatch.claims.Sources;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.sources.csv.SourcesFile;
import trucewatch.sources.csv.Utf8Reader;
import trucewatch.sources.zones.Layout;
import trucewatch.sources.zones.Zones;

/// One case: `NAME.pact.md`, and beside it `claims/*.csv`, `sources.csv` and drawings.
///
/// Nothing outside of the folder is read, whatever a name or a link in it says.
public final class CaseFolder {
  /// What came of opening a folder.
  public sealed interface Opened {
    /// It is a case.
    record Case(CaseFolder folder) implements Opened {}

    /// It is not, or its agreement cannot be read.
    record NotACase(FileProblem problem) implements Opened {}
  }

  private static final String AGREEMENT = ".pact.md";
  private static final String CLAIMS = "claims";
  private static final String SOURCES = "sources.csv";
  private static final String MAPPINGS = "mappings";

  /// More than any agreement has; a longer file is some mistake.
  private static final int LONGEST_AGREEMENT = 10_000_000;

  private final Path folder;
  private final String agreementFile;
  private final String agreementText;

  private CaseFolder(Path folder, String agreementFile, String agreementText) {
    this.folder = folder;
    this.agreementFile = agreementFile;
    this.agreementText = agreementText;
  }

  /// Opens a folder, or the folder of an agreement that is named itself.
  public static Opened open(Path path) {
    String name = path.toString();
    try {
      if (!Files.exists(path)) {
        return notACase(
            name,
            "there is no such folder",
            "check the name, or make a case with `trucewatch new`");
      }
      Path real = path.toRealPath();
      if (Files.isDirectory(real)) {
        return openFolder(name, real);
      }
      if (!name.endsWith(AGREEMENT)) {
        return notACase(name, "it is not a folder", "name the folder of the case");
      }
      return openAgreement(folderOf(real), real);
    } catch (IOException failed) {
      return notACase(name, cannotRead(failed), "check the rights on it");
    }
  }

  private static Path folderOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static Opened openFolder(String name, Path folder) throws IOException {
    List<Path> agreements = filesIn(folder, AGREEMENT);
    if (agreements.isEmpty()) {
      return notACase(
          name,
          "it holds no agreement",
          "put NAME.pact.md into it, or make a case with `trucewatch new`");
    }
    if (agreements.size() > 1) {
      String names = String.join(", ", agreements.stream().map(CaseFolder::nameOf).toList());
      return notACase(name, "it holds several agreements: " + names, "keep one in each folder");
    }
    return openAgreement(folder, agreements.getFirst());
  }

  private static Opened openAgreement(Path folder, Path file) throws IOException {
    String name = nameOf(file);
    if (!within(folder, file)) {
      return notACase(name, "it links to a file outside of the case", "put the file itself there");
    }
    if (Files.size(file) > LONGEST_AGREEMENT) {
      return notACase(
          name,
          "it has more than " + LONGEST_AGREEMENT + " bytes, too many for an agreement",
          "check that it is the right file");
    }
    try (Utf8Reader reader = new Utf8Reader(Files.newInputStream(file))) {
      String text = reader.readAllAsString();
      if (text.isBlank()) {
        return notACase(name, "it is empty", "write the agreement into it");
      }
      return new Opened.Case(new CaseFolder(folder, name, text));
    } catch (Utf8Reader.NotText notText) {
      return notACase(name, notText.reason(), "save it as text in UTF-8");
    }
  }

  /// The file name of the agreement.
  public String agreementFile() {
    return agreementFile;
  }

  /// The agreement as it is written.
  public String agreementText() {
    return agreementText;
  }

  /// The folder itself, without links.
  public Path path() {
    return folder;
  }

  /// Reads everything beside the agreement, which says how: its time zone, which files draw its
  /// places, and what lies in what.
  ///
  /// Claims are read as reported: known from their `reported_at`, or from now if they do not say.
  ///
  /// @param zone the time zone of the agreement
  /// @param now the moment of reading
  /// @param drawings the files that the agreement names for its places
  public CaseFiles read(ZoneId zone, Instant now, Collection<String> drawings, Layout layout) {
    List<FileProblem> problems = new ArrayList<>();
    List<CaseFiles.ClaimsTable> tables = claims(zone, now, problems);
    Sources sources = sources(zone, problems);
    Zones zones = zones(drawings, layout, problems);
    problems.addAll(zones.problems());
    return new CaseFiles(tables, sources, zones, problems);
  }

  private List<CaseFiles.ClaimsTable> claims(ZoneId zone, Instant now, List<FileProblem> problems) {
    ClaimsFile reader = new ClaimsFile(zone, now, ClaimsFile.Known.AS_REPORTED);
    Map<ClaimId, Entry> met = new HashMap<>();
    List<CaseFiles.ClaimsTable> tables = new ArrayList<>();
    for (Path file : claimsFiles(problems)) {
      String name = CLAIMS + "/" + nameOf(file);
      open(name, file, problems)
          .ifPresent(in -> tables.add(table(name, in, reader, met, problems)));
    }
    return tables;
  }

  private static CaseFiles.ClaimsTable table(
      String name,
      InputStream in,
      ClaimsFile reader,
      Map<ClaimId, Entry> met,
      List<FileProblem> problems) {
    List<Entry> entries = new ArrayList<>();
    List<FileProblem> wrong = new ArrayList<>();
    Sha256Stream bytes = new Sha256Stream(in);
    reader.read(name, bytes, row -> take(row, entries, met, wrong), wrong::add);
    problems.addAll(wrong);
    boolean whole = wrong.stream().noneMatch(FileProblem::isError);
    return new CaseFiles.ClaimsTable(name, bytes.sha256(), whole, entries);
  }

  private List<Path> claimsFiles(List<FileProblem> problems) {
    Path claims = folder.resolve(CLAIMS);
    try {
      return Files.isDirectory(claims) && inside(CLAIMS, claims, problems)
          ? namedIn(claims, ".csv")
          : List.of();
    } catch (IOException failed) {
      problems.add(
          FileProblem.ofFile(CLAIMS, cannotRead(failed), "check the rights on the folder"));
      return List.of();
    }
  }

  /// Two files may hold the same row; an id that stands for two different rows is an error of the
  /// second.
  private static void take(
      Entry row, List<Entry> entries, Map<ClaimId, Entry> met, List<FileProblem> problems) {
    Entry first = met.putIfAbsent(row.id(), row);
    if (first == null) {
      entries.add(row);
    } else if (!first.cells().equals(row.cells())) {
      problems.add(collision(first, row));
    }
  }

  private static FileProblem collision(Entry first, Entry second) {
    int comma = second.origin().lastIndexOf(", row ");
    return new FileProblem(
        Severity.ERROR,
        second.origin().substring(0, comma),
        Long.parseLong(second.origin().substring(comma + ", row ".length())),
        "claim_id",
        second.id().text(),
        first.origin() + " has this id too",
        "give it an id of its own, or write a correction");
  }

  /// The files that say what the claims mean, as they are written: the agreement, its drawings,
  /// `sources.csv` and the mappings, by name. What cannot be read is left out; [#read] says so of
  /// all but the mappings.
  ///
  /// @param drawings the files that the agreement names for its places
  public List<CaseText> texts(Collection<String> drawings) {
    List<CaseText> texts = new ArrayList<>();
    texts.add(new CaseText(agreementFile, agreementText));
    List<String> names = new ArrayList<>(drawings.stream().distinct().sorted().toList());
    names.add(SOURCES);
    try {
      Path mappings = folder.resolve(MAPPINGS);
      if (Files.isDirectory(mappings) && within(folder, mappings)) {
        filesIn(mappings, "").forEach(file -> names.add(MAPPINGS + "/" + nameOf(file)));
      }
    } catch (IOException _) {
      // Then there are no mappings that could be read.
    }
    for (String name : names) {
      List<FileProblem> ignored = new ArrayList<>();
      resolve(name, ignored)
          .filter(Files::exists)
          .flatMap(file -> open(name, file, ignored))
          .flatMap(CaseFolder::text)
          .ifPresent(text -> texts.add(new CaseText(name, text)));
    }
    return texts;
  }

  private static Optional<String> text(InputStream in) {
    try (in) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Sources sources(ZoneId zone, List<FileProblem> problems) {
    Path file = folder.resolve(SOURCES);
    List<Source> rows = new ArrayList<>();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      open(SOURCES, file, problems)
          .ifPresent(
              in -> {
                SourcesFile.Contents contents = new SourcesFile(zone).read(SOURCES, in);
                rows.addAll(contents.sources());
                problems.addAll(contents.problems());
              });
    }
    return new Sources(rows);
  }

  private Zones zones(Collection<String> drawings, Layout layout, List<FileProblem> problems) {
    Map<String, InputStream> files = new LinkedHashMap<>();
    for (String name : drawings.stream().distinct().sorted().toList()) {
      resolve(name, problems)
          .flatMap(file -> open(name, file, problems))
          .ifPresent(in -> files.put(name, in));
    }
    return Zones.read(files, layout);
  }

  private Optional<Path> resolve(String name, List<FileProblem> problems) {
    try {
      Path file = folder.resolve(name).normalize();
      if (file.startsWith(folder) && !name.isEmpty()) {
        return Optional.of(file);
      }
      problems.add(
          FileProblem.ofFile(
              name, "it lies outside of the case", "put the file into the folder of the case"));
    } catch (InvalidPathException odd) {
      problems.add(
          FileProblem.ofFile(
              name, "this is not the name of a file", "write a name as zones.geojson"));
    }
    return Optional.empty();
  }

  private Optional<InputStream> open(String name, Path file, List<FileProblem> problems) {
    if (!Files.exists(file)) {
      problems.add(
          FileProblem.ofFile(
              name,
              "there is no such file",
              "put it into the folder of the case, or take its name out of the agreement"));
      return Optional.empty();
    }
    try {
      if (!inside(name, file, problems)) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        problems.add(FileProblem.ofFile(name, "it is not a file", "put a file there"));
        return Optional.empty();
      }
      return Optional.of(Files.newInputStream(file));
    } catch (IOException failed) {
      problems.add(FileProblem.ofFile(name, cannotRead(failed), "check the rights on the file"));
      return Optional.empty();
    }
  }

  private boolean inside(String name, Path file, List<FileProblem> problems) throws IOException {
    if (within(folder, file)) {
      return true;
    }
    problems.add(
        FileProblem.ofFile(
            name, "it links to something outside of the case", "put the file itself there"));
    return false;
  }

  private static boolean within(Path folder, Path file) throws IOException {
    return file.toRealPath().startsWith(folder);
  }

  /// The files of a folder with that ending, by name; hidden ones and folders are left out.
  private static List<Path> filesIn(Path folder, String ending) throws IOException {
    return namedIn(folder, ending).stream().filter(file -> !Files.isDirectory(file)).toList();
  }

  /// The same, and folders that bear the name of a file.
  private static List<Path> namedIn(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> nameOf(file).endsWith(ending) && !nameOf(file).startsWith("."))
          .sorted()
          .toList();
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static String cannotRead(IOException failed) {
    return "it cannot be read: " + failed.getMessage();
  }

  private static Opened notACase(String file, String reason, String wayOut) {
    return new Opened.NotACase(FileProblem.ofFile(file, reason, wayOut));
  }
}
