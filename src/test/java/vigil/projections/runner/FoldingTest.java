package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vigil.ground.Mongo;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.testing.TestServer;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.vault.ClosedForm;

/** A server that folds on with what it remembers, while another has gone further, undoes nothing and notices it. */
class FoldingTest {

    private static final JarsProjection JARS = new JarsProjection(1, Integer.MIN_VALUE);

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @Test
    void a_server_that_was_overtaken_undoes_nothing_on_the_embedded_database() {
        try (Bench bench = new Bench()) {
            overtaken(bench, new Writing(null));
        }
    }

    @Test
    @EnabledIf("there")
    void a_server_that_was_overtaken_undoes_nothing_on_a_database_server() {
        try (Bench bench = Bench.onServer();
                MongoClient sessions = Mongo.client(TestServer.uri().orElseThrow())) {
            overtaken(bench, new Writing(sessions), sessions.getDatabase(bench.database.getName()).getCollection("view-folded"));
        }
    }

    private static void overtaken(Bench bench, Writing writing) {
        overtaken(bench, writing, bench.database.getCollection("view-folded"));
    }

    private static void overtaken(Bench bench, Writing writing, MongoCollection<Document> documents) {
        bench.happened("old", new JarPutUp("79"), new CoinsPutIn(1), new CoinsPutIn(2));
        bench.happened("new", new JarPutUp("79"), new CoinsPutIn(5));
        List<Recorded<Event>> events = bench.log.after(-1, 10);
        Folding<JarsProjection.View> one = folding(documents, writing);
        Folding<JarsProjection.View> other = folding(documents, writing);
        other.apply(events.subList(0, 1));
        one.apply(events.subList(0, 5));
        List<Document> right = List.copyOf(documents.find().sort(new Document("_id", 1)).into(new ArrayList<>()));
        assertThat(right).hasSize(2);

        assertThatThrownBy(() -> other.apply(events.subList(1, 2))).as("a document it remembers").isInstanceOf(Overtaken.class);
        assertThat(documents.find().sort(new Document("_id", 1))).containsExactlyElementsOf(right);
        other.forget();
        other.apply(events);
        assertThat(documents.find().sort(new Document("_id", 1))).as("what was seen is seen").containsExactlyElementsOf(right);
    }

    private static Folding<JarsProjection.View> folding(MongoCollection<Document> documents, Writing writing) {
        var json = StoreJson.builder().addModule(new ClosedForm()).build();
        return new Folding<>(JARS, new Views<>(JarsProjection.View.class, json), documents, writing);
    }
}
