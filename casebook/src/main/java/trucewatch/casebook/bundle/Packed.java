package trucewatch.casebook.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Files in a ZIP archive, all in memory: nothing is ever unpacked to disk.
///
/// What comes from elsewhere is read with distrust: names that would lead out of a folder, names
/// twice, more files or bytes than a bundle has, and archives that unpack to much more than they
/// weigh are refused before they are held.
final class Packed {
  /// All files together, unpacked. The claims have to fit into memory to be judged, in any case.
  private static final long MOST_BYTES = Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 2);

  /// Text like that of a bundle packs to a twentieth.
  private static final int MOST_RATIO = 200;

  private static final int MOST_FILES = 1_000;

  /// The earliest time that an archive can hold: the same case gives the same bytes at any time.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final Pattern NAME =
      Pattern.compile("(?!.*(?:^|/)\\.{1,2}(?:/|$))[^/\\\\:\\p{Cntrl}][^\\\\:\\p{Cntrl}]{0,199}");

  private Packed() {}

  /// Writes a new archive, whole or not at all.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if the file exists
  static void write(Path out, Map<String, byte[]> files) throws IOException {
    if (Files.exists(out)) {
      throw new java.nio.file.FileAlreadyExistsException(out.toString());
    }
    Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
    try {
      try (OutputStream raw =
              Files.newOutputStream(
                  unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
          ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(raw))) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          ZipEntry entry = new ZipEntry(file.getKey());
          entry.setTimeLocal(NO_TIME);
          zip.putNextEntry(entry);
          zip.write(file.getValue());
          zip.closeEntry();
        }
      }
      Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// Reads an archive.
  static Map<String, byte[]> read(Path file) throws IOException, BundleFailure {
    try (InputStream raw = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(raw))) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      long most = Math.min(MOST_BYTES, (1 << 20) + MOST_RATIO * Files.size(file));
      long left = most;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!NAME.matcher(name).matches()) {
          throw refused("it holds a file whose name leads elsewhere");
        }
        if (files.size() == MOST_FILES) {
          throw refused("it holds more than " + MOST_FILES + " files");
        }
        byte[] bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left < 0) {
          throw refused("it unpacks to more than " + (most >> 20) + " MB");
        }
        if (files.putIfAbsent(name, bytes) != null) {
          throw refused("it holds a file twice");
        }
      }
      return files;
    } catch (ZipException | IllegalArgumentException damaged) {
      throw new BundleFailure("it is damaged", "ask whoever made it for it again", damaged);
    }
  }

  private static BundleFailure refused(String reason) {
    return new BundleFailure(reason, "no bundle does: it was not read");
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
