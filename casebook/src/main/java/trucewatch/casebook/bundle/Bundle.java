package trucewatch.casebook.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.casebook.Drawn;
import trucewatch.claims.Access;
import trucewatch.claims.Entry;
import trucewatch.claims.Ledger;
import trucewatch.claims.Sources;
import trucewatch.diagnostic.SourceText;
import trucewatch.reference.CaseLog;
import trucewatch.sources.casefolder.CaseFolder;
import trucewatch.sources.casefolder.CaseText;
import trucewatch.sources.csv.SourcesFile;
import trucewatch.sources.zones.Zones;
import trucewatch.store.Batch;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;
import trucewatch.syntax.Parser;

/// A case as of one question for one reader, in one file: the agreement, its drawings and sources,
/// the claims that the reader may see, the roots of the log, the engine, and the verdicts. Who has
/// the file can compute them again, and finds the same bytes.
public final class Bundle {
  private static final String VERDICTS = "verdicts.json";
  private static final String SOURCES = "sources.csv";
  private static final String MAPPINGS = "mappings/";
  private static final String AGREEMENT = ".pact.md";
  private static final String READ_ME = "README.txt";

  private final Judge judge;
  private final String engine;

  /// @param engine the program with its version, as people know it
  public Bundle(Judge judge, String engine) {
    this.judge = judge;
    this.engine = engine;
  }

  /// What was written.
  ///
  /// @param claims how many
  /// @param sha256 of the file, in hexadecimal
  public record Written(long claims, String sha256) {}

  /// What came of computing a bundle again.
  public sealed interface Again {
    /// The verdicts are the same, byte for byte.
    ///
    /// @param madeBy the engine that wrote it
    record Same(BundleQuestion question, long claims, String madeBy, boolean travel)
        implements Again {}

    /// They are not.
    ///
    /// @param line the first line of `verdicts.json` that differs, from 1
    /// @param says what stands there; empty if nothing does
    /// @param computed what was computed; empty if nothing was
    record Different(int line, String says, String computed, String madeBy) implements Again {}
  }

  /// Writes a bundle.
  ///
  /// @param folder of the case
  /// @param log the case, read and checked
  /// @param travel whether it is to be carried where it may be taken away: nothing restricted, no
  ///   mappings, and nothing that tells how much stays at home
  /// @param out must not exist yet
  public Written write(
      Path folder, CaseLog log, BundleQuestion asked, boolean travel, InstantSource clock, Path out)
      throws BundleFailure, IOException {
    Access reader = travel && asked.reader() == Access.RESTRICTED ? Access.TEAM : asked.reader();
    BundleQuestion question = new BundleQuestion(asked.asOf(), asked.accounts(), reader);
    boolean all = reader == Access.RESTRICTED;
    List<Entry> entries =
        new Ledger(log.entries(), log.agreement().zone()).readable(question.asOf().known(), reader);
    Map<String, byte[]> files = new TreeMap<>();
    for (CaseText text : texts(folder, log.agreement())) {
      if (all || !text.name().startsWith(MAPPINGS)) {
        String kept =
            text.name().equals(SOURCES) && !all
                ? SourcesFile.only(text.text(), BundledClaims.named(entries))
                : text.text();
        files.put(text.name(), kept.getBytes(UTF_8));
      }
    }
    files.put(BundledClaims.NAME, BundledClaims.write(entries).getBytes(UTF_8));
    files.put(READ_ME, readMe(question).getBytes(UTF_8));
    files.put(VERDICTS, judge.verdicts(judged(files), question).getBytes(UTF_8));
    Map<String, String> hashes = new TreeMap<>();
    files.forEach((name, bytes) -> hashes.put(name, Packed.sha256(bytes)));
    List<Batch> batches = batches(folder, clock);
    Manifest manifest =
        new Manifest(
            engine,
            question,
            travel,
            entries.size(),
            batches.isEmpty() || travel ? "" : batches.getLast().chain(),
            all ? batches : List.of(),
            hashes);
    Map<String, byte[]> packed = new LinkedHashMap<>();
    packed.put(Manifest.NAME, manifest.text().getBytes(UTF_8));
    packed.putAll(files);
    Packed.write(out, packed);
    return new Written(entries.size(), Packed.sha256(java.nio.file.Files.readAllBytes(out)));
  }

  private static List<CaseText> texts(Path path, Agreement agreement) throws BundleFailure {
    return switch (CaseFolder.open(path)) {
      case CaseFolder.Opened.Case(CaseFolder folder) -> folder.texts(Drawn.files(agreement));
      case CaseFolder.Opened.NotACase(var problem) ->
          throw new BundleFailure(problem.reason(), problem.wayOut());
    };
  }

  private static List<Batch> batches(Path folder, InstantSource clock) throws BundleFailure {
    try {
      Place place = Place.of(folder);
      if (place instanceof Place.Folder && !Place.hasLog(folder)) {
        return List.of();
      }
      try (ClaimsLog log = ClaimsLog.openToRead(place, clock)) {
        return log.batches();
      }
    } catch (LogFailure failed) {
      throw new BundleFailure(String.valueOf(failed.getMessage()), failed.wayOut(), failed);
    }
  }

