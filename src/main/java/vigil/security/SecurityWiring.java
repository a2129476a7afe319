package vigil.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.kernel.Actor;
import vigil.security.browser.FilesOfPages;
import vigil.security.browser.LeaveTheFragment;
import vigil.security.browser.SentTooLate;
import vigil.security.provider.ProviderAccounts;
import vigil.security.provider.ProviderDoors;

/**
 * The two ways in: programs with every request, people with a session, with which they also take the files that pages offer;
 * everything else stays outside. An answer that was begun for somebody may end after their session has: its second dispatch is
 * the server's own and is not asked who it is.
 */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final String[] OPEN = {
        "/login", "/language", "/error", "/favicon.ico", "/favicon.svg", "/css/**", "/js/**", "/img/**", "/webjars/**",
        "/_static/**", "/api-docs", "/api-docs/**", "/swagger-ui/**", "/.well-known/security.txt"
    };

    private static final String ARGON2 = "argon2";

    /** Requests are measured as a whole; measuring every filter costs a tenth of a request and tells nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** New hashes are Argon2id; the older ones of bcrypt are still understood. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt", new BCryptPasswordEncoder()));
    }

    @Bean
    @Primary
    Accounts accounts(
            Settings settings,
            PasswordEncoder encoder,
            ObjectProvider<OwnAccounts> own,
            ObjectProvider<ProviderAccounts> provided) {
        return switch (settings.mode()) {
            case DEMO -> new DemoAccounts(settings.demoPassword(), encoder);
            case LOCAL -> own.getObject();
            case PRODUCTION -> provided.getObject();
        };
    }

    @Bean
    StillIn stillIn(Sessions sessions, Accounts accounts, Clock clock) {
        return (request, actor) -> {
            BooleanSupplier open = sessions.still(request, actor);
            SignedIn.Ends end = SignedIn.end().orElse(new SignedIn.Ends(Instant.MAX, () -> true));
            return () -> clock.instant().isBefore(end.at())
                    && end.still().getAsBoolean()
                    && accounts.stands(actor)
                    && open.getAsBoolean();
        };
    }

    @Bean
    SecurityContextRepository sessionContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    Doors doors(Settings settings, ObjectProvider<PasswordDoors> passwords, ObjectProvider<ProviderDoors> provided) {
        return settings.mode() == Mode.PRODUCTION ? provided.getObject() : passwords.getObject();
    }

    @Bean
    @Lazy
    PasswordDoors passwordDoors(Accounts accounts, PasswordEncoder encoder, Attempts attempts, Sessions sessions) {
        return new PasswordDoors(new SignIn(accounts, encoder, attempts), sessions);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Doors doors, Sessions sessions, Accounts accounts) {
        doors.programs(http);
        return http.securityMatcher("/api/**", "/actuator/**")
                // Nobody signs in here with a session: that of a page, with which its files are taken, keeps its id.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/api/health/**", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(
                        new FilesOfPages(sessionContexts(), new OpenSessions(sessions, accounts)::goesOn),
                        AnonymousAuthenticationFilter.class)
                .headers(SecurityWiring::notKept)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Doors doors, Sessions sessions, Accounts accounts) {
        doors.people(http);
        return http.securityContext(context -> context.securityContextRepository(sessionContexts()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/sign-in/**")
                        .hasAuthority(HalfWay.AUTHORITY)
                        .anyRequest()
                        .access((who, request) ->
                                new AuthorizationDecision(who.get().getPrincipal() instanceof Actor)))
                .logout(logout -> logout.addLogoutHandler((request, response, who) -> sessions.end(request))
                        .logoutSuccessUrl("/login?logout"))
                .addFilterBefore(new OpenSessions(sessions, accounts), AuthorizationFilter.class)
                .exceptionHandling(denied -> denied.accessDeniedHandler(SecurityWiring::denied)
                        .defaultAuthenticationEntryPointFor(
                                new LeaveTheFragment(), request -> request.getHeader("HX-Request") != null)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), SecurityWiring::takesAnything))
                .headers(SecurityWiring::notKept)
                .build();
    }

    /** Answers are not kept by browsers unless a controller says so; all other headers are written outermost. */
    private static void notKept(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
    }

    /** Who says nothing of what they want to read is shown the way like who wants a page. */
    private static boolean takesAnything(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null && (accepted == null || accepted.equals("*/*"));
    }

    /** Whoever is half-way in is led on; everybody else is told. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, jakarta.servlet.ServletException {
        boolean isCsrf = why instanceof org.springframework.security.web.csrf.CsrfException;
        if (isHalfWay() && !isCsrf) response.sendRedirect(HalfWay.NEXT_STEP);
        else if (isCsrf) new SentTooLate(SignedIn.actor().isPresent() || isHalfWay()).handle(request, response, why);
        else new AccessDeniedHandlerImpl().handle(request, response, why);
    }

    private static boolean isHalfWay() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof HalfWay;
    }
}
