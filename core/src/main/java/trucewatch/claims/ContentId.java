package trucewatch.claims;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// Names a row that has no `claim_id` by what it says, so that the same row read twice, from
/// whatever file, is one entry.
///
/// The first 20 hexadecimal figures of SHA-256 over the filled columns, in our order of columns,
/// header and text, each after its length. Among a million rows two differing ones share an id with
/// a chance of less than one in 10^12. Columns that are not ours do not count: somebody's own
/// remarks beside a row do not make it another row. Who may read it does not count either: closed
/// to some, it must stay the same row, or what it was before would stay open.
public final class ContentId {
  private static final int FIGURES = 20;

  private ContentId() {}

  /// The id of a row with these cells.
  public static ClaimId of(Map<Column, String> cells) {
    MessageDigest digest = sha256();
    for (Column column : Column.values()) {
      String text = Spelling.text(cells.getOrDefault(column, ""));
      if (column != Column.CLAIM_ID && column != Column.ACCESS && !text.isEmpty()) {
        add(digest, column.header());
        add(digest, text);
      }
    }
    return new ClaimId("c-" + HexFormat.of().formatHex(digest.digest()).substring(0, FIGURES));
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
