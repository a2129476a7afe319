package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import vigil.ground.Mongo;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

/** A batch of a read model on a database server, and on the embedded database. */
class WritingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void on_a_server_a_batch_is_written_as_a_whole_or_not_at_all() {
        assumeTrue(TestServer.uri().isPresent());
        try (TestDatabase place = TestDatabase.onServer().orElseThrow();
                MongoClient client = Mongo.client(TestServer.uri().orElseThrow())) {
            MongoCollection<RawBsonDocument> documents =
                    client.getDatabase(place.database().getName()).getCollection("view-new", RawBsonDocument.class);
            Writing writing = new Writing(client);
            writing.write(documents, List.of(insert("a"), insert("b")), WritingTest::all);
            assertThat(documents.countDocuments()).isEqualTo(2);

            List<WriteModel<RawBsonDocument>> stale = List.of(insert("c"), replace("a", 7), replace("b", 0));
            assertThatThrownBy(() -> writing.write(documents, stale, WritingTest::all)).isInstanceOf(Overtaken.class);
            assertThat(documents.countDocuments()).isEqualTo(2);
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isZero();
            assertThatThrownBy(() -> writing.write(documents, List.of(replace("b", 0), insert("a")), WritingTest::all))
                    .isInstanceOf(MongoException.class);
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isZero();

            writing.write(documents, List.of(replace("a", 0), replace("b", 0)), (part, result) -> {});
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isEqualTo(2);
        }
    }

    @Test
    void small_batches_that_come_together_wait_for_the_disk_once() {
        assumeTrue(TestServer.uri().isPresent());
        AtomicInteger commits = new AtomicInteger();
        try (TestDatabase place = TestDatabase.onServer().orElseThrow();
                MongoClient client = counted("commitTransaction", commits);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoDatabase database = client.getDatabase(place.database().getName());
            for (int i = 0; i < 12; i++) database.createCollection("view-" + i);
            Writing writing = new Writing(client);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                MongoCollection<RawBsonDocument> documents = database.getCollection("view-" + i, RawBsonDocument.class);
                all.add(threads.submit(() -> writing.write(documents, List.of(insert("a"), insert("b")), WritingTest::all)));
            }
            all.forEach(each -> assertThat(each).succeedsWithin(PATIENCE));
            assertThat(commits.get()).isLessThan(12);
        }
    }

    @Test
    void who_cannot_stay_fails_alone_though_it_shared_a_transaction() throws Exception {
        assumeTrue(TestServer.uri().isPresent());
        AtomicInteger aborts = new AtomicInteger();
        try (TestDatabase place = TestDatabase.onServer().orElseThrow();
                MongoClient client = counted("abortTransaction", aborts);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoDatabase database = client.getDatabase(place.database().getName());
            List<MongoCollection<RawBsonDocument>> views = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                database.createCollection("view-" + i);
                views.add(database.getCollection("view-" + i, RawBsonDocument.class));
            }
            Writing writing = new Writing(client, PATIENCE);
            CountDownLatch writes = new CountDownLatch(1);
            CountDownLatch othersWait = new CountDownLatch(1);
            Future<?> first = threads.submit(() -> writing.write(views.get(0), List.of(insert("a"), insert("b")), (part, result) -> {
                writes.countDown();
                await(othersWait);
            }));
            await(writes);
            Future<?> stale = threads.submit(() -> writing.write(views.get(1), List.of(insert("a"), replace("b", 7)), WritingTest::all));
            Future<?> good = threads.submit(() -> writing.write(views.get(2), List.of(insert("a"), insert("b")), WritingTest::all));
            Awaitility.await("both wait for their turn, so they go into one transaction").until(() -> writing.waiting() == 2);
            othersWait.countDown();
            assertThat(first).succeedsWithin(PATIENCE);
            assertThat(good).succeedsWithin(PATIENCE);
            assertThat(stale).failsWithin(PATIENCE).withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(Overtaken.class);
            Awaitility.await("the shared transaction and the stale batch's own, and a younger one behind each").until(() ->
                    aborts.get() == 4);
            assertThat(views.get(1).countDocuments()).isZero();
            assertThat(views.get(2).countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void long_batches_that_come_together_fit_into_the_database_by_waiting_for_each_other() {
        assumeTrue(TestServer.uri().isPresent());
        try (TestDatabase place = TestDatabase.onServer().orElseThrow();
                MongoClient client = Mongo.client(TestServer.uri().orElseThrow());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoDatabase database = client.getDatabase(place.database().getName());
            Writing writing = new Writing(client);
            List<WriteModel<RawBsonDocument>> batch = new ArrayList<>();
            for (int i = 0; i < 24; i++) batch.add(new InsertOneModel<>(long500("doc-" + i)));
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                database.createCollection("view-" + i);
                MongoCollection<RawBsonDocument> documents = database.getCollection("view-" + i, RawBsonDocument.class);
                all.add(threads.submit(() -> writing.write(documents, batch, (part, result) ->
                        assertThat(result.getInsertedCount()).isEqualTo(part.size()))));
            }
            all.forEach(each -> assertThat(each).succeedsWithin(PATIENCE));
            for (int i = 0; i < 40; i++) {
                assertThat(database.getCollection("view-" + i).countDocuments()).isEqualTo(24);
            }
        }
    }

    @Test
    void what_the_database_calls_too_much_is_halved_until_it_fits() {
        assumeTrue(TestServer.uri().isPresent());
        try (TestDatabase place = TestDatabase.onServer().orElseThrow();
                MongoClient client = Mongo.client(TestServer.uri().orElseThrow())) {
            MongoCollection<RawBsonDocument> documents =
                    client.getDatabase(place.database().getName()).getCollection("view-new", RawBsonDocument.class);
            List<WriteModel<RawBsonDocument>> batch = new ArrayList<>();
            for (int i = 0; i < 10; i++) batch.add(insert("doc-" + i));
            List<Integer> fitted = new ArrayList<>();
            new Writing(client).write(documents, batch, (part, result) -> {
                if (part.size() > 3) throw new MongoException(388, "TransactionTooLargeForCache");
                fitted.add(part.size());
            });
            assertThat(fitted).containsExactly(2, 3, 2, 3);
            assertThat(documents.countDocuments()).isEqualTo(10);
        }
    }

    private static RawBsonDocument long500(String id) {
        return new RawBsonDocument(new Document("_id", id).append("text", "x".repeat(500_000)), new DocumentCodec());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MongoClient counted(String command, AtomicInteger times) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServer.uri().orElseThrow()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals(command)) times.incrementAndGet();
                    }
                })
                .build());
    }

    @Test
    void the_embedded_database_takes_it_without_a_transaction() {
        try (TestDatabase place = TestDatabase.embedded()) {
            MongoCollection<RawBsonDocument> documents = place.database().getCollection("view-new", RawBsonDocument.class);
            Writing writing = new Writing(null);
            writing.write(documents, List.of(insert("a"), insert("b")), (part, result) -> {});
            writing.write(documents, List.of(replace("a", 0)), (part, result) -> assertThat(result.getMatchedCount()).isEqualTo(1));
            assertThat(documents.countDocuments(Filters.eq("position", 1))).isEqualTo(1);
        }
    }

    private static void all(List<WriteModel<RawBsonDocument>> part, BulkWriteResult result) {
        if (result.getInsertedCount() + result.getMatchedCount() < 2 || result.getMatchedCount() == 1) {
            throw new Overtaken("not all of it");
        }
    }

    private static WriteModel<RawBsonDocument> insert(String id) {
        return new InsertOneModel<>(raw(id, 0));
    }

    private static WriteModel<RawBsonDocument> replace(String id, int position) {
        return new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.eq("position", position)),
                raw(id, position + 1));
    }

    private static RawBsonDocument raw(String id, int position) {
        return new RawBsonDocument(new Document("_id", id).append("position", position), new DocumentCodec());
    }
}
