package trucewatch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Closes what a log writes, and opens what it reads, under the key of its case: AES-256 in GCM,
/// where the nonce is a keyed hash of the text (as in RFC 5297, "synthetic IV"). So equal texts are
/// closed equally, and a row can be looked up by what it is called without being opened.
///
/// Texts are filled up to whole blocks of 32 bytes first, so that their length does not tell a
/// name. A log that nobody locked has a vault that changes nothing.
final class Vault {
  static final int KEY = 32;

  /// What a closed text begins with.
  private static final String MARK = "~";

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int BLOCK = 32;

  /// Members of the header of a batch that may name a person or a place.
  private static final String[] IN_HEADERS = {"dataset", "entered_by", "file", "sha256"};

  /// What of the name of a dataset says no more than what kind of batch it is.
  private static final String[] KINDS = {
    ClaimsLog.TEXT, ClaimsLog.ERASURE, ClaimsLog.LOCK, Receipts.FROM, Receipts.CONFIRMED
  };

  private enum State {
    PLAIN,
    READY,
    CLOSED
  }

  private final State state;
  private final byte[] texts;
  private final @Nullable Mac nonces;
  private final @Nullable Cipher cipher;

  /// What was closed last.
  private byte[] last = new byte[0];

  private Vault(State state, byte @Nullable [] key) {
    this.state = state;
    if (key == null) {
      texts = new byte[0];
      nonces = null;
      cipher = null;
      return;
    }
    try {
      texts = derived(key, "texts");
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(derived(key, "nonces"), "HmacSHA256"));
      nonces = mac;
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES in GCM and HMAC", impossible);
    }
  }

  /// Of a log that nobody locked.
  static Vault plain() {
    return new Vault(State.PLAIN, null);
  }

  /// Of a locked log whose passphrase was not given: everything that needs it fails.
  static Vault closed() {
    return new Vault(State.CLOSED, null);
  }

  static Vault of(byte[] key) {
    return new Vault(State.READY, key);
  }

  boolean isPlain() {
    return state == State.PLAIN;
  }

  boolean isClosed() {
    return state == State.CLOSED;
  }

  /// What kept a text from being closed or opened.
  static final class Failed extends SQLException {
    @Serial private static final long serialVersionUID = 1L;
    private final transient LogFailure why;

    Failed(LogFailure why) {
      super(why);
      this.why = why;
    }

    LogFailure why() {
      return why;
    }
  }

  private static Failed damaged() {
    return new Failed(
        new LogFailure(
            LogFailure.Kind.DAMAGED,
            "what the log holds cannot be opened with the key of this case: it was changed",
            "`trucewatch verify` says where; put a backup in its place"));
  }

  /// Closes a text; nothing stays nothing.
  String seal(String text) throws SQLException {
    if (state == State.PLAIN || text.isEmpty()) {
      return text;
    }
    return MARK + Base64.getEncoder().withoutPadding().encodeToString(seal(filled(text)));
  }

  /// Opens a closed text. In a locked log a text in the open was put there by somebody without the
  /// key, and is refused.
  String open(String text) throws SQLException {
    if (state == State.PLAIN || text.isEmpty()) {
      return text;
    }
    if (!text.startsWith(MARK)) {
      throw damaged();
    }
    try {
      byte[] filled = open(Base64.getDecoder().decode(text.substring(MARK.length())));
      int end = filled.length - 1;
      while (end > 0 && filled[end] == 0) {
        end--;
      }
      return new String(filled, 0, Math.max(end, 0), UTF_8);
    } catch (IllegalArgumentException changed) {
      throw damaged();
    }
  }

  /// Opens a header or a hash of a batch. One that was written before the log was locked is closed;
  /// later ones stand as they are, and the chain holds them.
  String openHashed(String text) throws SQLException {
    return text.startsWith(MARK) ? open(text) : text;
  }

  private static byte[] filled(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    byte[] filled = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
    filled[bytes.length] = (byte) 0x80;
    return filled;
  }

  /// Closes a key or a hash.
  byte[] seal(byte[] plain) throws SQLException {
    return switch (state) {
      case PLAIN -> plain;
      case CLOSED -> throw new Failed(Lock.closed());
      case READY -> {
        byte[] nonce = Arrays.copyOf(ready(nonces).doFinal(plain), NONCE);
        if (last.length > NONCE && Arrays.equals(nonce, 0, NONCE, last, 0, NONCE)) {
          // The same again: Java refuses to use a nonce twice in a row, whatever is closed with it.
          yield last.clone();
        }
        byte[] body = run(Cipher.ENCRYPT_MODE, nonce, plain, 0);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + body.length);
        System.arraycopy(body, 0, sealed, NONCE, body.length);
        last = sealed.clone();
        yield sealed;
      }
    };
  }

  /// Opens a closed key or hash.
  byte[] open(byte[] sealed) throws SQLException {
    return switch (state) {
      case PLAIN -> sealed;
      case CLOSED -> throw new Failed(Lock.closed());
      case READY -> {
        if (sealed.length <= NONCE) {
          throw damaged();
        }
        yield run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), sealed, NONCE);
      }
    };
  }

  /// Opens the key of an entry; null stays null.
  byte @Nullable [] openKey(byte @Nullable [] sealed) throws SQLException {
    return sealed == null ? null : open(sealed);
  }

  /// Opens a link of the chain: one that was written before the log was locked is closed.
  byte[] openLink(byte[] link) throws SQLException {
    return link.length == Hashes.LENGTH ? link : open(link);
  }

  private byte[] run(int mode, byte[] nonce, byte[] in, int from) throws SQLException {
    try {
      Cipher ready = ready(cipher);
      ready.init(mode, new SecretKeySpec(texts, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return ready.doFinal(in, from, in.length - from);
    } catch (GeneralSecurityException changed) {
      throw damaged();
    }
  }

  private static <T> T ready(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("a vault without a key closes nothing");
    }
    return part;
  }

  /// Closes the name of a dataset. What kind of batch it names stays readable.
  String sealDataset(String dataset) throws SQLException {
    String kind = kind(dataset);
    return kind + seal(dataset.substring(kind.length()));
  }

  String openDataset(String dataset) throws SQLException {
    String kind = kind(dataset);
    return kind + open(dataset.substring(kind.length()));
  }

  private static String kind(String dataset) {
    for (String kind : KINDS) {
      if (dataset.startsWith(kind)) {
        return kind;
      }
    }
    return "";
  }

  /// What is hashed of a batch, as it is stored.
  Entering seal(Entering what) throws SQLException {
    return what.dataset().equals(ClaimsLog.LOCK)
        ? new Entering(seal(what.enteredBy()), what.dataset(), seal(what.file()), what.sha256())
        : new Entering(
            seal(what.enteredBy()),
            sealDataset(what.dataset()),
            seal(what.file()),
            seal(what.sha256()));
  }

  /// The members of a stored header. One that was written before the log was locked is closed as a
  /// whole, in later ones some members are.
  Map<String, String> header(String stored) throws SQLException, Body.Unreadable {
    if (state == State.PLAIN) {
      return Header.members(stored);
    }
    if (stored.startsWith(MARK)) {
      return Header.members(open(stored));
    }
    Map<String, String> members = new TreeMap<>(Header.members(stored));
    boolean ofLock = members.getOrDefault("dataset", "").equals(ClaimsLog.LOCK);
    for (String name : IN_HEADERS) {
      String member = members.getOrDefault(name, "");
      if (ofLock && name.equals("sha256")) {
        continue;
      }
      members.put(name, name.equals("dataset") ? openDataset(member) : open(member));
    }
    return members;
  }

  private static byte[] derived(byte[] key, String purpose) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(("trucewatch " + purpose).getBytes(UTF_8));
  }
}
