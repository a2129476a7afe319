package vigil.eventlog.read;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.entry;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogBroken;
import vigil.eventlog.LogCheck;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.ground.CannotStart;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** Whoever changes stored data is found, and the place is named. */
class TamperTest {

    private TestDatabase database;
    private MongoCollection<Document> commits;
    private String origin;

    @BeforeEach
    void aLogOfFiveCommits() {
        database = TestDatabase.embedded();
        commits = database.database().getCollection("log");
        try (TestLog log = TestLog.plain(database.database(), TestLog.json())) {
            origin = log.marks().origin();
            log.appender().append(one("a", 0));
            log.appender().append(Prepared.of(List.of(entry("a", 1), entry("b", 0))));
            log.appender().append(one("a", 2));
            log.appender().append(one("b", 1));
            log.appender().append(one("a", 3));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_untouched_log_is_sound() {
        LogCheck.Result result = check();
        assertThat(result.sound()).isTrue();
        assertThat(result.commits()).isEqualTo(5);
        assertThat(result.events()).isEqualTo(6);
    }

    @Test
    void a_changed_payload() {
        commits.updateOne(eq("_id", 1L), Updates.set("ev.1.p", "\"something else\""));
        found(2, "not what was hashed");
    }

    @Test
    void a_changed_payload_with_its_leaf_adjusted() {
        commits.updateOne(eq("_id", 3L), Updates.combine(Updates.set("er", zeros())));
        found(3, "root does not fit");
    }

    @Test
    void a_removed_commit() {
        commits.deleteOne(eq("_id", 3L));
        found(3, "nothing stands here");
        assertThatThrownBy(this::follow).isInstanceOf(LogBroken.class).hasMessageContaining("position 3");
    }

    @Test
    void commits_that_changed_places() {
        Document third = commits.find(eq("_id", 3L)).first();
        Document fourth = commits.find(eq("_id", 4L)).first();
        commits.deleteMany(new Document("_id", new Document("$in", List.of(3L, 4L))));
        commits.insertOne(fourth.append("_id", 3L));
        commits.insertOne(third.append("_id", 4L));
        found(3, "link to the commit before is broken");
    }

    @Test
    void a_commit_rewritten_with_a_link_of_its_own() {
        commits.updateOne(eq("_id", 3L), Updates.set("t", 4_000_000_000_000L));
        found(3, "own link does not fit");
        assertThatThrownBy(this::follow).isInstanceOf(LogBroken.class).hasMessageContaining("position 3");
    }

    @Test
    void a_log_whose_newest_part_was_cut_off_looks_sound_but_has_another_head() {
        String before = check().head();
        commits.deleteOne(eq("_id", 5L));
        assertThat(check().sound()).isTrue();
        assertThat(check().head()).isNotEqualTo(before);
        assertThatThrownBy(() -> Follower.after(new MongoCommitLog(database.database()), origin, 5))
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("beyond the end");
    }

    @Test
    void a_dropped_index_keeps_the_log_closed() {
        commits.dropIndex(new Document("ev.a", 1).append("ev.s", 1));
        assertThatThrownBy(() -> LogMarks.open(database.database()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("unique index");
    }

    private void found(long position, String what) {
        assertThat(check().broken()).hasValueSatisfying(finding -> {
            assertThat(finding.position()).isEqualTo(position);
            assertThat(finding.what()).contains(what);
        });
    }

    private LogCheck.Result check() {
        return new LogCheck(new MongoCommitLog(database.database()), origin).run();
    }

    private void follow() {
        Follower follower = Follower.after(new MongoCommitLog(database.database()), origin, -1);
        while (!follower.more(2).isEmpty()) assertThat(follower.next()).isLessThanOrEqualTo(6);
    }

    private static Binary zeros() {
        return new Binary(new byte[32]);
    }
}
