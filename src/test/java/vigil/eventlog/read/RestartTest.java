package vigil.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.at;
import static vigil.testing.Entries.one;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogCheck;
import vigil.eventlog.format.Prepared;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** The embedded log over restarts, and where things are found in it. */
class RestartTest {

    private final Path folder = TestDatabase.folder("restart");

    @Test
    void the_log_goes_on_where_it_ended() {
        with(log -> {
            log.appender().append(one("a", 0));
            log.appender().append(one("a", 1));
        });
        with(log -> {
            assertThat(log.appender().append(one("a", 2)).position()).isEqualTo(2);
            assertThat(log.log().of("a", 1, 10)).hasSize(2);
            assertThat(new LogCheck(log.log(), log.marks().origin()).run().events())
                    .isEqualTo(3);
        });
    }

    @Test
    void ends_of_streams_and_moments_are_found_without_reading_everything() {
        with(log -> {
            for (int i = 0; i < 20; i++) {
                log.appender().append(Prepared.of(List.of(at("a", i, 1000L + (i % 2 == 0 ? i : -i)), at("b", i, 5))));
            }
            Tips tips = new Tips(log.log());
            assertThat(tips.lastSequence("a")).contains(19L);
            assertThat(tips.lastSequence("nobody")).isEmpty();
            assertThat(tips.firstAt(0)).isZero();
            assertThat(tips.firstAt(1003)).isEqualTo(8);
            assertThat(tips.firstAt(1018)).isEqualTo(36);
            assertThat(tips.firstAt(9999)).isEqualTo(40);
        });
    }

    private void with(Consumer<TestLog> use) {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder);
                MongoClient client = Mongo.client(database.uri());
                TestLog log = TestLog.remembering(client.getDatabase("vigil"), TestLog.json())) {
            use.accept(log);
        }
    }
}
