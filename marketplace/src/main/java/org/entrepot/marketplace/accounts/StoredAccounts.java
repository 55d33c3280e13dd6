package org.entrepot.marketplace.accounts;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The accounts of the database, as the sign-in reads them. */
@Component
final class StoredAccounts implements UserDetailsService {
  private final JdbcClient jdbc;

  StoredAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return jdbc.sql("select name, password_hash, role from accounts.account where name = :name")
        .param("name", name.strip().toLowerCase(Locale.ROOT))
        .query((row, number) ->
            User.withUsername(row.getString("name"))
                .password(row.getString("password_hash"))
                .roles(row.getString("role"))
                .build())
        .optional()
        .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
  }
}
