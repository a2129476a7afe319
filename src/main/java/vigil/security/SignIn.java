package vigil.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks a name and a password; the principal is then the {@link vigil.kernel.Actor}. A password that was right is
 * remembered for a minute as a keyed hash, since programs send it with every request and a good password hash is slow.
 */
final class SignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;
    private final SecretKeySpec key;
    private final Map<String, Instant> right = new ConcurrentHashMap<>();

    SignIn(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode("nobody");
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Account account = accounts.named(attempt.getName()).orElse(null);
        String hash = account == null ? hashOfNobody : account.passwordHash();
        if (!matches(password, hash) || account == null) {
            throw new BadCredentialsException("name or password is wrong");
        }
        var authority = new SimpleGrantedAuthority("ROLE_" + account.actor().role());
        return UsernamePasswordAuthenticationToken.authenticated(account.actor(), null, List.of(authority));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private boolean matches(String password, String hash) {
        String mark = mark(password, hash);
        Instant until = right.get(mark);
        if (until != null && Instant.now().isBefore(until)) return true;
        if (!encoder.matches(password, hash)) return false;
        if (right.size() >= MOST) right.clear();
        right.put(mark, Instant.now().plus(REMEMBERED));
        return true;
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
