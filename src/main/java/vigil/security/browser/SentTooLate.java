package vigil.security.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * A form without the token that the session knows: it was sent after the session had ended, or by somebody else's page. Nothing of
 * it is taken. Whoever is no longer signed in is led to signing in and from there back to the form, where the browser still has
 * what was typed; whoever is in reads what to do, and not that their role forbids it.
 */
public final class SentTooLate implements AccessDeniedHandler {

    /** Where Spring Security looks for the page that somebody wanted before signing in. */
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    private static final String SIGN_IN = "/login";

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();
    private final boolean isIn;

    /** {@code isIn} tells whether somebody is signed in on the request. */
    public SentTooLate(boolean isIn) {
        this.isIn = isIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, jakarta.servlet.ServletException {
        String form = formOf(request);
        if (isIn || form.isEmpty() || form.startsWith(SIGN_IN)) {
            request.setAttribute("sentTooLate", true);
            refuse.handle(request, response, why);
        } else {
            request.getSession().setAttribute(WANTED, new SimpleSavedRequest(form));
            response.sendRedirect(SIGN_IN + "?expired");
        }
    }

    /** The page of this server on which the form stood, from its root on; empty when that is not known. */
    private static String formOf(HttpServletRequest request) {
        String page = request.getHeader(HttpHeaders.REFERER);
        if (page == null) return "";
        try {
            URI at = URI.create(page);
            boolean isOurs = request.getServerName().equalsIgnoreCase(at.getHost());
            String path = at.getRawPath();
            if (!isOurs || path == null || !path.startsWith("/") || path.startsWith("//")) return "";
            return at.getRawQuery() == null ? path : path + "?" + at.getRawQuery();
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
