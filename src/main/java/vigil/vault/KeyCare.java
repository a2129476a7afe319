package vigil.vault;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vigil.ground.CannotStart;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;
import vigil.vault.store.MasterKey;

/**
 * The operator's care of the keys, with the server stopped: {@code keys backup FILE}, {@code keys restore FILE} and
 * {@code keys rotate NEW-MASTER-KEY-FILE}.
 */
public final class KeyCare {

    private static final String USAGE = "keys backup FILE | keys restore FILE | keys rotate NEW-MASTER-KEY-FILE";

    private final Map<String, String> settings;
    private final PrintStream out;

    /** @param settings the environment: {@code VIGIL_DATA}, {@code VIGIL_MONGODB_URI}, {@code VIGIL_MASTER_KEY_FILE} */
    public KeyCare(Map<String, String> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Does what the words say; the exit code. */
    public int run(List<String> words) {
        if (words.size() != 2) {
            out.println(USAGE);
            return 2;
        }
        try {
            String uri = settings.getOrDefault("VIGIL_MONGODB_URI", "");
            if (!uri.isBlank()) return at(uri, words);
            try (EmbeddedDatabase embedded = EmbeddedDatabase.in(data())) {
                return at(embedded.uri(), words);
            }
        } catch (CannotStart e) {
            out.println(e.getMessage() + " " + e.remedy());
            return 2;
        } catch (IOException | MongoException e) {
            out.println("It could not be done: " + e);
            return 2;
        }
    }

    private int at(String uri, List<String> words) throws IOException {
        try (MongoClient client = Mongo.client(uri)) {
            MongoDatabase database = client.getDatabase(Mongo.database(client, uri).getName() + KeyStore.DATABASE);
            Path file = Path.of(words.getLast());
            MasterKey master = MasterKey.in(masterFile(), false);
            switch (words.getFirst()) {
                case "backup" -> backup(new KeyBackup(database, master), file);
                case "restore" -> restore(new KeyBackup(database, master), file);
                case "rotate" -> rotate(database, master, file);
                default -> {
                    out.println(USAGE);
                    return 2;
                }
            }
            return 0;
        }
    }

    private void backup(KeyBackup backup, Path file) throws IOException {
        out.printf("%d keys and tombstones are in %s.%n", backup.write(file), file);
    }

    private void restore(KeyBackup backup, Path file) throws IOException {
        KeyBackup.Restored restored = backup.restore(file);
        out.printf("%d keys came back, %d tombstones, %d were known.%n", restored.added(), restored.tombstones(), restored.known());
        out.println("What was erased since the copy is destroyed again by the server at its start, before it answers.");
    }

    private void rotate(MongoDatabase database, MasterKey from, Path file) {
        long wrapped = new Rotation(database, from, MasterKey.in(file, true)).run(_ -> {});
        out.printf("%d keys are wrapped by the master key in %s.%n", wrapped, file);
        out.println("Let VIGIL_MASTER_KEY_FILE name it from now on; then destroy the old one, and make a new copy of the keys.");
    }

    private Path data() {
        return Path.of(settings.getOrDefault("VIGIL_DATA", "./data"));
    }

    private Path masterFile() {
        String named = settings.getOrDefault("VIGIL_MASTER_KEY_FILE", "");
        return named.isBlank() ? data().resolve("master.key") : Path.of(named);
    }
}
