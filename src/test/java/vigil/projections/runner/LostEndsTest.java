package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;
import vigil.testing.trouble.TroublesomeProxy;
import vigil.testing.trouble.TroublesomeProxy.Fate;

/**
 * The end of a read model's transaction is lost on the way there or back, once or at every attempt: what is called written is
 * written, what failed is there as a whole or not at all, and the documents can be written again soon.
 */
@EnabledIf("there")
class LostEndsTest {

    private static final List<String> KEYS = List.of("a", "b");

    /** The database itself gives a transaction up after a minute. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private TroublesomeProxy proxy;
    private TestDatabase place;
    private MongoClient client;
    private MongoCollection<RawBsonDocument> documents;
    private Writing writing;

    static boolean there() {
        return TestServer.uri().isPresent();
    }

    @BeforeEach
    void open() {
        place = TestDatabase.onServer().orElseThrow();
        proxy = new TroublesomeProxy(TestServer.uri().orElseThrow(), 1, command -> command.endsWith("Transaction"));
        proxy.pass(true);
        client = proxy.client("socketTimeoutMS=600");
        documents = client.getDatabase(place.database().getName()).getCollection("view-new", RawBsonDocument.class);
        writing = new Writing(client);
        KEYS.forEach(key -> documents.insertOne(raw(key, 0)));
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        place.close();
    }

    /** The driver sends every end twice, and what commits asks three times what became of it. */
    @ParameterizedTest
    @CsvSource({
        "RESET, 1", "RESET, 2", "RESET, 5", "RESET, 6", "RESET, 7", "CUT_IN_HALF, 2", "CUT_IN_HALF, 6",
        "REPLY_LOST, 1", "REPLY_LOST, 2", "REPLY_LOST, 6", "LATE, 2", "LATE, 6", "STALLED, 6"
    })
    void what_is_called_written_is_written_and_the_rest_is_a_whole(Fate fate, int times) {
        proxy.next("commitTransaction", fate, times);
        int reached = 0;
        if (written(0)) {
            assertThat(positions()).containsOnly(1);
            reached = 1;
        } else {
            assertThat(times).isGreaterThanOrEqualTo(6);
        }
        proxy.next("commitTransaction", Fate.PASS, 0);
        writtenSoon();
        assertThat(positions()).hasSize(1).allSatisfy(position -> assertThat(position).isBetween(1, 2));
        assertThat(positions().getFirst()).isGreaterThan(reached);
    }

    @Test
    void a_transaction_whose_giving_up_is_lost_holds_its_documents_for_a_moment_only() {
        proxy.next("abortTransaction", Fate.RESET, 2);
        WriteModel<RawBsonDocument> stale = replace("b", 7);
        Awaitility.await().pollInSameThread().until(() -> {
            try {
                writing.write(documents, List.of(replace("a", 0), stale), (part, result) -> {
                    throw new Overtaken("not all of it");
                });
                return false;
            } catch (Overtaken expected) {
                return true;
            }
        });
        assertThat(positions()).containsOnly(0);
        writtenSoon();
    }

    /** Builds on what stands there, as a read model does that reads again, until that is done. */
    private void writtenSoon() {
        Awaitility.await().atMost(SOON).pollInSameThread().until(() -> written(positions().getFirst()));
    }

    private boolean written(int position) {
        try {
            writing.write(documents, KEYS.stream().map(key -> replace(key, position)).toList(), (part, result) -> {
                if (result.getMatchedCount() < part.size()) throw new Overtaken("another position");
            });
            return true;
        } catch (MongoException | Overtaken failed) {
            return false;
        }
    }

    /** The positions that stand there, each once; more than one would be a half. */
    private List<Integer> positions() {
        List<Integer> found = place.database().getCollection("view-new").find(Filters.in("_id", KEYS))
                .map(document -> document.getInteger("position"))
                .into(new ArrayList<>());
        assertThat(found).hasSize(KEYS.size());
        return found.stream().distinct().toList();
    }

    private static WriteModel<RawBsonDocument> replace(String id, int position) {
        return new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.eq("position", position)), raw(id, position + 1));
    }

    private static RawBsonDocument raw(String id, int position) {
        return new RawBsonDocument(new Document("_id", id).append("position", position), new DocumentCodec());
    }
}
