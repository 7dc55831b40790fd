package trucewatch.news.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.news.text.Analyzer;
import trucewatch.news.text.Prose;

/// One sentence for each way in which English reports speech: what is said, and by whom.
class AttributionFinderTest {
  private static Analyzer analyzer;
  private static AttributionFinder finder;

  @BeforeAll
  static void load() {
    analyzer = new Analyzer();
    finder = new AttributionFinder();
  }

  /// `speaker: content | content` for each attribution.
  private static List<String> found(String text) {
    Prose prose = analyzer.analyze(text);
    return finder.find(prose).stream()
        .map(
            a ->
                a.source().stream().map(s -> s.in(text)).collect(Collectors.joining(" "))
                    + ": "
                    + a.content().stream().map(s -> s.in(text)).collect(Collectors.joining(" | ")))
        .toList();
  }

  @Test
  void aQuotationBeforeItsSpeaker() {
    assertEquals(
        List.of("the mayor: “The road is open,”"), found("“The road is open,” the mayor said."));
  }

  @Test
  void aQuotationThatGoesOnAfterItsSpeaker() {
    assertEquals(
        List.of("she: “We came,” | “and we stay.”"), found("“We came,” she said, “and we stay.”"));
  }

  @Test
  void aQuestionWhoseSpeakerStandsInASentenceOfItsOwn() {
    assertEquals(List.of("Hesk: “Who has the list?”"), found("“Who has the list?” Hesk asked."));
  }

  @Test
  void aSpeakerAfterTheVerb() {
    assertEquals(
        List.of("Ruta Simm, who sells honey: “I came back,”"),
        found("“I came back,” said Ruta Simm, who sells honey."));
  }

  @Test
  void speechWithoutQuotationMarks() {
    assertEquals(
        List.of("The mission: that both sides had left the port"),
        found("The mission said that both sides had left the port."));
    assertEquals(
        List.of("The mission: both sides had left the port"),
        found("The mission said on Tuesday both sides had left the port."));
  }

  @Test
  void aReportBetweenTwoCommas() {
    assertEquals(
        List.of("officials: In May | the ports were handed over"),
        found("In May, officials said, the ports were handed over."));
  }

  @Test
  void twoReportsOfOneSpeaker() {
    assertEquals(
        List.of("The army: it had left", "The army: that nobody would return"),
        found("The army said it had left and added that nobody would return."));
  }

  @Test
  void twoSpeakersInOneSentence() {
    assertEquals(
        List.of("The army: it had left", "the mayor: soldiers were still there"),
        found("The army said it had left, but the mayor said soldiers were still there."));
  }

  @Test
  void theSubjectBeforeARelativeClause() {
    assertEquals(
        List.of("The envoy, who arrived on Friday: talks would go on"),
        found("The envoy, who arrived on Friday, said talks would go on."));
  }

  @Test
  void accordingTo() {
    assertEquals(
        List.of("the mission: Fighters began to gather"),
        found("Fighters began to gather, according to the mission."));
  }

  @Test
  void whatNobodyIsSaidToSayHasNoSpeaker() {
    List<String> hearsay = found("The commander is said to have left the valley.");
    assertEquals(1, hearsay.size());
    assertTrue(hearsay.getFirst().startsWith(": "), hearsay::toString);
  }

  @Test
  void demandsPromisesAndDenials() {
    assertEquals(
        List.of("The union: both sides to stop"), found("The union urged both sides to stop."));
    assertEquals(
        List.of("The army: to open the road"), found("The army promised to open the road."));
    assertEquals(List.of("The army: the charge"), found("The army denied the charge."));
  }

  @Test
  void aPlanIsNotAReport() {
    assertEquals(List.of(), found("The proposed road was closed in the announced zone."));
  }

  @Test
  void aQuotationThatGoesOnInTheNextParagraph() {
    String text =
        String.join(
            "\n\n",
            "“We lost two years,” the chair told them.",
            "“First we argued about the table.",
            "“Then about the chairs.”");
    assertEquals(
        List.of(
            "the chair: “We lost two years,”",
            "the chair: “First we argued about the table.",
            "the chair: “Then about the chairs.”"),
        found(text));
  }

  @Test
  void wordsInAnothersMouthStayInside() {
    Prose prose =
        analyzer.analyze(
            "The rebels said that the government had told them that camps were ready.");
    List<Attribution> found = finder.find(prose);
    assertEquals(1, found.size());
    assertEquals(1, found.getFirst().inner().size());
  }

  @Test
  void aNounCarriesTheClaimOfWhomItBelongsTo() {
    assertEquals(
        List.of("the Council: The Front's denial that it shelled the town"),
        found("The Front's denial that it shelled the town was rejected by the Council."));
    assertEquals(
        List.of("the Security Council: the raid"),
        found("Condemnation of the raid by the Security Council came late."));
    assertEquals(
        List.of("Kessel: to open the road"),
        found("Kessel's promise to open the road was not kept."));
    assertEquals(
        List.of("Ukraine: that the guns had stayed in place"),
        found("Ukraine repeated its claim that the guns had stayed in place."));
  }

  @Test
  void anAllegationOfNobodyIsToldByNobody() {
    assertEquals(
        List.of(": that Russia had broken the truce"),
        found("The accusation that Russia had broken the truce came on Friday."));
    assertEquals(List.of(), found("The report is due, and the claim was heard in court."));
  }
}
