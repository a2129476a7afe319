package vigil.security.provider;

import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Whether a program's token, good by signature and time, was taken back before its end. What the provider says of ended sessions
 * ends tokens on all servers at once; where it is so set, the provider is asked about every token too (RFC 7662), and what it
 * says counts for a while.
 */
final class TakenBack {

    /** No provider's tokens last longer. */
    private static final long DAYS = 32;
    private static final int MOST = 50_000;

    private final MongoCollection<Document> ended;
    private final Predicate<String> isActive;
    private final Duration askedEvery;
    private final Clock clock;
    private final Cache<String, Said> said = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Said(boolean active, Instant at) {}

    /**
     * @param isActive asks the provider about a token
     * @param askedEvery how long its answer counts; zero to ask nothing
     */
    TakenBack(MongoCollection<Document> ended, Predicate<String> isActive, Duration askedEvery, Clock clock) {
        this.ended = ended;
        this.isActive = isActive;
        this.askedEvery = askedEvery;
        this.clock = clock;
    }

    /** Sees to it that what is no longer needed goes by itself. */
    void prepare() {
        ended.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(DAYS, TimeUnit.DAYS));
    }

    /** The provider has ended one session, or when it names none, all of an account. */
    void end(OidcLogoutToken told) {
        String session = told.getSessionId();
        String what = session == null ? ofAccount(told.getSubject()) : ofSession(session);
        ended.updateOne(
                new Document("_id", what), Updates.max("at", Date.from(told.getIssuedAt())), new UpdateOptions().upsert(true));
        said.invalidateAll();
    }

    /**
     * The token, when it is still good.
     *
     * @throws BadJwtException it was taken back
     * @throws JwtException neither yes nor no can be had now
     */
    Jwt check(Jwt token) {
        if (isEnded(token)) throw new BadJwtException("its session at the provider has ended");
        if (!askedEvery.isZero() && !isActive(token)) throw new BadJwtException("the provider has taken it back");
        return token;
    }

    /** The same for what stays open; while nothing can be had it goes on, as long as the token lasts. */
    boolean stillGood(Jwt token) {
        try {
            return check(token) == token;
        } catch (BadJwtException over) {
            return false;
        } catch (JwtException nobodyKnows) {
            return true;
        }
    }

    /** A token made before the account's sessions were ended; one of an ended session is never good again. */
    private boolean isEnded(Jwt token) {
        String session = token.getClaimAsString("sid");
        List<String> asked = new ArrayList<>(List.of(ofAccount(token.getSubject())));
        if (session != null) asked.add(ofSession(session));
        try {
            Instant made = token.getIssuedAt();
            return ended.find(in("_id", asked)).into(new ArrayList<>()).stream()
                    .anyMatch(one -> one.getString("_id").startsWith("session ")
                            || made == null
                            || !made.isAfter(one.getDate("at").toInstant()));
        } catch (MongoException away) {
            throw new JwtException("the database does not say whether a session has ended", away);
        }
    }

    private boolean isActive(Jwt token) {
        String fingerprint = fingerprint(token.getTokenValue());
        Said before = said.getIfPresent(fingerprint);
        Instant now = clock.instant();
        if (before != null && (!before.active() || now.isBefore(before.at().plus(askedEvery)))) return before.active();
        boolean active = isActive.test(token.getTokenValue());
        said.put(fingerprint, new Said(active, now));
        return active;
    }

    private static String ofAccount(@Nullable String subject) {
        return "account " + subject;
    }

    private static String ofSession(String session) {
        return "session " + session;
    }

    private static String fingerprint(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
