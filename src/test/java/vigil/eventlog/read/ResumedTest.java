package vigil.eventlog.read;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vigil.testing.Entries.entry;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogBroken;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Whoever goes on reading behind any position gets every event after it once, up to the first break in the line and not one further. */
class ResumedTest {

    private static final int COMMITS = 12;

    /** Position of the first event of a commit; each second one has two events. */
    private static long position(int commit) {
        return commit + commit / 2L;
    }

    private TestDatabase place;
    private MongoCollection<Document> commits;
    private CommitLog log;
    private String origin = "";

    @BeforeEach
    void a_log_of_single_and_double_commits() {
        place = TestDatabase.embedded();
        commits = place.database().getCollection("log");
        try (TestLog written = TestLog.plain(place.database(), TestLog.json())) {
            origin = written.marks().origin();
            for (int i = 0; i < COMMITS; i++) {
                written.appender().append(i % 2 == 0 ? one("a", i) : Prepared.of(List.of(entry("a", i), entry("b", i))));
            }
        }
        log = new MongoCommitLog(place.database());
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void a_sound_log_is_read_on_from_everywhere() {
        for (long after = -1; after < position(COMMITS); after++) {
            for (int page : new int[] {1, 3, 100}) assertThat(read(after, page)).isEqualTo(range(after + 1, position(COMMITS)));
        }
    }

    @Test
    void a_missing_commit_stops_everybody_before_it() {
        commits.deleteOne(eq("_id", position(7)));
        stopsAt(position(7));
    }

    @Test
    void a_broken_link_stops_everybody_before_it() {
        commits.updateOne(eq("_id", position(7)), Updates.set("ph", new Binary(new byte[32])));
        stopsAt(position(7));
    }

    /** Who stood in the midst of it had taken a part of another commit than stands there now. */
    @Test
    void a_commit_with_another_time_stops_everybody_before_it_and_in_the_midst_of_it() {
        commits.updateOne(eq("_id", position(7)), Updates.set("t", 4_000_000_000_000L));
        stopsAt(position(7));
        LogBroken within = catchThrowableOfType(LogBroken.class, () -> read(position(7), 1));
        assertThat(within.position()).isEqualTo(position(7));
    }

    @Test
    void who_stands_behind_the_end_is_told_that_events_are_gone() {
        for (long beyond : new long[] {position(COMMITS), position(COMMITS) + 1, 1_000_000}) {
            LogBroken lost = catchThrowableOfType(LogBroken.class, () -> read(beyond, 1));
            assertThat(lost.position()).isEqualTo(beyond);
        }
    }

    private void stopsAt(long broken) {
        for (long after = -1; after < broken; after++) {
            List<Long> given = new ArrayList<>();
            long from = after;
            LogBroken stopped = catchThrowableOfType(LogBroken.class, () -> read(from, 2, given::add));
            assertThat(stopped).as("after " + after).isNotNull();
            assertThat(stopped.position()).isEqualTo(broken);
            assertThat(given).as("after " + after).isSubsetOf(range(after + 1, broken));
        }
    }

    private List<Long> read(long after, int page) {
        List<Long> given = new ArrayList<>();
        read(after, page, given::add);
        return given;
    }

    private void read(long after, int page, LongConsumer each) {
        Follower follower = Follower.after(log, origin, after);
        for (List<Commit> more = follower.more(page); !more.isEmpty(); more = follower.more(page)) {
            for (Commit commit : more) {
                for (long at = commit.position(); at <= commit.last(); at++) if (at > after) each.accept(at);
            }
        }
    }

    private static List<Long> range(long from, long to) {
        List<Long> all = new ArrayList<>();
        for (long at = from; at < to; at++) all.add(at);
        return all;
    }
}
