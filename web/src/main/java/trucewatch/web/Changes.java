package trucewatch.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import trucewatch.claims.Access;
import trucewatch.web.Readers.Reader;

/// Tells who listens that something new came into a case: nothing but a mark of what they may see.
///
/// Each listens for a minute at most and asks again, so that rights that were taken away end with
/// it. Ends with the server.
final class Changes implements ApplicationListener<ContextClosedEvent> {
  /// The longest that one listens, in seconds.
  static final int LONGEST = 60;

  private static final Logger LOG = Logger.getLogger(Changes.class.getName());
  private static final int MOST = 400;
  private static final int MOST_OF_ONE = 8;
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
  private static final int BEATS_EVERY = 7; // looks
  private static final long ASK_AGAIN = 5_000;

  private final CaseDesk desk;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("changes").unstarted(task));
  private boolean begun;
  private int looks;

  Changes(CaseDesk desk) {
    this.desk = desk;
  }

  /// One that listens.
  private static final class Listener {
    private final Reader reader;
    private final String from;
    private final SseEmitter emitter;
    private volatile String mark = "";

    Listener(Reader reader, String from, SseEmitter emitter) {
      this.reader = reader;
      this.from = from;
      this.emitter = emitter;
    }
  }

  /// What is the same for all who may see the same of a case.
  private record Seen(String key, Access level) {}

  /// Begins to tell this reader. The mark of now is told at once.
  ///
  /// @param from whom the request comes: the person, or the address of a machine
  /// @param seconds for how long
  /// @throws NotThere if too many listen
  SseEmitter listen(Reader reader, String from, int seconds) {
    String mark = desk.mark(reader);
    SseEmitter emitter = new SseEmitter(TimeUnit.SECONDS.toMillis(LONGEST + 5L));
    Listener listener = new Listener(reader, from, emitter);
    synchronized (this) {
      long his = listeners.stream().filter(one -> one.from.equals(from)).count();
      if (listeners.size() >= MOST || his >= MOST_OF_ONE) {
        throw NotThere.busy("Too many listen already. Close a page, or ask again in a minute.");
      }
      if (seconds > 0) {
        listeners.add(listener);
      }
      if (!begun) {
        begun = true;
        long every = LOOKS_EVERY.toMillis();
        var _ = watch.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
      }
    }
    Runnable gone = () -> listeners.remove(listener);
    emitter.onCompletion(gone);
    emitter.onTimeout(emitter::complete);
    emitter.onError(_ -> gone.run());
    tell(listener, mark);
    if (seconds == 0) {
      emitter.complete();
    } else {
      var _ = watch.schedule(emitter::complete, seconds, TimeUnit.SECONDS);
    }
    return emitter;
  }

  private void look() {
    looks++;
    Map<Seen, String> marks = new HashMap<>();
    for (Listener listener : List.copyOf(listeners)) {
      try {
        look(listener, marks);
      } catch (RuntimeException trouble) { // the case does not open now; it is looked at again
        LOG.log(Level.FINE, "a case could not be looked at", trouble);
      }
    }
  }

  private void look(Listener listener, Map<Seen, String> marks) {
    Reader reader = listener.reader;
    String mark =
        marks.computeIfAbsent(new Seen(reader.key(), reader.level()), _ -> desk.mark(reader));
    if (!mark.equals(listener.mark)) {
      tell(listener, mark);
    } else if (looks % BEATS_EVERY == 0) {
      send(listener, SseEmitter.event().comment("still here"));
    }
  }

  private void tell(Listener listener, String mark) {
    listener.mark = mark;
    send(
        listener,
        SseEmitter.event()
            .name("state")
            .id(mark)
            .reconnectTime(ASK_AGAIN)
            .data(mark, MediaType.TEXT_PLAIN));
  }

  private void send(Listener listener, SseEmitter.SseEventBuilder event) {
    try {
      listener.emitter.send(event);
    } catch (IOException | IllegalStateException left) {
      listeners.remove(listener);
    }
  }

  /// How many listen.
  int listening() {
    return listeners.size();
  }

  /// The server does not wait for those who listen.
  @Override
  public void onApplicationEvent(ContextClosedEvent end) {
    watch.shutdownNow();
    new ArrayList<>(listeners).forEach(listener -> listener.emitter.complete());
  }
}
