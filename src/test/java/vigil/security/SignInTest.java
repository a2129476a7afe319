package vigil.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vigil.kernel.Actor;
import vigil.testing.MovableClock;
import vigil.testing.TestDatabase;

/** Who gets in, and as whom. */
class SignInTest {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final TestDatabase database = TestDatabase.embedded();
    private final MovableClock clock = new MovableClock();
    private final AuthenticationProvider signIn = new SignIn(
                    new DemoAccounts("demo", encoder), encoder, new Attempts(database.database(), clock))
            .to(SignIn.Door.INTERFACE);

    @AfterEach
    void close() {
        database.close();
    }


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

    @Test
    void ten_thousand_guesses_at_one_account_are_hardly_looked_at_and_disturb_nobody_else() {
        int looked = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            try {
                from("198.51.100.7", "officer", "guess " + guess);
            } catch (MustWait wait) {
                assertThat(wait.time()).isPositive();
            } catch (BadCredentialsException wrong) {
                looked++;
            }
            clock.pass(Duration.ofSeconds(6));
        }
        assertThat(looked).as("of ten thousand within seventeen hours").isBetween(5, 40);
        assertThatThrownBy(() -> from("198.51.100.7", "officer", "demo")).isInstanceOf(MustWait.class);
        assertThat(from("203.0.113.9", "officer", "demo").getPrincipal()).isInstanceOf(Actor.class);
        assertThat(from("198.51.100.7", "leader", "demo").getPrincipal()).isInstanceOf(Actor.class);
        clock.pass(Duration.ofHours(1));
        assertThat(from("198.51.100.7", "officer", "demo").getPrincipal()).isInstanceOf(Actor.class);
    }

    @Test
    void each_mistake_doubles_the_wait_and_signing_in_forgets_them() {
        for (int i = 0; i < 5; i++) assertThatThrownBy(() -> attempt("leader", "no")).isInstanceOf(BadCredentialsException.class);
        assertThat(waitOf("leader")).isEqualTo(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        assertThatThrownBy(() -> attempt("leader", "no")).isInstanceOf(BadCredentialsException.class);
        assertThat(waitOf("leader")).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        attempt("leader", "demo");
        assertThatThrownBy(() -> attempt("leader", "no")).isInstanceOf(BadCredentialsException.class);
        attempt("leader", "demo");
    }

    @Test
    void an_address_that_guesses_at_everybody_is_shut_for_everybody() {
        for (int i = 0; i < 100; i++) {
            String name = "nobody-" + i;
            assertThatThrownBy(() -> from("198.51.100.7", name, "x")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> from("198.51.100.7", "leader", "demo")).isInstanceOf(MustWait.class);
        assertThat(from("203.0.113.9", "leader", "demo").getPrincipal()).isInstanceOf(Actor.class);
    }

    private Duration waitOf(String name) {
        try {
            attempt(name, "demo");
            return Duration.ZERO;
        } catch (MustWait wait) {
            return wait.time();
        }
    }

    private Authentication from(String address, String name, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return signIn.authenticate(attempt);
    }
}
