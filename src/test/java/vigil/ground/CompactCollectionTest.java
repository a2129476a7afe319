package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.testing.TestDatabase;

/** Our collection of the embedded server answers random questions as the plain one does that it is made of. */
class CompactCollectionTest {

    private static final int QUESTIONS = 1_500;
    private static final int DOCUMENTS = 60;
    private static final int LARGEST = 150;

    private EmbeddedDatabase embedded;
    private MongoServer plain;
    private MongoClient ours;
    private MongoClient theirs;
    private Random random;

    /** What the keys of a collection are. */
    enum Keys {
        LONGS,
        INTEGERS,
        LONGS_AND_INTEGERS,
        LONGS_AND_DOUBLES,
        LONGS_AND_TEXTS,
        LONGS_AND_ALL_OTHERS,
        NONE
    }

    @BeforeEach
    void open() {
        embedded = EmbeddedDatabase.in(TestDatabase.folder("compact"));
        H2Backend backend = H2Backend.inMemory();
        backend.version(ServerVersion.MONGO_5_0);
        plain = new MongoServer(backend);
        plain.bind("127.0.0.1", 0);
        ours = Mongo.client(embedded.uri());
        theirs = Mongo.client("mongodb://127.0.0.1:" + plain.getLocalAddress().getPort());
    }

    @AfterEach
    void close() {
        ours.close();
        theirs.close();
        plain.shutdownNow();
        embedded.close();
    }

    @ParameterizedTest
    @EnumSource
    void answers_as_the_plain_collection_does(Keys keys) {
        random = new Random(Long.getLong("vigil.seed", 7) + keys.ordinal());
        List<Document> documents = documents(keys);
        if (!documents.isEmpty()) {
            things(ours).insertMany(documents);
            things(theirs).insertMany(documents);
        }
        int given = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = question();
            List<Object> answer = question.answer(things(ours));
            assertThat(answer).as(question.toString()).isEqualTo(question.answer(things(theirs)));
            given += answer.size();
        }
        assertThat(given).isGreaterThan(keys == Keys.NONE ? -1 : QUESTIONS);
    }

    /** In no order, and no key twice, whatever its type. */
    private List<Document> documents(Keys keys) {
        List<Document> documents = new ArrayList<>();
        if (keys == Keys.NONE) return documents;
        for (int i : random.ints(0, LARGEST).distinct().limit(DOCUMENTS).toArray()) {
            documents.add(new Document("_id", key(keys, i)).append("k", random.nextInt(4)));
        }
        return documents;
    }

    private Object key(Keys keys, int number) {
        boolean another = random.nextInt(3) == 0;
        return switch (keys) {
            case INTEGERS -> number;
            case LONGS_AND_INTEGERS -> another ? (Object) number : (Object) (long) number;
            case LONGS_AND_DOUBLES -> another ? (Object) (number + 0.5) : (Object) (long) number;
            case LONGS_AND_TEXTS -> another ? "text " + number : (Object) (long) number;
            case LONGS_AND_ALL_OTHERS -> anything(number);
            default -> (long) number;
        };
    }

    private Object anything(int number) {
        return switch (random.nextInt(6)) {
            case 0 -> number;
            case 1 -> number + 0.5;
            case 2 -> "text " + number;
            case 3 -> new Document("n", number);
            default -> (long) number;
        };
    }

    private record Question(Document filter, Document order, int skip, int limit, int batch) {

        List<Object> answer(MongoCollection<Document> things) {
            FindIterable<Document> found = things.find(filter).skip(skip).limit(limit);
            if (!order.isEmpty()) found = found.sort(order);
            if (batch > 0) found = found.batchSize(batch);
            try {
                return found.map(Object.class::cast).into(new ArrayList<>());
            } catch (MongoException refused) {
                return List.of("refused", refused.getCode());
            }
        }
    }

    private Question question() {
        Document filter = new Document();
        Document key = random.nextInt(4) == 0 ? list() : range();
        if (!key.isEmpty()) filter.append("_id", key);
        if (random.nextInt(4) == 0) filter.append("k", random.nextInt(4));
        Document order =
                switch (random.nextInt(8)) {
                    case 0 -> new Document();
                    case 1 -> new Document("k", 1).append("_id", -1);
                    case 2 -> new Document("_id", 1L);
                    case 3, 4 -> new Document("_id", 1);
                    default -> new Document("_id", -1);
                };
        int limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(20);
        return new Question(filter, order, random.nextInt(3) == 0 ? random.nextInt(8) : 0, limit, random.nextInt(5));
    }

    /** With what is there and what is not, some of it twice. */
    private Document list() {
        List<Object> keys = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) keys.add(bound());
        if (random.nextBoolean()) keys.addAll(keys.subList(0, random.nextInt(keys.size() + 1)));
        Document list = new Document("$in", keys);
        return random.nextInt(4) == 0 ? list.append("$gte", bound()) : list;
    }

    /** None to four bounds, empty ranges among them. */
    private Document range() {
        Document range = new Document();
        for (String bound : bounds()) range.append(bound, bound());
        return range;
    }

    private Set<String> bounds() {
        Set<String> bounds = new LinkedHashSet<>();
        List<String> all = List.of("$gte", "$gt", "$lt", "$lte");
        for (int i = random.nextInt(4); i > 0; i--) bounds.add(all.get(random.nextInt(all.size())));
        return bounds;
    }

    private Object bound() {
        int number = random.nextInt(LARGEST + 20) - 10;
        return random.nextInt(3) == 0 ? anything(number) : (Object) (long) number;
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
