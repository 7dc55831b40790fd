package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
  @ParameterizedTest
  @CsvSource({
    "1, truck, truck",
    "600, truck, trucks",
    "0, living-hostage, living hostages",
    "28, hostage-remains, hostage remains",
    "3, child, children",
    "2, armed-person, armed people",
    "2, policeman, policemen",
    "2, body, bodies",
    "2, convoy, convoys",
    "2, box, boxes",
    "15, km, km",
    "2, '', ''",
  })
  void aNumberAndItsWordAgree(BigDecimal count, String code, String words) {
    assertEquals(words, Counted.unit(count, code));
  }
}
