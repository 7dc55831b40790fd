package trucewatch.casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/// Makes the stamp of a case from the names, sizes, times and identities of its files, without
/// reading them. Hidden files do not count, except for the log.
final class Stamping {
  private static final int DEPTH = 6;
  private static final String LOG = ".trucewatch";

  private Stamping() {}

  /// The stamp of the case in that folder; a folder that cannot be read has one all the same.
  static CaseStamp of(Path folder) {
    SortedSet<String> files = new TreeSet<>();
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, walk(folder, files));
    } catch (IOException unreadable) {
      files.add("unreadable");
    }
    return new CaseStamp(hash(String.join("\n", files)));
  }

  private static SimpleFileVisitor<Path> walk(Path folder, SortedSet<String> files) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean skip = !directory.equals(folder) && hidden(directory) && !isLog(directory);
        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Path parent = file.getParent();
        boolean counts =
            (parent != null && isLog(parent))
                ? name(file).equals("log.db") || name(file).equals("log.db-wal")
                : !hidden(file);
        if (counts) {
          files.add(folder.relativize(file) + " " + print(file, attributes));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failed) {
        files.add(folder.relativize(file) + " unreadable");
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /// A link counts with what it leads to: the link itself stays while its target changes.
  private static String print(Path file, BasicFileAttributes found) throws IOException {
    BasicFileAttributes attributes = found;
    if (found.isSymbolicLink()) {
      if (!Files.exists(file)) {
        return "leads nowhere";
      }
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    }
    return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
  }

  private static boolean hidden(Path path) {
    return name(path).startsWith(".");
  }

  private static boolean isLog(Path directory) {
    return name(directory).equals(LOG);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
