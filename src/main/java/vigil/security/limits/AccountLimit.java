package vigil.security.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import vigil.kernel.Actor;
import vigil.security.SignedIn;

/** Stops an account that asks too much, wherever it asks from; stands behind the guards, who know whose request it is. */
final class AccountLimit extends OncePerRequestFilter {

    private final Limits limits;

    AccountLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> who = SignedIn.actor().map(Actor::id);
        boolean goesOn = who.isEmpty()
                || Enough.of(response, Limited.ofAccount(request).stream().map(what -> limits.take(what, who.get())));
        if (goesOn) chain.doFilter(request, response);
    }

    /** Puts it directly behind the filter of Spring Security. */
    @Configuration(proxyBeanMethods = false)
    static class Place {

        /** Spring Boot gives the guards this order unless told otherwise. */
        private static final int BEHIND_THE_GUARDS = -100 + 1;

        @Bean
        FilterRegistrationBean<AccountLimit> accountLimit(Limits limits) {
            var registered = new FilterRegistrationBean<>(new AccountLimit(limits));
            registered.setOrder(BEHIND_THE_GUARDS);
            return registered;
        }
    }
}
