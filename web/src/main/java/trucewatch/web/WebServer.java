package trucewatch.web;

import java.awt.Desktop;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
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
import trucewatch.web.people.People;

/// Serves cases until the process is asked to end: for this machine alone, or for a team.
public final class WebServer implements Server {
  private static final int NEXT_PORTS = 20;
  private static final int CANNOT = 1;
  private static final String LOOPBACK = "127.0.0.1";

  /// Held, because the logging of Java forgets levels of loggers that nobody holds.
  private static final Logger ROOT = Logger.getLogger("");

  @Override
  public int serve(Order order) {
    Team team = order.team();
    if (team == null) {
      return serve(order, null);
    }
    String twice = CaseDesk.nameOfTwo(order.cases());
    if (!twice.isEmpty()) {
      return complain(
          order,
          "two cases lie in folders of the name '"
              + twice
              + "', and who may see a case is kept by that name; rename one of them.");
    }
    try (People people = People.open(team.folder(), order.clock())) {
      if (!people.hasAdministrator()) {
        return complain(
            order,
            "nobody may let others in yet. Begin with: trucewatch people add NAME --role"
                + " administrator --team "
                + team.folder());
      }
      Organization.of(team.folder());
      return serve(order, people);
    } catch (IOException cannot) {
      return complain(order, "the team cannot be opened: " + cannot.getMessage());
    }
  }

  private static int complain(Order order, String message) {
    order.err().println("trucewatch: " + message);
    order.err().flush();
    return CANNOT;
  }

  private int serve(Order order, @Nullable People people) {
    int port = freePort(order);
    if (port < 0) {
      return complain(
          order,
          "port "
              + order.port()
              + " is in use by another program; give another with --port, or leave --port out.");
    }
    ServletWebServerApplicationContext running = start(order, port, people);
    Team team = order.team();
    String address =
        (team != null && team.certificate() != null ? "https" : "http")
            + "://localhost:"
            + portOf(running);
    if (port != order.port() && order.port() != 0) {
      order.out().println("Port " + order.port() + " is in use by another program.");
    }
    order.out().println("Trucewatch is open at " + address);
    order
        .out()
        .println(
            team == null
                ? "Only this machine can see it. Stop it with Ctrl+C."
                : "It listens on "
                    + team.address()
                    + ", and asks everybody to sign in. Stop it with Ctrl+C.");
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

  @Override
  public int people(Server.Roll roll) {
    return new RollCall(roll).call();
  }

  /// Starts and returns; the caller closes it.
  ///
  /// @param people of the team, null without one
  static ServletWebServerApplicationContext start(Order order, int port, @Nullable People people) {
    ROOT.setLevel(Level.WARNING);
    Class<?> mode = people == null ? LocalSettings.class : TeamSettings.class;
    SpringApplication application = new SpringApplication(WebSettings.class, mode);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(properties(order.team(), port));
    ApplicationContextInitializer<GenericApplicationContext> hand =
        context -> {
          context.registerBean(Order.class, () -> order);
          if (people != null) {
            context.registerBean(
                People.class, () -> people, definition -> definition.setDestroyMethodName(""));
          }
        };
    application.addInitializers(hand);
    return (ServletWebServerApplicationContext) application.run();
  }

  static int portOf(ServletWebServerApplicationContext running) {
    var server = running.getWebServer();
    return server == null ? -1 : server.getPort();
  }

  private static Map<String, Object> properties(@Nullable Team team, int port) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", port);
    properties.put("server.address", team == null ? LOOPBACK : team.address());
    properties.put("server.shutdown", "graceful");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
    properties.put("server.compression.enabled", true);
    properties.put("spring.servlet.multipart.max-file-size", TooLarge.MOST_BYTES + "B");
    properties.put(
        "spring.servlet.multipart.max-request-size", TooLarge.MOST_BYTES + TooLarge.AROUND + "B");
    properties.put("server.tomcat.max-swallow-size", 2L * TooLarge.MOST_BYTES + "B");
    properties.put("server.error.include-message", "never");
    properties.put("server.error.whitelabel.enabled", false);
    properties.put("server.tomcat.threads.min-spare", 2);
    properties.put("server.servlet.session.timeout", "30m");
    properties.put("server.servlet.session.tracking-modes", "cookie");
    properties.put("server.servlet.session.cookie.same-site", "lax");
    properties.put("server.servlet.session.cookie.http-only", true);
    properties.put("server.servlet.session.cookie.secure", team != null && team.secure());
    properties.put("spring.web.resources.add-mappings", false);
    properties.put("spring.jmx.enabled", false);
    properties.put("logging.level.root", "warn");
    properties.put("logging.level.org.springframework.web.servlet", "error");
    properties.put("spring.main.lazy-initialization", true);
    if (team != null && team.behindProxy()) {
      properties.put("server.forward-headers-strategy", "native");
    }
    if (team != null && team.certificate() != null && team.key() != null) {
      properties.put("server.ssl.certificate", "file:" + team.certificate().toAbsolutePath());
      properties.put("server.ssl.certificate-private-key", "file:" + team.key().toAbsolutePath());
    }
    return properties;
  }

  /// The port to listen on: the one asked for, or the next that is free where nobody asked for one;
  /// -1 if there is none.
  private static int freePort(Order order) {
    int tries = order.portChosen() ? 1 : NEXT_PORTS;
    for (int port = order.port(); port < order.port() + tries && port <= 65535; port++) {
      if (isFree(order, port)) {
        return port;
      }
    }
    return -1;
  }

  private static boolean isFree(Order order, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      Team team = order.team();
      socket.bind(new InetSocketAddress(team == null ? LOOPBACK : team.address(), port));
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
