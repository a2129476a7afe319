package vigil.security.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import vigil.security.MustWait;

/**
 * Answers 401 to a program. The challenge that makes a browser open its own password window is left out when a page's script
 * asks: the script would hang. Somebody who followed a page's link is led to signing in. Whoever guesses on is told to wait.
 */
public final class AskForAccount implements AuthenticationEntryPoint {

    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof MustWait wait) {
            response.setHeader("Retry-After", String.valueOf(wait.time().toSeconds() + 1));
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        if (FilesOfPages.isFollowed(request)) {
            response.sendRedirect("/");
            return;
        }
        if (request.getHeader("Sec-Fetch-Site") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Vigil\", charset=\"UTF-8\"");
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
