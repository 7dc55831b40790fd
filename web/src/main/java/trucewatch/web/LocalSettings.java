package trucewatch.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import trucewatch.cli.Server;

/// Local mode: serves one person on one machine. Whoever can reach the loopback address is that
/// person.
@Configuration(proxyBeanMethods = false)
class LocalSettings {
  @Bean
  Readers readers(Server.Order order) {
    return Readers.atThisMachine(order.reader());
  }

  /// A page of another site must not reach this one through the browser, so the name of the host is
  /// checked (against rebinding of names), changes need a token, and no other site may frame a
  /// page.
  @Bean
  SecurityFilterChain security(HttpSecurity http) {
    return WebSettings.heads(http)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
