package vigil.documents;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import vigil.ground.EmbeddedDatabase;
import vigil.kernel.Confidential;
import vigil.testing.SealedInTests;

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
        return new Evidence(database(), new FileKeys(EvidenceDatabase::closed, new SealedInTests()), Clock.systemUTC());
    }

    private static Confidential.Closed closed(Confidential.Open open, Confidential.Origin origin) {
        String text = Base64.getEncoder().encodeToString(open.text().getBytes(StandardCharsets.UTF_8));
        return new Confidential.Closed(String.valueOf(open.owner()), "", text, "", origin);
    }

    /** How many files, and pieces of files, are stored. */
    public long files() {
        return database().getCollection("evidence").countDocuments()
                + database().getCollection("evidence.chunks").countDocuments();
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
