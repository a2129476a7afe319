package vigil.security.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is counted. */
enum Limited {
    ADDRESS,
    REQUESTS,
    SIGN_INS,
    UPLOADS,
    EXPORTS;

    /** What only dresses pages, and what a balancer asks every second. */
    private static final Pattern FREE =
            Pattern.compile("/(css|js|img|webjars|_static|swagger-ui)/.*|/favicon\\.\\w+|/(api|actuator)/health(/.*)?");

    private static final Pattern SIGN_IN = Pattern.compile("/login|/sign-in(/.*)?");
    private static final Pattern EXPORT = Pattern.compile(".*(/proof|/check-proof|/check|/copy|/pdf|/docx|/as/[^/]+|\\.(pdf|docx|xlsx|csv|zip))");

    /** What of a request its address is counted for. */
    static Set<Limited> ofAddress(HttpServletRequest request) {
        if (FREE.matcher(request.getRequestURI()).matches()) return Set.of();
        boolean signsIn = request.getMethod().equals("POST") && SIGN_IN.matcher(request.getRequestURI()).matches();
        return signsIn ? EnumSet.of(SIGN_INS, ADDRESS) : EnumSet.of(ADDRESS);
    }

    /** What of a request its account is counted for; the narrower limit first. */
    static Set<Limited> ofAccount(HttpServletRequest request) {
        if (FREE.matcher(request.getRequestURI()).matches()) return Set.of();
        if (isUpload(request)) return EnumSet.of(UPLOADS, REQUESTS);
        return EXPORT.matcher(request.getRequestURI()).matches() ? EnumSet.of(EXPORTS, REQUESTS) : EnumSet.of(REQUESTS);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST") && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
