package trucewatch.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/// The log on a server: a real one, started for these tests. Skipped where none is installed,
/// except on the build server.
class PostgresLogTest extends LogContract {
  private static PostgresServer server;
  private static int cases;

  private String url = "";

  @BeforeAll
  static void start() throws Exception {
    boolean found = PostgresServer.installed();
    if (!found && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("there is no PostgreSQL on this build server");
    }
    Assumptions.assumeTrue(found, "no PostgreSQL is installed (Debian: postgresql)");
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  Place freshPlace() throws Exception {
    String schema = "case_" + ++cases;
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    }
    url = server.url() + "&currentSchema=" + schema;
    return new Place.Server(url);
  }

  @Override
  Connection intruder() throws SQLException {
    return DriverManager.getConnection(url);
  }
}
