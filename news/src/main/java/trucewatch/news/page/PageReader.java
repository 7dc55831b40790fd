package trucewatch.news.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import trucewatch.news.page.Block.Kind;

/// Reads any input that an article comes in, by what the bytes are: PDF, mail, web page or text.
/// Never throws for anything in them: what cannot be read is said in the notes of the page.
public final class PageReader {
  private static final Pattern HEADER_LINE = Pattern.compile("[A-Za-z][A-Za-z-]*:.*");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(received|mime-version|return-path|message-id|content-type|subject|delivered-to):");
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)<(!doctype\\s+html|html|head|body|article|div|p|h1|table|span|br|section|main)\\b[^>]*>");
  private static final int STUB = 700;
  private static final int LINKS = 15;

  private PageReader() {}

  /// The page in those bytes.
  ///
  /// @param clean whether the input is clean text: it is then read as it stands, markup included
  public static Page read(byte[] bytes, boolean clean) {
    if (clean) {
      return read(Charsets.decode(bytes), true);
    }
    if (bytes.length > 4
        && bytes[0] == '%'
        && bytes[1] == 'P'
        && bytes[2] == 'D'
        && bytes[3] == 'F') {
      return noted(PdfReader.read(bytes, false));
    }
    String text = Charsets.decode(bytes);
    String head = text.substring(0, Math.min(text.length(), 8000)).replace("\r\n", "\n");
    if (binary(head)) {
      return PlainReader.read("", true, PageFacts.none(), new ArrayList<>())
          .noting("this is no text, page, mail, PDF or feed, so it was not read");
    }
    if (mail(head)) {
      return noted(MailReader.read(bytes, false));
    }
    return read(text, false);
  }

  /// Whether it begins as a mail does: with lines of headers, two of them headers of mails.
  private static boolean mail(String head) {
    int headers = 0;
    for (String line : head.split("\n", -1)) {
      boolean more = headers > 0 && (line.startsWith(" ") || line.startsWith("\t"));
      if (!more && !HEADER_LINE.matcher(line).matches()) {
        break;
      }
      headers += more ? 0 : 1;
    }
    return headers >= 2 && MAIL_HEADER.matcher(head).results().count() >= 2;
  }

  /// Whether more than one character in fifty is a control character that no text holds.
  private static boolean binary(String head) {
    long odd =
        head.chars()
            .filter(c -> (c < ' ' && "\t\n\r\f\u000b\u001b".indexOf(c) < 0) || c == 0x7F)
            .count();
    return odd * 50 > head.length();
  }

  /// The text of a file as it stands, decoded as [#read] does; a byte order mark is no part of it.
  public static String decoded(byte[] bytes) {
    return Charsets.decode(bytes);
  }

  /// The page in a text that is decoded already.
  public static Page read(String text, boolean clean) {
    if (clean) {
      return noted(PlainReader.read(text, true, PageFacts.none(), new ArrayList<>()));
    }
    if (FeedReader.feed(text)) {
      return feed(text);
    }
    boolean html = HTML.matcher(text.substring(0, Math.min(text.length(), 20_000))).find();
    return noted(
        html
            ? new HtmlReader().read(text)
            : PlainReader.read(text, false, PageFacts.none(), new ArrayList<>()));
  }

  private static Page feed(String text) {
    return PlainReader.read("", true, PageFacts.none(), new ArrayList<>())
        .noting(
            "this is a feed of "
                + FeedReader.entries(text).size()
                + " entries: read its articles one by one");
  }

  private static Page noted(Page page) {
    int kept = page.text().length();
    boolean gate = page.blocks().stream().anyMatch(b -> b.kind() == Kind.SIGN_IN);
    long related = page.blocks().stream().filter(b -> b.kind() == Kind.RELATED).count();
    long links = related + page.blocks().stream().filter(b -> b.kind() == Kind.NAVIGATION).count();
    if (gate && kept < STUB) {
      return page.noting("the page shows only the beginning: the rest is behind a sign-in");
    }
    if (links > LINKS && kept < STUB / 2) {
      return page.noting("the page is mostly a list of links");
    }
    if (page.text().isBlank()) {
      return page.noting("no article text was found");
    }
    return page;
  }

  /// What the page says about its language, in lower case, or what its letters show: empty for
  /// English or unknown.
  public static String otherLanguage(Page page) {
    return Language.other(page.text(), page.language().toLowerCase(Locale.ROOT));
  }

  /// The blocks that were kept.
  public static List<Block> kept(Page page) {
    return page.blocks().stream().filter(Block::kept).toList();
  }
}
