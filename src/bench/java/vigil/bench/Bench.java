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
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        List<String> chosen = names.length == 0 ? List.copyOf(PARTS.keySet()) : List.of(names);
        try (Setting setting = Setting.ofThisMachine()) {
            Table table = new Table(machine(setting));
            for (String name : chosen) {
                Part part = PARTS.get(name);
                if (part == null) throw new IllegalArgumentException("no part " + name + ", only " + PARTS.keySet());
                part.measure(setting, table);
            }
            table.write(Path.of(System.getProperty("vigil.bench.out", "target/bench")));
            System.out.println("\n" + table.text());
        }
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("append", new Appending());
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
                                ? "WiredTiger test server, every commit synced to disk"
                                : "the server VIGIL_TEST_MONGODB_URI names");
    }
}
