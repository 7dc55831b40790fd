package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/// The directory of an organization by which people of the team may sign in too (OpenID Connect),
/// as `login.properties` in the team's folder says: `name`, `issuer`, `client-id`, and
/// `client-secret-file`, a file that holds the secret. The secret is never shown.
final class Organization {
  static final String KEY = "organization";
  static final String DOOR = "/oauth2/authorization/" + KEY;

  private static final String FILE = "login.properties";
  private static final Set<String> NAMES =
      Set.of("name", "issuer", "client-id", "client-secret-file");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String name;
  private final String issuer;
  private final String clientId;
  private final String secret;

  private Organization(String name, String issuer, String clientId, String secret) {
    this.name = name;
    this.issuer = issuer;
    this.clientId = clientId;
    this.secret = secret;
  }

  /// The one of a team, if it has one.
  ///
  /// @throws IOException if the file cannot be read or is wrong; the message says what to do
  static Optional<Organization> of(Path team) throws IOException {
    Path file = team.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties written = new Properties();
    try (var in = Files.newBufferedReader(file, UTF_8)) {
      written.load(in);
    } catch (IllegalArgumentException odd) {
      throw new IOException(file + " is no file of NAME=VALUE lines", odd);
    }
    for (String key : written.stringPropertyNames()) {
      if (!NAMES.contains(key)) {
        throw new IOException(
            file + ": there is no '" + key + "'; there are " + String.join(", ", NAMES));
      }
    }
    String issuer = need(written, "issuer", file);
    if (!isSafe(issuer)) {
      throw new IOException(
          file + ": issuer must begin with https://, as the organization gave it");
    }
    Path secret = team.resolve(need(written, "client-secret-file", file));
    String held = Files.readString(secret, UTF_8).strip();
    if (held.isEmpty()) {
      throw new IOException(secret + " holds no secret");
    }
    return Optional.of(
        new Organization(
            need(written, "name", file), issuer, need(written, "client-id", file), held));
  }

  private static String need(Properties written, String key, Path file) throws IOException {
    String value = written.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new IOException(file + ": " + key + " is missing");
    }
    return value;
  }

  private static boolean isSafe(String issuer) {
    try {
      URI address = URI.create(issuer);
      return "https".equals(address.getScheme())
          || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /// As people call it.
  String name() {
    return name;
  }

  /// What the organization says of itself is asked for when the first person signs in by it, so
  /// that this program starts also where it cannot be reached.
  ClientRegistrationRepository registrations() {
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(KEY)
                    .clientId(clientId)
                    .clientSecret(secret)
                    .scope("openid", "email")
                    .build()));
  }
}
