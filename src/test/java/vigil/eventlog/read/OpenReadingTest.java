package vigil.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.EventHistory;
import vigil.eventlog.LogCheck;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;
import vigil.testing.jar.Jar.JarEvent;

/** A reading gives every event once, also after it could not go on for a while; who begins with the log sees what is stored. */
class OpenReadingTest {

    private final TestDatabase place = TestDatabase.embedded();
    private final TestLog log = TestLog.plain(place.database(), TestLog.json(JarEvent.class));

    @AfterEach
    void close() {
        log.close();
        place.close();
    }

    @Test
    void what_cannot_be_read_now_is_not_left_out_later() {
        happened(0, 5);
        change(3, "not JSON");
        try (TestLog other = TestLog.plain(place.database(), TestLog.json(JarEvent.class))) {
            EventHistory.Reading reading = other.readings().after(0);
            assertThatThrownBy(() -> reading.more(100)).isInstanceOf(RuntimeException.class);
            change(3, "{\"coins\":3}");
            assertThat(positions(reading.more(100))).containsExactly(1L, 2L, 3L, 4L);
            assertThat(reading.more(100)).isEmpty();
        }
    }

    @Test
    void who_begins_with_the_log_reads_what_is_stored_and_goes_on_from_memory_at_its_end() {
        happened(0, 4);
        change(2, "{\"coins\":99}");
        EventHistory.Reading fromTheBeginning = log.readings().after(-1);
        assertThat(fromTheBeginning.more(100).get(2).event()).hasToString("CoinsPutIn[coins=99]");
        assertThat(log.readings().after(1).more(1).getFirst().event()).hasToString("CoinsPutIn[coins=2]");

        assertThat(fromTheBeginning.more(100)).isEmpty();
        happened(4, 6);
        change(5, "{\"coins\":99}");
        List<Recorded<Event>> more = fromTheBeginning.more(100);
        assertThat(positions(more)).containsExactly(4L, 5L);
        assertThat(more.getLast().event()).hasToString("CoinsPutIn[coins=5]");
    }

    /** More than the driver takes in one answer of the embedded database, which gives all it was asked for at once. */
    @Test
    void commits_that_are_large_together_are_read_in_smaller_pages() {
        String much = "{\"why\":\"" + "x".repeat(2 << 20) + "\"}";
        for (int i = 0; i < 30; i++) {
            Entry large = new Entry("event-" + i, "jar", i, "jar", i, "coins-put-in", "1", "{\"coins\":7}", much);
            log.appender().append(Prepared.of(List.of(large)));
        }
        assertThat(log.log().of("jar", 0, Integer.MAX_VALUE)).as("remembering where they are").hasSize(30);
        MongoCommitLog plain = new MongoCommitLog(place.database());
        List<Long> all = LongStream.range(0, 30).boxed().toList();
        assertThat(plain.at(all.reversed())).extracting(Commit::position).isEqualTo(all);
        assertThat(plain.of("jar", 0, Integer.MAX_VALUE)).extracting(Commit::position).isSorted().hasSize(30);
        assertThat(plain.of("jar", 2, 27)).extracting(Commit::position).startsWith(2L).endsWith(28L).hasSize(27);
        try (TestLog other = TestLog.plain(place.database(), TestLog.json(JarEvent.class))) {
            List<Long> read = new ArrayList<>();
            EventHistory.Reading reading = other.readings().after(-1);
            for (List<Recorded<Event>> more = reading.more(500); !more.isEmpty(); more = reading.more(500)) read.addAll(positions(more));
            assertThat(read).isEqualTo(LongStream.range(0, 30).boxed().toList());
            assertThat(new LogCheck(other.log(), other.marks().origin()).run().events()).isEqualTo(30);
        }
    }

    private void happened(long from, long to) {
        LongStream.range(from, to).forEach(i -> log.appender().append(Prepared.of(List.of(new Entry(
                "event-" + i, "jar", i, "jar", i, "coins-put-in", "1", "{\"coins\":" + i + "}", "{}")))));
    }

    private void change(long position, String payload) {
        place.database().getCollection("log").updateOne(Filters.eq("_id", position), Updates.set("ev.0.p", payload));
    }

    private static List<Long> positions(List<Recorded<Event>> events) {
        return events.stream().map(Recorded::position).toList();
    }
}
