package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.verdict.Due;
import trucewatch.verdict.Word;

class StatusRowsTest {
  private final StatusRows rows = new StatusRows(Example.times());

  @Test
  void aRowHasExactlyTheFieldsThatScriptsRelyOn() {
    Row row = rows.of(Example.verdict("truce", "prohibition", Word.BREACH_REPORTED));
    assertEquals(StatusRows.COLUMNS, List.copyOf(row.fields().keySet()));
  }

  @Test
  void atMostTwentyClaimsAreListedAndAllAreCounted() {
    Row row = rows.of(Example.verdict("truce", "prohibition", Word.BREACH_REPORTED));
    Value claims = row.fields().get("claims");
    assertTrue(claims instanceof Value.Items(var items) && items.size() == 20);
    assertEquals(Value.of(25), row.fields().get("claims_total"));
  }

  @Test
  void whatIsNotKnownIsEmptyAndNeverNull() {
    for (Word word : Word.values()) {
      String json = Json.array(List.of(rows.of(Example.verdict("c", "obligation", word))));
      assertFalse(json.contains("null"), json);
      assertTrue(json.contains("\"status\": \"" + word.code() + "\""), json);
    }
  }

  @Test
  void aDueDateKnownOnlySoFarSaysBothEnds() {
    Due due = Due.at(Instant.parse("2031-05-11T09:00:00Z"), Instant.parse("2031-05-12T09:00:00Z"));
    Row row = rows.of(Example.progress(Word.PENDING, due));
    assertEquals(Value.of("2031-05-12T12:00:00+03:00"), row.fields().get("due"));
    assertTrue(
        String.valueOf(row.fields().get("reasons")).contains("2031-05-11T12:00:00+03:00"),
        row.toString());
  }
}
