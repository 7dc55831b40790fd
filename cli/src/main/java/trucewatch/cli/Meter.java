package trucewatch.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Says on standard error how a long work gets on: how many rows, how many a second, and how long
/// it still takes. Quiet for the first second, then every two.
final class Meter implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PACE = Duration.ofSeconds(2);

  private final Desk desk;
  private final String doing;
  private final Instant began;
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong total = new AtomicLong();
  private final Thread watcher;

  Meter(Desk desk, String doing) {
    this.desk = desk;
    this.doing = doing;
    began = desk.clock().instant();
    watcher = Thread.ofPlatform().daemon().unstarted(this::watch);
    watcher.start();
  }

  /// How many rows were worked on.
  void rows(long count) {
    rows.set(count);
  }

  /// How many rows there are in all, where that is known.
  void of(long count) {
    total.set(count);
  }

  /// Counts the bytes of a file that are read.
  InputStream counting(InputStream in, long size) {
    total.set(size);
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        bytes.addAndGet(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        bytes.addAndGet(Math.max(0, count));
        return count;
      }
    };
  }

  private void watch() {
    try {
      Thread.sleep(PATIENCE);
      while (true) {
        desk.screen().complain(line());
        desk.screen().err().flush();
        Thread.sleep(PACE);
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  private String line() {
    double seconds =
        Math.max(0.001, Duration.between(began, desk.clock().instant()).toMillis() / 1000.0);
    long count = rows.get();
    long done = bytes.get() > 0 ? bytes.get() : count;
    StringBuilder line = new StringBuilder(doing);
    line.append(": ").append(count).append(" rows, ").append(Math.round(count / seconds));
    line.append(" a second");
    if (total.get() > 0 && done > 0) {
      long percent = Math.min(100, 100 * done / total.get());
      long rest = Math.round(seconds * (total.get() - done) / done);
      line.append(", ").append(percent).append(" %, about ").append(Math.max(0, rest));
      line.append(" s left");
    }
    return line.toString();
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
