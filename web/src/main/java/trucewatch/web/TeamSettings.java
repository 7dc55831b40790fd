package trucewatch.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import trucewatch.cli.Server;
import trucewatch.web.people.People;

/// Team mode: everything but the page where one signs in is for people who have.
@Configuration(proxyBeanMethods = false)
class TeamSettings {
  private static final int MOST_WAITS = 10_000;

  @Bean
  Readers readers(People people) {
    return new TeamReaders(people);
  }

  @Bean
  KeptForm.Shelf keptForms(Server.Order order) {
    return new KeptForm.Shelf(isSecure(order));
  }

  @Bean
  LoginController loginController(Pages pages, Server.Order order) {
    return new LoginController(pages, organization(order).map(Organization::name).orElse(""));
  }

  private static Optional<Organization> organization(Server.Order order) {
    try {
      Server.Team team = order.team();
      return team == null ? Optional.empty() : Organization.of(team.folder());
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Bean
  LoginWaits loginWaits(Server.Order order) {
    return new LoginWaits(order.clock(), MOST_WAITS);
  }

  @Bean
  PeopleController peopleController(CaseDesk desk, Readers readers, People people, Pages pages) {
    return new PeopleController(desk, readers, people, pages);
  }

  @Bean
  MyController myController(People people, Pages pages, LoginWaits waits) {
    return new MyController(people, pages, waits);
  }

  /// Requests of programs with a token: no session, no cookie, and so no token against forged
  /// forms.
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, People people, Server.Order order) {
    Tokens tokens = new Tokens(people, order.clock());
    AuthenticationFilter filter =
        new AuthenticationFilter((AuthenticationManager) tokens, Tokens::shown);
    filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
    filter.setSuccessHandler((request, response, who) -> {});
    filter.setFailureHandler(
        (request, response, why) ->
            ToTheDoor.unknown(
                response, "This token does not hold: it is over, or was taken back."));
    return WebSettings.heads(http)
        .securityMatcher(Tokens::hasToken)
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .addFilterBefore(filter, AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(Tokens::isForPrograms)
                    .hasAuthority(Doorkeeper.PERSON)
                    .anyRequest()
                    .denyAll())
        .build();
  }

  /// Requests of people in a browser.
  @Bean
  @Order(2)
  SecurityFilterChain browsers(
      HttpSecurity http,
      People people,
      KeptForm.Shelf shelf,
      LoginWaits waits,
      Server.Order order) {
    WantedPage cache = new WantedPage(isSecure(order));
    ToTheDoor door = new ToTheDoor(shelf);
    Inside inside = new Inside(cache, shelf);
    Optional<Organization> organization = organization(order);
    if (organization.isPresent()) {
      byOrganization(http, organization.get(), new Acquaintance(people, order.clock()), inside);
    }
    return WebSettings.heads(http)
        .authenticationProvider(new Doorkeeper(people, waits, order.clock()))
        .addFilterBefore(
            new StillWelcome(people, order.clock()), AnonymousAuthenticationFilter.class)
        .requestCache(settings -> settings.requestCache(cache))
        .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(isSecure(order))))
        .formLogin(
            form ->
                form.loginPage(ToTheDoor.LOGIN)
                    .usernameParameter("name")
                    .successHandler(inside)
                    .failureHandler(outside()))
        .logout(out -> out.logoutSuccessUrl(ToTheDoor.LOGIN + "?out").deleteCookies("JSESSIONID"))
        .exceptionHandling(
            faults -> faults.authenticationEntryPoint(door).accessDeniedHandler(door))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(ToTheDoor.LOGIN, "/static/**", "/library/**")
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(Doorkeeper.PERSON))
        .build();
  }

  private static boolean isSecure(Server.Order order) {
    Server.Team team = order.team();
    return team != null && team.secure();
  }

  private static void byOrganization(
      HttpSecurity http, Organization organization, Acquaintance acquaintance, Inside inside) {
    http.oauth2Login(
        login ->
            login
                .clientRegistrationRepository(organization.registrations())
                .authorizedClientRepository(new Acquaintance.NothingKept())
                .loginPage(ToTheDoor.LOGIN)
                .userInfoEndpoint(user -> user.oidcUserService(acquaintance))
                .successHandler(inside)
                .failureHandler(outside())
                .withObjectPostProcessor(
                    new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                      @Override
                      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(
                          O filter) {
                        filter.setAuthenticationFailureHandler(
                            (request, response, cannot) ->
                                response.sendRedirect(
                                    request.getContextPath() + ToTheDoor.LOGIN + "?elsewhere"));
                        return filter;
                      }
                    }));
  }

  private static AuthenticationFailureHandler outside() {
    return (HttpServletRequest http, HttpServletResponse response, AuthenticationException why) ->
        response.sendRedirect(http.getContextPath() + ToTheDoor.LOGIN + "?" + why(why));
  }

  private static String why(AuthenticationException why) {
    return switch (why) {
      case Doorkeeper.TooSoon soon -> "wait=" + soon.seconds();
      case OAuth2AuthenticationException other ->
          other.getError().getErrorCode().equals(Acquaintance.UNKNOWN) ? "unknown" : "elsewhere";
      default -> "wrong";
    };
  }

  /// Leads who has signed in back to what they typed, or else to the page that they asked for.
  private static final class Inside implements AuthenticationSuccessHandler {
    private final WantedPage cache;
    private final KeptForm.Shelf shelf;
    private final HttpSessionSecurityContextRepository sessions =
        new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler asked =
        new SavedRequestAwareAuthenticationSuccessHandler();

    Inside(WantedPage cache, KeptForm.Shelf shelf) {
      this.cache = cache;
      this.shelf = shelf;
      asked.setRequestCache(cache);
    }

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest http, HttpServletResponse response, Authentication in)
        throws IOException, ServletException {
      SignedIn who = who(in, http, response);
      // The next person in this browser is not to be led to the page of this one.
      cache.removeRequest(http, response);
      if (who != null) {
        var page = shelf.claim(http, response, who);
        if (page.isPresent()) {
          response.sendRedirect(http.getContextPath() + page.get());
          return;
        }
      }
      asked.onAuthenticationSuccess(http, response, in);
    }

    /// Whom the organization let in goes on as a person of the team, like everybody else.
    private @Nullable SignedIn who(
        Authentication in, HttpServletRequest http, HttpServletResponse response) {
      if (in.getPrincipal() instanceof Acquaintance.Known known) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                known.who(), null, AuthorityUtils.createAuthorityList(Doorkeeper.PERSON)));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, http, response);
        return known.who();
      }
      return in.getPrincipal() instanceof SignedIn who ? who : null;
    }
  }
}
