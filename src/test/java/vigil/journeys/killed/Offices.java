package vigil.journeys.killed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vigil.testing.Caller;
import vigil.testing.ServerProcess;
import vigil.testing.TestDatabase;
import vigil.testing.TestServer;

/** Two servers on one database, each a process of its own, and all three can be killed without a word. */
final class Offices implements AutoCloseable {

    private final TestServer database = TestServer.start();
    private final Map<String, String> settings;
    private final List<ServerProcess> servers;

    /** Begins both at the same moment, on a database and in a folder where nothing is yet. */
    Offices() {
        Path folder = TestDatabase.folder("offices");
        settings = Map.of(
                "VIGIL_MODE", "demo",
                "VIGIL_MONGODB_URI", TestDatabase.named(database.address(), "offices"),
                "VIGIL_DATA", folder.resolve("data").toString(),
                "VIGIL_ALARMS_EVERY", "1s",
                "VIGIL_CHECKPOINT_SECONDS", "2",
                "VIGIL_LIMIT_ADDRESS", "0",
                "VIGIL_LIMIT_REQUESTS", "0");
        servers = Stream.of("office-a", "office-b")
                .map(name -> ServerProcess.begin(name, settings))
                .toList();
    }

    /** What both servers were told, as the environment says it. */
    Map<String, String> settings() {
        return settings;
    }

    void awaitReady() {
        servers.forEach(ServerProcess::awaitReady);
    }

    /** An account at one of the two, whichever it happens to be. */
    Caller as(String account, Random random) {
        return servers.get(random.nextInt(servers.size())).as(account);
    }

    /** Kills one server, the database, or one server and then the database; what was killed is begun again at once. */
    void strike(int round, Random random) {
        ServerProcess victim = servers.get(round % servers.size());
        int blow = round % 3;
        if (blow != 1) victim.kill();
        if (blow != 0) database.kill();
        if (blow == 2) {
            victim.beginAgain(); // finds no database, and has to wait for it
            pause(random.nextInt(3_000));
        }
        if (blow != 0) database.go();
        if (blow == 0) victim.beginAgain();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a server has said; both, one after the other. */
    String log() {
        return String.join("\n", servers.stream().map(ServerProcess::log).toList());
    }

    @Override
    public void close() {
        servers.forEach(ServerProcess::close);
        database.close();
    }
}
