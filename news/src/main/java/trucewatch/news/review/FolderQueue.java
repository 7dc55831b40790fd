package trucewatch.news.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trucewatch.news.json.JsonReader;
import trucewatch.news.json.JsonText;
import trucewatch.news.review.Candidate.State;

/// The queue as plain files in the case's folder:
///
/// - `.trucewatch/candidates/ID.json`, one for each candidate, with its state;
/// - `.trucewatch/candidates/decisions.txt`, a line for each decision, for taking it back;
/// - `claims/accepted.csv`, the accepted claims: its rows are those of the candidates that are
///   accepted or edited, written anew after each decision, whole or not at all;
/// - `.trucewatch/examples/ID.json`, what was rejected or edited, as regression examples.
///
/// Several people and programs may decide at one time: each decision is made alone, and whoever
/// comes second is told what the candidate is by then.
public final class FolderQueue implements ReviewQueue {
  private final Path candidates;
  private final Path examples;
  private final Path accepted;

  /// Who in this process decides in which folder; other processes are kept out by a lock on a file.
  private static final Map<Path, Object> TURNS = new ConcurrentHashMap<>();

  /// The queue of the case in that folder; nothing is written before something is added.
  public FolderQueue(Path caseFolder) {
    candidates = caseFolder.resolve(".trucewatch").resolve("candidates");
    examples = caseFolder.resolve(".trucewatch").resolve("examples");
    accepted = caseFolder.resolve("claims").resolve("accepted.csv");
  }

