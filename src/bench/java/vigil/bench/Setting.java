package vigil.bench;

import com.mongodb.client.MongoClient;
import vigil.ground.Mongo;
import vigil.testing.TestServer;

/**
 * Where and how long is measured.
 *
 * @param uri the one server
 * @param events of the largest log
 * @param rounds whose middle counts
 * @param seconds of one phase of a round
 * @param few repetitions of a single operation
 */
record Setting(String uri, MongoClient client, int events, int rounds, double seconds, int few)
        implements AutoCloseable {

    static Setting ofThisMachine() {
        String uri = TestServer.uri()
                .orElseThrow(() -> new IllegalStateException("no server: set VIGIL_TEST_MONGODB_URI, or run .ci/run once"));
        return new Setting(
                uri,
                Mongo.client(uri),
                Integer.getInteger("vigil.bench.events", 1_000_000),
                Integer.getInteger("vigil.bench.rounds", 9),
                Double.parseDouble(System.getProperty("vigil.bench.seconds", "1.5")),
                Integer.getInteger("vigil.bench.few", 1_000));
    }

    @Override
    public void close() {
        client.close();
    }
}
