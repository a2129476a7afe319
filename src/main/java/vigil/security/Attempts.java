package vigil.security;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.Inet6Address;
import java.net.InetAddress;
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
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts wrong sign-ins, for all servers together, and makes whoever goes on wait twice as long each time. An account is shut
 * first for the address that guesses at it; for all addresses only when many guess, and an address for all accounts only when
 * it guesses at many: so nobody can shut a colleague out by typing nonsense. An attempt is counted before it is looked at and taken
 * back when it was right; the database decides which of several that come at once are too many.
 */
@Component
public class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int NETWORK_BYTES = 8;

    private final MongoCollection<Document> counts;
    private final Clock clock;
    private final Limit limit;

    Attempts(MongoDatabase database, Clock clock, Limit limit) {
        this.counts = database.getCollection("sign_in_attempts");
        this.clock = clock;
        this.limit = limit;
    }

    /** How often one address may send passwords and codes in a minute, whoever it says it is. */
    public interface Limit {

        /** Counts one; when it is enough, how long to wait. */
        Optional<Duration> takeOne(String address);

        /** Takes back one that was counted. */
        void giveBack(String address);
    }

    /** A password or code that is counted as wrong until it is known to be right. */
    public static final class Begun {

        private final List<Runnable> takenBack;

        private Begun(List<Runnable> takenBack) {
            this.takenBack = takenBack;
        }

        /** Takes it back; whatever was wrong before stays counted. */
        public void wasRight() {
            takenBack.forEach(Runnable::run);
        }
    }

    /** What is counted, how many mistakes are free, and the longest wait. */
    private record Counter(String id, int free, Duration longest) {

        Duration waitAfter(int failures) {
            if (failures < free) return Duration.ZERO;
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 20));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /**
     * Counts a password or code as wrong before it is looked at: of many that come at once none is looked at that would not have
     * been looked at one after the other.
     *
     * @throws MustWait it must not be looked at yet; nothing was counted
     */
    public Begun begin(String account, String address) {
        Instant now = clock.instant();
        counts.deleteMany(Filters.lt("last", Date.from(now.minus(FORGOTTEN))));
        List<Runnable> takenBack = new ArrayList<>();
        for (Counter counter : counters(account, address)) {
            try {
                takenBack.add(count(counter, now));
            } catch (MustWait wait) {
                takenBack.forEach(Runnable::run);
                throw wait;
            }
        }
        return new Begun(takenBack);
    }

    /**
     * The same for a program, whose password comes with a request that no filter has counted as a sign-in.
     *
     * @throws MustWait as above, or the address has sent enough for now; that it has sent one more is counted all the same
     */
    Begun beginOfProgram(String account, String address) {
        limit.takeOne(address).ifPresent(time -> {
            throw new MustWait(time);
        });
        Begun begun = begin(account, address);
        List<Runnable> takenBack = new ArrayList<>(begun.takenBack);
        takenBack.add(() -> limit.giveBack(address));
        return new Begun(takenBack);
    }

    /** Forgets the mistakes of an account at an address that has just signed in. */
    public void succeeded(String account, String address) {
        counts.deleteOne(Filters.eq("_id", counters(account, address).getFirst().id()));
    }

    /** Goes on from what was seen only if nobody else has meanwhile; whoever loses looks again, and may have to wait then. */
    private Runnable count(Counter counter, Instant now) {
        while (true) {
            Document seen = counts.find(Filters.eq("_id", counter.id())).first();
            Date shut = seen == null ? null : seen.getDate("until");
            if (shut != null && shut.toInstant().isAfter(now)) throw new MustWait(Duration.between(now, shut.toInstant()));
            int failures = 1 + (seen == null ? 0 : seen.getInteger("failures"));
            Duration wait = counter.waitAfter(failures);
            Date until = wait.isZero() ? null : Date.from(now.plus(wait));
            Document counted = new Document("_id", counter.id()).append("failures", failures).append("last", Date.from(now));
            if (until != null) counted.append("until", until);
            if (!replaced(seen, counted)) continue;
            if (until != null) LOG.warn("sign-in {} at {}: shut for {} unless it is right", failures, counter.id(), wait);
            return () -> takeBack(counter.id(), until);
        }
    }

    private boolean replaced(@Nullable Document seen, Document counted) {
        if (seen != null) return counts.replaceOne(seen, counted).getMatchedCount() == 1;
        try {
            counts.insertOne(counted);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw taken;
        }
    }

    /** What one attempt has shut is open again, unless another has shut it since. */
    private void takeBack(String id, @Nullable Date until) {
        Bson one = Updates.inc("failures", -1);
        Bson ours = Filters.and(Filters.eq("_id", id), Filters.eq("until", until));
        boolean undone = until != null
                && counts.updateOne(ours, Updates.combine(one, Updates.unset("until"))).getMatchedCount() == 1;
        if (!undone) counts.updateOne(Filters.eq("_id", id), one);
        counts.deleteOne(Filters.and(Filters.eq("_id", id), Filters.lte("failures", 0)));
    }

    /** Whoever has one address of IPv6 has the whole network of it: its first half counts. */
    public static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException named) { // what a proxy says may be a name; it is as good a key
            return address;
        }
    }

    private static List<Counter> counters(String account, String from) {
        String address = network(from);
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
