package trucewatch.news.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the text of a PDF. Places refer to the text as taken out of it, which is the input text of
/// the page. Nothing in the file is run or fetched.
final class PdfReader {
  private static final int MOST_PAGES = 500;

  private PdfReader() {}

  static Page read(byte[] bytes, boolean clean) {
    List<String> notes = new ArrayList<>();
    String text = "";
    String title = "";
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      stripper.setEndPage(MOST_PAGES);
      stripper.setLineSeparator("\n");
      stripper.setParagraphStart("\n");
      text = stripper.getText(document);
      String given = document.getDocumentInformation().getTitle();
      title = given == null ? "" : given;
      if (document.getNumberOfPages() > MOST_PAGES) {
        notes.add("only the first " + MOST_PAGES + " pages were read");
      }
      if (text.isBlank()) {
        notes.add("the file holds no text, perhaps only pictures of it");
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      notes.add("the PDF is damaged, locked or no PDF, so it could not be read");
    }
    return PlainReader.read(text, clean, new PageFacts(title, "", "", ""), notes);
  }
}
