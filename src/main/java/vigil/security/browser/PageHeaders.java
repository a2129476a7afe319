package vigil.security.browser;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser is told it may do with our answers: nothing from outside, no inline script, no frame. */
public final class PageHeaders {

    private static final String STRICT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    /** The page of the OpenAPI document brings one inline style; its hash changes with the page's version. */
    private static final String OF_THE_DESCRIPTION = STRICT.replace(
            "style-src 'self'", "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='");

    private static final String POLICY = "Content-Security-Policy";
    private static final String CLOSED = "default-src 'none'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=()";

    private PageHeaders() {}

    /** For pages. */
    public static void strict(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.addHeaderWriter((request, response) -> response.setHeader(
                POLICY, request.getRequestURI().startsWith("/swagger-ui/") ? OF_THE_DESCRIPTION : STRICT));
    }

    /** For answers that are no pages. */
    public static void closed(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CLOSED));
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES));
    }
}
