package vigil.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;

/** A database of its own for a test: embedded, or on a real server when there is one. Close it. */
public final class TestDatabase implements AutoCloseable {

    private final String address;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Runnable afterwards;

    private TestDatabase(String uri, Runnable afterwards) {
        this.address = uri;
        this.client = Mongo.client(uri);
        this.database = client.getDatabase("test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        this.afterwards = afterwards;
    }

    /** In a new folder. */
    public static TestDatabase embedded() {
        EmbeddedDatabase embedded = EmbeddedDatabase.in(folder("embedded"));
        return new TestDatabase(embedded.uri(), embedded::close);
    }

    /** On the server of {@link TestServer}. */
    public static Optional<TestDatabase> onServer() {
        return TestServer.uri().map(uri -> new TestDatabase(uri, () -> {}));
    }

    /** A new folder for a test's data. */
    public static Path folder(String prefix) {
        try {
            Path all = Files.createDirectories(Path.of(System.getProperty("vigil.test.data", "target/test-data")));
            return Files.createTempDirectory(all, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MongoDatabase database() {
        return database;
    }

    /** Where another process finds the server of this database. */
    public String address() {
        return address;
    }

    /** The same with the name of this database in it, as the product takes it in its settings. */
    public String named() {
        return named(address, database.getName());
    }

    /** The address of a server with the name of a database in it. */
    public static String named(String address, String database) {
        return address.replaceFirst("^(mongodb[^/]*://[^/?]+)/?[^?]*", "$1/" + database);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        afterwards.run();
    }
}
