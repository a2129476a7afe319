package vigil.projections;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.testing.RunningOffice;
import vigil.testing.TestDatabase;

/**
 * Every list that turns pages, and every question that picks some of many documents, has an index: declared by its read
 * model, and, where a database server is there, used by the server's own plan.
 */
class IndexesTest extends RunningOffice {

    private static final Document DAYS = Document.parse("{$lte: '2026-12-31'}");

    @Autowired
    private List<Projection<?>> projections;

    /** A question as the room asks it: the fields it picks by and the fields it sorts by. */
    record Asked(String readModel, Document filter, Document sort) {

        static Asked of(String readModel, String filter, String sort) {
            return new Asked(readModel, Document.parse(filter), Document.parse(sort));
        }
    }

    static Stream<Asked> questions() {
        return Stream.of(
                Asked.of("register", "{}", "{occurredAt: -1, _id: -1}"),
                Asked.of("register", "{}", "{occurredAt: 1, _id: 1}"),
                Asked.of("register", "{provinceCode: '79'}", "{occurredAt: -1, _id: -1}"),
                Asked.of("register", "{}", "{severityRank: -1, occurredAt: -1, _id: -1}"),
                Asked.of("register", "{}", "{position: -1}"),
                Asked.of("register", "{words: {$regex: '^binh'}}", "{}"),
                Asked.of("duties", "{'pending.end': {$lt: 1}, pending: {$elemMatch: {end: {$lt: 1}, chance: false}}}", "{}"),
                Asked.of("duties", "{position: {$gt: 7}}", "{}"),
                new Asked("duties", new Document("provinceCode", "79").append("occurredOn", DAYS), new Document()),
                Asked.of("alarms", "{'raised.tell': 'officer'}", "{raisedAt: -1, _id: 1}"),
                Asked.of("alarms", "{}", "{raisedAt: -1, _id: 1}"),
                Asked.of("readings", "{}", "{place: -1}"),
                Asked.of("readings", "{stream: '79-2026-0001'}", "{place: -1}"),
                Asked.of("readings", "{by: 'officer'}", "{place: -1}"),
                Asked.of("readings", "{kind: {$in: ['refused']}}", "{}"),
                Asked.of("samples", "{}", "{place: -1}"),
                Asked.of("books", "{office: 'x', year: 2026}", "{running: -1}"),
                Asked.of("watch", "{kind: {$in: ['revealed']}}", "{}"),
                Asked.of("families", "{waiting: true}", "{}"),
                new Asked("families", new Document("provinceCode", "79").append("occurredOn", DAYS), new Document()),
                Asked.of("employer-reports", "{year: 2026, half: 1}", "{_id: 1}"),
                Asked.of("employer-reports", "{}", "{position: 1}"),
                Asked.of("syntheses", "{year: 2026, half: 1}", "{provinceCode: 1}"),
                new Asked(
                        "figures",
                        new Document("versions", new Document("$elemMatch", new Document("facts.occurredOn", DAYS))),
                        new Document()),
                new Asked("lateness", new Document("provinceCode", "79").append("occurredOn", DAYS), new Document()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void has_an_index(Asked asked) {
        assertThat(indexes(asked.readModel())).anyMatch(index -> serves(index, asked));
        TestDatabase.onServer().ifPresent(place -> {
            try (place) {
                assertThat(plan(place, asked)).contains("IXSCAN").doesNotContain("COLLSCAN");
            }
        });
    }

    private List<BsonDocument> indexes(String readModel) {
        Projection<?> projection = projections.stream()
                .filter(one -> one.name().equals(readModel))
                .findFirst()
                .orElseThrow();
        return projection.indexes().stream().map(IndexesTest::document).toList();
    }

    private static BsonDocument document(Bson keys) {
        return keys.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
    }

    /** First the fields picked by, then those sorted by, all in their direction or all against it. */
    private static boolean serves(BsonDocument index, Asked asked) {
        List<String> picked = asked.filter().entrySet().stream().map(IndexesTest::path).distinct().toList();
        List<String> fields = new ArrayList<>(index.keySet());
        if (picked.size() > fields.size() || !picked.containsAll(fields.subList(0, picked.size()))) return false;
        List<String> rest = fields.subList(picked.size(), fields.size());
        List<String> sorted = List.copyOf(asked.sort().keySet());
        if (sorted.size() > rest.size() || !rest.subList(0, sorted.size()).equals(sorted)) return false;
        return sorted.stream()
                        .map(field -> asked.sort().getInteger(field) * index.getNumber(field).intValue())
                        .distinct()
                        .count()
                <= 1;
    }

    /** The path of what is picked; of elements of a list the first field of theirs. */
    private static String path(Map.Entry<String, Object> picked) {
        return picked.getValue() instanceof Document condition && condition.get("$elemMatch") instanceof Document elements
                ? picked.getKey() + "." + elements.keySet().iterator().next()
                : picked.getKey();
    }

    private String plan(TestDatabase place, Asked asked) {
        MongoCollection<Document> documents = place.database().getCollection("view-" + asked.readModel());
        documents.createIndexes(indexes(asked.readModel()).stream().map(IndexModel::new).collect(Collectors.toList()));
        for (int i = 0; i < 50; i++) documents.insertOne(new Document("_id", "d" + i));
        return documents.find(asked.filter())
                .sort(asked.sort())
                .limit(20)
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .toJson();
    }
}
