package vigil.security.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vigil.security.Attempts;

/** Stops an address that asks too much before anything is looked at, a password least of all. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@EnableConfigurationProperties(LimitSettings.class)
final class AddressLimit extends OncePerRequestFilter {

    private final Limits limits;

    AddressLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = Attempts.network(request.getRemoteAddr());
        boolean goesOn = Enough.of(response, Limited.ofAddress(request).stream().map(what -> limits.take(what, from)));
        if (goesOn) chain.doFilter(request, response);
    }
}
