package vigil.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vigil.ground.Mongo;
import vigil.testing.TestServer;

/** Where and how long is measured; what it made on the server is gone when it is closed. */
final class Setting implements AutoCloseable {

    private final String uri = TestServer.uri()
            .orElseThrow(() -> new IllegalStateException("no server: set VIGIL_TEST_MONGODB_URI, or run .ci/run once"));
    private final MongoClient client = Mongo.client(uri);
    private final List<MongoDatabase> made = new ArrayList<>();

    MongoClient client() {
        return client;
    }

    /** Events of the largest log. */
    int events() {
        return Integer.getInteger("vigil.bench.events", 1_000_000);
    }

    /** Rounds whose middle counts. */
    int rounds() {
        return Integer.getInteger("vigil.bench.rounds", 7);
    }

    /** Of one phase of a round. */
    double seconds() {
        return Double.parseDouble(System.getProperty("vigil.bench.seconds", "1.5"));
    }

    /** For how long a server just started is used before it is measured: one that serves a country has run for days. */
    double warmUp() {
        return Double.parseDouble(System.getProperty("vigil.bench.warmup", "120"));
    }

    /** Repetitions of a single operation. */
    int few() {
        return Integer.getInteger("vigil.bench.few", 1_000);
    }

    /** How long read models are waited for at most; what they have done by then is told. */
    Duration patience() {
        return Duration.ofSeconds(Integer.getInteger("vigil.bench.patience", 180));
    }

    /** Heaps of the server whose memory is looked at while it replays, in megabytes; the largest must do. */
    List<Integer> heaps() {
        return List.of(System.getProperty("vigil.bench.heap", "512,256").split(",")).stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** A database nobody has used. */
    MongoDatabase database(String name) {
        MongoDatabase database =
                client.getDatabase("bench_" + name + "_" + UUID.randomUUID().toString().substring(0, 8));
        made.add(database);
        return database;
    }

    /** The address of one of them, for another process. */
    String address(MongoDatabase database) {
        int path = uri.indexOf("/?");
        return path < 0
                ? uri.replaceFirst("/*$", "/") + database.getName()
                : uri.substring(0, path + 1) + database.getName() + uri.substring(path + 1);
    }

    @Override
    public void close() {
        made.forEach(MongoDatabase::drop);
        client.close();
    }
}
