package trucewatch.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.news.page.FeedReader;
import trucewatch.news.vocabulary.Vocabulary;

/// What comes in from the web: it is said what is wrong with it, and nothing throws or hangs.
class BadInputTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private static NewsReader reader;

  @BeforeAll
  static void load() {
    reader = new NewsReader();
  }

  private static Article read(byte[] input) {
    return assertTimeoutPreemptively(LONG, () -> reader.read(input, Vocabulary.empty(), options()));
  }

  private static Article read(String input) {
    return read(input.getBytes(UTF_8));
  }

  private static ReadOptions options() {
    return new ReadOptions("doc", "", "2031-05-01", LocalDate.of(2031, 5, 1), false);
  }

  private static boolean notes(Article article, String words) {
    return article.notes().stream().anyMatch(n -> n.contains(words));
  }

  @Test
  void anEmptyPageSaysThatItHoldsNothing() {
    assertTrue(notes(read(""), "no article text"));
    assertTrue(notes(read("<html><body></body></html>"), "no article text"));
  }

  @Test
  void scriptsAreNotRead() {
    Article article =
        read(
            "<html><body><script>var s = 'The Front said it would attack.';</script><style>p {"
                + " content: 'The Front said no.' }</style><p>The Commission said on Tuesday that"
                + " the road was open, and that trucks had passed all day.</p></body></html>");
    assertEquals(1, article.claims().size(), article.claims()::toString);
  }

  @Test
  void aPageOfLinksSaysSo() {
    StringBuilder page = new StringBuilder("<html><body><ul>");
    for (int i = 0; i < 80; i++) {
      page.append("<li><a href='/")
          .append(i)
          .append("'>Item number ")
          .append(i)
          .append("</a></li>");
    }
    assertTrue(notes(read(page + "</ul></body></html>"), "list of links"));
  }

  @Test
  void aPageOfTenMegabytesIsRead() {
    StringBuilder page = new StringBuilder("<html><body><article>");
    while (page.length() < 10_000_000) {
      page.append(
          "<p>The Commission said that the road to the mill was open and that forty trucks had"
              + " passed.</p>");
    }
    Article article = read(page + "</article></body></html>");
    assertFalse(article.claims().isEmpty());
    assertTrue(notes(article, "only the first"), article.notes()::toString);
  }

  @Test
  void aWrongCharsetIsSeenThrough() {
    String text =
        "<html><head><meta charset=utf-8></head><body><p>“Nous – we – stay,” said José Muñoz, the"
            + " mayor of the town, on Monday evening.</p></body></html>";
    Article article = read(text.getBytes(Charset.forName("windows-1252")));
    assertTrue(article.input().contains("José Muñoz"), article.input());
  }

  @Test
  void rightToLeftTextIsKeptAndSaidNotToBeRead() {
    Article article =
        read(
            "قالت اللجنة المشتركة يوم الثلاثاء إن الطرفين اتفقا على سحب المقاتلين من الموانئ قبل"
                + " نهاية الشهر. ونفى الطرف الآخر ذلك.");
    assertTrue(notes(article, "not read"));
    assertTrue(article.claims().isEmpty());
    assertTrue(article.blocks().getFirst().kept());
  }

  @Test
  void quotesOpenedAndNeverClosedDoNotHangIt() {
    read("He said “no. ".repeat(100_000));
    read("\"".repeat(100_000) + " he said");
    read("“".repeat(100_000));
    read("the man said that ".repeat(50_000));
  }

  @Test
  void anEntityBombIsNoBomb() {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b"
            + " '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
            + " '&b;&b;&b;&b;&b;&b;&b;&b;'>]><rss><channel><item><title>&c;&c;</title></item></channel></rss>";
    assertTrue(FeedReader.entries(bomb).getFirst().title().length() < 100);
    assertTrue(notes(read(bomb), "feed of 1"));
  }

  @Test
  void aPageNestedWithoutEndIsRead() {
    read("<div>".repeat(50_000) + "The Commission said that the road was open.");
  }

  @Test
  void bytesAtRandomAreReadAsNothing() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      read(bytes);
      byte[] pdf = bytes.clone();
      byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
      System.arraycopy(head, 0, pdf, 0, Math.min(head.length, pdf.length));
      read(pdf);
    }
  }

  @Test
  void aMailWithoutABodyIsRead() {
    Article article =
        read(
            """
            From: a@example.org
            Subject: x
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=zz

            --zz
            """);
    assertTrue(article.claims().isEmpty());
  }

  @Test
  void whatIsNoTextIsSaidToBeNone() {
    byte[] noise = new byte[100_000];
    new SplittableRandom(3).nextBytes(noise);
    assertTrue(notes(read(noise), "no text"));
    assertTrue(notes(read(new byte[100_000]), "no text"));
    assertFalse(notes(read("The Commission\tsaid that\r\nthe road was open."), "no text"));
  }

  @Test
  void wordsHeadersAndListsWithoutEndTakeNoLongerThanOtherText() {
    read("a".repeat(600_000));
    read("a: b\n".repeat(4_000));
    read("Subject: x\nReceived: y\n" + "X-A: b\n".repeat(4_000) + "\nThe road was open.");
    read("said, ".repeat(3_000));
    read("<p>" + "&".repeat(100_000) + "</p>");
    read("<".repeat(100_000));
  }

  private static final String MAIL =
      """
      From: Desk <desk@example.org>
      Subject: Talks
      Date: Tue, 12 Nov 2030 09:00:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=outer

      --outer
      Content-Type: text/html; name="other.html"
      Content-Disposition: attachment; filename="../../other.html"

      <p>The annex said that nobody should read it at all on that day.</p>
      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      =93We stay,=94 said Jos=E9 =
      Mu=F1oz, the mayor of the town.
      --inner
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>=E2=80=9CWe stay,=E2=80=9D said Jos=C3=A9 Mu=C3=B1oz, the mayor of =
      the town.</p>
      --inner--
      --outer--
      """;

  @Test
  void aMailIsReadByItsBodyAndNotByWhatIsAttached() {
    Article article = reader.read(MAIL.getBytes(UTF_8), Vocabulary.empty(), undated());
    assertEquals(1, article.claims().size(), article.claims()::toString);
    assertEquals("José Muñoz", article.claims().getFirst().speaker());
    assertEquals("2030-11-12", article.published());
    assertTrue(notes(article, "attached to the mail were not read: 1"));
  }

  private static ReadOptions undated() {
    return new ReadOptions("doc", "", "", LocalDate.of(2031, 5, 1), false);
  }
}
