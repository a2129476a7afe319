package vigil.documents;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import vigil.ground.EmbeddedDatabase;

/** Evidence in an embedded database of its own. */
public final class EvidenceDatabase implements AutoCloseable {

    private final EmbeddedDatabase embedded;
    private final MongoClient client;

    public EvidenceDatabase() {
        Path folder = Path.of(System.getProperty("vigil.test.data"), "evidence-" + UUID.randomUUID());
        embedded = EmbeddedDatabase.in(folder);
        client = MongoClients.create(embedded.uri());
    }

    public Evidence evidence() {
        return new Evidence(database(), Clock.systemUTC());
    }

    MongoDatabase database() {
        return client.getDatabase("vigil");
    }

    @Override
    public void close() {
        client.close();
        embedded.close();
    }
}
