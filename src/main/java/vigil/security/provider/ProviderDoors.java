package vigil.security.provider;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import vigil.kernel.Actor;
import vigil.security.Doors;
import vigil.security.Sessions;
import vigil.security.SignedIn;
import vigil.security.browser.FormsLeadTo;
import vigil.security.provider.ProviderSession.Held;
import vigil.security.provider.ProviderSession.Tokens;

/** Ways in through an identity provider: a redirect for people, bearer tokens for programs. No password comes near this server. */
public final class ProviderDoors implements Doors {

    /** Where signing in begins; it leads to the provider at once. */
    static final String START =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + Provider.NAME;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoors.class);

    private final Provider provider;
    private final Claims claims;
    private final Entering entering;
    private final TakenBack tokens;
    private final Clock clock;
    private final HttpSessionOAuth2AuthorizedClientRepository clients = new HttpSessionOAuth2AuthorizedClientRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler back =
            new SavedRequestAwareAuthenticationSuccessHandler();

    /** Where it is kept that somebody is in, and which tokens were taken back. */
    record Entering(SecurityContextRepository contexts, Sessions sessions, TakenBack tokens) {}

    ProviderDoors(Provider provider, Claims claims, Entering entering, Clock clock) {
        this.provider = provider;
        this.claims = claims;
        this.entering = entering;
        this.tokens = entering.tokens();
        this.clock = clock;
    }

    @Override
    public void people(HttpSecurity http) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(Provider.tokenEndpoint());
        SignOutThere signOut = new SignOutThere(provider);
        http.oauth2Login(login -> {
                    login.clientRegistrationRepository(provider)
                            .authorizedClientRepository(clients)
                            .loginPage(START)
                            .authorizationEndpoint(asked -> asked.authorizationRequestResolver(provider.requests()))
                            .tokenEndpoint(token -> token.accessTokenResponseClient(codes))
                            .userInfoEndpoint(user -> user.oidcUserService(this::admitted))
                            .successHandler(this::enter)
                            .failureHandler(this::turnAway);
                    login.addObjectPostProcessor(checkingIdentity());
                    login.addObjectPostProcessor(sayingThatTheProviderIsAway());
                })
                .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .oidcLogout(logout -> logout.clientRegistrationRepository(provider)
                        .oidcSessionRegistry(new SignedOutThere.NoOtherList())
                        .backChannel(told -> told.logoutHandler(new SignedOutThere(entering.sessions(), tokens))))
                .addFilterBefore(new NoTrouble(), HeaderWriterFilter.class)
                .headers(headers -> headers.addHeaderWriter(new FormsLeadTo(provider.origin())));
    }

    @Override
    public void programs(HttpSecurity http) {
        AskForToken ask = new AskForToken(provider.secondFactor());
        http.oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(ask)
                .jwt(jwt -> jwt.decoder(goodTokens()).jwtAuthenticationConverter(this::program))
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(ask::commence);
                        return filter;
                    }
                }));
    }

    private JwtDecoder goodTokens() {
        JwtDecoder read = provider.programTokens();
        return token -> tokens.check(read.decode(token));
    }

    private AbstractAuthenticationToken program(Jwt token) {
        Actor actor = claims.bearer(token.getClaims());
        Instant expires = Objects.requireNonNull(token.getExpiresAt(), "one without an end is none");
        Instant accountEnds = claims.end(token.getClaims());
        Instant end = accountEnds != null && accountEnds.isBefore(expires) ? accountEnds : expires;
        return SignedIn.until(end, () -> tokens.stillGood(token), actor);
    }

    /** Only the identity token counts: nothing more is asked about somebody who has no place here. */
    private OidcUser admitted(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        try {
            claims.signedIn(token.getClaims());
            return new DefaultOidcUser(null, token);
        } catch (NoAccess none) {
            LOG.warn("{} has signed in and has no place here: {}", token.getSubject(), none.lack().code());
            throw none.of(token.getTokenValue());
        }
    }

    /** The session keeps who acts, as after any other way of signing in, and the tokens apart. */
    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        OidcIdToken token = ((OidcUser) Objects.requireNonNull(who.getPrincipal())).getIdToken();
        Actor actor = claims.signedIn(token.getClaims());
        OAuth2AuthorizedClient client = clients.loadAuthorizedClient(Provider.NAME, who, request);
        clients.removeAuthorizedClient(Provider.NAME, who, request, response);
        Instant now = clock.instant();
        String subject = Objects.requireNonNull(token.getSubject(), "every identity token has a subject");
        ProviderSession.begin(request, new Held(token.getTokenValue(), subject, tokens(client), now, now));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(actor));
        SecurityContextHolder.setContext(context);
        entering.contexts().saveContext(context, request, response);
        entering.sessions().begin(request, actor, origin(token, subject));
        back.onAuthenticationSuccess(request, response, who);
    }

    private Sessions.Origin origin(OidcIdToken token, String subject) {
        return new Sessions.Origin(subject, token.getClaimAsString("sid"), claims.end(token.getClaims()));
    }

    private static @Nullable Tokens tokens(@Nullable OAuth2AuthorizedClient client) {
        return client == null || client.getRefreshToken() == null
                ? null
                : new Tokens(client.getAccessToken(), client.getRefreshToken());
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof NoAccess none && none.identityToken() != null) {
            Instant now = clock.instant();
            ProviderSession.begin(request, new Held(none.identityToken(), "", null, now, now));
            response.sendRedirect("/login?denied=" + none.lack().code());
            return;
        }
        LOG.warn("Signing in at the provider failed: {}", why.getMessage());
        response.sendRedirect(isAway(why) ? "/login?away" : "/login?error");
    }

    private static boolean isAway(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException told
                && ProviderAccounts.TROUBLE.contains(told.getError().getErrorCode());
    }

    private ObjectPostProcessor<OidcAuthorizationCodeAuthenticationProvider> checkingIdentity() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OidcAuthorizationCodeAuthenticationProvider> O postProcess(O codes) {
                codes.setJwtDecoderFactory(provider.identityTokens());
                return codes;
            }
        };
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayingThatTheProviderIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, why) -> {
                    LOG.error("The identity provider cannot be asked to sign somebody in", why);
                    response.sendRedirect("/login?away");
                });
                return filter;
            }
        };
    }
}
