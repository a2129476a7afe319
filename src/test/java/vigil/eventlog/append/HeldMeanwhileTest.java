package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.eventlog.LogCheck;
import vigil.eventlog.format.Commit;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.testing.TestDatabase;

/**
 * A commit is stored, its answer is lost, and it meets itself when it is sent again. Whenever a majority comes to hold it
 * while the server looks what it has met, it must not take itself for a rival: neither at its position nor in its streams.
 */
class HeldMeanwhileTest {

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

    /** The looks are: for the whole batch, at the position of its first commit, in the stream of it; then it is sent again. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_commit_is_not_its_own_rival(int looks) {
        HeldLate late = new HeldLate(log, looks);
        Batches batches = new Batches(
                late, new Batches.Identity(origin, "server", () -> 0), commits -> {}, new Batches.Manners(atOnce(), Turns.RACING));
        Submission submission = new Submission(one("a", 0));
        batches.decide(List.of(submission));

        Commit told = submission.answer().resultNow();
        assertThat(log.at(told.position())).get().matches(told::same);
        assertThat(new LogCheck(log, origin).run().events()).isEqualTo(1);
        assertThat(late.sent).as("times it was sent").isEqualTo(looks == 0 ? 2 : 3);
        assertThat(late.askedForStream).as("its stream was looked at").isEqualTo(looks >= 2);
    }

    private static Pauses atOnce() {
        return new Pauses() {
            @Override
            void take(int failures) {
                if (failures > 10) throw new AssertionError("the commit is never decided");
            }
        };
    }

    /** Loses the first answer; what it stored is seen by nobody before so many looks for it. */
    private static final class HeldLate extends Between {

        private final int looks;
        private int looked;
        private int sent;
        private boolean askedForStream;

        HeldLate(CommitLog log, int looks) {
            super(log, () -> {});
            this.looks = looks;
        }

        @Override
        public Outcome append(List<Commit> commits) {
            Outcome outcome = super.append(commits);
            return sent++ == 0 ? new Outcome.Unclear(new IllegalStateException("the answer was lost")) : outcome;
        }

        @Override
        public List<Commit> at(Collection<Long> positions) {
            return looked++ < looks ? List.of() : super.at(positions);
        }

        @Override
        public List<Commit> of(String stream, long sequence, int limit) {
            askedForStream = true;
            return looked++ < looks ? List.of() : super.of(stream, sequence, limit);
        }
    }
}
