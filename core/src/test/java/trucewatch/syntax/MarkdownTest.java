package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.SourceText;

/// What is read of the Markdown around the fences.
class MarkdownTest {
  private static final String AGREEMENT = "```pact\nagreement a\n```\n";

  private static PactFile read(String text) {
    return Parser.parse(new SourceText("a.pact.md", text)).file();
  }

  private static String numberOf(String heading) {
    ArticleText article = read(heading + "\n\n" + AGREEMENT).fences().getFirst().article();
    assertNotNull(article);
    return article.number() == null ? "none" : article.number().text();
  }

  @Test
  void headingsGiveTheNumberOfTheArticle() {
    assertEquals("3", numberOf("## Article 3"));
    assertEquals("3", numberOf("## Article 3: Ceasefire"));
    assertEquals("3.1", numberOf("### Point 3.1."));
    assertEquals("IV", numberOf("# Section IV – Prisoners"));
    assertEquals("7(b)", numberOf("#### Article 7(b)"));
    assertEquals("12", numberOf("## 12. Elections ##"));
    assertEquals("2.4", numberOf("## 2.4 Elections"));
    assertEquals("9", numberOf("## المادة التاسعة {#art_9}"));
    assertEquals("5", numberOf("Article 5\n---------"));
    assertEquals("none", numberOf("## Articles of faith"));
    assertEquals("none", numberOf("## Article the first"));
    assertEquals("none", numberOf("## In 2025"));
  }

  @Test
  void theTextAboveAFenceIsTheArticleAsSigned() {
    String file =
        "# Plan\n\nIntro.\n\n## Article 1\n\nFirst words,\nsecond line.\n\n"
            + AGREEMENT
            + "\nMore words.\n\n"
            + AGREEMENT
            + AGREEMENT
            + "## Article 2\n"
            + AGREEMENT;
    List<Fence> fences = read(file).fences();
    assertEquals("First words,\nsecond line.", textOf(fences.get(0)));
    assertEquals("More words.", textOf(fences.get(1)));
    assertEquals("More words.", textOf(fences.get(2)));
    assertEquals("", textOf(fences.get(3)));
    ArticleText article = fences.getFirst().article();
    assertNotNull(article);
    var span = article.textOrigin().span();
    assertEquals("First words,\nsecond line.", file.substring(span.start(), span.end()));
    assertEquals(7, span.line());
  }

  private static String textOf(Fence fence) {
    assertNotNull(fence.article());
    return fence.article().text();
  }

  @Test
  void aLowerHeadingWithoutANumberDoesNotEndTheArticle() {
    ArticleText article =
        read("## Article 4\n\nWords.\n\n### How we read it\n\n" + AGREEMENT)
            .fences()
            .getFirst()
            .article();
    assertNotNull(article);
    assertNotNull(article.number());
    assertEquals("4", article.number().text());
    ArticleText other =
        read("## Article 4\n\nWords.\n\n## Annex\n\n" + AGREEMENT).fences().getFirst().article();
    assertNotNull(other);
    assertNull(other.number());
    assertNull(read(AGREEMENT).fences().getFirst().article());
  }

  @Test
  void tablesHaveTheNameOfTheirHeadingOrCaption() {
    List<Table> tables =
        read(AGREEMENT
                + "### Table Weapons\n\n| kind | km |\n|:--|--:|\n| gun \\| mortar | 50 |\n"
                + "| rocket |\n\n| no | name |\n|---|---|\n\n"
                + "Table posts: where they are\n| post |\n| --- |\n| a |\n")
            .tables();
    assertEquals(List.of("weapons", "posts"), tables.stream().map(t -> t.name().text()).toList());
    assertEquals(List.of("kind", "km"), words(tables.getFirst().columns()));
    assertEquals(List.of("gun | mortar", "50"), words(tables.getFirst().rows().getFirst()));
    assertEquals(List.of("rocket", ""), words(tables.getFirst().rows().get(1)));
    assertEquals(1, tables.get(1).rows().size());
  }

  private static List<String> words(List<Table.Cell> cells) {
    return cells.stream().map(Table.Cell::text).toList();
  }

  @Test
  void onlyPactFencesAreRead() {
    String file =
        """
        ````text
        ```pact
        agreement no
        ```
        ````
        ~~~pact
        agreement yes
        ~~~
           ```pact
           party b
             also "B"
           ```
            ```pact
            party not
            ```
        """;
    PactFile read = read(file);
    assertEquals(2, read.fences().size());
    assertEquals(2, read.blocks().size());
    assertEquals(1, read.blocks().get(1).lines().size());
  }
}
