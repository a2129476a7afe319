package vigil.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.one;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.eventlog.append.Outcome;
import vigil.eventlog.append.Outcome.Collided;
import vigil.eventlog.append.Outcome.Rejected;
import vigil.eventlog.append.Outcome.Unclear;
import vigil.eventlog.append.Outcome.Written;
import vigil.eventlog.format.Commit;
import vigil.testing.TestDatabase;

/** What is known after each answer of a database: success and failure only when it says so, for certain, of a majority. */
class OutcomesTest {

    private static final ServerAddress SERVER = new ServerAddress();
    private static final BsonDocument NOTHING = new BsonDocument();
    private static final WriteConcernError NO_MAJORITY =
            new WriteConcernError(64, "WriteConcernTimeout", "waiting for replication timed out", NOTHING);
    private static final int DUPLICATE_KEY = 11_000;

    private final TestDatabase place = TestDatabase.embedded();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void an_answer_without_any_error_is_success() {
        MongoCommitLog log = new MongoCommitLog(place.database());
        assertThat(log.append(commits(2))).isEqualTo(new Written());
        assertThat(log.newest()).isPresent();
    }

    @Test
    void what_stands_before_a_duplicate_key_is_stored_whatever_number_the_database_counts() {
        for (int counted : new int[] {0, 1, 3}) {
            assertThat(after(failure(counted, null, error(1, DUPLICATE_KEY)))).isEqualTo(new Collided(1));
        }
        place.database().getCollection("log").createIndex(Document.parse("{'ev.a': 1, 'ev.s': 1}"), new IndexOptions().unique(true));
        MongoCommitLog log = new MongoCommitLog(place.database());
        List<Commit> three = commits(3);
        assertThat(log.append(List.of(three.get(1)))).isEqualTo(new Written());
        assertThat(log.append(three)).isEqualTo(new Collided(1));
        assertThat(log.from(0, 10)).extracting(Commit::position).containsExactly(0L, 1L);
    }

    @Test
    void what_no_majority_is_known_to_hold_is_in_doubt_also_beside_a_duplicate_key() {
        assertThat(after(failure(2, NO_MAJORITY))).isInstanceOf(Unclear.class);
        assertThat(after(failure(1, NO_MAJORITY, error(1, DUPLICATE_KEY)))).isInstanceOf(Unclear.class);
        assertThat(after(failure(1, NO_MAJORITY, error(1, 121)))).isInstanceOf(Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 14, 52, 57, 121, 10334, 17280, 17419, 17420})
    void what_a_document_will_always_be_refused_for_fails_it_alone(int code) {
        assertThat(after(failure(1, null, error(1, code)))).isEqualTo(new Rejected(1, "refused with " + code));
    }

    /** Shutting down, stepping down, no room, not allowed, and whatever a server may invent: it may be otherwise the next time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 11, 13, 50, 91, 112, 189, 262, 10107, 11600, 11602, 13435, 14031})
    void every_other_error_is_in_doubt(int code) {
        assertThat(after(failure(1, null, error(1, code)))).isInstanceOf(Unclear.class);
    }

    @Test
    void what_was_sent_and_not_answered_is_in_doubt() {
        for (RuntimeException unanswered : List.of(
                new MongoSocketReadException("reset", SERVER, new IOException()),
                new MongoSocketReadTimeoutException("timeout", SERVER, new IOException()),
                new MongoTimeoutException("no server selected"),
                new MongoNotPrimaryException(NOTHING, SERVER),
                new MongoInterruptedException("interrupted", new InterruptedException()))) {
            assertThat(after(unanswered)).isInstanceOfSatisfying(Unclear.class, unclear ->
                    assertThat(unclear.cause()).isSameAs(unanswered));
        }
    }

    /** A defect of the program is none of the database's answers. */
    @Test
    void what_is_not_the_databases_is_not_taken_for_its_answer() {
        assertThatThrownBy(() -> after(new IllegalStateException("a defect"))).hasMessage("a defect");
    }

    private static BulkWriteError error(int index, int code) {
        return new BulkWriteError(code, "refused with " + code, NOTHING, index);
    }

    private static MongoBulkWriteException failure(int counted, @Nullable WriteConcernError concern, BulkWriteError... errors) {
        BulkWriteResult result = BulkWriteResult.acknowledged(counted, 0, 0, 0, List.of(), List.of());
        return new MongoBulkWriteException(result, List.of(errors), concern, SERVER, Set.of());
    }

    private Outcome after(RuntimeException failure) {
        return new MongoCommitLog(failing(failure)).append(commits(3));
    }

    private MongoDatabase failing(RuntimeException failure) {
        return wrapped(MongoDatabase.class, place.database(), failure);
    }

    /** The same, where whatever is inserted fails like that. */
    private static <T> T wrapped(Class<T> type, Object real, RuntimeException failure) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (method.getName().equals("insertMany")) throw failure;
            try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof MongoCollection<?> ? wrapped(MongoCollection.class, answer, failure) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static List<Commit> commits(int count) {
        Commit.Head head = Commit.Head.ofEmpty("outcomes");
        Commit[] commits = new Commit[count];
        for (int i = 0; i < count; i++) {
            commits[i] = Commit.after(head, one("a", i), 0, "test");
            head = commits[i].head();
        }
        return List.of(commits);
    }
}
