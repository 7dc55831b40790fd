package trucewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import trucewatch.news.page.FeedReader;

/// What there is to read: a file, the files of a folder, the entries of a feed, or what is typed.
final class ArticleInputs {
  private static final int LARGEST = 50_000_000;

  private final Desk desk;
  private final boolean plain;

  /// @param plain whether the inputs are clean text, so that a feed is text like any other
  ArticleInputs(Desk desk, boolean plain) {
    this.desk = desk;
    this.plain = plain;
  }

  /// Something to read, with its name; `source` and `published` are empty where nothing says.
  static final class Input {
    final String name;
    final byte[] bytes;
    final String published;
    final String source;

    /// Whether it is an entry of a feed and so no file of its own.
    final boolean entry;

    Input(String name, byte[] bytes, String published, String source, boolean entry) {
      this.name = name;
      this.bytes = bytes;
      this.published = published;
      this.source = source;
      this.entry = entry;
    }

    /// An entry of a feed.
    static Input of(String name, FeedReader.Entry entry, String source) {
      return new Input(
          name, entry.html().getBytes(StandardCharsets.UTF_8), entry.published(), source, true);
    }
  }

  /// Hands on what there is to read, one at a time. In a folder, what cannot be read is named and
  /// left out.
  void each(String path, Consumer<Input> take) throws IOException {
    if (path.equals("-")) {
      take.accept(new Input("-", standardInput(), "", "", false));
      return;
    }
    Path root = Path.of(path);
    for (Path file : files(root)) {
      try {
        addFile(file, take);
      } catch (IOException cannot) {
        if (!Files.isDirectory(root)) {
          throw cannot;
        }
        desk.screen().complain("Left out " + file + ": " + Failure.words(cannot) + ".");
      }
    }
  }

  private byte[] standardInput() throws IOException {
    StringBuilder text = new StringBuilder();
    int c;
    while (text.length() < LARGEST && (c = desk.in().read()) >= 0) {
      text.append((char) c);
    }
    if (text.length() >= LARGEST) {
      throw tooLarge();
    }
    if (text.indexOf("%PDF") == 0) {
      throw new IOException("a PDF cannot come by standard input; name its file");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static IOException tooLarge() {
    return new IOException("it is larger than " + LARGEST / 1_000_000 + " MB");
  }

  /// The file, or the files in a folder and those below it. Hidden ones are left out, and links
  /// that lead elsewhere are not followed.
  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.walk(path)) {
      return inside
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !hidden(path.relativize(f)))
          .sorted()
          .toList();
    }
  }

  private static boolean hidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /// A file as it is; of a feed each entry on its own.
  private void addFile(Path file, Consumer<Input> take) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    String name = file.getFileName().toString().replaceFirst("\\.(txt|html?|eml|pdf|xml|rss)$", "");
    List<FeedReader.Entry> entries = plain ? List.of() : FeedReader.entries(bytes);
    if (entries.isEmpty()) {
      take.accept(new Input(name, bytes, "", "", false));
    }
    for (int i = 0; i < entries.size(); i++) {
      take.accept(Input.of(name + "#" + (i + 1), entries.get(i), ""));
    }
  }
}
