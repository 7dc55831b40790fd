package trucewatch.casebook.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Parcel;
import trucewatch.store.Place;
import trucewatch.store.Received;
import trucewatch.store.SealedFile;

/// Writes what another copy of a case lacks into a signed file, and takes such a file in.
///
/// The file: a line that says what it is, the signer's key, the signature (Ed25519, over that first
/// line and the SHA-256 of the rest), and the lines of the [Parcel], compressed with gzip. A locked
/// case sends it closed under a passphrase of its own ([SealedFile]), which both sides know.
public final class Courier {
  private static final String FORM = "trucewatch parcel 1";

  /// The same, closed under a passphrase; a line with the salt comes before the rest.
  private static final String CLOSED_FORM = "trucewatch parcel 2";

  private static final int LONGEST_HEAD = 400;

  private final Path folder;
  private final InstantSource clock;

  /// @param folder of the case
  public Courier(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// What was sent.
  ///
  /// @param key the public key that it is signed with
  /// @param bytes how large the file is
  public record Sent(Parcel.Written written, String key, long bytes) {}

  /// Writes a new file.
  ///
  /// @param to the name of the copy that it is for, which leaves out what it has; may be empty
  /// @param since the hash of the last batch that the other has, as `verify` prints it; may be
  ///   empty
  /// @param passphrase under which the file is closed; empty to leave it open
  public Sent send(Path file, String to, String since, char[] passphrase)
      throws IOException, LogFailure, ExchangeFailure {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    try (ClaimsLog log = ClaimsLog.open(Place.of(folder), clock)) {
      String receiver = to.isEmpty() ? "" : known(to).log();
      int from = receiver.isEmpty() ? 0 : log.confirmedBy(receiver);
      if (!since.isEmpty()) {
        from = log.batchOf(since);
        if (from == 0) {
          throw new ExchangeFailure(
              "no batch of this log has the hash " + since,
              "take the last line that `verify` printed when the other got it");
        }
      }
      SigningKey key = SigningKey.of(folder);
      Path lines = file.resolveSibling("." + file.getFileName() + ".part");
      Path whole = file.resolveSibling("." + file.getFileName() + ".signed");
      try {
        MessageDigest digest = sha256();
        String form = passphrase.length == 0 ? FORM : CLOSED_FORM;
        Parcel.Written written;
        try (OutputStream hashed = new DigestOutputStream(Files.newOutputStream(lines), digest);
            Writer out =
                new BufferedWriter(
                    new OutputStreamWriter(
                        new GZIPOutputStream(closed(hashed, passphrase)), UTF_8))) {
          written = log.send(receiver, from, line -> out.append(line).append('\n'));
        }
        byte[] signature = key.sign(signedPart(form, digest.digest()));
        try (OutputStream out = Files.newOutputStream(whole)) {
          String head =
              form
                  + "\n"
                  + key.text()
                  + "\n"
                  + Base64.getEncoder().encodeToString(signature)
                  + "\n";
          out.write(head.getBytes(UTF_8));
          Files.copy(lines, out);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return new Sent(written, key.text(), Files.size(file));
      } finally {
        Files.deleteIfExists(lines);
        Files.deleteIfExists(whole);
      }
    }
  }

  private static OutputStream closed(OutputStream out, char[] passphrase) throws IOException {
    if (passphrase.length == 0) {
      return out;
    }
    byte[] salt = SealedFile.newSalt();
    out.write((Base64.getEncoder().encodeToString(salt) + "\n").getBytes(UTF_8));
    return SealedFile.closing(out, SealedFile.key(passphrase, salt));
  }

  /// Whether a passphrase is needed to take a file in.
  public static boolean isClosed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return line(in).equals(CLOSED_FORM);
    }
  }

  private KnownLogs.Known known(String name) throws IOException, ExchangeFailure {
    KnownLogs logs = KnownLogs.of(folder);
    return logs.named(name)
        .orElseThrow(
            () ->
                new ExchangeFailure(
                    "no copy of this case is known as `" + name + "`",
                    logs.names().isEmpty()
                        ? "none is known yet: leave out `--to`"
                        : "known are: " + String.join(", ", logs.names())));
  }

