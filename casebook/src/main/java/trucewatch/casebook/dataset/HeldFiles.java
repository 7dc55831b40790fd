package trucewatch.casebook.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trucewatch.sources.reading.Input;

/// Files that somebody has handed over and not yet imported, in `.trucewatch/imports` of a case:
/// one folder for each, which is there whole or not at all. Nothing of them is in the log.
public final class HeldFiles {
  private static final int LONGEST_NAME = 100;
  private static final SecureRandom IDS = new SecureRandom();

  private final Path folder;

  /// Those of the case in that folder.
  public HeldFiles(Path caseFolder) {
    folder = caseFolder.resolve(".trucewatch").resolve("imports");
  }

  /// A file that waits.
  ///
  /// @param id by which it is found again
  /// @param name as it was handed over, without folders and control characters
  /// @param sha256 of its bytes, in hexadecimal
  /// @param size in bytes
  public record Held(String id, String name, String sha256, long size, Path path) {
    /// To read it.
    public Input input() {
      return new Input(name, () -> Files.newInputStream(path));
    }
  }

  /// Keeps a file.
  ///
  /// @param name as whoever hands it over calls it
  /// @throws IOException if it cannot be read to its end or written; nothing is kept then
  public Held keep(String name, InputStream bytes) throws IOException {
    byte[] random = new byte[8];
    IDS.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    Files.createDirectories(folder);
    Path fresh = Files.createTempDirectory(folder, ".part-");
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = Files.newOutputStream(fresh.resolve("file"));
          DigestOutputStream digest = new DigestOutputStream(out, sha256)) {
        bytes.transferTo(digest);
      }
      String hash = HexFormat.of().formatHex(sha256.digest());
      Files.writeString(fresh.resolve("name"), hash + "\n" + plain(name) + "\n", UTF_8);
      Files.move(fresh, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchAlgorithmException none) {
      throw new IllegalStateException("every Java has SHA-256", none);
    } finally {
      delete(fresh);
    }
    return find(id).orElseThrow(() -> new IOException("the file is gone again: " + id));
  }

  /// The file with that id, if it waits.
  public Optional<Held> find(String id) {
    Path held = folder.resolve(id.matches("[0-9a-f]{16}") ? id : "none");
    try {
      List<String> lines = Files.readAllLines(held.resolve("name"), UTF_8);
      Path file = held.resolve("file");
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(new Held(id, lines.get(1), lines.get(0), Files.size(file), file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /// All that wait, by their names.
  public List<Held> all() throws IOException {
    List<Held> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside.forEach(held -> find(String.valueOf(held.getFileName())).ifPresent(all::add));
      }
    }
    all.sort(Comparator.comparing(Held::name).thenComparing(Held::id));
    return List.copyOf(all);
  }

  /// Forgets a file; whether it was there.
  public boolean forget(String id) throws IOException {
    return find(id).isPresent() && delete(folder.resolve(id));
  }

  private static boolean delete(Path held) throws IOException {
    if (!Files.isDirectory(held)) {
      return false;
    }
    // the name first: without it the file is no longer held, whatever happens then
    Files.deleteIfExists(held.resolve("name"));
    Files.deleteIfExists(held.resolve("file"));
    Files.delete(held);
    return true;
  }

  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    String shown = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    return shown.isEmpty() ? "file" : shown;
  }
}
