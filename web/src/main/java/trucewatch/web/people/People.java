package trucewatch.web.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.Access;

/// The people of a team, in one file `people.db` (SQLite) that belongs to no case. The command line
/// and a running program may use it at the same time.
///
/// Passwords and tokens are kept as hashes alone. May be used by several threads.
public final class People implements AutoCloseable {
  /// Makes the tables of each form out of the one before; `user_version` says which is there.
  private static final List<List<String>> FORMS =
      List.of(
          List.of(
              "CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
                  + " folded TEXT NOT NULL UNIQUE, password TEXT NOT NULL, stay INTEGER NOT NULL)",
              "CREATE TABLE member (person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,"
                  + " case_key TEXT NOT NULL, role TEXT NOT NULL, level TEXT NOT NULL,"
                  + " PRIMARY KEY (person, case_key))",
              "CREATE TABLE token (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                  + " person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,"
                  + " label TEXT NOT NULL, hash TEXT NOT NULL UNIQUE, scope TEXT NOT NULL,"
                  + " made INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER)"),
          List.of(
              "ALTER TABLE person ADD COLUMN email TEXT",
              "ALTER TABLE person ADD COLUMN subject TEXT",
              "CREATE UNIQUE INDEX person_email ON person (email)",
              "CREATE UNIQUE INDEX person_subject ON person (subject)"));

  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rw-------");
  private static final String TOKEN_BEGINS = "tw_";
  private static final int TOKEN_BYTES = 32;
  private static final int MOST_TOKENS = 20;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_EMAIL = 254;
  private static final int MOST_DAYS = 366;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int PATIENCE_IN_MILLISECONDS = 10_000;

