package vigil.security;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import vigil.ground.CannotStart;
import vigil.ground.Settings;

/** The two ways in: programs with every request, people with a session; everything else stays outside. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final String[] OPEN = {
        "/login", "/language", "/error", "/favicon.ico", "/favicon.svg", "/css/**", "/js/**", "/img/**", "/webjars/**",
        "/_static/**", "/api-docs", "/api-docs/**", "/swagger-ui/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(Settings settings, PasswordEncoder encoder, ObjectProvider<MongoDatabase> database) {
        return switch (settings.mode()) {
            case DEMO -> new DemoAccounts(settings.demoPassword(), encoder);
            case LOCAL -> new OfficeAccounts(database.getObject(), encoder);
            case PRODUCTION ->
                throw new CannotStart(
                        "Production mode needs an identity provider, and this version cannot be connected to one yet.",
                        "Set VIGIL_MODE=local for an office with accounts of its own.");
        };
    }

    @Bean
    SignIn signIn(Accounts accounts, PasswordEncoder encoder) {
        return new SignIn(accounts, encoder);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, SignIn signIn) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authenticationProvider(signIn)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(new AskForAccount()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/health/**", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .headers(PageHeaders::closed)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, SignIn signIn) {
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies("JSESSIONID"))
                .exceptionHandling(denied -> denied.defaultAuthenticationEntryPointFor(
                        new LeaveTheFragment(), request -> request.getHeader("HX-Request") != null))
                .headers(PageHeaders::strict)
                .build();
    }
}
