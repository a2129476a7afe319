package vigil.alarms.bell;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmView.Told;

/**
 * The stored form of one alarm.
 *
 * @param seen which accounts have seen it, each once
 */
public record AlarmFile(String alarm, AlarmRaised raised, Instant raisedAt, List<Told> told, List<Seen> seen) {

    /** An account that has seen it, and when first. */
    public record Seen(String account, Instant at) {}

    AlarmFile told(Told more) {
        return new AlarmFile(alarm, raised, raisedAt, plus(told, more), seen);
    }

    AlarmFile seenBy(String account, Instant at) {
        return seenAt(account) != null ? this : new AlarmFile(alarm, raised, raisedAt, told, plus(seen, new Seen(account, at)));
    }

    /** When an account first saw it. */
    public @Nullable Instant seenAt(String account) {
        return seen.stream()
                .filter(one -> one.account().equals(account))
                .map(Seen::at)
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> plus(List<T> all, T more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }
}