  private final Connection connection;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  private People(Connection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /// Opens the people of the team in that folder, which is made if it is not there.
  ///
  /// @throws IOException if it cannot be opened; the message says why
  public static People open(Path folder, InstantSource clock) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("people.db");
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    if (!Files.exists(file)) {
      if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OURS_ALONE));
      } else {
        Files.createFile(file);
      }
    }
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try {
        People people = new People(connection, clock);
        people.prepare();
        return people;
      } catch (SQLException failed) {
        connection.close();
        throw failed;
      }
    } catch (SQLException failed) {
      throw new IOException(file + ": " + failed.getMessage(), failed);
    }
  }

  private void prepare() throws SQLException {
    run("PRAGMA busy_timeout = " + PATIENCE_IN_MILLISECONDS);
    run("PRAGMA foreign_keys = ON");
    run("PRAGMA secure_delete = ON");
    run("BEGIN IMMEDIATE");
    int form = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      form = rows.getInt(1);
    }
    if (form > FORMS.size()) {
      run("ROLLBACK");
      throw new SQLException(
          "a newer Trucewatch made it (form " + form + "); start that one, or a newer one");
    }
    for (List<String> next : FORMS.subList(form, FORMS.size())) {
      for (String sql : next) {
        run(sql);
      }
    }
    run("PRAGMA user_version = " + FORMS.size());
    run("COMMIT");
  }

  /// Everybody, by name.
  public synchronized List<Person> all() {
    return persons("SELECT id, name, stay FROM person ORDER BY folded");
  }

  public synchronized Optional<Person> find(long id) {
    return persons("SELECT id, name, stay FROM person WHERE id = ?", id).stream().findFirst();
  }

  /// Finds somebody by name, however it is written.
  public synchronized Optional<Person> find(String name) {
    return persons("SELECT id, name, stay FROM person WHERE folded = ?", Person.folded(name))
        .stream()
        .findFirst();
  }

  /// The hash of a person's password.
  public synchronized Optional<String> password(long id) {
    return rows("SELECT password FROM person WHERE id = ?", row -> row.getString(1), id).stream()
        .findFirst();
  }

  /// Adds somebody, who is a member of no case yet.
  ///
  /// @param hash of the password, see [Passwords#hash]
  /// @throws Trouble.Refused if the name is none, or somebody has it
  public synchronized Person add(String name, String hash) {
    String shown = Person.named(name);
    if (find(shown).isPresent()) {
      throw new Trouble.Refused(Trouble.NAME_TAKEN);
    }
    change(
        "INSERT INTO person (name, folded, password, stay) VALUES (?, ?, ?, 0)",
        shown,
        Person.folded(shown),
        hash);
    return find(shown).orElseThrow();
  }

  /// Gives a new password, and ends all sessions of the person.
  public synchronized void password(long id, String hash) {
    change("UPDATE person SET password = ?, stay = stay + 1 WHERE id = ?", hash, id);
  }

  /// Who has that number at the organization.
  public synchronized Optional<Person> bySubject(String subject) {
    return persons("SELECT id, name, stay FROM person WHERE subject = ?", subject).stream()
        .findFirst();
  }

  /// Who was given that address and has not signed in by the organization before; from now on they
  /// are known by their number there, so that who gets the address later is somebody else.
  public synchronized Optional<Person> byEmail(String email, String subject) {
    Optional<Person> person =
        persons(
                "SELECT id, name, stay FROM person WHERE email = ? AND subject IS NULL",
                email(email))
            .stream()
            .findFirst();
    person.ifPresent(
        one -> change("UPDATE person SET subject = ? WHERE id = ?", subject, one.id()));
    return person;
  }

  /// Says by which address the organization knows somebody; empty to say so no more. Whom it was
  /// before is forgotten, and their sessions end.
  ///
  /// @throws Trouble.Refused if it is no address, or somebody else has it
  public synchronized void email(long id, String email) {
    String folded = email(email);
    if (folded.isEmpty()) {
      change("UPDATE person SET email = NULL, subject = NULL, stay = stay + 1 WHERE id = ?", id);
      return;
    }
    if (!folded.matches("[^\\s@]+@[^\\s@]+") || folded.length() > LONGEST_EMAIL) {
      throw new Trouble.Refused(Trouble.EMAIL);
    }
    if (persons("SELECT id, name, stay FROM person WHERE email = ?", folded).stream()
        .anyMatch(other -> other.id() != id)) {
      throw new Trouble.Refused(Trouble.EMAIL_TAKEN);
    }
    change("UPDATE person SET email = ?, subject = NULL, stay = stay + 1 WHERE id = ?", folded, id);
  }

  private static String email(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /// Ends all tokens of the person.
  public synchronized void endTokens(long id) {
    change("DELETE FROM token WHERE person = ?", id);
  }

  /// Ends all sessions of the person.
  public synchronized void endSessions(long id) {
    change("UPDATE person SET stay = stay + 1 WHERE id = ?", id);
  }

  /// Takes somebody off the team: their name and all that is kept here of them is deleted. What the
  /// logs of the cases say that they entered stays.
  ///
  /// @throws Trouble.Refused if nobody would be left who administers every case
  public void remove(long id) {
    keepingAnAdministrator(() -> change("DELETE FROM person WHERE id = ?", id));
  }

  /// What a person may do, by case.
  public synchronized List<Membership> memberships(long id) {
    return rows(
        "SELECT case_key, role, level FROM member WHERE person = ? ORDER BY case_key",
        People::membership,
        id);
  }

  /// What a person may do in one case: what was said for it, else what was said for every case.
  public synchronized Optional<Membership> membership(long id, String key) {
    return rows(
            "SELECT case_key, role, level FROM member WHERE person = ? AND case_key IN (?, ?)"
                + " ORDER BY case_key = ? DESC",
            People::membership,
            id,
            key,
            Membership.EVERY_CASE,
            key)
        .stream()
        .findFirst();
  }

  /// Whether they administer every case, and with it the team.
  public synchronized boolean administersAll(long id) {
    return memberships(id).stream()
        .anyMatch(one -> one.everyCase() && one.role() == Role.ADMINISTRATOR);
  }

  /// Whether they administer any case.
  public synchronized boolean administersAny(long id) {
    return memberships(id).stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR);
  }

  /// Makes somebody a member of a case, or changes their role in it.
  ///
  /// @throws Trouble.Refused if nobody would be left who administers every case
  public void give(long id, Membership membership) {
    keepingAnAdministrator(
        () ->
            change(
                "INSERT INTO member (person, case_key, role, level) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (person, case_key)"
                    + " DO UPDATE SET role = excluded.role, level = excluded.level",
                id,
                membership.caseKey(),
                membership.role().code(),
                membership.level().code()));
  }

  /// Takes a case away from somebody.
  ///
  /// @throws Trouble.Refused if nobody would be left who administers every case
  public void take(long id, String key) {
    keepingAnAdministrator(
        () -> change("DELETE FROM member WHERE person = ? AND case_key = ?", id, key));
  }

  /// Whether somebody administers every case. Without one nobody can let anybody in.
  public synchronized boolean hasAdministrator() {
    return !rows(
            "SELECT person FROM member WHERE case_key = ? AND role = ?",
            row -> row.getLong(1),
            Membership.EVERY_CASE,
            Role.ADMINISTRATOR.code())
        .isEmpty();
  }

  /// The tokens of a person, newest first.
  public synchronized List<Token> tokens(long person) {
    return rows(
        "SELECT id, label, scope, made, expires, used FROM token WHERE person = ? ORDER BY id DESC",
        row ->
            new Token(
                row.getLong(1),
                row.getString(2),
                Token.Scope.valueOf(row.getString(3)),
                Instant.ofEpochSecond(row.getLong(4)),
                Instant.ofEpochSecond(row.getLong(5)),
                instant(row, 6)),
        person);
  }

  /// Makes a token and returns its secret, which is never seen again.
  ///
  /// @param days for which it holds
  /// @throws Trouble.Refused if it has no label, holds for too long, or is one too many
  public synchronized String makeToken(long person, String label, Token.Scope scope, int days) {
    String called = label.strip();
    if (called.isEmpty() || called.length() > LONGEST_LABEL) {
      throw new Trouble.Refused(Trouble.LABEL);
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new Trouble.Refused(Trouble.DAYS);
    }
    Instant now = clock.instant();
    change("DELETE FROM token WHERE person = ? AND expires <= ?", person, now.getEpochSecond());
    if (tokens(person).size() >= MOST_TOKENS) {
      throw new Trouble.Refused(Trouble.MANY_TOKENS);
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String secret = TOKEN_BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    change(
        "INSERT INTO token (person, label, hash, scope, made, expires) VALUES (?, ?, ?, ?, ?, ?)",
        person,
        called,
        sha256(secret),
        scope.name(),
        now.getEpochSecond(),
        now.plus(Duration.ofDays(days)).getEpochSecond());
    return secret;
  }

  /// Ends a token of that person, and of nobody else.
  public synchronized void endToken(long person, long token) {
    change("DELETE FROM token WHERE id = ? AND person = ?", token, person);
  }

  /// Whose a secret is, if it holds; that it was used is remembered to the minute.
  public synchronized Optional<Token.Shown> shown(String secret) {
    Instant now = clock.instant();
    String hash = sha256(secret);
    Optional<Token.Shown> found =
        rows(
                "SELECT person.id, name, stay, scope FROM token JOIN person ON person.id = person"
                    + " WHERE hash = ? AND expires > ?",
                row -> new Token.Shown(person(row), Token.Scope.valueOf(row.getString(4))),
                hash,
                now.getEpochSecond())
            .stream()
            .findFirst();
    if (found.isPresent()) {
      change(
          "UPDATE token SET used = ? WHERE hash = ? AND (used IS NULL OR used <= ?)",
          now.getEpochSecond(),
          hash,
          now.minus(A_MINUTE).getEpochSecond());
    }
    return found;
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new IllegalStateException("the people could not be closed", failed);
    }
  }

  /// A change that must leave somebody who administers every case, if there was one.
  private synchronized void keepingAnAdministrator(Runnable change) {
    change("BEGIN IMMEDIATE");
    boolean kept = false;
    try {
      boolean before = hasAdministrator();
      change.run();
      kept = !before || hasAdministrator();
    } finally {
      change(kept ? "COMMIT" : "ROLLBACK");
    }
    if (!kept) {
      throw new Trouble.Refused(Trouble.LAST_ADMINISTRATOR);
    }
  }

  private static Membership membership(ResultSet row) throws SQLException {
    Access level = level(row.getString(3));
    Role most =
        switch (level) {
          case PUBLIC -> Role.READER;
          case TEAM -> Role.EDITOR;
          case RESTRICTED -> Role.ADMINISTRATOR;
        };
    Role role = Role.of(row.getString(2)).orElse(Role.READER);
    return new Membership(row.getString(1), role.atMost(most), level);
  }

  /// A word that is none of ours opens nothing.
  private static Access level(String code) {
    for (Access access : Access.values()) {
      if (access.code().equals(code)) {
        return access;
      }
    }
    return Access.PUBLIC;
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(row.getLong(1), row.getString(2), row.getInt(3));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long seconds = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochSecond(seconds);
  }

  private List<Person> persons(String sql, Object... values) {
    return rows(sql, People::person, values);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Reading<T> reading, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("the people of the team cannot be read", failed);
    }
  }

  private void change(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("the people of the team cannot be changed", failed);
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String sha256(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
