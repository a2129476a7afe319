package vigil.security.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A part of a page asked for after the session has ended: the whole page is loaded anew, which leads to signing in. */
public final class LeaveTheFragment implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
}
