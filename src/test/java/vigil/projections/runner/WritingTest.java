package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

/** A batch of a read model on a database server, and on the embedded database. */
class WritingTest {

    @Test
    void on_a_server_a_batch_is_written_as_a_whole_or_not_at_all() {
        assumeTrue(TestServer.uri().isPresent());
        try (TestDatabase place = TestDatabase.onServer().orElseThrow();
                MongoClient client = Mongo.client(TestServer.uri().orElseThrow())) {
            MongoCollection<Document> documents =
                    client.getDatabase(place.database().getName()).getCollection("view-new");
            Writing writing = new Writing(client);
            writing.write(documents, List.of(insert("a"), insert("b")), WritingTest::all);
            assertThat(documents.countDocuments()).isEqualTo(2);

            List<WriteModel<Document>> stale = List.of(insert("c"), replace("a", 7), replace("b", 0));
            assertThatThrownBy(() -> writing.write(documents, stale, WritingTest::all)).isInstanceOf(Overtaken.class);
            assertThat(documents.countDocuments()).isEqualTo(2);
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isZero();
            assertThatThrownBy(() -> writing.write(documents, List.of(replace("b", 0), insert("a")), WritingTest::all))
                    .isInstanceOf(MongoException.class);
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isZero();

            writing.write(documents, List.of(replace("a", 0), replace("b", 0)), result -> {});
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isEqualTo(2);
        }
    }

    @Test
    void the_embedded_database_takes_it_without_a_transaction() {
        try (TestDatabase place = TestDatabase.embedded()) {
            MongoCollection<Document> documents = place.database().getCollection("view-new");
            Writing writing = new Writing(null);
            writing.write(documents, List.of(insert("a"), insert("b")), result -> {});
            writing.write(documents, List.of(replace("a", 0)), result -> assertThat(result.getMatchedCount()).isEqualTo(1));
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isEqualTo(1);
        }
    }

    private static void all(BulkWriteResult result) {
        if (result.getInsertedCount() + result.getMatchedCount() < 2 || result.getMatchedCount() == 1) {
            throw new Overtaken("not all of it");
        }
    }

    private static WriteModel<Document> insert(String id) {
        return new InsertOneModel<>(new Document("_id", id).append("position", 0));
    }

    private static WriteModel<Document> replace(String id, int position) {
        return new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.eq("position", position)),
                new Document("_id", id).append("position", position + 1));
    }
}
