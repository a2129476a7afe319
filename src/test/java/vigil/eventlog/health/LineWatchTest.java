package vigil.eventlog.health;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import vigil.eventlog.read.Doorbell;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** A server that is up notices when the line of commits no longer holds, says where, and notices when it holds again. */
class LineWatchTest {

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog log = TestLog.plain(database.database(), TestLog.json());
    private final Doorbell doorbell = new Doorbell();
    private final LineWatch line = new LineWatch(log.log(), log.marks().origin(), doorbell, () -> 0);
    private final MongoCollection<Document> commits = database.database().getCollection("log");

    @BeforeEach
    void three_commits() {
        for (int i = 0; i < 3; i++) log.appender().append(one("a", i));
        line.look();
    }

    @AfterEach
    void close() {
        line.close();
        log.close();
        database.close();
    }

    @Test
    void a_sound_line_is_followed_to_its_end() {
        assertThat(line.head()).isEqualTo(2);
        log.appender().append(one("a", 3));
        line.look();
        assertThat(line.head()).isEqualTo(3);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_gap_is_down_and_up_again_once_it_is_closed() {
        log.appender().append(one("a", 3));
        log.appender().append(one("a", 4));
        List<Document> fourth = taken(3);
        line.look();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails()).containsEntry("brokenAt", 3L).containsEntry("head", 2L);
        commits.insertMany(fourth);
        line.look();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(line.head()).isEqualTo(4);
    }

    @Test
    void a_commit_that_does_not_continue_the_one_before_is_down() {
        log.appender().append(one("a", 3));
        commits.updateOne(eq("_id", 3L), Updates.set("ph", new Binary(new byte[32])));
        line.look();
        assertThat(line.broken()).hasValueSatisfying(broken -> {
            assertThat(broken.position()).isEqualTo(3);
            assertThat(broken.what()).contains("does not continue");
        });
    }

    @Test
    void events_that_are_gone_from_the_end_are_down() {
        commits.deleteMany(gte("_id", 2L));
        line.look();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails()).containsEntry("brokenAt", 2L);
    }

    /** What was appended behind the place of what is gone must not hide that it is gone. */
    @Test
    void events_that_are_gone_stay_gone_although_the_log_goes_on_behind_them() {
        List<Document> third = taken(2);
        line.look();
        assertThat(line.broken()).isPresent();
        log.appender().append(one("a", 3));
        line.look();
        assertThat(line.broken()).hasValueSatisfying(broken ->
                assertThat(broken.getMessage()).isEqualTo("position 2: events up to position 2 are gone"));
        commits.insertMany(third);
        line.look();
        assertThat(line.broken()).isEmpty();
        assertThat(line.head()).isEqualTo(3);
    }

    /** As right after an election: for a moment less is shown than was shown before. */
    @Test
    void what_is_gone_for_a_moment_only_is_no_break() throws InterruptedException {
        List<Document> third = taken(2);
        Thread back = Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            commits.insertMany(third);
        });
        line.look();
        back.join();
        assertThat(line.broken()).isEmpty();
        assertThat(line.head()).isEqualTo(2);
    }

    @Test
    void another_commit_in_the_place_of_the_newest_is_down() {
        taken(2);
        TestLog another = TestLog.plain(database.database(), TestLog.json());
        another.appender().append(one("b", 0));
        another.close();
        line.look();
        assertThat(line.broken()).hasValueSatisfying(broken -> assertThat(broken.what()).startsWith("another commit stands here"));
    }

    /** Readers stand before a gap for ever: a server that starts begins there, and not behind it. */
    @Test
    void a_gap_is_found_again_by_a_server_that_starts_where_the_readers_stand() {
        log.appender().append(one("a", 3));
        taken(2);
        try (LineWatch restarted = new LineWatch(log.log(), log.marks().origin(), doorbell, () -> 1)) {
            restarted.look();
            assertThat(restarted.head()).isEqualTo(1);
            assertThat(restarted.broken()).hasValueSatisfying(broken -> assertThat(broken.position()).isEqualTo(2));
        }
        try (LineWatch fromTheBeginning = new LineWatch(log.log(), log.marks().origin(), doorbell, () -> -1)) {
            fromTheBeginning.look();
            assertThat(fromTheBeginning.broken()).isPresent();
        }
    }

    @Test
    void it_looks_by_itself_when_the_bell_rings() {
        line.start();
        log.appender().append(one("a", 3));
        doorbell.ring();
        Awaitility.await().until(() -> line.head() == 3);
        commits.deleteMany(gte("_id", 2L));
        doorbell.ring();
        Awaitility.await().until(() -> line.broken().isPresent());
    }

    private List<Document> taken(long position) {
        List<Document> found = commits.find(eq("_id", position)).into(new ArrayList<>());
        commits.deleteOne(eq("_id", position));
        return found;
    }

    private Health health() {
        return new LogHealth(line).health();
    }
}