  @Override
  public List<Candidate> all() {
    if (!Files.isDirectory(candidates)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(candidates)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .map(FolderQueue::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the queue cannot be listed: " + candidates, e);
    }
  }

  /// The files that hold the words of a claim which was read from an article: its candidate, the
  /// example made of it, and the article. Who erases the claim must delete them too.
  public List<Path> holding(String claim) {
    List<Path> holding = new ArrayList<>();
    for (Candidate one : all()) {
      if (one.row().getOrDefault("claim_id", one.id()).equals(claim)) {
        holding.add(file(one.id()));
        holding.add(examples.resolve(one.id() + ".json"));
        String article = one.origin().getOrDefault("article_sha256", "");
        holding.add(candidates.resolveSibling("articles").resolve(article + ".json"));
      }
    }
    return holding.stream().filter(Files::isRegularFile).distinct().toList();
  }

  /// Does one thing while nobody else changes the queue.
  private <T> T alone(Supplier<T> change) {
    synchronized (
        TURNS.computeIfAbsent(candidates.toAbsolutePath().normalize(), _ -> new Object())) {
      try {
        Files.createDirectories(candidates);
        try (FileChannel lock =
                FileChannel.open(
                    candidates.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock _ = lock.lock()) {
          return change.get();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the queue cannot be locked: " + candidates, e);
      }
    }
  }

  @Override
  public int add(List<Candidate> more) {
    return more.isEmpty() ? 0 : alone(() -> added(more));
  }

  private int added(List<Candidate> more) {
    int added = 0;
    for (Candidate candidate : more) {
      if (!Files.exists(file(candidate.id()))) {
        write(file(candidate.id()), json(candidate));
        added++;
      }
    }
    return added;
  }

  @Override
  public Optional<Candidate> find(String id) {
    boolean named = id.matches("[A-Za-z0-9._-]+");
    return named && Files.exists(file(id)) ? Optional.of(read(file(id))) : Optional.empty();
  }

  @Override
  public Candidate accept(String id) {
    return accept(id, Map.of(), "", LocalDate.EPOCH);
  }

  @Override
  public Candidate accept(String id, String claim, LocalDate on) {
    return accept(id, Map.of(), claim, on);
  }

  @Override
  public Candidate accept(String id, Map<String, String> changes, String claim, LocalDate on) {
    return alone(
        () -> {
          Candidate before = waiting(id);
          Candidate decided =
              changes.isEmpty() ? before.in(State.ACCEPTED) : edited(before, changes);
          if (!claim.isEmpty()) {
            decided = decided.sameAs(claim, on);
          }
          decide(decided);
          return decided;
        });
  }

  @Override
  public Candidate edit(String id, Map<String, String> changes) {
    return alone(
        () -> {
          Candidate decided = edited(waiting(id), changes);
          decide(decided);
          return decided;
        });
  }

  private Candidate edited(Candidate before, Map<String, String> changes) {
    Candidate decided = before.with(changes);
    write(
        examples.resolve(before.id() + ".json"),
        JsonText.of(
            Map.of("read", before.row(), "right", decided.row(), "origin", before.origin())));
    return decided;
  }

  @Override
  public Candidate reject(String id, String reason) {
    return alone(
        () -> {
          Candidate before = waiting(id);
          write(
              examples.resolve(id + ".json"),
              JsonText.of(
                  Map.of("read", before.row(), "rejected", reason, "origin", before.origin())));
          Candidate decided = before.in(State.REJECTED);
          decide(decided);
          return decided;
        });
  }

  @Override
  public Optional<Candidate> undo() {
    return Files.isDirectory(candidates) ? alone(this::undone) : Optional.empty();
  }

  private Optional<Candidate> undone() {
    List<String> decisions = decisions();
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(takenBack(decisions, decisions.size() - 1));
  }

  @Override
  public Candidate undo(String id, State expected) {
    return alone(
        () -> {
          Candidate now = known(id);
          List<String> decisions = decisions();
          int last = decisions.size() - 1;
          while (last >= 0 && !decisions.get(last).startsWith(id + "\t")) {
            last--;
          }
          if (last < 0 || now.state() != expected) {
            throw new IllegalStateException(is(now));
          }
          return takenBack(decisions, last);
        });
  }

  @Override
  public List<Candidate> decided() {
    Map<String, Candidate> all = new HashMap<>();
    all().forEach(candidate -> all.put(candidate.id(), candidate));
    Set<String> ids = new LinkedHashSet<>();
    decisions().reversed().forEach(line -> ids.add(line.substring(0, line.indexOf('\t'))));
    return ids.stream()
        .map(all::get)
        .filter(Objects::nonNull)
        .filter(candidate -> candidate.state() != State.WAITING)
        .toList();
  }

  private Candidate takenBack(List<String> decisions, int index) {
    String last = decisions.remove(index);
    String id = last.substring(0, last.indexOf('\t'));
    try {
      Object before = JsonReader.read(last.substring(last.indexOf('\t') + 1));
      Candidate candidate = candidate(before);
      write(file(id), json(candidate));
      Files.deleteIfExists(examples.resolve(id + ".json"));
      write(candidates.resolve("decisions.txt"), String.join("\n", decisions));
      writeAccepted();
      return candidate;
    } catch (JsonReader.NoJson e) {
      throw new IllegalStateException("the list of decisions is damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Candidate waiting(String id) {
    Candidate candidate = known(id);
    if (candidate.state() != State.WAITING) {
      throw new IllegalStateException(is(candidate) + " already");
    }
    return candidate;
  }

  private Candidate known(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no candidate is named " + id));
  }

  private static String is(Candidate candidate) {
    return candidate.id() + " is " + candidate.state().name().toLowerCase(Locale.ROOT);
  }

  private void decide(Candidate decided) {
    String before = json(read(file(decided.id())));
    List<String> decisions = decisions();
    decisions.add(decided.id() + "\t" + before);
    write(file(decided.id()), json(decided));
    write(candidates.resolve("decisions.txt"), String.join("\n", decisions));
    writeAccepted();
  }

  private List<String> decisions() {
    Path file = candidates.resolve("decisions.txt");
    try {
      return Files.exists(file)
          ? new ArrayList<>(
              Files.readAllLines(file, UTF_8).stream().filter(l -> !l.isBlank()).toList())
          : new ArrayList<>();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeAccepted() {
    List<Candidate> taken =
        all().stream()
            .filter(c -> c.state() == State.ACCEPTED || c.state() == State.EDITED)
            .toList();
    write(accepted, AcceptedCsv.of(taken));
  }

  private Path file(String id) {
    return candidates.resolve(id + ".json");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, text, UTF_8);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String json(Candidate c) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", c.id());
    out.put("state", c.state().name());
    out.put("row", c.row());
    out.put("origin", c.origin());
    return JsonText.of(out);
  }

  private static Candidate read(Path file) {
    try {
      return candidate(JsonReader.read(Files.readString(file, UTF_8)));
    } catch (JsonReader.NoJson e) {
      throw new IllegalStateException(file + " is damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Candidate candidate(@Nullable Object json) {
    if (json instanceof Map<?, ?> map
        && map.get("id") instanceof String id
        && map.get("state") instanceof String state) {
      return new Candidate(
          id, State.valueOf(state), strings(map.get("row")), strings(map.get("origin")));
    }
    throw new IllegalStateException("not a candidate: " + json);
  }

  private static Map<String, String> strings(@Nullable Object json) {
    Map<String, String> strings = new LinkedHashMap<>();
    if (json instanceof Map<?, ?> map) {
      map.forEach((key, value) -> strings.put(key.toString(), value.toString()));
    }
    return strings;
  }
}
