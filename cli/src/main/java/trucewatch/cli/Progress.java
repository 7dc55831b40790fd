package trucewatch.cli;

import java.time.Duration;

/// Says what is going on if it takes more than a second, once, on standard error.
final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Thread watcher;

  private Progress(Thread watcher) {
    this.watcher = watcher;
  }

  static Progress of(Screen screen, String doing) {
    Thread watcher =
        Thread.ofPlatform()
            .daemon()
            .unstarted(
                () -> {
                  try {
                    Thread.sleep(PATIENCE);
                    screen.complain(doing + " ...");
                    screen.err().flush();
                  } catch (InterruptedException done) {
                    Thread.currentThread().interrupt();
                  }
                });
    watcher.start();
    return new Progress(watcher);
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
