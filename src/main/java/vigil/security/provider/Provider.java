package vigil.security.provider;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The identity provider. It is asked to describe itself when it is first needed, not at our start: while it is away, health,
 * alarms and read models go on, and signing in works again as soon as it is back.
 */
final class Provider implements ClientRegistrationRepository {

    /** Part of the address that the provider sends people back to: {@code /login/oauth2/code/office}. */
    static final String NAME = "office";

    /** How far the provider's clock and ours may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final Clock clock;
    private final String secret;
    private final OidcIdTokenDecoderFactory identityTokens = new OidcIdTokenDecoderFactory();
    private final AtomicReference<@Nullable ClientRegistration> described = new AtomicReference<>();

    Provider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.secret = settings.clientSecret();
        identityTokens.setJwtValidatorFactory(client -> new DelegatingOAuth2TokenValidator<>(
                List.of(lifetime(), new JwtIssuerValidator(settings.issuer()), forUs(client))));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return NAME.equals(id) ? registration() : null;
    }

    /**
     * As whom we speak to the provider, and where it answers what.
     *
     * @throws RuntimeException it cannot be reached, or describes another than the one that is meant
     */
    ClientRegistration registration() {
        ClientRegistration known = described.get();
        if (known != null) return known;
        ClientRegistration now = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(secret)
                .scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
        described.set(now);
        return now;
    }

    /** How people are sent to the provider: with what is asked of them there, besides the password. */
    OAuth2AuthorizationRequestResolver requests() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                this, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        if (secondFactor().canBeAskedFor()) {
            requests.setAuthorizationRequestCustomizer(request ->
                    request.additionalParameters(all -> all.put("acr_values", secondFactor().asOneWord())));
        }
        return requests;
    }

    SecondFactor secondFactor() {
        return settings.secondFactor();
    }

    /** Scheme, host and port, for a browser's rule about where forms may lead. */
    String origin() {
        return settings.origin();
    }

    /** Where a browser ends its session at the provider; empty when the provider has no such place. */
    Optional<String> signOut(String identityToken, String back) {
        Object place = registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (!(place instanceof String address)) return Optional.empty();
        return Optional.of(UriComponentsBuilder.fromUriString(address)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(identityToken, back)
                .toUriString());
    }

    /** What reads identity tokens: signature, issuer, that they are for us, lifetime. */
    JwtDecoderFactory<ClientRegistration> identityTokens() {
        return identityTokens;
    }

    /** An identity token, checked. */
    Jwt read(String identityToken) {
        return identityTokens.createDecoder(registration()).decode(identityToken);
    }

    /** Speaks to the place where tokens are given, and does not wait for ever. */
    static RestClient tokenEndpoint() {
        return RestClient.builder()
                .requestFactory(patient())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /**
     * Whether the provider says that a token is good (RFC 7662).
     *
     * @throws JwtException it cannot be asked, or has no such place
     */
    boolean isActive(String token) {
        try {
            Object place = registration().getProviderDetails().getConfigurationMetadata().get("introspection_endpoint");
            if (!(place instanceof String address)) throw new JwtException("the provider answers no questions about tokens");
            Map<?, ?> said = RestClient.builder()
                    .requestFactory(patient())
                    .build()
                    .post()
                    .uri(address)
                    .headers(head -> head.setBasicAuth(settings.clientId(), secret, StandardCharsets.UTF_8))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(new LinkedMultiValueMap<>(Map.of("token", List.of(token))))
                    .retrieve()
                    .body(Map.class);
            return said != null && Boolean.TRUE.equals(said.get("active"));
        } catch (RestClientException | IllegalArgumentException away) {
            throw new JwtException("the identity provider does not say whether a token is good", away);
        }
    }

    /** Reads tokens of programs: signature, issuer, audience, lifetime; one without an end is none. */
    JwtDecoder programTokens() {
        JwtDecoder decoder = new SupplierJwtDecoder(this::programTokensAsDescribed);
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("the identity provider cannot be reached", e);
            }
        };
    }

    private JwtDecoder programTokensAsDescribed() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                .restOperations(new RestTemplate(patient()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                lifetime(), new JwtIssuerValidator(settings.issuer()), new JwtAudienceValidator(settings.audience()))));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> lifetime() {
        JwtTimestampValidator lifetime = new JwtTimestampValidator(SKEW);
        lifetime.setClock(clock);
        lifetime.setAllowEmptyExpiryClaim(false);
        return lifetime;
    }

    private OAuth2TokenValidator<Jwt> forUs(ClientRegistration client) {
        OidcIdTokenValidator ours = new OidcIdTokenValidator(client);
        ours.setClock(clock);
        ours.setClockSkew(SKEW);
        return ours;
    }

    private static JdkClientHttpRequestFactory patient() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTED_WITHIN).build());
        requests.setReadTimeout(ANSWERED_WITHIN);
        return requests;
    }
}
