package vigil.security.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Lets forms of our pages lead to one place more than ourselves: browsers hold a redirect after a form, such as that of signing
 * out, to the same rule.
 *
 * @param origin scheme, host and port
 */
public record FormsLeadTo(String origin) implements HeaderWriter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OURSELVES = "form-action 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String policy = response.getHeader(POLICY);
        if (policy != null) response.setHeader(POLICY, policy.replace(OURSELVES, OURSELVES + " " + origin));
    }
}
