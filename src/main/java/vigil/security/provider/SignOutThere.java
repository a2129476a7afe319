package vigil.security.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Signs out at the provider too (RP-initiated logout), or the next click would let the same person in again without asking. */
final class SignOutThere implements LogoutHandler, LogoutSuccessHandler {

    static final String SIGNED_OUT = "/login?logout";

    private static final String TOKEN = SignOutThere.class.getName();

    private final Provider provider;

    SignOutThere(Provider provider) {
        this.provider = provider;
    }

    /** Takes the token out of the session, which is gone a moment later. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        ProviderSession.of(request.getSession(false))
                .ifPresent(session -> request.setAttribute(TOKEN, session.held().identityToken()));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) throws IOException {
        Optional<String> there = request.getAttribute(TOKEN) instanceof String token
                ? provider.signOut(token, back(request))
                : Optional.empty();
        response.sendRedirect(there.orElse(request.getContextPath() + SIGNED_OUT));
    }

    private static String back(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(request.getContextPath() + "/login")
                .replaceQuery("logout")
                .build()
                .toUriString();
    }
}
