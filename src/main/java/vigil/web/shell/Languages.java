package vigil.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** In which language an answer is: as the reader chose, for programs as they ask, otherwise Vietnamese. */
@Configuration
class Languages {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final String COOKIE = "vigil-language";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Bean
    LocaleResolver localeResolver() {
        return new Chosen();
    }

    /** Whether a code is one of the languages spoken here. */
    static boolean spoken(String code) {
        return SPOKEN.stream().anyMatch(locale -> locale.getLanguage().equals(code));
    }

    private static final class Chosen extends AcceptHeaderLocaleResolver {

        Chosen() {
            setSupportedLocales(SPOKEN);
            setDefaultLocale(VIETNAMESE);
        }

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            Cookie chosen = WebUtils.getCookie(request, COOKIE);
            if (chosen != null && spoken(chosen.getValue())) return Locale.of(chosen.getValue());
            return request.getRequestURI().startsWith("/api") ? super.resolveLocale(request) : VIETNAMESE;
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            if (response == null || locale == null) return;
            ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                    .path("/")
                    .maxAge(A_YEAR)
                    .sameSite("Lax")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
