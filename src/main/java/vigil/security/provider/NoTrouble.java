package vigil.security.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for a logout token that could not be looked at: 400 when it lacks what every such token has, 503 while the provider's
 * keys cannot be had. Neither is a defect of this server.
 */
final class NoTrouble extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(NoTrouble.class);
    private static final String PLACE = "/logout/connect/back-channel/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + PLACE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException why) {
            LOG.warn("A logout token cannot be looked at: {}", why.getMessage());
            if (lacksSomething(why)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean lacksSomething(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) return true;
        }
        return false;
    }
}
