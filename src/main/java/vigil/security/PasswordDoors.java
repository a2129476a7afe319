package vigil.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import vigil.kernel.Actor;
import vigil.security.browser.AskForAccount;

/** Names and passwords of this server's own: a page for people, HTTP Basic for programs. */
final class PasswordDoors implements Doors {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SavedRequestAwareAuthenticationSuccessHandler back =
            new SavedRequestAwareAuthenticationSuccessHandler();

    PasswordDoors(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    public void people(HttpSecurity http) {
        http.authenticationProvider(signIn.to(SignIn.Door.PAGES))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(this::passwordWasRight)
                        .failureHandler(PasswordDoors::passwordWasWrong));
    }

    @Override
    public void programs(HttpSecurity http) {
        http.authenticationProvider(signIn.to(SignIn.Door.INTERFACE))
                .httpBasic(basic -> basic.authenticationEntryPoint(new AskForAccount()));
    }

    private void passwordWasRight(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, jakarta.servlet.ServletException {
        if (who.getPrincipal() instanceof Actor actor) {
            sessions.begin(request, actor);
            back.onAuthenticationSuccess(request, response, who);
        } else {
            response.sendRedirect(HalfWay.NEXT_STEP);
        }
    }

    private static void passwordWasWrong(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect(why instanceof MustWait ? "/login?wait" : "/login?error");
    }
}
