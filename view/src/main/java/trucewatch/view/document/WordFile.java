package trucewatch.view.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A document as Word and LibreOffice read it (Office Open XML, ECMA-376), with notes at the foot
/// of its pages. The same content gives the same bytes.
public final class WordFile {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /// Kinds of paragraphs; each is a style in `styles.xml`.
  public enum Style {
    TITLE("Title"),
    HEADING("Heading1"),
    TEXT("Normal"),
    ITEM("ListParagraph"),
    ASIDE("Quote");

    private final String id;

    Style(String id) {
      this.id = id;
    }
  }

  private record Paragraph(Style style, List<Run> runs) {}

  private final String language;
  private final boolean rightToLeft;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<List<Run>> notes = new ArrayList<>();

  /// @param language as in `lang`
  /// @param rightToLeft whether its lines run so
  public WordFile(String language, boolean rightToLeft) {
    this.language = language;
    this.rightToLeft = rightToLeft;
  }

  public void add(Style style, List<Run> runs) {
    paragraphs.add(new Paragraph(style, List.copyOf(runs)));
  }

  /// Adds the next note and returns its number, from 1. Word counts notes by where they are first
  /// referred to, so refer to them in this order.
  public int note(List<Run> runs) {
    notes.add(List.copyOf(runs));
    return notes.size();
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (String fixed :
          List.of(
              "[Content_Types].xml",
              "_rels/.rels",
              "word/_rels/document.xml.rels",
              "word/styles.xml",
              "word/settings.xml")) {
        begin(zip, fixed);
        copy(fixed, zip);
      }
      begin(zip, "word/document.xml");
      document(zip);
      begin(zip, "word/footnotes.xml");
      footnotes(zip);
    } catch (IOException | XMLStreamException impossible) {
      throw new IllegalStateException("nothing but memory is written to", impossible);
    }
    return bytes.toByteArray();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  private static void copy(String name, OutputStream to) {
    try (InputStream in = WordFile.class.getResourceAsStream("/word/" + name.replace('/', '_'))) {
      if (in == null) {
        throw new IllegalStateException("the part " + name + " is not packed with the program");
      }
      in.transferTo(to);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private void document(OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = begin(out, "document");
    xml.writeStartElement("w", "body", W);
    Set<Integer> referred = new HashSet<>();
    for (Paragraph paragraph : paragraphs) {
      paragraph(xml, paragraph.style().id, paragraph.runs(), referred);
    }
    xml.writeStartElement("w", "sectPr", W);
    empty(xml, "pgSz", "w", "11906", "h", "16838");
    empty(xml, "pgMar", "top", "850", "right", "850", "bottom", "850", "left", "850");
    if (rightToLeft) {
      empty(xml, "bidi");
    }
    xml.writeEndElement();
    xml.writeEndElement();
    end(xml);
  }

  private void footnotes(OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = begin(out, "footnotes");
    separator(xml, "-1", "separator");
    separator(xml, "0", "continuationSeparator");
    for (int i = 0; i < notes.size(); i++) {
      xml.writeStartElement("w", "footnote", W);
      attribute(xml, "id", String.valueOf(i + 1));
      xml.writeStartElement("w", "p", W);
      properties(xml, "FootnoteText");
      xml.writeStartElement("w", "r", W);
      superscript(xml);
      empty(xml, "footnoteRef");
      xml.writeEndElement();
      run(xml, Run.plain(" "));
      for (Run run : notes.get(i)) {
        run(xml, run);
      }
      xml.writeEndElement();
      xml.writeEndElement();
    }
    end(xml);
  }

  private static void separator(XMLStreamWriter xml, String id, String type)
      throws XMLStreamException {
    xml.writeStartElement("w", "footnote", W);
    attribute(xml, "type", type);
    attribute(xml, "id", id);
    xml.writeStartElement("w", "p", W);
    xml.writeStartElement("w", "r", W);
    empty(xml, type);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void paragraph(XMLStreamWriter xml, String style, List<Run> runs, Set<Integer> referred)
      throws XMLStreamException {
    xml.writeStartElement("w", "p", W);
    properties(xml, style);
    for (Run run : runs) {
      if (run.note() == 0) {
        run(xml, run);
      } else {
        reference(xml, run.note(), referred.add(run.note()));
      }
    }
    xml.writeEndElement();
  }

  private void properties(XMLStreamWriter xml, String style) throws XMLStreamException {
    xml.writeStartElement("w", "pPr", W);
    empty(xml, "pStyle", "val", style);
    if (rightToLeft) {
      empty(xml, "bidi");
    }
    xml.writeEndElement();
  }

  private void run(XMLStreamWriter xml, Run run) throws XMLStreamException {
    boolean mirrored = run.rightToLeft() || (rightToLeft && run.language().isEmpty());
    xml.writeStartElement("w", "r", W);
    xml.writeStartElement("w", "rPr", W);
    if (run.bold()) {
      empty(xml, "b");
      empty(xml, "bCs");
    }
    if (run.italic()) {
      empty(xml, "i");
      empty(xml, "iCs");
    }
    if (mirrored) {
      empty(xml, "rtl");
    }
    String spoken = run.language().isEmpty() ? language : run.language();
    empty(xml, "lang", mirrored ? "bidi" : "val", spoken);
    xml.writeEndElement();
    text(xml, run.text());
    xml.writeEndElement();
  }

  /// Word gives a note one place; where it is named again its number alone stands.
  private static void reference(XMLStreamWriter xml, int note, boolean first)
      throws XMLStreamException {
    xml.writeStartElement("w", "r", W);
    superscript(xml);
    if (first) {
      empty(xml, "footnoteReference", "id", String.valueOf(note));
    } else {
      text(xml, String.valueOf(note));
    }
    xml.writeEndElement();
    xml.writeStartElement("w", "r", W);
    text(xml, " ");
    xml.writeEndElement();
  }

  private static void superscript(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("w", "rPr", W);
    empty(xml, "vertAlign", "val", "superscript");
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String text) throws XMLStreamException {
    xml.writeStartElement("w", "t", W);
    xml.writeAttribute("xml", XML, "space", "preserve");
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  /// Without the characters that XML cannot hold: somebody's words may have them.
  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static XMLStreamWriter begin(OutputStream out, String root) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("w", root, W);
    xml.writeNamespace("w", W);
    return xml;
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private static void empty(XMLStreamWriter xml, String name, String... attributes)
      throws XMLStreamException {
    xml.writeEmptyElement("w", name, W);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(xml, attributes[i], attributes[i + 1]);
    }
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute("w", W, name, value);
  }
}
