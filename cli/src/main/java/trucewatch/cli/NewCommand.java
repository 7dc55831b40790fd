package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes a small case of an invented ceasefire, with comments that say what to change.
@Command(
    name = "new",
    description = "A case to start from: an agreement, claims, sources and zones to edit.",
    footer = {"", "Example:", "  trucewatch new my-ceasefire && trucewatch check my-ceasefire"})
final class NewCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of("agreement.pact.md", "claims/first.csv", "sources.csv", "zones.geojson");

  private final Desk desk;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Folder to make. It must not exist, or be empty.")
  private Path folder = Path.of(".");

  NewCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    try {
      return write();
    } catch (FileAlreadyExistsException there) {
      throw new WrongUse(spec.commandLine(), there.getFile() + " is there already; name another.");
    } catch (IOException cannot) {
      throw new WrongUse(
          spec.commandLine(), "Cannot write into " + folder + ": " + Failure.words(cannot));
    }
  }

  private int write() throws IOException {
    if (Files.exists(folder) && !isEmptyFolder()) {
      throw new WrongUse(
          spec.commandLine(), folder + " is there already and not empty; name another folder.");
    }
    String name = name(folder);
    Files.createDirectories(folder.resolve("claims"));
    for (String file : FILES) {
      String target = file.replace("agreement.pact.md", name + ".pact.md");
      String text =
          template(file)
              .replace("@NAME@", name)
              .replace(
                  "@TODAY@",
                  desk.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().toString());
      Files.writeString(folder.resolve(target), text, UTF_8, StandardOpenOption.CREATE_NEW);
    }
    desk.screen().line("Made " + folder + ". Now edit " + name + ".pact.md, and try:");
    desk.screen().line("  trucewatch check " + folder);
    desk.screen().line("  trucewatch status " + folder + " --at 2021-05-10");
    return ExitCode.DONE;
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /// The name of the agreement, made from the folder's.
  private static String name(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name =
        (last == null ? "" : last.toString())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return name.isEmpty() ? "ceasefire" : name;
  }

  private static String template(String file) {
    try (InputStream in = NewCommand.class.getResourceAsStream("new/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
