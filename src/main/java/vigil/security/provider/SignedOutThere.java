package vigil.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import vigil.security.Sessions;

/**
 * Ends sessions, and the tokens of programs that were made in them, because the provider says so (OpenID Connect Back-Channel
 * Logout 1.0), on every server: somebody signed out at another program, or an administrator has ended their sessions. The token
 * has been checked before: signature, issuer, audience, event, and that it is no identity token.
 */
final class SignedOutThere implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignedOutThere.class);

    private final Sessions sessions;
    private final TakenBack tokens;

    SignedOutThere(Sessions sessions, TakenBack tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who == null || !(who.getPrincipal() instanceof OidcLogoutToken token)) return;
        tokens.end(token);
        long ended = sessions.endAt(token.getSubject(), token.getSessionId());
        LOG.info("The provider has ended {} sessions of {}", ended, token.getSubject());
    }

    /** Spring's own list of sessions is not needed: ours is in the database, for all servers together. */
    static final class NoOtherList implements OidcSessionRegistry {

        @Override
        public void saveSessionInformation(OidcSessionInformation info) {}

        @Override
        public @Nullable OidcSessionInformation removeSessionInformation(String clientSessionId) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
            return List.of();
        }
    }
}
