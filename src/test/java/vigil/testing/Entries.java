package vigil.testing;

import java.util.List;
import java.util.UUID;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;

/** Made-up events for tests of the log. */
public final class Entries {

    private Entries() {}

    /** One event of a stream. */
    public static Entry entry(String stream, long sequence) {
        return at(stream, sequence, 1_700_000_000_000_000L + sequence);
    }

    /** One event of a stream with its time in microseconds. */
    public static Entry at(String stream, long sequence, long time) {
        String payload = "\"event " + sequence + " of " + stream + "\"";
        return new Entry(UUID.randomUUID().toString(), stream, sequence, "test", time, "text", "1", payload, "{}");
    }

    /** An event of no stream. */
    public static Entry alone() {
        String id = UUID.randomUUID().toString();
        return new Entry(id, id, 0, null, 1_700_000_000_000_000L, "text", "1", "\"alone\"", "{}");
    }

    /** A commit of one event. */
    public static Prepared one(String stream, long sequence) {
        return Prepared.of(List.of(entry(stream, sequence)));
    }
}