  private static String readMe(BundleQuestion question) {
    return """
        What claims say of the promises of an agreement, as of %s, by what was known at %s,
        for a reader of the level "%s" and below. It is what the named sources say, by the account
        that each line of verdicts.json names, and not a finding of Trucewatch.

        NAME.pact.md       the agreement: the text, and whose reading of it
        claims/claims.csv  who says what, with the two times of the log
        verdicts.json      what follows from them
        bundle.json        the question, the engine, and a hash of every file

        `trucewatch verify` with this file computes the verdicts again and compares them. Unpacked,
        the folder is a case that can be asked and changed.
        """
        .formatted(question.asOf().at(), question.asOf().known(), question.reader().code());
  }

  /// Computes the verdicts of a bundle again.
  public Again again(Path file) throws BundleFailure, IOException {
    Map<String, byte[]> packed = Packed.read(file);
    byte[] own = packed.get(Manifest.NAME);
    if (own == null) {
      throw new BundleFailure("it is no bundle of Trucewatch", "make one with `trucewatch export`");
    }
    Manifest manifest = Manifest.read(new String(own, UTF_8));
    Map<String, byte[]> files = new TreeMap<>(packed);
    files.remove(Manifest.NAME);
    whole(manifest, files);
    byte[] written = files.getOrDefault(VERDICTS, new byte[0]);
    String again;
    try {
      again = judge.verdicts(judged(files), manifest.question());
    } catch (IllegalArgumentException noSuchAccount) {
      throw changed(Manifest.NAME);
    }
    return java.util.Arrays.equals(again.getBytes(UTF_8), written)
        ? new Again.Same(
            manifest.question(), manifest.claims(), manifest.engine(), manifest.travel())
        : different(new String(written, UTF_8), again, manifest.engine());
  }

  private static void whole(Manifest manifest, Map<String, byte[]> files) throws BundleFailure {
    for (Map.Entry<String, String> file : manifest.files().entrySet()) {
      byte[] bytes = files.get(file.getKey());
      if (bytes == null || !Packed.sha256(bytes).equals(file.getValue())) {
        throw changed(file.getKey());
      }
    }
    if (files.size() != manifest.files().size()) {
      throw new BundleFailure("somebody put a file into it", "ask whoever made it for it again");
    }
  }

  private static BundleFailure changed(String name) {
    return new BundleFailure(
        "`" + name + "` in it was changed or is missing", "ask whoever made it for it again");
  }

  private static Again different(String says, String computed, String madeBy) {
    List<String> one = says.lines().toList();
    List<String> other = computed.lines().toList();
    int line = 0;
    while (line < one.size() && line < other.size() && one.get(line).equals(other.get(line))) {
      line++;
    }
    return new Again.Different(
        line + 1,
        line < one.size() ? one.get(line) : "",
        line < other.size() ? other.get(line) : "",
        madeBy);
  }

  /// The case that the files of a bundle hold.
  private static CaseLog judged(Map<String, byte[]> files) throws BundleFailure {
    List<String> agreements =
        files.keySet().stream()
            .filter(name -> name.endsWith(AGREEMENT) && !name.contains("/"))
            .toList();
    if (agreements.size() != 1) {
      throw new BundleFailure("it holds no agreement, or several", "make a new one");
    }
    String name = agreements.getFirst();
    SourceText source = new SourceText(name, new String(get(files, name), UTF_8));
    return switch (Checker.check(Parser.parse(source))) {
      case Checked.Unsound _ ->
          throw new BundleFailure(
              "its agreement has errors", "unpack it, and see `trucewatch check` on the folder");
      case Checked.Sound(Agreement agreement, var _) ->
          new CaseLog(
              agreement,
              BundledClaims.read(get(files, BundledClaims.NAME), agreement.zone()),
              sources(agreement, files),
              zones(agreement, files));
    };
  }

  private static Sources sources(Agreement agreement, Map<String, byte[]> files) {
    byte[] text = files.get(SOURCES);
    return text == null
        ? Sources.NONE
        : new Sources(
            new SourcesFile(agreement.zone())
                .read(SOURCES, new ByteArrayInputStream(text))
                .sources());
  }

  private static Zones zones(Agreement agreement, Map<String, byte[]> files) {
    Map<String, InputStream> drawings = new LinkedHashMap<>();
    for (String name : new ArrayList<>(Drawn.files(agreement))) {
      byte[] drawing = files.get(name);
      if (drawing != null) {
        drawings.put(name, new ByteArrayInputStream(drawing));
      }
    }
    return Zones.read(drawings, Drawn.layout(agreement));
  }

  private static byte[] get(Map<String, byte[]> files, String name) throws BundleFailure {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw changed(name);
    }
    return bytes;
  }
}
