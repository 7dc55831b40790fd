package trucewatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import trucewatch.cli.Server;

/// What the application is made of in both modes, put together by hand: a new controller is added
/// here. Who reads, and how they say who they are, stands in [LocalSettings] and [TeamSettings].
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = UserDetailsServiceAutoConfiguration.class) // its users are ours, see TeamSettings
class WebSettings implements WebMvcConfigurer {
  /// Nothing but what this server gives itself: no inline script, no other host, no frame.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri"
          + " 'none'";

  @Bean
  CaseDesk caseDesk(Server.Order order) {
    return new CaseDesk(order.cases(), order.examples(), order.clock());
  }

  @Bean
  Pages pages() {
    return new Pages(Words.all());
  }

  @Bean
  LanguageCookie languageCookie() {
    return new LanguageCookie();
  }

  @Bean
  Visit.Door door(CaseDesk desk, Readers readers, Pages pages) {
    return new Visit.Door(desk, readers, pages);
  }

  @Bean
  BriefController briefController(Visit.Door door) {
    return new BriefController(door);
  }

  @Bean
  ReportController reportController(Visit.Door door) {
    return new ReportController(door);
  }

  @Bean
  ListController listController(Visit.Door door) {
    return new ListController(door);
  }

  @Bean
  LogController logController(Visit.Door door) {
    return new LogController(door);
  }

  @Bean
  BackgroundController backgroundController(Visit.Door door) {
    return new BackgroundController(door);
  }

  @Bean
  ReviewController reviewController(Visit.Door door) {
    return new ReviewController(door);
  }

  @Bean
  ImportController importController(Visit.Door door) {
    return new ImportController(door);
  }

  /// Before the token of a form is looked for: what is too large is not read.
  @Bean
  FilterRegistrationBean<TooLarge> tooLarge(Pages pages) {
    FilterRegistrationBean<TooLarge> filter = new FilterRegistrationBean<>(new TooLarge(pages));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  JoinController joinController(Visit.Door door) {
    return new JoinController(door);
  }

  @Bean
  GraphController graphController(Visit.Door door) {
    return new GraphController(door);
  }

  @Bean
  WhatIfController whatIfController(Visit.Door door) {
    return new WhatIfController(door);
  }

  @Bean
  DecisionController decisionController(Visit.Door door) {
    return new DecisionController(door);
  }

  @Bean
  MapController mapController(Visit.Door door) {
    return new MapController(door);
  }

  @Bean
  Changes changes(CaseDesk desk) {
    return new Changes(desk);
  }

  @Bean
  ApiController apiController(Visit.Door door, Changes changes) {
    return new ApiController(door, changes);
  }

  @Bean
  FeedController feedController(Visit.Door door) {
    return new FeedController(door);
  }

  /// The mark of an answer (ETag) is made from what this reader is answered and from nothing else,
  /// so that it tells nobody of claims that they may not see.
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> marksOfAnswers() {
    ShallowEtagHeaderFilter marks =
        new ShallowEtagHeaderFilter() {
          @Override
          protected boolean shouldNotFilter(HttpServletRequest http) {
            return http.getRequestURI().endsWith("/events"); // it would hold them back to the end
          }
        };
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(marks);
    filter.addUrlPatterns("/api/*");
    return filter;
  }

  @Bean
  CasesController casesController(CaseDesk desk, Readers readers, Pages pages) {
    return new CasesController(desk, readers, pages);
  }

  @Bean
  BoardController boardController(Visit.Door door) {
    return new BoardController(door);
  }

  @Bean
  ClauseController clauseController(Visit.Door door) {
    return new ClauseController(door);
  }

  @Bean
  MovesController movesController(Visit.Door door) {
    return new MovesController(door);
  }

  @Bean
  DesignController designController(Pages pages) {
    return new DesignController(pages);
  }

  @Bean
  Faults faults(Pages pages) {
    return new Faults(pages);
  }

  @Bean
  FaultPage faultPage(Pages pages) {
    return new FaultPage(pages);
  }

  /// What every answer says in its head, in every mode.
  static HttpSecurity heads(HttpSecurity http) {
    return http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny()));
  }

  /// A page elsewhere could give this machine's address a name of its own: only names that somebody
  /// gave are answered.
  @Bean
  StrictHttpFirewall firewall(Server.Order order) {
    Set<String> hosts = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    Server.Team team = order.team();
    if (team != null) {
      team.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(host -> hosts.contains(host.toLowerCase(Locale.ROOT)));
    return firewall;
  }

  /// What lies below `/static` never changes while the program runs; its address holds no version,
  /// so a browser asks again each time and is told that nothing changed.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
    library(registry, "htmx.org");
    library(registry, "leaflet");
  }

  /// A library of scripts at an address without its version, which only its jar knows.
  private static void library(ResourceHandlerRegistry registry, String name) {
    registry
        .addResourceHandler("/library/" + name + "/**")
        .addResourceLocations(
            "classpath:/META-INF/resources/webjars/" + name + "/" + version(name) + "/")
        .setCacheControl(CacheControl.noCache());
  }

  private static String version(String name) {
    String file = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    Properties properties = new Properties();
    try (var in = WebSettings.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the library " + name + " is not packed with the program");
      }
      properties.load(in);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    return properties.getProperty("version", "");
  }
}
