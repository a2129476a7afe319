package vigil.security.browser;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.ground.Settings;

/**
 * The cookie of a session: never for scripts, never for another site's forms, and over TLS never for another host nor in the
 * clear. The token against forged forms is kept in the session and needs no cookie of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
class SessionCookie {

    /** Browsers accept this name only with Secure, without a domain, and for the whole server (RFC 6265bis). */
    private static final String OVER_TLS = "__Host-vigil";

    private static final String PLAIN = "vigil-session";

    @Bean
    ServletContextInitializer sessionCookieOfTheServer(OutsideSettings outside, Settings settings) {
        boolean overTls = outside.overTls(settings.mode());
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(overTls ? OVER_TLS : PLAIN);
            cookie.setSecure(overTls);
            cookie.setHttpOnly(true);
            cookie.setPath("/");
        };
    }

    /** Lax, since whoever comes from the identity provider or from the link in a mail is still signed in. */
    @Bean
    CookieSameSiteSupplier sameSite() {
        return CookieSameSiteSupplier.ofLax();
    }
}
