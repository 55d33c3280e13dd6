package org.entrepot.marketplace.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.stream.Collectors;
import org.entrepot.marketplace.data.DataDirectory;
import org.entrepot.marketplace.data.PrivateFiles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The account that a new marketplace starts with. Its password is drawn at random at the first
 * start and written, for the operator to read, to a private file in the data directory; the
 * database keeps a hash.
 */
@Component
public final class OperatorAccount implements ApplicationRunner {
  public static final String NAME = "operator";
  public static final String PASSWORD_FILE = "operator-password";

  /** Without the letters and digits that are mistaken for each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 20;

  private final DataDirectory data;
  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final Clock clock;

  OperatorAccount(DataDirectory data, JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
    this.data = data;
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!exists()) {
      create();
    }
  }

  private boolean exists() {
    return jdbc.sql("select exists (select from accounts.account where name = :name)")
        .param("name", NAME)
        .query(Boolean.class)
        .single();
  }

  /** A crash in between leaves only the file, whose password is then used. */
  private void create() {
    try {
      Path file = data.resolve(PASSWORD_FILE);
      if (!Files.exists(file)) {
        PrivateFiles.write(file, randomPassword() + "\n");
      }
      jdbc.sql(
              """
              insert into accounts.account (name, password_hash, role, created_at)
              values (:name, :hash, 'OPERATOR', :now)
              on conflict (name) do nothing
              """)
          .param("name", NAME)
          .param("hash", encoder.encode(Files.readString(file).strip()))
          .param("now", Timestamp.from(clock.instant()))
          .update();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the operator's password", e);
    }
  }

  private static String randomPassword() {
    SecureRandom random = new SecureRandom();
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