  /// Takes a file in. All of it gets into the log, or nothing.
  ///
  /// @param name what to call the copy that sent it, if it is not known yet; may be empty
  /// @param key the key that somebody compared with the sender, if it is not known yet; may be
  ///   empty
  /// @param passphrase that the file is closed under; empty if it is not
  /// @return nothing if the file brought nothing new
  public Optional<Received> receive(Path file, String name, String key, char[] passphrase)
      throws IOException, LogFailure, ExchangeFailure {
    KnownLogs logs = KnownLogs.of(folder);
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      String form = line(in);
      String signer = line(in);
      byte[] signature = signature(line(in));
      if (!(form.equals(FORM) || form.equals(CLOSED_FORM)) || signer.isEmpty()) {
        throw new ExchangeFailure(
            "the file is none that `send` wrote, or it was cut short", "ask for it again");
      }
      try (InputStream rest = new DigestInputStream(in, digest)) {
        rest.transferTo(OutputStream.nullOutputStream());
      }
      byte[] hash = digest.digest();
      if (!SigningKey.signed(signer, signedPart(form, hash), signature)) {
        throw new ExchangeFailure(
            "the file was changed or cut short: its signature does not fit", "ask for it again");
      }
      Optional<KnownLogs.Known> known = logs.signing(signer);
      if (known.isEmpty()) {
        vouched(logs, signer, name, key);
      }
      if (form.equals(CLOSED_FORM) && passphrase.length == 0) {
        throw new ExchangeFailure(
            "the file is closed under a passphrase", "ask the sender for it, by another way");
      }
      return enter(
          file,
          signer,
          known,
          logs,
          name,
          HexFormat.of().formatHex(hash),
          form.equals(FORM) ? new char[0] : passphrase);
    }
  }

  private static void vouched(KnownLogs logs, String signer, String name, String key)
      throws ExchangeFailure {
    if (!key.equals(signer)) {
      throw new ExchangeFailure(
          "the file is signed with a key that this case does not know: " + signer,
          "compare it with the sender by another way than the file came, then say `--from NAME"
              + " --key KEY`");
    }
    if (!KnownLogs.isName(name) || logs.named(name).isPresent()) {
      throw new ExchangeFailure(
          "`" + name + "` cannot be the name of the copy that sent this",
          "give one with `--from` that is not taken: small letters, figures and hyphens");
    }
  }

  private Optional<Received> enter(
      Path file,
      String signer,
      Optional<KnownLogs.Known> known,
      KnownLogs logs,
      String name,
      String sha256,
      char[] passphrase)
      throws IOException, LogFailure, ExchangeFailure {
    try (InputStream in = Files.newInputStream(file);
        ClaimsLog log = ClaimsLog.open(Place.of(folder), clock)) {
      line(in);
      line(in);
      line(in);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(opened(in, passphrase)), UTF_8))) {
        Parcel.Head head = Parcel.Head.of(Objects.requireNonNullElse(lines.readLine(), ""));
        String sender = head.log();
        if (known.isPresent() && !known.get().log().equals(sender)) {
          throw new ExchangeFailure(
              "the key of `" + known.get().name() + "` signed what another log wrote",
              "ask the sender; a copy that was made anew needs a key and a name of its own");
        }
        Optional<Received> received =
            log.receive(head, lines.lines().iterator(), String.valueOf(file.getFileName()), sha256);
        if (known.isEmpty()) {
          logs.add(new KnownLogs.Known(name, sender, signer));
        }
        return received;
      }
    } catch (SealedFile.Changed wrong) {
      throw new ExchangeFailure(
          "this is not the passphrase of the file", "ask the sender again, by another way");
    } catch (UncheckedIOException broken) {
      throw new ExchangeFailure("the file cannot be read to its end", "ask for it again");
    }
  }

  private static InputStream opened(InputStream in, char[] passphrase) throws IOException {
    if (passphrase.length == 0) {
      return in;
    }
    byte[] salt = signature(line(in));
    return SealedFile.opening(in, SealedFile.key(passphrase, salt));
  }

  private static byte[] signature(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException none) {
      return new byte[0];
    }
  }

  private static byte[] signedPart(String first, byte[] hash) {
    byte[] form = (first + "\n").getBytes(UTF_8);
    byte[] all = new byte[form.length + hash.length];
    System.arraycopy(form, 0, all, 0, form.length);
    System.arraycopy(hash, 0, all, form.length, hash.length);
    return all;
  }

  /// A short line of ASCII; what is longer is none of ours.
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      if (line.size() == LONGEST_HEAD) {
        return "";
      }
      line.write(one);
    }
    return line.toString(UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
