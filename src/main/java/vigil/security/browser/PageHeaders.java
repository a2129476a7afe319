package vigil.security.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser may do with our answers: nothing from outside, no inline script, no frame, no window of another site. */
final class PageHeaders {

    static final String CACHE = "Cache-Control";

    /** For all that no controller says otherwise about: cases are read on shared computers. */
    static final String NOT_KEPT = "no-cache, no-store, max-age=0, must-revalidate";

    private static final String PAGES =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    /** The page of the OpenAPI document brings one inline style; its hash changes with the page's version. */
    private static final String OF_THE_DESCRIPTION = PAGES.replace(
            "style-src 'self'", "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='");

    /** For answers that are no pages. */
    private static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", NO_DEVICES,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private PageHeaders() {}

    /**
     * The headers of an answer.
     *
     * @param path of the request
     * @param secure whether it came over TLS, also when a proxy that is believed says so
     */
    static Map<String, String> of(String path, boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        headers.put("Content-Security-Policy", policy(path));
        if (secure) headers.put("Strict-Transport-Security", "max-age=31536000");
        return headers;
    }

    /** Whether an address is for programs. */
    static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator");
    }

    private static String policy(String path) {
        if (isForPrograms(path)) return PROGRAMS;
        return path.startsWith("/swagger-ui/") ? OF_THE_DESCRIPTION : PAGES;
    }
}
