package vigil.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser is told it may do with our answers: nothing from outside, no inline script, no frame. */
final class PageHeaders {

    private static final String STRICT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";
    private static final String CLOSED = "default-src 'none'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=()";

    private PageHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, STRICT);
    }

    /** For answers that are no pages. */
    static void closed(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, CLOSED);
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES));
    }
}
