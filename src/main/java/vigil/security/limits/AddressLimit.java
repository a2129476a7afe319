package vigil.security.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops an address that asks too much before anything is looked at, a password least of all. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@EnableConfigurationProperties(LimitSettings.class)
final class AddressLimit extends OncePerRequestFilter {

    /** Whoever has one address of IPv6 has the whole network of it. */
    private static final int NETWORK_BYTES = 8;

    private final Limits limits;

    AddressLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = network(request.getRemoteAddr());
        boolean goesOn = Enough.of(response, Limited.ofAddress(request).stream().map(what -> limits.take(what, from)));
        if (goesOn) chain.doFilter(request, response);
    }

    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException named) { // what a proxy says may be a name; it is as good a key
            return address;
        }
    }
}
