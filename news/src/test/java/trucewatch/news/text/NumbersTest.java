package trucewatch.news.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void aNumberIsReadInDigitsAndInWords() {
    assertEquals(Optional.of(12), Numbers.of("12"));
    assertEquals(Optional.of(21), Numbers.of("Twenty-one"));
    assertEquals(Optional.of(30), Numbers.of("thirty"));
    assertEquals(Optional.of(24), Numbers.of("two dozen"));
    assertEquals(Optional.empty(), Numbers.of("twenty-eleven"));
    assertEquals(Optional.empty(), Numbers.of("one-sided"));
    assertEquals(Optional.empty(), Numbers.of("99999999999"));
  }

  @Test
  void wordsWithoutACertainNumberAreSaidToBeVague() {
    assertTrue(Numbers.vague("several"));
    assertFalse(Numbers.vague("couple of"));
    assertEquals(Optional.empty(), Numbers.exact("a"));
  }

  @Test
  void ordinalsGoToTheTwelfthAndOnInDigits() {
    assertEquals(Optional.of(12), Numbers.ordinal("twelfth"));
    assertEquals(Optional.of(21), Numbers.ordinal("21st"));
    assertEquals(Optional.empty(), Numbers.ordinal("umpteenth"));
  }
}
