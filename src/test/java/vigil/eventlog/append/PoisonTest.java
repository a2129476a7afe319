package vigil.eventlog.append;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.eventlog.CommitRejected;
import vigil.eventlog.LogCheck;
import vigil.eventlog.append.Outcome.Rejected;
import vigil.eventlog.format.Commit;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

/** A commit that the database will never take fails alone: what stands before it is stored, what stands behind it gets its number. */
class PoisonTest {

    private static final String POISON = "poison";

    static boolean there() {
        return TestServer.canStart();
    }

    @Test
    void on_a_database_that_refuses_it() {
        try (TestDatabase place = TestDatabase.embedded()) {
            fails(place.database(), "too large");
        }
    }

    /** There a validator refuses it, which is the refusal a server can be told to give. */
    @Test
    @EnabledIf("there")
    void on_a_server_that_refuses_it() {
        try (TestDatabase place = TestDatabase.onServer().orElseThrow()) {
            LogMarks.open(place.database());
            place.database().runCommand(new Document("collMod", "log")
                    .append("validator", new Document("ev.0.a", new Document("$ne", POISON))));
            decided(place.database(), new MongoCommitLog(place.database()));
        }
    }

    private static void fails(MongoDatabase database, String why) {
        LogMarks.open(database);
        decided(database, new Between(new MongoCommitLog(database), () -> {}) {
            @Override
            public Outcome append(List<Commit> commits) {
                int good = 0;
                while (good < commits.size() && !isPoison(commits.get(good))) good++;
                if (good == commits.size()) return super.append(commits);
                if (good > 0) assertThat(super.append(commits.subList(0, good))).isInstanceOf(Outcome.Written.class);
                return new Rejected(good, why);
            }
        });
    }

    private static boolean isPoison(Commit commit) {
        return commit.body().entries().getFirst().stream().equals(POISON);
    }

    private static void decided(MongoDatabase database, CommitLog log) {
        String origin = LogMarks.read(database).origin();
        Pauses none = new Pauses() {
            @Override
            void take(int failures) {
                throw new AssertionError("there is no doubt");
            }
        };
        Batches batches = new Batches(
                log, new Batches.Identity(origin, "server", () -> 0), _ -> {}, new Batches.Manners(none, Turns.RACING));
        List<Submission> batch = List.of(
                new Submission(one("a", 0)), new Submission(one(POISON, 0)), new Submission(one("b", 0)), new Submission(one(POISON, 1)));
        batches.decide(batch);
        assertThat(batch.get(0).answer().resultNow().position()).isZero();
        assertThat(batch.get(1).answer().exceptionNow()).isInstanceOf(CommitRejected.class);
        assertThat(batch.get(2).answer().resultNow().position()).isEqualTo(1);
        assertThat(batch.get(3).answer().exceptionNow()).isInstanceOf(CommitRejected.class);
        Submission next = new Submission(one("a", 1));
        batches.decide(List.of(next));
        assertThat(next.answer().resultNow().position()).isEqualTo(2);
        LogCheck.Result result = new LogCheck(log, origin).run();
        assertThat(result.sound()).isTrue();
        assertThat(result.events()).isEqualTo(3);
    }
}
