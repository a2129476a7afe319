package vigil.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import vigil.security.browser.FilesOfPages;
import vigil.security.provider.NoAccess.Lack;

/**
 * Answers a program whose token opens nothing: 401 for none or a bad one, or one for which more must be given at the provider
 * (RFC 9470), 403 for a good one that gives no place here, 503 while the provider's keys cannot be had. Somebody who followed a page's link is led to signing in.
 */
final class AskForToken implements AuthenticationEntryPoint {

    private static final Logger LOG = LoggerFactory.getLogger(AskForToken.class);

    private final BearerTokenAuthenticationEntryPoint standard = new BearerTokenAuthenticationEntryPoint();
    private final SecondFactor secondFactor;

    AskForToken(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        switch (reason) {
            case AuthenticationServiceException _ -> {
                LOG.warn("A token cannot be checked: {}", reason.getMessage());
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            case NoAccess none -> answer(none, response);
            case AuthenticationException _ when FilesOfPages.isFollowed(request) -> response.sendRedirect("/");
            default -> {
                standard.commence(request, response, reason);
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }

    private void answer(NoAccess none, HttpServletResponse response) throws IOException {
        boolean more = none.lack() == Lack.SECOND_FACTOR;
        String error = more ? "insufficient_user_authentication" : "insufficient_scope";
        String asked = more && secondFactor.canBeAskedFor() ? ", acr_values=\"" + secondFactor.asOneWord() + "\"" : "";
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"" + error + "\", error_description=\"" + none.lack().code() + "\"" + asked);
        response.sendError(more ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
    }
}
