package vigil.security;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts wrong sign-ins, for all servers together, and makes whoever goes on wait twice as long each time. An account is shut
 * first for the address that guesses at it; for all addresses only when many guess, and an address for all accounts only when
 * it guesses at many: so nobody can shut a colleague out by typing nonsense.
 */
@Component
public class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final MongoCollection<Document> counts;
    private final Clock clock;

    Attempts(MongoDatabase database, Clock clock) {
        this.counts = database.getCollection("sign_in_attempts");
        this.clock = clock;
    }

    /** What is counted, how many mistakes are free, and the longest wait. */
    private record Counter(String id, int free, Duration longest) {

        Duration waitAfter(int failures) {
            if (failures < free) return Duration.ZERO;
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 20));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /** How long an account must not be tried from an address; empty when it may be. */
    public Optional<Duration> mustWait(String account, String address) {
        Instant now = clock.instant();
        List<String> ids = counters(account, address).stream().map(Counter::id).toList();
        Instant until = Instant.MIN;
        for (Document count : counts.find(Filters.in("_id", ids))) {
            Date end = count.getDate("until");
            if (end != null && end.toInstant().isAfter(until)) until = end.toInstant();
        }
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    /** Counts a wrong password or code. */
    public void failed(String account, String address) {
        Instant now = clock.instant();
        counts.deleteMany(Filters.lt("last", Date.from(now.minus(FORGOTTEN))));
        counters(account, address).forEach(counter -> count(counter, now));
    }

    /** Forgets the mistakes of an account at an address that has just signed in. */
    public void succeeded(String account, String address) {
        counts.deleteOne(Filters.eq("_id", counters(account, address).getFirst().id()));
    }

    private void count(Counter counter, Instant now) {
        Document counted = counts.findOneAndUpdate(
                Filters.eq("_id", counter.id()),
                Updates.combine(Updates.inc("failures", 1), Updates.set("last", Date.from(now))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        int failures = counted == null ? 1 : counted.getInteger("failures");
        Duration wait = counter.waitAfter(failures);
        if (wait.isZero()) return;
        counts.updateOne(Filters.eq("_id", counter.id()), Updates.set("until", Date.from(now.plus(wait))));
        LOG.warn("{} wrong sign-ins at {}: shut for {}", failures, counter.id(), wait);
    }

    private static List<Counter> counters(String account, String address) {
        String name = hash(account.toLowerCase(Locale.ROOT));
        return List.of(
                new Counter("account " + name + " from " + address, 5, Duration.ofHours(1)),
                new Counter("account " + name, 50, Duration.ofMinutes(15)),
                new Counter("address " + address, 100, Duration.ofMinutes(15)));
    }

    /** What was typed as a name may have been a password. */
    private static String hash(String typed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
