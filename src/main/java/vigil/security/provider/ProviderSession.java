package vigil.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What a session keeps of signing in at the provider; on the server only. */
final class ProviderSession {

    private static final String ATTRIBUTE = ProviderSession.class.getName();

    /** One request at a time asks the provider: a refresh token may be good once. */
    final ReentrantLock turn = new ReentrantLock();

    private volatile Held held;

    private ProviderSession(Held held) {
        this.held = held;
    }

    /**
     * The newest tokens.
     *
     * @param identityToken with which one signs out at the provider
     * @param subject the provider's own name for the account, which never changes
     * @param tokens {@code null} when the provider gives none; it is then asked at the next sign-in only
     * @param askedAt when the provider was last asked
     * @param confirmedAt when it last said that the account stands
     */
    record Held(
            String identityToken,
            String subject,
            @Nullable Tokens tokens,
            Instant askedAt,
            Instant confirmedAt) {

        Held asked(Instant now) {
            return new Held(identityToken, subject, tokens, now, confirmedAt);
        }

        /** Says nothing of the tokens. */
        @Override
        public String toString() {
            return "Held[confirmedAt=" + confirmedAt + "]";
        }
    }

    /** What a new identity token is asked for with. */
    record Tokens(OAuth2AccessToken access, OAuth2RefreshToken refresh) {

        /** Says nothing of them. */
        @Override
        public String toString() {
            return "Tokens[]";
        }
    }

    static void begin(HttpServletRequest request, Held held) {
        request.getSession().setAttribute(ATTRIBUTE, new ProviderSession(held));
    }

    static Optional<ProviderSession> of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof ProviderSession known
                ? Optional.of(known)
                : Optional.empty();
    }

    Held held() {
        return held;
    }

    void hold(Held newest) {
        held = newest;
    }
}
