package vigil.security.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.security.Attempts;

/**
 * Counts what addresses and accounts ask for. What an account asks for, and what an address sends to sign in, is counted in the
 * database for all servers together: rare things one by one, requests in handfuls that grow while somebody is busy, so that it
 * costs a busy account a write in sixty requests. What an address asks for before anything is looked at each server counts for
 * itself: it protects the server, and must not become work for the database. While that does not answer, each counts for itself.
 */
@Component
final class Limits implements Attempts.Limit {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

    /** Who asks from more addresses than this at once is a matter for what stands before the server. */
    private static final int MOST = 100_000;

    /** Each server may have at most this part of a limit in hand without having used it. */
    private static final int PART = 20;

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final Duration ALONE = Duration.ofSeconds(30);

    private final LimitSettings settings;
    private final Clock clock;
    private final Buckets shared;
    private final Cache<String, Hand> hands = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Rate.PERIOD.multipliedBy(2))
            .build();
    private volatile Instant aloneUntil = Instant.MIN;

    Limits(LimitSettings settings, Clock clock, MongoDatabase database) {
        this.settings = settings;
        this.clock = clock;
        this.shared = new Buckets(database);
    }

    /** Takes one of what somebody has left; when nothing is left, how long to wait. */
    Optional<Duration> take(Limited what, String who) {
        int most = settings.of(what);
        if (most <= 0) return Optional.empty();
        String id = what + " " + who;
        return hands.get(id, _ -> new Hand(id, what, new Rate(most))).take();
    }

    @Override
    public Optional<Duration> takeOne(String address) {
        return take(Limited.SIGN_INS, Attempts.network(address));
    }

    @Override
    public void giveBack(String address) {
        int most = settings.of(Limited.SIGN_INS);
        if (most > 0) shared.giveBack(Limited.SIGN_INS + " " + Attempts.network(address), new Rate(most));
    }

    /** What this server has taken of somebody's bucket and not yet given out. */
    private final class Hand {

        private final String id;
        private final Limited what;
        private final Rate rate;
        private int left;
        private int size = 1;
        private Instant filled = Instant.MIN;
        private long full;
        private long seen;

        private Hand(String id, Limited what, Rate rate) {
            this.id = id;
            this.what = what;
            this.rate = rate;
        }

        private synchronized Optional<Duration> take() {
            Instant now = clock.instant();
            if (left == 0) {
                Buckets.Given given = fill(now);
                if (given.given() == 0) return Optional.of(given.next());
                left = given.given();
            }
            left--;
            return Optional.empty();
        }

        private Buckets.Given fill(Instant now) {
            if (what == Limited.ADDRESS || now.isBefore(aloneUntil)) return ofThisServer(now);
            try {
                return shared.take(id, rate, wanted(now), now);
            } catch (MongoException trouble) {
                LOG.warn("Limits are counted for this server alone, the database does not answer: {}", trouble.getMessage());
                aloneUntil = now.plus(ALONE);
                return ofThisServer(now);
            }
        }

        private int wanted(Instant now) {
            if (what != Limited.REQUESTS) return 1;
            size = now.isBefore(filled.plus(BUSY)) ? Math.min(size * 2, Math.max(1, rate.most() / PART)) : 1;
            filled = now;
            return size;
        }

        private Buckets.Given ofThisServer(Instant now) {
            long moment = Buckets.nanos(now);
            Rate.Level level = Rate.level(full, seen, moment);
            int given = rate.given(level.untilFull(), 1);
            if (given == 0) return new Buckets.Given(0, rate.until(level.untilFull()).plusNanos(level.at() - moment));
            full = level.at() + level.untilFull() + rate.cost(1);
            seen = level.at();
            return new Buckets.Given(1, Duration.ZERO);
        }
    }
}
