package vigil.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.ground.CannotStart;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;

/**
 * {@code java -jar vigil.jar fsck}: checks the log of the data folder or server that the usual settings name, and says what
 * it found. Ends with 0 when the log is sound, 1 when it is not, 2 when it could not be looked at.
 */
public final class Fsck {

    private final Map<String, String> settings;
    private final PrintStream out;

    public Fsck(Map<String, String> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** The exit code. */
    public int run() {
        try {
            String uri = settings.getOrDefault("VIGIL_MONGODB_URI", "");
            if (!uri.isBlank()) return check(uri);
            try (EmbeddedDatabase embedded =
                    EmbeddedDatabase.in(Path.of(settings.getOrDefault("VIGIL_DATA", "./data")))) {
                return check(embedded.uri());
            }
        } catch (CannotStart e) {
            out.println(e.getMessage() + " " + e.remedy());
            return 2;
        }
    }

    private int check(String uri) {
        try (MongoClient client = Mongo.client(uri)) {
            MongoDatabase database = Mongo.database(client, uri);
            if (!LogMarks.exist(database)) {
                out.println("There is no log in database " + database.getName() + ".");
                return 2;
            }
            LogMarks marks = LogMarks.open(database);
            return report(new LogCheck(new MongoCommitLog(database), marks.origin()).run());
        }
    }

    private int report(LogCheck.Result result) {
        out.printf("%d commits, %d events sound; head %s%n", result.commits(), result.events(), result.head());
        result.broken().ifPresent(finding -> out.printf(
                "BROKEN at position %d: %s. Nothing after it was looked at.%n", finding.position(), finding.what()));
        return result.sound() ? 0 : 1;
    }
}
