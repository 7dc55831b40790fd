package trucewatch.view.document;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes what is new for readers of feeds (Atom, RFC 4287).
///
/// @param id of the feed, for ever
/// @param self its address
/// @param author who answers for it
/// @param entries newest first
public record Feed(
    String id, String title, String self, String author, Instant updated, List<Entry> entries) {

  /// One thing that is new.
  ///
  /// @param id for ever
  /// @param link where to read it
  public record Entry(String id, String title, String link, Instant updated, String text) {}

  public Feed {
    entries = List.copyOf(entries);
  }

  /// The file.
  public String xml() {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", id);
      element(xml, "title", title);
      element(xml, "updated", updated.toString());
      link(xml, "self", self);
      xml.writeStartElement("author");
      element(xml, "name", author);
      xml.writeEndElement();
      for (Entry entry : entries) {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.link());
        element(xml, "content", entry.text());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", legal(href));
  }

  /// Without the characters that XML 1.0 cannot hold.
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
