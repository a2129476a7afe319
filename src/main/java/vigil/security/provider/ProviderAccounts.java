package vigil.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import vigil.kernel.Actor;
import vigil.security.Account;
import vigil.security.Accounts;
import vigil.security.provider.ProviderSession.Held;
import vigil.security.provider.ProviderSession.Tokens;

/**
 * Accounts that an identity provider keeps. It is asked again every few minutes whether a signed-in account still stands and
 * reaches as far as it did; while it cannot be reached, sessions go on for half an hour and no longer.
 */
public final class ProviderAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration WITHOUT_ANSWER = Duration.ofMinutes(30);

    /** Answers that say nothing about the account. */
    static final Set<String> TROUBLE =
            Set.of("invalid_token_response", OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private final Provider provider;
    private final Claims claims;
    private final Duration askedEvery;
    private final Clock clock;
    private final RestClientRefreshTokenTokenResponseClient refreshing = new RestClientRefreshTokenTokenResponseClient();

    /** @param askedEvery how long the provider's word about an account counts */
    ProviderAccounts(Provider provider, Claims claims, Duration askedEvery, Clock clock) {
        this.provider = provider;
        this.claims = claims;
        this.askedEvery = askedEvery;
        this.clock = clock;
        refreshing.setRestClient(Provider.tokenEndpoint());
    }

    /** Passwords are the provider's: none is known here. */
    @Override
    public Optional<Account> named(String name) {
        return Optional.empty();
    }

    @Override
    public boolean areKeptHere() {
        return false;
    }

    @Override
    public List<Account> shown() {
        return List.of();
    }

    /** The provider is asked with a session's tokens only; whom it has let go loses the session. */
    @Override
    public boolean stands(Actor actor) {
        return true;
    }

    @Override
    public boolean stillKnows(Actor actor, HttpServletRequest request) {
        return ProviderSession.of(request.getSession(false))
                .filter(session -> goesOn(session, actor))
                .isPresent();
    }

    private boolean goesOn(ProviderSession session, Actor actor) {
        Tokens tokens = session.held().tokens();
        if (tokens == null || !isDue(session.held())) return true;
        session.turn.lock();
        try {
            Held held = session.held();
            return !isDue(held) || isConfirmed(session, held, actor);
        } finally {
            session.turn.unlock();
        }
    }

    private boolean isDue(Held held) {
        return clock.instant().isAfter(held.askedAt().plus(askedEvery));
    }

    private boolean isConfirmed(ProviderSession session, Held held, Actor actor) {
        Instant now = clock.instant();
        try {
            OAuth2AccessTokenResponse answer = asked(held);
            Object token = answer.getAdditionalParameters().get("id_token");
            String identity = token instanceof String text ? text : held.identityToken();
            session.hold(new Held(identity, held.subject(), newest(held, answer), now, now));
            return token == null || isTheSame(provider.read(identity), held, actor);
        } catch (NoAccess | BadJwtException lost) {
            LOG.info("The session of {} ends: {}", actor.id(), lost.getMessage());
            return false;
        } catch (OAuth2AuthorizationException refused) {
            if (TROUBLE.contains(refused.getError().getErrorCode())) return waits(session, held, now, refused);
            LOG.info("The session of {} ends: {}", actor.id(), refused.getError().getErrorCode());
            return false;
        } catch (JwtException unreachable) {
            return waits(session, held, now, unreachable);
        }
    }

    private boolean isTheSame(Jwt token, Held held, Actor actor) {
        return held.subject().equals(token.getSubject()) && claims.again(token.getClaims()).equals(actor);
    }

    private boolean waits(ProviderSession session, Held held, Instant now, Exception trouble) {
        LOG.warn("The identity provider does not say whether an account still stands: {}", trouble.getMessage());
        session.hold(held.asked(now.minus(askedEvery).plus(SOON)));
        return now.isBefore(held.confirmedAt().plus(WITHOUT_ANSWER));
    }

    private OAuth2AccessTokenResponse asked(Held held) {
        Tokens tokens = Objects.requireNonNull(held.tokens());
        return refreshing.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(provider.registration(), tokens.access(), tokens.refresh()));
    }

    /** A provider may give a new refresh token with every answer, after which the old one is good no longer. */
    private static Tokens newest(Held held, OAuth2AccessTokenResponse answer) {
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        return new Tokens(
                answer.getAccessToken(), refresh == null ? Objects.requireNonNull(held.tokens()).refresh() : refresh);
    }
}
