package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Access;
import trucewatch.web.people.Membership;
import trucewatch.web.people.Passwords;
import trucewatch.web.people.People;
import trucewatch.web.people.Person;
import trucewatch.web.people.Role;

/// Signing in by an organization, which here is a small server of our own.
class OrganizationTest {
  private static final String SECRET = "a-secret-of-the-organization";

  private final RSAKey key = key("first");
  private RSAKey signing = key;
  private String subject = "number-1";
  private String email = "ana@example.org";
  private Object verified = true;
  private String nonce = "";
  private String wrongNonce = "";

  private HttpServer server;
  private String issuer;
  private Path folder;
  private People people;
  private Running running;

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException cannot) {
      throw new IllegalStateException(cannot);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://localhost:" + server.getAddress().getPort();
    server.createContext("/.well-known/openid-configuration", this::says);
    server.createContext("/authorize", this::letIn);
    server.createContext("/token", this::token);
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
    folder = Files.createTempDirectory("trucewatch-team");
    Files.writeString(folder.resolve("secret"), SECRET + "\n");
    Files.writeString(
        folder.resolve("login.properties"),
        "name=The Mission\nissuer=" + issuer + "\nclient-id=board\nclient-secret-file=secret\n");
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    people = People.open(folder, clock);
    Person ana = people.add("Ana Keller", Passwords.hash("lantern-orchard-salt", ""));
    people.give(ana.id(), new Membership("tutorial", Role.RECORDER, Access.TEAM));
    people.email(ana.id(), "Ana@Example.org");
    running = new Running(people, folder, clock, Running.example("tutorial"));
  }

  @AfterEach
  void stop() {
    running.close();
    people.close();
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void says(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        """
        {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/authorize",
         "token_endpoint": "ISSUER/token", "jwks_uri": "ISSUER/keys",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .replace("ISSUER", issuer));
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : query.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return fields;
  }

  private void letIn(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    nonce = asked.getOrDefault("nonce", "");
    exchange
        .getResponseHeaders()
        .set("Location", asked.get("redirect_uri") + "?code=c&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(subject)
            .audience("board")
            .issueTime(Date.from(InstantSource.system().instant()))
            .expirationTime(Date.from(InstantSource.system().instant().plus(Duration.ofHours(1))))
            .claim("nonce", nonce + wrongNonce)
            .claim("email", email)
            .claim("email_verified", verified)
            .build();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build(), claims);
    try {
      token.sign(new RSASSASigner(signing));
    } catch (JOSEException cannot) {
      throw new IOException(cannot);
    }
    answer(
        exchange,
        "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \""
            + token.serialize()
            + "\"}");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /// Follows the way through the organization, and returns where it ends.
  private String signIn(Running visitor) {
    String there = location(visitor.get(Organization.DOOR));
    assertTrue(there.startsWith(issuer + "/authorize?"), there);
    assertFalse(there.contains(SECRET));
    String back = location(visitor.visit(URI.create(there)));
    return location(visitor.visit(URI.create(back))).replace(running.address(), "");
  }

  @Test
  void whoseAddressTheTeamKnowsIsLetInAsThatPerson() {
    Running visitor = running.visitor();
    assertTrue(visitor.get("/login").body().contains("Sign in by The Mission"));
    assertEquals(302, visitor.get("/cases/tutorial/report").statusCode());
    assertEquals("/cases/tutorial/report", signIn(visitor));
    assertTrue(visitor.get("/cases/tutorial/report").body().contains("Ana Keller"));
    people.endSessions(people.find("Ana Keller").orElseThrow().id());
    assertEquals(302, visitor.get("/cases/tutorial/report").statusCode());
  }

  @Test
  void thePersonStaysKnownByTheirNumberAndNotByAnAddressThatAnotherGets() {
    assertEquals("/", signIn(running.visitor()));
    email = "ana.married@example.org";
    assertEquals("/", signIn(running.visitor()));
    email = "ana@example.org";
    subject = "number-2";
    assertEquals("/login?unknown", signIn(running.visitor()));
    people.email(people.find("Ana Keller").orElseThrow().id(), "ana@example.org");
    assertEquals("/", signIn(running.visitor()));
    people.email(people.find("Ana Keller").orElseThrow().id(), "");
    assertEquals("/login?unknown", signIn(running.visitor()));
  }

  @Test
  void whoIsNotOfTheTeamOrWhoseAddressNobodyVerifiedIsNotLetIn() {
    email = "other@example.org";
    Running visitor = running.visitor();
    assertEquals("/login?unknown", signIn(visitor));
    assertTrue(visitor.get("/login?unknown").body().contains("this team does not"));
    assertEquals(302, visitor.get("/").statusCode());
    email = "ana@example.org";
    verified = false;
    assertEquals("/login?unknown", signIn(running.visitor()));
  }

  @Test
  void aTokenOfAnotherKeyOrAnotherSignInIsNoProof() {
    signing = key("second");
    assertEquals("/login?elsewhere", signIn(running.visitor()));
    signing = key;
    wrongNonce = "x";
    assertEquals("/login?elsewhere", signIn(running.visitor()));
    String forged = "/login/oauth2/code/organization?code=c&state=guessed";
    assertEquals(
        "/login?elsewhere", location(running.visitor().get(forged)).replace(running.address(), ""));
  }

  @Test
  void anOrganizationThatCannotBeReachedIsNoFaultOfTheProgram() {
    server.stop(0);
    var answer = running.visitor().get(Organization.DOOR);
    assertEquals("/login?elsewhere", location(answer).replace(running.address(), ""));
  }

  @Test
  void whatIsWrongInTheFileIsSaidWithoutTheSecret() throws IOException {
    Path file = folder.resolve("login.properties");
    for (String wrong :
        new String[] {
          "name=M\nissuer=http://mission.example\nclient-id=b\nclient-secret-file=secret\n",
          "name=M\nclient-id=b\nclient-secret-file=secret\n",
          "name=M\nissuer=https://m.example\nclient-id=b\nclient-secret-file=none\n",
          "name=M\nissuer=https://m.example\nclient-id=b\nclient-secret=" + SECRET + "\n"
        }) {
      Files.writeString(file, wrong);
      IOException why = assertThrows(IOException.class, () -> Organization.of(folder));
      assertFalse(String.valueOf(why.getMessage()).contains(SECRET), wrong);
    }
    Files.delete(file);
    assertTrue(Organization.of(folder).isEmpty());
  }
}
