package trucewatch.web;

import java.awt.Desktop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import trucewatch.cli.Server;

/// Serves cases on this machine alone, until the process is asked to end.
public final class WebServer implements Server {
  private static final int NEXT_PORTS = 20;
  private static final int CANNOT = 1;

  /// Held, because the logging of Java forgets levels of loggers that nobody holds.
  private static final Logger ROOT = Logger.getLogger("");

  @Override
  public int serve(Order order) {
    int port = freePort(order);
    if (port < 0) {
      order
          .err()
          .println(
              "trucewatch: port "
                  + order.port()
                  + " is in use by another program; give another with --port, or leave --port out.");
      order.err().flush();
      return CANNOT;
    }
    ServletWebServerApplicationContext running = start(order, port);
    String address = "http://localhost:" + portOf(running);
    if (port != order.port() && order.port() != 0) {
      order.out().println("Port " + order.port() + " is in use by another program.");
    }
    order.out().println("Trucewatch is open at " + address);
    order.out().println("Only this machine can see it. Stop it with Ctrl+C.");
    order.out().flush();
    if (order.rehearsal()) {
      visit(address);
      running.close();
      return 0;
    }
    if (order.browse()) {
      browse(address);
    }
    awaitEnd(running);
    return 0;
  }

  @Override
  public int publish(Edition edition) {
    return new Publisher(edition).publish();
  }

  /// Starts and returns; the caller closes it.
  static ServletWebServerApplicationContext start(Order order, int port) {
    ROOT.setLevel(Level.WARNING);
    SpringApplication application = new SpringApplication(WebSettings.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(properties(port));
    ApplicationContextInitializer<GenericApplicationContext> hand =
        context -> context.registerBean(Order.class, () -> order);
    application.addInitializers(hand);
    return (ServletWebServerApplicationContext) application.run();
  }

  static int portOf(ServletWebServerApplicationContext running) {
    var server = running.getWebServer();
    return server == null ? -1 : server.getPort();
  }

  private static Map<String, Object> properties(int port) {
    return Map.ofEntries(
        Map.entry("server.port", port),
        Map.entry("server.address", "127.0.0.1"),
        Map.entry("server.shutdown", "graceful"),
        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "2s"),
        Map.entry("server.compression.enabled", true),
        Map.entry("spring.servlet.multipart.max-file-size", TooLarge.MOST_BYTES + "B"),
        Map.entry(
            "spring.servlet.multipart.max-request-size",
            TooLarge.MOST_BYTES + TooLarge.AROUND + "B"),
        Map.entry("server.tomcat.max-swallow-size", 2L * TooLarge.MOST_BYTES + "B"),
        Map.entry("server.error.include-message", "never"),
        Map.entry("server.error.whitelabel.enabled", false),
        Map.entry("server.tomcat.threads.min-spare", 2),
        Map.entry("server.servlet.session.cookie.same-site", "lax"),
        Map.entry("server.servlet.session.cookie.http-only", true),
        Map.entry("spring.web.resources.add-mappings", false),
        Map.entry("spring.jmx.enabled", false),
        Map.entry("logging.level.root", "warn"),
        Map.entry("logging.level.org.springframework.web.servlet", "error"),
        Map.entry("spring.main.lazy-initialization", true));
  }

  /// The port to listen on: the one asked for, or the next that is free where nobody asked for one;
  /// -1 if there is none.
  private static int freePort(Order order) {
    int tries = order.portChosen() ? 1 : NEXT_PORTS;
    for (int port = order.port(); port < order.port() + tries && port <= 65535; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return -1;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /// Reads the first page, so that all that a start needs has been loaded once.
  private static void visit(String address) {
    try (var in = URI.create(address + "/").toURL().openStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException cannot) {
      ROOT.log(Level.FINE, "the first page could not be read", cannot);
    }
  }

  private static void browse(String address) {
    try {
      Desktop desktop = desktop();
      if (desktop != null && desktop.isSupported(Desktop.Action.BROWSE)) {
        desktop.browse(URI.create(address));
      }
    } catch (IOException | UnsupportedOperationException | LinkageError none) {
      ROOT.log(Level.FINE, "no browser could be opened", none);
    }
  }

  private static @Nullable Desktop desktop() {
    return Desktop.isDesktopSupported() ? Desktop.getDesktop() : null;
  }

  private static void awaitEnd(ServletWebServerApplicationContext running) {
    CountDownLatch end = new CountDownLatch(1);
    running.addApplicationListener(
        event -> {
          if (event instanceof org.springframework.context.event.ContextClosedEvent) {
            end.countDown();
          }
        });
    try {
      end.await();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}
