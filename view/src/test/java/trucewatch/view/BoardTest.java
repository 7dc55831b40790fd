package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

class BoardTest {
  @Test
  void bearersWhoseWordsAgreeShareOneLine() {
    Board board =
        Board.of(
            List.of(
                row(Word.NO_BREACH_REPORTED, "highland"),
                row(Word.NO_BREACH_REPORTED, "lowland"),
                whole(Word.NO_BREACH_REPORTED)));
    Board.Entry entry = board.articles().getFirst().entries().getFirst();
    assertEquals(List.of(), entry.parts());
    assertEquals(List.of("highland", "lowland"), entry.whole().bearers());
  }

  @Test
  void bearersWhoseWordsDifferHaveTheirOwnLines() {
    Board board =
        Board.of(
            List.of(
                row(Word.BREACH_REPORTED, "highland"),
                row(Word.NO_BREACH_REPORTED, "lowland"),
                whole(Word.DIFFERS)));
    Board.Entry entry = board.articles().getFirst().entries().getFirst();
    assertEquals(Word.DIFFERS, entry.whole().status());
    assertEquals(2, entry.parts().size());
  }

  @Test
  void bearersWithTheSameWordAndOtherCountsHaveTheirOwnLines() {
    Verdict none =
        Example.full(
            "truce",
            "prohibition",
            Word.CONTESTED,
            List.of("highland"),
            false,
            "all",
            Coverage.NOT_RECORDED);
    Board board =
        Board.of(List.of(none, row(Word.BREACH_REPORTED, "lowland"), whole(Word.DIFFERS)));
    assertEquals(2, board.articles().getFirst().entries().getFirst().parts().size());
  }

  @Test
  void theTextAndInFactAreTwoLines() {
    Verdict text = Example.verdict("role", "role", Word.HOLDS);
    Board board = Board.of(List.of(text, Example.verdict("role", "role", Word.NOT_REPORTED)));
    assertEquals(1, board.articles().getFirst().entries().getFirst().parts().size());
  }

  private static Verdict row(Word word, String bearer) {
    return Example.full(
        "truce", "prohibition", word, List.of(bearer), false, "all", Coverage.NOT_RECORDED);
  }

  private static Verdict whole(Word word) {
    return Example.full(
        "truce",
        "prohibition",
        word,
        List.of("highland", "lowland"),
        true,
        "all",
        Coverage.NOT_RECORDED);
  }
}
