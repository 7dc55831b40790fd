package trucewatch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;

/// Closes what must be erasable of an entry (names, exact places, free text) under a key of its
/// own: AES-256 in GCM. Each key closes one text only, so its nonce can always be the same.
///
/// The chain holds a commitment to the text, salted by the key: without the key nobody can try out
/// which text it was.
final class Seal {
  static final int KEY = 32;

  /// What is closed where there is nothing to close.
  static final String EMPTY = "{\"cells\":{},\"others\":{}}";

  private static final int TAG_BITS = 128;
  private static final byte[] NONCE = new byte[12];
  private static final int POOL = 512;
  private static final JsonFactory JSON = new JsonFactory();

  private static final Set<Column> CLOSED =
      EnumSet.of(
          Column.SPEAKER,
          Column.VIA,
          Column.LATITUDE,
          Column.LONGITUDE,
          Column.PRECISION,
          Column.OBSERVED_FROM,
          Column.BEARING,
          Column.DISTANCE,
          Column.ORIGINAL_TEXT,
          Column.NOTE,
          Column.URL);

  /// The closed part of an entry.
  ///
  /// @param sealed the text under the key
  /// @param commitment in hexadecimal
  @SuppressWarnings("ArrayRecordComponent") // never compared, and handed straight to the database
  record Closed(byte[] key, byte[] sealed, String commitment) {}

  /// What was closed.
  record Opened(Map<Column, String> cells, Map<String, String> others) {}

  private final SecureRandom random = new SecureRandom();
  private final byte[] pool = new byte[POOL * KEY];
  private int used = POOL;
  private final Cipher cipher;
  private final Hashes hashes;

  Seal(Hashes hashes) {
    this.hashes = hashes;
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES in GCM", impossible);
    }
  }

  /// Whether a column stays readable in the chain.
  static boolean staysOpen(Column column) {
    return !CLOSED.contains(column);
  }

  /// The text to close, in canonical JSON; empty if there is nothing.
  ///
  /// @param always whether nothing is closed, too: its key then salts what is hashed of the entry
  static String closing(Entry entry, boolean always) {
    StringBuilder out = new StringBuilder(200);
    out.append("{\"cells\":");
    boolean any = Body.cells(out, entry.cells(), CLOSED::contains);
    if (!any && !always && entry.others().isEmpty()) {
      return "";
    }
    return out.append(",\"others\":")
        .append(CanonicalJson.object(entry.others()))
        .append('}')
        .toString();
  }

  Closed close(String text) {
    byte[] key = freshKey();
    try {
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, NONCE));
      return new Closed(key, cipher.doFinal(text.getBytes(UTF_8)), commitment(key, text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a text can always be closed", impossible);
    }
  }

  private byte[] freshKey() {
    if (used == POOL) {
      random.nextBytes(pool);
      used = 0;
    }
    byte[] key = Arrays.copyOfRange(pool, used * KEY, (used + 1) * KEY);
    Arrays.fill(pool, used * KEY, (used + 1) * KEY, (byte) 0);
    used++;
    return key;
  }

  /// What the chain holds of a closed text.
  String commitment(byte[] key, String text) {
    return hashes.salted((byte) 3, key, text);
  }

  /// Opens what was closed.
  String open(byte[] key, byte[] sealed) throws Body.Unreadable {
    try {
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, NONCE));
      return new String(cipher.doFinal(sealed), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException changed) {
      throw new Body.Unreadable("its closed part was changed");
    }
  }

  /// Reads a closed text.
  static Opened read(String text) throws Body.Unreadable {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Map<String, String> others = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean ours = json.currentName().equals("cells");
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          String value = json.nextTextValue();
          if (value == null) {
            throw new Body.Unreadable("its closed part holds something that is no text");
          }
          if (ours) {
            cells.put(
                Column.of(name).orElseThrow(() -> new Body.Unreadable("it has a column " + name)),
                value);
          } else {
            others.put(name, value);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new Body.Unreadable("its closed part is no text of ours");
    }
    return new Opened(cells, others);
  }
}
