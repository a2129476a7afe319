package vigil.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vigil.kernel.Actor;

/**
 * Lets a session go on only while it is open and its account is still what it was when the session began: an account that was
 * closed, changed or has run out is signed out with its next request, on every server.
 */
final class OpenSessions extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final Sessions sessions;
    private final Accounts accounts;

    OpenSessions(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Actor actor = SignedIn.actor().orElse(null);
        if (session != null && actor != null && !goesOn(request, actor)) {
            end(session);
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Whether the session of a request is open and its account what it was. */
    boolean goesOn(HttpServletRequest request, Actor actor) {
        HttpSession session = request.getSession(false);
        return session != null && accounts.stillKnows(actor, request) && sessions.goesOn(session, request, actor);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("Another request of the same session has ended it first", e);
        }
    }
}
