package vigil.testing.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The server of {@link IdentityProvider}, in a process of its own: Spring's authorization server, with a place at which the test
 * that started it arranges accounts and bad days.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
class ProviderServer {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, it -> it.oidc(oidc -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(denied -> denied.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(form -> {})
                .build();
    }

    @Bean
    UserDetailsService accounts(ProviderState provider) {
        return name -> {
            if (!provider.accounts.containsKey(name)) throw new UsernameNotFoundException(name);
            return User.withUsername(name).password("{noop}" + IdentityProvider.PASSWORD).build();
        };
    }

    /** It wants one client at least; the true ones come when an office has its address. */
    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("0")
                .clientId("nobody")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
    }

    @Bean
    JWKSource<SecurityContext> keys(ProviderState provider) {
        return new ImmutableJWKSet<>(new JWKSet(provider.key));
    }

    @Bean
    @Order(0)
    SecurityFilterChain arranging(HttpSecurity http) {
        return http.securityMatcher(ProviderState.PLACE)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /**
     * Takes in what the test arranges, from nobody else. Tomcat asks no filter about an address that no servlet has; this one
     * answers 404 to all that the filters leave.
     */
    @Bean
    Servlet arrangements(ProviderState provider, RegisteredClientRepository clients) {
        return new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                boolean ours = request.getRequestURI().equals(ProviderState.PLACE) && provider.isFromTheTest(request);
                if (!ours) response.sendError(HttpServletResponse.SC_NOT_FOUND);
                else response.getOutputStream().write(provider.arrange(request.getInputStream().readAllBytes(), clients));
            }
        };
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    /** What Keycloak's mappers do: name, roles and reach into every token; the interface as audience of access tokens. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> mappers(ProviderState provider) {
        return token -> {
            String name = token.getPrincipal().getName();
            Map<String, Object> claims = provider.accounts.get(name);
            if (claims == null) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            token.getClaims().claim("preferred_username", name).claims(all -> all.putAll(claims));
            if (!token.getTokenType().getValue().equals("id_token")) {
                token.getClaims().audience(List.of(IdentityProvider.AUDIENCE));
                if (token.getAuthorizationGrantType().equals(AuthorizationGrantType.REFRESH_TOKEN)) provider.refreshed++;
            }
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter badDays(ProviderState provider) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (provider.away && !request.getRequestURI().equals(ProviderState.PLACE)) response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                else chain.doFilter(request, response);
            }
        };
    }
}
