package trucewatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trucewatch.view.document.Run;
import trucewatch.view.document.WordFile;
import trucewatch.view.document.WordFile.Style;
import trucewatch.view.page.BriefPage;
import trucewatch.view.page.BriefPage.Said;
import trucewatch.view.page.Quote;

/// The brief as a file for Word: the same sentences and notes as on the page.
final class BriefDocument {
  private final Frame frame;
  private final Frame.Bar bar;
  private final WordFile file;

  BriefDocument(Frame frame) {
    this.frame = frame;
    this.bar = Objects.requireNonNull(frame.bar());
    this.file = new WordFile(frame.words().language(), frame.words().direction().equals("rtl"));
  }

  byte[] bytes(BriefController.Sheet sheet) {
    BriefPage brief = sheet.brief();
    brief.notes().forEach(note -> file.note(note(note.quote())));
    file.add(Style.TITLE, List.of(Run.plain(bar.title())));
    file.add(
        Style.TEXT,
        List.of(
            Run.bold(frame.t("foot.asof", bar.asOf())),
            Run.plain(" " + frame.t("foot.by", bar.byAccount(), bar.zone(), bar.readers()))));
    brief.lead().forEach(said -> file.add(Style.TEXT, sentence(said)));
    for (BriefPage.Section section : brief.sections()) {
      file.add(Style.HEADING, List.of(Run.plain(title(section, sheet.since()))));
      section.said().forEach(this::add);
      if (section.more() > 0) {
        file.add(Style.ITEM, List.of(Run.plain(frame.t("brief.more", section.more()))));
      }
    }
    String owner =
        bar.owner().isEmpty() ? frame.t("foot.noowner") : frame.t("foot.owner", bar.owner());
    file.add(Style.TEXT, List.of(Run.plain(owner + " " + frame.t("foot.repeats"))));
    return file.bytes();
  }

  private String title(BriefPage.Section section, String since) {
    return frame.t("brief." + section.name(), since);
  }

  private void add(Said said) {
    file.add(Style.ITEM, sentence(said));
    for (BriefPage.Side side : said.sides()) {
      List<Run> runs = new ArrayList<>();
      runs.add(Run.plain(side.by() + ": " + side.said()));
      if (!side.words().isEmpty()) {
        runs.add(Run.plain(". "));
        runs.add(Run.quoted("“" + side.words() + "”", side.language(), side.dir().equals("rtl")));
      }
      side.notes().forEach(note -> runs.add(Run.note(note)));
      file.add(Style.ASIDE, runs);
    }
  }

  private static List<Run> sentence(Said said) {
    List<Run> runs = new ArrayList<>();
    if (!said.title().isEmpty()) {
      runs.add(Run.bold(said.title()));
      runs.add(Run.plain(said.text().isEmpty() ? "" : ": "));
    }
    runs.add(Run.plain(said.text()));
    said.notes().forEach(note -> runs.add(Run.note(note)));
    return runs;
  }

  private List<Run> note(Quote quote) {
    List<Run> runs = new ArrayList<>();
    runs.add(Run.plain(quote.told() + ". "));
    if (!quote.original().isEmpty()) {
      runs.add(
          Run.quoted("“" + quote.original() + "” ", quote.language(), quote.dir().equals("rtl")));
    }
    runs.add(Run.plain(frame.t("quote.claim") + " " + quote.id() + ". " + quote.url()));
    return runs;
  }
}
