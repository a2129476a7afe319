package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.eventlog.mongo.LogMarks;
import vigil.ground.CannotStart;
import vigil.testing.TestLog;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.JarEvent;
import vigil.testing.jar.Jar.JarPutUp;

/**
 * A copy of the database was made collection by collection, the log first, and brought back: the read models have seen events that
 * the log does not have. Whatever the log then gets at their places they would never see, and nobody would notice; so no server starts.
 */
class AheadOfTheLogTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void no_server_starts_beside_read_models_that_have_seen_more_than_the_log_holds() {
        cutBehind(kept(4));
        assertThatThrownBy(() -> LogMarks.open(bench.database))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("view-jars-v1-1 is at position 4, and the log ends after 2 events");
    }

    @Test
    void once_what_is_made_anew_is_gone_the_server_starts_and_shows_what_the_log_holds() {
        cutBehind(kept(4));
        bench.database.listCollectionNames().forEach(name -> {
            if (name.startsWith("view-") || name.equals("readmodels") || name.equals("tokens")) bench.database.getCollection(name).drop();
        });
        JarsProjection jars = new JarsProjection(1, Integer.MIN_VALUE);
        RunningProjections server = bench.server(jars);
        Bench.comesTo(server.of(jars), 1);
        assertThat(server.of(jars).completeTo()).isEqualTo(1);
        assertThat(server.of(jars).find("jar").orElseThrow().coins()).isEqualTo(1);
    }

    @Test
    void neither_does_one_whose_follow_up_has_seen_more() {
        bench.happened("jar", new JarPutUp("79"), new CoinsPutIn(1));
        try (TestLog other = TestLog.plain(bench.database, TestLog.json(JarEvent.class))) {
            other.tokens().initializeTokenSegments("alarms", 1, new GlobalSequenceTrackingToken(1));
        }
        LogMarks.open(bench.database);
        try (TestLog other = TestLog.plain(bench.database, TestLog.json(JarEvent.class))) {
            other.tokens().initializeTokenSegments("letters", 1, new GlobalSequenceTrackingToken(2));
        }
        assertThatThrownBy(() -> LogMarks.open(bench.database)).isInstanceOf(CannotStart.class).hasMessageContaining("letters[0]");
    }

    @Test
    void exactly_at_the_end_is_where_everybody_should_be() {
        long last = kept(3);
        LogMarks.open(bench.database);
        bench.database.getCollection("readmodels").updateOne(Filters.eq("positions"), new Document("$set", new Document("to.view-jars-v1-1", last + 1)));
        assertThatThrownBy(() -> LogMarks.open(bench.database)).isInstanceOf(CannotStart.class);
    }

    /** So many lines stand in a jar's read model, and its server has stopped. */
    private long kept(int lines) {
        JarsProjection jars = new JarsProjection(1, Integer.MIN_VALUE);
        RunningProjections server = bench.server(jars);
        long last = bench.happened("jar", new JarPutUp("79"));
        for (int i = 0; i < lines; i++) last = bench.happened("jar", new CoinsPutIn(1));
        Bench.comesTo(server.of(jars), last);
        bench.stop();
        return last;
    }

    private void cutBehind(long last) {
        assertThat(last).isEqualTo(4);
        bench.database.getCollection("log").deleteMany(Filters.gte("_id", 2L));
    }
}
