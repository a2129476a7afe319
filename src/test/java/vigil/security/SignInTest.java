package vigil.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import vigil.kernel.Actor;

/** Who gets in, and as whom. */
class SignInTest {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SignIn signIn = new SignIn(new DemoAccounts("demo", encoder), encoder);

    @Test
    void the_principal_is_the_actor_with_its_province() {
        Actor actor = (Actor) attempt("province-75", "demo").getPrincipal();
        assertThat(actor.limitedTo()).contains("75");
    }

    @Test
    void a_wrong_password_is_refused_also_after_the_right_one() {
        attempt("officer", "demo");
        assertThatThrownBy(() -> attempt("officer", "Demo")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> attempt("officer", "")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void nobody_is_refused_like_a_wrong_password() {
        assertThatThrownBy(() -> attempt("nobody", "nobody")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void an_account_does_not_tell_its_hash() {
        Account account = new DemoAccounts("demo", encoder).named("leader").orElseThrow();
        assertThat(account.toString()).doesNotContain(account.passwordHash());
    }

    private Authentication attempt(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
