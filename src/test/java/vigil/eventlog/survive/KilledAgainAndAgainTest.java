package vigil.eventlog.survive;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

/**
 * Three server processes append to one log; round after round one of them, or the database, or both are killed with -9 at a
 * random moment. Afterwards every acknowledged commit is there once and fsck finds the log sound.
 */
@EnabledIf("there")
class KilledAgainAndAgainTest {

    private static final int WRITERS = 3;
    private static final String DATABASE = "killed";

    private final Acknowledged acknowledged = new Acknowledged();
    private final List<Writer> writers = new ArrayList<>();

    static boolean there() {
        return TestServer.canStart();
    }

    @Test
    void what_was_acknowledged_survives_ten_rounds_once_and_in_its_place() throws Exception {
        survives(10);
    }

    @Test
    @Tag("long")
    void what_was_acknowledged_survives_a_hundred_rounds_once_and_in_its_place() throws Exception {
        survives(100);
    }

    private void survives(int rounds) throws Exception {
        Random random = new Random(Long.getLong("vigil.seed", rounds));
        try (TestServer server = TestServer.start()) {
            open(server);
            for (int i = 0; i < WRITERS; i++) writers.add(new Writer("writer-" + i, server.address(), DATABASE, acknowledged));
            for (int round = 0; round < rounds; round++) {
                acknowledged.awaitMore(10 + random.nextInt(40));
                strike(server, random);
            }
            acknowledged.awaitMore(50);
            writers.forEach(Writer::kill);
            check(server);
            System.out.printf("%d commits acknowledged, each there once after %d rounds%n", acknowledged.size(), rounds);
        } finally {
            writers.forEach(Writer::close);
        }
    }

    /** Kills the database, a writer, or both, in one or the other order. */
    private void strike(TestServer server, Random random) {
        Writer victim = writers.get(random.nextInt(WRITERS));
        int blow = random.nextInt(4);
        if (blow == 0 || blow == 1) victim.kill();
        if (blow != 0) server.kill();
        if (blow == 2) victim.kill();
        if (blow != 0) server.go();
        if (blow != 3) victim.start();
    }

    private static void open(TestServer server) {
        try (MongoClient client = Mongo.client(server.address())) {
            LogMarks.open(client.getDatabase(DATABASE));
        }
    }

    private void check(TestServer server) {
        try (MongoClient client = Mongo.client(server.address())) {
            MongoDatabase database = client.getDatabase(DATABASE);
            acknowledged.check(new MongoCommitLog(database), LogMarks.open(database).origin());
        }
        Said.soundly(TestDatabase.named(server.address(), DATABASE), TestDatabase.folder("killed"));
    }
}
