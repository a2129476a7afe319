package vigil.bench;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import vigil.bench.Load.Work;
import vigil.bench.Sample.Places;
import vigil.eventlog.axon.EventSerializer;
import vigil.ground.StoreJson;
import vigil.testing.TestLog;

/** The three ways to keep an event that are compared, each in a database of its own on the same server. */
final class Side {

    private Side() {}

    /** This log behind Axon's storage engine. */
    record Ours(TestLog log, MongoDatabase database, EventStorageEngine engine) {

        static Ours in(MongoDatabase database) {
            TestLog log = TestLog.plain(database, TestLog.json(Sample.class));
            return new Ours(log, database, Side.engine(log));
        }

        Work writer() {
            return appending(engine);
        }

        MongoCollection<Document> collection() {
            return majority(database).getCollection("log");
        }
    }

    /** The stock extension as its guide sets it up, one document for each event, with this log's serializer. */
    record Stock(EventStorageEngine engine) {

        static Stock in(MongoDatabase database) {
            EventSerializer serializer = new EventSerializer(TestLog.json(Sample.class));
            MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                    .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(majority(database)).build())
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
            engine.ensureIndexes();
            return new Stock(engine);
        }

        Work writer() {
            return appending(engine);
        }
    }

    /**
     * The driver alone: documents with the same payload and the same promise that a place in a stream is taken once, but
     * without hashes, and numbered by a counter in this process.
     */
    record Driver(MongoCollection<Document> collection, AtomicLong next, String payload) {

        private static final int BATCH = 50;

        static Driver in(MongoDatabase database) {
            MongoCollection<Document> collection = majority(database).getCollection("plain");
            collection.createIndex(Indexes.ascending("a", "s"), new IndexOptions().unique(true));
            JsonMapper json = StoreJson.builder().build();
            return new Driver(collection, new AtomicLong(), json.writeValueAsString(Sample.EVENT));
        }

        /** One insert for every commit. */
        Work single() {
            Places places = new Places();
            return () -> {
                collection.insertOne(document(places));
                return 1;
            };
        }

        /** Fifty in order. */
        Work batches() {
            Places places = new Places();
            return () -> {
                List<Document> batch = new ArrayList<>(BATCH);
                for (int i = 0; i < BATCH; i++) batch.add(document(places));
                collection.insertMany(batch, new InsertManyOptions().ordered(true));
                return BATCH;
            };
        }

        private Document document(Places places) {
            places.next();
            return new Document("_id", next.getAndIncrement())
                    .append("i", UUID.randomUUID().toString())
                    .append("a", places.stream())
                    .append("s", places.sequence())
                    .append("y", "accident")
                    .append("ts", System.currentTimeMillis())
                    .append("pt", "sample")
                    .append("p", payload)
                    .append("m", "{}");
        }
    }

    static MongoDatabase majority(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY).withReadConcern(ReadConcern.MAJORITY);
    }

    /** Axon's storage engine on a log. */
    static EventStorageEngine engine(TestLog log) {
        EventSerializer serializer = new EventSerializer(TestLog.json(Sample.class));
        var engine = log.engine();
        engine.eventSerializer(serializer).snapshotSerializer(serializer);
        return engine.build();
    }

    static Work appending(EventStorageEngine engine) {
        Places places = new Places();
        return () -> {
            places.next();
            engine.appendEvents(Sample.message(places.stream(), places.sequence()));
            return 1;
        };
    }
}
