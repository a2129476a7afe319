package vigil.security.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vigil.security.Attempts;

/** Counts what addresses and accounts ask for, each in a bucket that fills up again within a minute. */
@Component
final class Limits implements Attempts.Limit {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** Who asks from more addresses than this at once is a matter for what stands before the server. */
    private static final int MOST = 100_000;

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    Limits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new Of(clock);
    }

    /** Takes one of what somebody has left; when nothing is left, how long to wait. */
    Optional<Duration> take(Limited what, String who) {
        int most = settings.of(what);
        if (most <= 0) return Optional.empty();
        var taken = buckets.get(what + " " + who, _ -> bucket(most)).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    @Override
    public Optional<Duration> takeOne(String address) {
        return take(Limited.SIGN_INS, AddressLimit.network(address));
    }

    @Override
    public void giveBack(String address) {
        Bucket bucket = buckets.getIfPresent(Limited.SIGN_INS + " " + AddressLimit.network(address));
        if (bucket != null) bucket.addTokens(1);
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The office's clock, as the buckets read it. */
    private record Of(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
