package trucewatch.casebook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.Entry;
import trucewatch.sources.FileProblem;

/// Reads a file on a thread of its own, a little ahead of who enters its rows, so that reading and
/// storing each have a processor. Rows and problems are handed on in the order of the file, on the
/// thread of the caller.
final class ReadAhead implements RowSource {
  private static final int PIECE = 500;
  private static final int PIECES = 8;

  private final RowSource source;

  ReadAhead(RowSource source) {
    this.source = source;
  }

  /// A row, or what is wrong with one.
  private sealed interface Item {
    record OfRow(Entry entry) implements Item {}

    record OfProblem(FileProblem problem) implements Item {}
  }

  /// Some items; the last piece says how the reading ended.
  private record Piece(List<Item> items, boolean last, @Nullable Throwable failure) {}

  @Override
  public void read(ZoneId zone, Instant now, Consumer<Entry> rows, Consumer<FileProblem> problems) {
    BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    Thread reader =
        Thread.ofPlatform()
            .daemon()
            .name("reading rows")
            .start(() -> new Producer(pieces).run(source, zone, now));
    try {
      Piece piece;
      do {
        piece = pieces.take();
        for (Item item : piece.items()) {
          switch (item) {
            case Item.OfRow(Entry entry) -> rows.accept(entry);
            case Item.OfProblem(FileProblem problem) -> problems.accept(problem);
          }
        }
      } while (!piece.last());
      rethrow(piece.failure());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a file was read");
    } finally {
      reader.interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    switch (failure) {
      case null -> {}
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    }
  }

  /// The side of the thread that reads.
  private static final class Producer {
    private final BlockingQueue<Piece> pieces;
    private List<Item> items = new ArrayList<>(PIECE);

    Producer(BlockingQueue<Piece> pieces) {
      this.pieces = pieces;
    }

    void run(RowSource source, ZoneId zone, Instant now) {
      Throwable failure = null;
      try {
        source.read(
            zone,
            now,
            entry -> put(new Item.OfRow(entry)),
            problem -> put(new Item.OfProblem(problem)));
      } catch (RuntimeException | Error failed) {
        failure = failed;
      }
      try {
        pieces.put(new Piece(items, true, failure));
      } catch (InterruptedException nobodyWaits) {
        Thread.currentThread().interrupt();
      }
    }

    private void put(Item item) {
      items.add(item);
      if (items.size() == PIECE) {
        try {
          pieces.put(new Piece(items, false, null));
        } catch (InterruptedException nobodyWaits) {
          Thread.currentThread().interrupt();
          throw new CancellationException("nobody takes the rows any more");
        }
        items = new ArrayList<>(PIECE);
      }
    }
  }
}
