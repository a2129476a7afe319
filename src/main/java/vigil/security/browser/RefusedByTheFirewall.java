package vigil.security.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers requests that no chain of guards is asked about, such as double slashes; the writer of the chains is not reached. */
@Component
final class RefusedByTheFirewall implements RequestRejectedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        response.setHeader(PageHeaders.CACHE, PageHeaders.NOT_KEPT);
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
