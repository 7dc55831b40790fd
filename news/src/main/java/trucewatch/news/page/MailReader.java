package trucewatch.news.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// Reads a mail in the form of RFC 5322: its body, the HTML part where there is one. Places refer
/// to the body as decoded, which is the input text of the page.
final class MailReader {
  private static final int DEEPEST = 12;

  private MailReader() {}

  static Page read(byte[] bytes, boolean clean) {
    List<String> notes = new ArrayList<>();
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(
          MimeConfig.custom()
              .setMaxLineLen(-1)
              .setMaxHeaderCount(2000)
              .setMaxHeaderLen(200_000)
              .build());
      Message mail = builder.parseMessage(new ByteArrayInputStream(bytes));
      PageFacts facts = facts(mail);
      Optional<String> html = part(mail, "text/html", 0);
      Optional<String> text = html.isPresent() ? html : part(mail, "text/plain", 0);
      if (text.isEmpty()) {
        notes.add("the mail has no text");
      }
      int attached = attached(mail, 0);
      if (attached > 0) {
        notes.add("files attached to the mail were not read: " + attached);
      }
      return html.isPresent()
          ? noting(new HtmlReader().read(html.get()).with(facts), notes)
          : PlainReader.read(text.orElse("").replace("\r\n", "\n"), clean, facts, notes);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      notes.add("the mail could not be taken apart, so it was read as plain text");
      return PlainReader.read(Charsets.decode(bytes), clean, PageFacts.none(), notes);
    }
  }

  private static Page noting(Page page, List<String> notes) {
    Page noted = page;
    for (String note : notes) {
      noted = noted.noting(note);
    }
    return noted;
  }

  private static boolean attachment(Entity entity) {
    return "attachment".equalsIgnoreCase(entity.getDispositionType());
  }

  private static int attached(Entity entity, int depth) {
    if (attachment(entity)) {
      return 1;
    }
    return entity.getBody() instanceof Multipart parts && depth < DEEPEST
        ? parts.getBodyParts().stream().mapToInt(part -> attached(part, depth + 1)).sum()
        : 0;
  }

  private static PageFacts facts(Message mail) {
    String subject = mail.getSubject() == null ? "" : mail.getSubject();
    String date = mail.getDate() == null ? "" : mail.getDate().toInstant().toString();
    String from =
        mail.getFrom() == null || mail.getFrom().isEmpty()
            ? ""
            : mail.getFrom().get(0).getAddress();
    return new PageFacts(subject, date, from, "");
  }

  private static Optional<String> part(Entity entity, String type, int depth) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart parts && depth < DEEPEST) {
      for (Entity part : parts.getBodyParts()) {
        Optional<String> found = part(part, type, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (body instanceof TextBody text && !attachment(entity) && type.equals(entity.getMimeType())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      text.writeTo(out);
      java.nio.charset.Charset charset = text.getCharset();
      return Optional.of(
          charset == null ? Charsets.decode(out.toByteArray()) : out.toString(charset));
    }
    return Optional.empty();
  }
}
