package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Passphrases from the environment, or from the terminal without echo.
final class TypedPassphrases implements Passphrases {
  private static final int LONGEST = 4_096;

  private final Map<String, String> environment;
  private final @Nullable Console console;

  /// @param console the terminal; null if there is none
  TypedPassphrases(Map<String, String> environment, @Nullable Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public Optional<char[]> given(Of what) throws Unavailable {
    String file = environment.getOrDefault(what.variable() + "_FILE", "");
    if (!file.isEmpty()) {
      return Optional.of(firstLine(what.variable() + "_FILE", file));
    }
    String direct = environment.getOrDefault(what.variable(), "");
    return direct.isEmpty() ? Optional.empty() : Optional.of(direct.toCharArray());
  }

  private static char[] firstLine(String variable, String file) throws Unavailable {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      bytes = in.readNBytes(LONGEST);
    } catch (IOException | InvalidPathException cannot) {
      throw new Unavailable(variable + " names " + file + ", which cannot be read");
    }
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    if (end == 0) {
      throw new Unavailable(variable + " names " + file + ", whose first line is empty");
    }
    try {
      CharBuffer text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
      char[] passphrase = new char[text.length()];
      text.get(passphrase);
      return passphrase;
    } catch (CharacterCodingException other) {
      throw new Unavailable(variable + " names " + file + ", which is not UTF-8");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public Optional<char[]> ask(String prompt) {
    if (console == null) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("%s ", prompt);
    return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(typed);
  }
}
