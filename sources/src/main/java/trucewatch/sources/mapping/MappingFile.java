package trucewatch.sources.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.claims.Column;
import trucewatch.claims.Spelling;
import trucewatch.sources.FileProblem;
import trucewatch.sources.FileProblem.Severity;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.MappedKind;
import trucewatch.sources.reading.Mapping;
import trucewatch.sources.reading.Names;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.reading.Unmapped;
import trucewatch.sources.table.Expected;
import trucewatch.sources.table.RawRecord;
import trucewatch.sources.table.Tables;

/// Reads `mappings/NAME.csv`: the columns `what`, `from`, `to` and, for people, `note`.
public final class MappingFile {
  /// A mapping, with what is wrong in its file; rows with an error are left out of it.
  public record Contents(Mapping mapping, List<FileProblem> problems) {
    public Contents {
      problems = List.copyOf(problems);
    }
  }

  private static final Expected LAYOUT =
      new Expected("a mapping", Set.of("what", "from", "to"), 3, List.of());
  private static final Set<Column> NOT_MAPPED = Set.of(Column.REFERS_TO);

  private final Input input;
  private final List<FileProblem> problems = new ArrayList<>();
  private final Map<MappedKind, Map<String, String>> codes = new EnumMap<>(MappedKind.class);
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final Map<String, String> always = new LinkedHashMap<>();
  private final Map<String, String> layout = new LinkedHashMap<>();

  private MappingFile(Input input) {
    this.input = input;
  }

  /// Reads a mapping.
  ///
  /// @param name what is typed after `--as`
  public static Contents read(String name, Input input) {
    MappingFile file = new MappingFile(input);
    Settings settings = Settings.of(Names.NONE, Mapping.NONE, java.time.ZoneOffset.UTC);
    Tables.read(
        input,
        settings,
        LAYOUT,
        file.problemsOnly(),
        record -> {
          file.row(record);
          return true;
        });
    return new Contents(
        new Mapping(
            name,
            file.layout.getOrDefault("format", ""),
            file.codes,
            file.columns,
            file.always,
            file.layout.getOrDefault("encoding", ""),
            file.layout.getOrDefault("delimiter", ""),
            file.layout.getOrDefault("dates", "")),
        file.problems);
  }

  private void row(RawRecord record) {
    String what = Spelling.code(record.get("what"));
    String from = record.get("from");
    String to = record.get("to");
    Optional<MappedKind> kind =
        Arrays.stream(MappedKind.values()).filter(k -> k.word().equals(what)).findFirst();
    if (kind.isPresent()) {
      code(record, kind.get(), from, to);
      return;
    }
    switch (what) {
      case "format", "encoding", "delimiter", "dates" ->
          layout.put(what, from.isEmpty() ? to : from);
      case "column" -> column(record, from, to);
      case "always" -> always(record, from, to);
      default ->
          problem(
              record,
              "what",
              record.get("what"),
              "this is none of the words for it",
              "write format, column, always, act, actor, place, speaker, source, encoding,"
                  + " delimiter or dates");
    }
  }

  /// A name without a code is not mapped yet.
  private void code(RawRecord record, MappedKind kind, String from, String to) {
    if (from.isEmpty()) {
      problem(record, "from", "", "the publisher's name is missing", "write it as it stands there");
    } else if (!to.isEmpty()) {
      String code =
          to.equals(Mapping.LEAVE_OUT)
              ? to
              : Arrays.stream(to.split("\\|")).map(Spelling::code).collect(Collectors.joining("|"));
      String before =
          codes.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(Spelling.code(from), code);
      if (before != null && !before.equals(code)) {
        problem(record, "from", from, "it stands for `" + before + "` too", "keep one of the two");
      }
    }
  }

  private void column(RawRecord record, String from, String to) {
    Optional<Column> target = target(record, to);
    if (from.isEmpty()) {
      problem(record, "from", "", "the header is missing", "write it as the table has it");
    } else {
      target.ifPresent(
          column ->
              columns
                  .computeIfAbsent(Spelling.code(from).replace('-', '_'), _ -> new ArrayList<>())
                  .add(column.header()));
    }
  }

  private void always(RawRecord record, String from, String to) {
    target(record, from)
        .ifPresent(
            column -> {
              if (to.isEmpty()) {
                problem(record, "to", "", "nothing is said", "write what each row says there");
              } else {
                always.put(column.header(), to);
              }
            });
  }

  private Optional<Column> target(RawRecord record, String header) {
    Optional<Column> column =
        Column.of(Spelling.code(header).replace('-', '_')).filter(c -> !NOT_MAPPED.contains(c));
    if (column.isEmpty()) {
      List<String> headers = Arrays.stream(Column.values()).map(Column::header).toList();
      String meant =
          trucewatch.diagnostic.Spelling.closest(header.toLowerCase(Locale.ROOT), headers)
              .map(close -> "did you mean `" + close + "`?")
              .orElse("the columns of a claim are in docs/reference/claims.md");
      problem(record, "to", header, "a claim has no such column", meant);
    }
    return column;
  }

  private void problem(
      RawRecord record, String column, String value, String reason, String wayOut) {
    problems.add(
        new FileProblem(Severity.ERROR, input.name(), record.row(), column, value, reason, wayOut));
  }

  private Sink problemsOnly() {
    return new Sink() {
      @Override
      public void claim(ClaimRow row) {}

      @Override
      public void problem(FileProblem problem) {
        problems.add(problem);
      }

      @Override
      public void remark(String sentence) {}

      @Override
      public void unmapped(Unmapped name) {}

      @Override
      public void leftOut(long row) {}
    };
  }
}
