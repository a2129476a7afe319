package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.entry;
import static vigil.testing.Entries.one;

import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogBusy;
import vigil.eventlog.LogCheck;
import vigil.eventlog.OutcomeUnknown;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.testing.TestDatabase;

/**
 * Found on a server that had been killed: the database refuses a commit for a duplicate key, and there is no commit that has it.
 * The commit fails; nobody waits behind it for ever. The simulation found the second case: seed 4, when it was told as a refusal.
 */
class UnexplainedRefusalTest {

    private TestDatabase database;
    private String origin;
    private CommitLog log;

    @BeforeEach
    void open() {
        database = TestDatabase.embedded();
        origin = LogMarks.open(database.database()).origin();
        log = new MongoCommitLog(database.database());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_commit_is_told_that_nothing_was_written_and_those_beside_it_are_stored() {
        Haunted haunted = new Haunted(log, List.of());
        Submission before = new Submission(one("a", 0));
        Submission refused = new Submission(one(Haunted.STREAM, 0));
        Submission behind = new Submission(one("b", 0));
        Batches batches = batches(haunted);
        batches.decide(List.of(before, refused, behind));

        assertThat(before.answer().resultNow().position()).isZero();
        assertThat(refused.answer().exceptionNow()).isInstanceOf(LogBusy.class).hasMessageContaining("duplicate key");
        assertThat(behind.answer().resultNow().position()).isEqualTo(1);
        assertSoundWith(2);
    }

    /** It was sent before, and that attempt arrives when everybody has given it up: "refused" would have been a lie. */
    @Test
    void when_an_earlier_attempt_may_still_arrive_the_outcome_is_unknown() {
        Haunted haunted = new Haunted(log, List.of(new Outcome.Unclear(new IllegalStateException("the request is late"))));
        Submission refused = new Submission(one(Haunted.STREAM, 0));
        Submission behind = new Submission(one("b", 0));
        Batches batches = batches(haunted);
        batches.decide(List.of(refused, behind));

        assertThat(refused.answer().exceptionNow()).isInstanceOf(OutcomeUnknown.class);
        assertThat(behind.answer().exceptionNow()).isInstanceOf(OutcomeUnknown.class);
        log.append(haunted.first); // it arrives
        Submission next = new Submission(one("c", 0));
        batches.decide(List.of(next));
        assertThat(next.answer().resultNow().position()).isEqualTo(2);
        assertSoundWith(3);
    }

    /** An index that does not belong there is the same to the log; a real database refuses here. */
    @Test
    void an_index_that_does_not_belong_there_holds_up_nobody_but_what_it_refuses() {
        database.database().getCollection("log").createIndex(new Document("ev.i", 1), new IndexOptions().unique(true));
        Batches.Identity identity = new Batches.Identity(origin, "server", System::currentTimeMillis);
        try (Appender appender = new Appender(new Batches(log, identity, commits -> {}), Duration.ofSeconds(20))) {
            Entry first = entry("a", 0);
            appender.append(Prepared.of(List.of(first)));
            Entry again = new Entry(first.id(), "b", 0, "test", 0, "text", "1", "{}", "{}");
            assertThatThrownBy(() -> appender.append(Prepared.of(List.of(again)))).isInstanceOf(LogBusy.class);
            assertThat(appender.append(one("c", 0)).position()).isEqualTo(1);
        }
        assertSoundWith(2);
    }

    private Batches batches(CommitLog log) {
        Pauses none = new Pauses() {
            @Override
            void take(int failures) {
                if (failures > 20) throw new AssertionError("the commit is never decided");
            }
        };
        return new Batches(
                log, new Batches.Identity(origin, "server", () -> 0), commits -> {}, new Batches.Manners(none, Turns.RACING));
    }

    private void assertSoundWith(long events) {
        LogCheck.Result result = new LogCheck(log, origin).run();
        assertThat(result.sound()).isTrue();
        assertThat(result.events()).isEqualTo(events);
    }

    /** Refuses one stream for ever, after the answers that it gives first without storing anything. */
    private static final class Haunted extends Between {

        static final String STREAM = "haunted";

        private final List<Outcome> answers;
        private List<Commit> first = List.of();
        private int sent;

        Haunted(CommitLog log, List<Outcome> answers) {
            super(log, () -> {});
            this.answers = answers;
        }

        @Override
        public Outcome append(List<Commit> commits) {
            if (first.isEmpty()) first = List.copyOf(commits);
            if (sent < answers.size()) return answers.get(sent++);
            int good = 0;
            while (good < commits.size() && !haunted(commits.get(good))) good++;
            if (good == commits.size()) return super.append(commits);
            if (good > 0) assertThat(super.append(commits.subList(0, good))).isInstanceOf(Outcome.Written.class);
            return new Outcome.Collided(good);
        }

        private static boolean haunted(Commit commit) {
            return commit.body().entries().getFirst().stream().equals(STREAM);
        }
    }
}
