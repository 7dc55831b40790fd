package trucewatch.casebook.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// A report that is being typed into a form, on disk, so that nothing typed is lost when the power
/// fails or the page is closed.
public final class ReportDraft {
  private final Path file;

  /// The draft of one person in a case.
  ///
  /// @param of whom, by a mark that goes into the name of the file; empty where one person works
  public ReportDraft(Path caseFolder, String of) {
    String name = of.isEmpty() ? "report-form.properties" : "report-form-" + of + ".properties";
    this.file = caseFolder.resolve(".trucewatch").resolve(name);
  }

  /// What was typed, by field; empty if no report was begun.
  public Map<String, String> typed() throws IOException {
    Map<String, String> typed = new TreeMap<>();
    if (Files.exists(file)) {
      Properties kept = new Properties();
      try {
        kept.load(new StringReader(Files.readString(file, UTF_8)));
      } catch (IllegalArgumentException broken) {
        return typed;
      }
      kept.stringPropertyNames().forEach(name -> typed.put(name, kept.getProperty(name)));
    }
    return typed;
  }

  public void keep(Map<String, String> typed) throws IOException {
    Properties kept = new Properties();
    typed.forEach(kept::setProperty);
    StringWriter text = new StringWriter();
    kept.store(text, null);
    Files.createDirectories(ReportFile.parent(file));
    ReportFile.replace(file, text.toString());
  }

  public void discard() throws IOException {
    Files.deleteIfExists(file);
  }
}
