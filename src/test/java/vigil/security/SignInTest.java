package vigil.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vigil.kernel.Actor;
import vigil.testing.MovableClock;
import vigil.testing.TestDatabase;

/** Who gets in, and as whom. */
class SignInTest {

    /** The cheapest there is: here it counts how often a password is looked at, not how long that takes. */
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);

    private final TestDatabase database = TestDatabase.embedded();
    private final MovableClock clock = new MovableClock();
    private final Enough enough = new Enough();
    private final DemoAccounts accounts = new DemoAccounts("demo", encoder);
    private final AtomicInteger looked = new AtomicInteger();
    private final AuthenticationProvider signIn = server(SignIn.Door.INTERFACE);

    /** What an address may send in a minute; no end of it unless a test says so. */
    private static final class Enough implements Attempts.Limit {

        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE / 2);

        @Override
        public Optional<Duration> takeOne(String address) {
            return left.getAndDecrement() > 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(12));
        }

        @Override
        public void giveBack(String address) {
            left.incrementAndGet();
        }
    }

    /** One of several servers with the same database; looking at a password takes a while and is counted. */
    private AuthenticationProvider server(SignIn.Door door) {
        PasswordEncoder slow = new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return encoder.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                looked.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                return encoder.matches(password, hash);
            }
        };
        return new SignIn(accounts, slow, new Attempts(database.database(), clock, enough)).to(door);
    }

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
        Account account = accounts.named("leader").orElseThrow();
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

    @Test
    void fifty_guesses_at_once_at_one_account_are_looked_at_like_fifty_in_turn() throws InterruptedException {
        for (SignIn.Door door : SignIn.Door.values()) {
            looked.set(0);
            int shut = atOnce(50, door, _ -> "198.51.100." + door.ordinal(), guess -> "officer");
            assertThat(looked).as("passwords looked at on five servers").hasValue(5);
            assertThat(shut).isEqualTo(45);
        }
        assertThatThrownBy(() -> from("198.51.100.0", "officer", "demo")).isInstanceOf(MustWait.class);
        assertThat(at(server(SignIn.Door.PAGES), "198.51.100.0", "leader", "demo").getPrincipal())
                .as("another account")
                .isInstanceOf(Actor.class);
        clock.pass(Duration.ofSeconds(30));
        assertThat(from("198.51.100.0", "officer", "demo").getPrincipal()).isInstanceOf(Actor.class);
        assertThatThrownBy(() -> from("198.51.100.0", "officer", "no")).as("forgotten").isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void guesses_at_once_from_many_addresses_are_fifty_before_the_account_is_shut_for_all() throws InterruptedException {
        int shut = atOnce(80, SignIn.Door.PAGES, guess -> "203.0.113." + guess, _ -> "officer");
        assertThat(looked).hasValue(50);
        assertThat(shut).isEqualTo(30);
        assertThatThrownBy(() -> from("192.0.2.1", "officer", "demo")).isInstanceOf(MustWait.class);
        assertThat(at(server(SignIn.Door.PAGES), "203.0.113.1", "leader", "demo").getPrincipal()).isInstanceOf(Actor.class);
        clock.pass(Duration.ofSeconds(30));
        assertThat(from("192.0.2.1", "officer", "demo").getPrincipal()).isInstanceOf(Actor.class);
        assertThat(at(server(SignIn.Door.PAGES), "192.0.2.2", "officer", "demo").getPrincipal())
                .as("what was right is taken back")
                .isInstanceOf(Actor.class);
    }

    @Test
    void a_whole_network_of_ipv6_is_one_address_and_cannot_shut_an_account_for_the_others() throws InterruptedException {
        int shut = atOnce(80, SignIn.Door.PAGES, guess -> "2001:db8:1:2::" + Integer.toHexString(guess + 1), _ -> "officer");
        assertThat(looked).hasValue(5);
        assertThat(shut).isEqualTo(75);
        assertThat(from("2001:db8:1:3::1", "officer", "demo").getPrincipal()).as("a colleague elsewhere").isInstanceOf(Actor.class);
    }

    @Test
    void guesses_at_once_at_many_accounts_from_one_address_are_a_hundred() throws InterruptedException {
        int shut = atOnce(130, SignIn.Door.PAGES, _ -> "198.51.100.7", guess -> "nobody-" + guess);
        assertThat(looked).hasValue(100);
        assertThat(shut).isEqualTo(30);
    }

    @Test
    void a_program_that_asks_much_at_once_with_the_right_password_is_counted_once() throws InterruptedException {
        AtomicInteger in = new AtomicInteger();
        together(20, _ -> {
            if (from("198.51.100.7", "officer", "demo").isAuthenticated()) in.incrementAndGet();
        });
        assertThat(in).hasValue(20);
        assertThat(looked).hasValue(1);
    }

    @Test
    void wrong_passwords_of_programs_are_counted_as_sent_from_their_address_and_right_ones_are_not() {
        enough.left.set(3);
        for (int i = 0; i < 10; i++) {
            assertThat(from("198.51.100.7", "leader", "demo").getPrincipal()).isInstanceOf(Actor.class);
            clock.pass(Duration.ofMinutes(2));
        }
        for (int i = 0; i < 3; i++) {
            String name = "nobody-" + i;
            assertThatThrownBy(() -> from("198.51.100.7", name, "x")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> from("198.51.100.7", "nobody", "x"))
                .isInstanceOfSatisfying(MustWait.class, wait -> assertThat(wait.time()).isEqualTo(Duration.ofSeconds(12)));
    }

    /** Wrong passwords at once, by turns at five servers; how many were told to wait. */
    private int atOnce(int guesses, SignIn.Door door, IntFunction<String> address, IntFunction<String> name)
            throws InterruptedException {
        List<AuthenticationProvider> servers = Stream.generate(() -> server(door)).limit(5).toList();
        AtomicInteger shut = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        together(guesses, guess -> {
            try {
                at(servers.get(guess % 5), address.apply(guess), name.apply(guess), "guess " + guess);
            } catch (MustWait wait) {
                shut.incrementAndGet();
            } catch (BadCredentialsException no) {
                wrong.incrementAndGet();
            }
        });
        assertThat(shut.get() + wrong.get()).isEqualTo(guesses);
        return shut.get();
    }

    private static void together(int many, IntConsumer each) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int number = i;
            all.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    each.accept(number);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        start.countDown();
        for (Thread one : all) one.join();
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
        return at(signIn, address, name, password);
    }

    private static Authentication at(AuthenticationProvider server, String address, String name, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return server.authenticate(attempt);
    }
}
