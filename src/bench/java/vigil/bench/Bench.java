package vigil.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.LoggerFactory;

/** Runs the benchmark, or the parts that are named, and writes the table to {@code target/bench}. */
public final class Bench {

    private static final Map<String, Part> PARTS = parts();

    private Bench() {}

    public static void main(String[] names) throws Exception {
        Table table = run(List.of(names));
        System.exit(table.failed().isEmpty() ? 0 : 1); // a thread of Axon's that nobody ends would keep the process
    }

    /** Measures; after every part the table is written, so that a run that is broken off leaves what it has. */
    static Table run(List<String> names) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        List<String> chosen = names.isEmpty() ? List.copyOf(PARTS.keySet()) : names;
        if (!PARTS.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("parts are " + PARTS.keySet() + ", not " + chosen);
        }
        try (Setting setting = new Setting()) {
            Table table = new Table(machine(setting));
            for (String name : chosen) {
                System.out.println("--- " + name);
                long begin = System.nanoTime();
                table.attempt(name, () -> PARTS.get(name).measure(setting, table));
                System.out.printf("--- %s took %,d s%n", name, (System.nanoTime() - begin) / 1_000_000_000);
                table.write(Path.of(System.getProperty("vigil.bench.out", "target/bench")));
            }
            System.out.println("\n" + table.text());
            return table;
        }
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("append", new Appending());
        parts.put("tree", new TreeCost());
        parts.put("wake", new WakingUp());
        parts.put("read", new Reading());
        parts.put("commands", new Commands());
        parts.put("grow", new Growing());
        return parts;
    }

    private static String machine(Setting setting) {
        Document server = setting.client().getDatabase("admin").runCommand(new Document("buildInfo", 1));
        return "%d processors, %s %s, Java %s, MongoDB protocol version %s (%s)"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        server.get("version"),
                        System.getenv("VIGIL_TEST_MONGODB_URI") == null
                                ? "a server of the tests' own, every commit synced to disk"
                                : "the server VIGIL_TEST_MONGODB_URI names");
    }
}
