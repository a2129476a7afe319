package vigil.security.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vigil.kernel.Actor;

/**
 * Lets whoever is signed in at the pages take the files that pages offer from the interface for programs: tables, lists,
 * templates. Only reading, only with a link of this server's own pages, never beside a program's own name or token; whatever
 * changes something asks for those.
 */
public final class FilesOfPages extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final SecurityContextRepository sessions;
    private final BiPredicate<HttpServletRequest, Actor> goesOn;

    /** {@code goesOn} tells whether the session of a request is still open for whom it names. */
    public FilesOfPages(SecurityContextRepository sessions, BiPredicate<HttpServletRequest, Actor> goesOn) {
        this.sessions = sessions;
        this.goesOn = goesOn;
    }

    /** Whether somebody has followed a link of a page: with no session left they are led to signing in, not told a number. */
    public static boolean isFollowed(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site")) && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null && isOfPages(request)) {
            SecurityContext kept = sessions.loadDeferredContext(request).get();
            Authentication who = kept.getAuthentication();
            boolean isIn = who != null && who.getPrincipal() instanceof Actor actor && goesOn.test(request, actor);
            if (isIn) SecurityContextHolder.setContext(kept);
        }
        chain.doFilter(request, response);
    }

    /** Browsers name where a link stood, except to servers without TLS: there the cookie's own rule must do. */
    private static boolean isOfPages(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return READING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (from == null || from.equals("same-origin"));
    }
}
