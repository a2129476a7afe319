package vigil.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Entries.one;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogCheck;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * What goes over the wire to the log: batches in order that a majority has to hold within a time, and only readings of what a
 * majority holds (rules R1, R2 and R5). A single server would answer the same without; three would lose commits one day.
 */
class ConcernsTest {

    private final List<BsonDocument> sent = new CopyOnWriteArrayList<>();

    private final class Listening implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            BsonDocument command = event.getCommand();
            boolean ofTheLog = command.getString(event.getCommandName(), new BsonString("")).getValue().equals("log");
            if (ofTheLog || command.getString("collection", new BsonString("")).getValue().equals("log")) sent.add(command.clone());
        }
    }

    @Test
    void every_batch_is_ordered_and_held_by_a_majority_and_everything_read_is_too() {
        try (TestDatabase database = TestDatabase.embedded(); MongoClient client = listening(database.address())) {
            try (TestLog log = TestLog.plain(client.getDatabase("concerns"), TestLog.json())) {
                sent.clear(); // whether a new log's place is empty was asked of whatever is there, majority or not
                for (int i = 0; i < 5; i++) log.appender().append(one("a", i));
            }
            MongoCommitLog log = new MongoCommitLog(client.getDatabase("concerns"));
            log.newest();
            log.at(List.of(0L, 2L));
            log.from(0, 3);
            log.from(1_000, 3);
            log.holding(3);
            log.of("a", 0, 10);
            log.of("a", 2, 10);
            log.newestOf("a");
            assertThat(new LogCheck(log, LogMarks.open(client.getDatabase("concerns")).origin()).run().sound()).isTrue();
        }
        assertThat(of("insert")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(insert -> {
            assertThat(insert.getBoolean("ordered").getValue()).isTrue();
            assertThat(insert.getDocument("writeConcern").getString("w").getValue()).isEqualTo("majority");
            assertThat(insert.getDocument("writeConcern").getNumber("wtimeout").longValue()).isBetween(1L, 10_000L);
        });
        assertThat(of("find")).hasSizeGreaterThan(8).allSatisfy(find ->
                assertThat(find.getDocument("readConcern").getString("level").getValue()).isEqualTo("majority"));
        assertThat(of("aggregate")).allSatisfy(ask ->
                assertThat(ask.getDocument("readConcern").getString("level").getValue()).isEqualTo("majority"));
        assertThat(of("update")).as("never changed").isEmpty();
        assertThat(of("delete")).isEmpty();
    }

    private List<BsonDocument> of(String command) {
        return sent.stream().filter(one -> one.containsKey(command)).toList();
    }

    private MongoClient listening(String address) {
        return MongoClients.create(MongoClientSettings.builder()
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyConnectionString(new ConnectionString(address))
                .addCommandListener(new Listening())
                .build());
    }
}
