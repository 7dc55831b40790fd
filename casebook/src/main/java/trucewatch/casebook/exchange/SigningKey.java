package trucewatch.casebook.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// The key that a copy of a case signs with: Ed25519, in `.trucewatch/signing-key`, made when it is
/// first needed. Whoever has that file can sign in the name of this copy.
final class SigningKey {
  private static final String KIND = "Ed25519";

  private final PrivateKey secret;
  private final String text;

  private SigningKey(PrivateKey secret, String text) {
    this.secret = secret;
    this.text = text;
  }

  static SigningKey of(Path caseFolder) throws IOException, ExchangeFailure {
    Path file = caseFolder.resolve(".trucewatch").resolve("signing-key");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      List<String> lines = Files.readAllLines(file, UTF_8);
      byte[] secret = Base64.getDecoder().decode(lines.getFirst().strip());
      return new SigningKey(
          KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(secret)),
          lines.getLast().strip());
    } catch (GeneralSecurityException | IllegalArgumentException damaged) {
      throw new ExchangeFailure(
          "`.trucewatch/signing-key` is damaged",
          "put it back from a copy, or delete it and tell the others your new key");
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(KIND).generateKeyPair();
    Base64.Encoder encoder = Base64.getEncoder();
    String text =
        encoder.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + encoder.encodeToString(pair.getPublic().getEncoded())
            + "\n";
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text, UTF_8);
  }

  /// The public half, as others name it.
  String text() {
    return text;
  }

  byte[] sign(byte[] what) throws ExchangeFailure {
    try {
      Signature signature = Signature.getInstance(KIND);
      signature.initSign(secret);
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException damaged) {
      throw new ExchangeFailure("the signing key cannot be used", "delete it and make a new one");
    }
  }

  /// Whether the owner of that key signed this.
  static boolean signed(String key, byte[] what, byte[] signature) {
    try {
      Signature check = Signature.getInstance(KIND);
      check.initVerify(
          KeyFactory.getInstance(KIND)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
      check.update(what);
      return check.verify(signature);
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return false;
    }
  }
}
