package vigil.security.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands outermost, so that an answer has its headers also when the request never gets past the first guard. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HeadersOnEveryAnswer extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageHeaders.of(request.getRequestURI(), request.isSecure()).forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
