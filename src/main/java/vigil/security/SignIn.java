package vigil.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a name and a password; the principal is then the {@link vigil.kernel.Actor}. A password that was right is
 * remembered for a minute as a keyed hash, since programs send it with every request and a good password hash is slow.
 */
final class SignIn {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final int TURNS = 256;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Attempts attempts;
    private final String hashOfNobody;
    private final SecretKeySpec key;
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);
    private final Map<String, Instant> right = new ConcurrentHashMap<>();

    SignIn(Accounts accounts, PasswordEncoder encoder, Attempts attempts) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.attempts = attempts;
        this.hashOfNobody = encoder.encode("nobody");
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** At which door: pages, or the interface for programs. */
    AuthenticationProvider to(Door door) {
        return new At(door);
    }

    enum Door {
        PAGES,
        INTERFACE
    }

    private Authentication authenticate(Authentication attempt, Door door) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Account account = accounts.named(name).filter(known -> leadsTo(known, door)).orElse(null);
        if (account != null && signedInJustNow(account, password)) return SignedIn.as(account.actor());
        Lock turn = turns[Math.floorMod(Objects.hash(name, address), turns.length)];
        turn.lock();
        try {
            return look(account, attempt, address, door);
        } finally {
            turn.unlock();
        }
    }

    /** One after the other for a name at an address, so that of a program's many requests at once only the first is counted. */
    private Authentication look(@Nullable Account account, Authentication attempt, String address, Door door) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (account != null && signedInJustNow(account, password)) return SignedIn.as(account.actor());
        Attempts.Begun begun =
                door == Door.INTERFACE ? attempts.beginOfProgram(name, address) : attempts.begin(name, address);
        String hash = account == null ? hashOfNobody : account.passwordHash();
        if (!matches(password, hash) || account == null) throw new BadCredentialsException("name or password is wrong");
        begun.wasRight();
        if (account.use() == Account.Use.FIRST_STEP_TO_PAGES) return halfWay(account);
        attempts.succeeded(name, address);
        return SignedIn.as(account.actor());
    }

    /** Programs send the right password with every request: nothing is guessed, so nothing is looked up or counted. */
    private boolean signedInJustNow(Account account, String password) {
        return account.use() != Account.Use.FIRST_STEP_TO_PAGES && remembered(mark(password, account.passwordHash()));
    }

    private static boolean leadsTo(Account account, Door door) {
        return switch (account.use()) {
            case ANYWHERE -> true;
            case FIRST_STEP_TO_PAGES -> door == Door.PAGES;
            case INTERFACE -> door == Door.INTERFACE;
        };
    }

    /** Wrong passwords are forgotten only when the second step is right too. */
    private static Authentication halfWay(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new HalfWay(account.actor().id()), null, List.of(new SimpleGrantedAuthority(HalfWay.AUTHORITY)));
    }

    private final class At implements AuthenticationProvider {

        private final Door door;

        At(Door door) {
            this.door = door;
        }

        @Override
        public Authentication authenticate(Authentication attempt) {
            return SignIn.this.authenticate(attempt, door);
        }

        @Override
        public boolean supports(Class<?> attempt) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
        }
    }

    private boolean matches(String password, String hash) {
        String mark = mark(password, hash);
        if (remembered(mark)) return true;
        if (!encoder.matches(password, hash)) return false;
        if (right.size() >= MOST) right.clear();
        right.put(mark, Instant.now().plus(REMEMBERED));
        return true;
    }

    private boolean remembered(String mark) {
        Instant until = right.get(mark);
        return until != null && Instant.now().isBefore(until);
    }

    /** The stored hash takes part, so that a changed password is forgotten at once. */
    private String mark(String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
