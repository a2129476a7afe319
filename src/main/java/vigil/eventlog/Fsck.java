package vigil.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vigil.eventlog.check.BothLanguages;
import vigil.eventlog.check.Finding;
import vigil.eventlog.check.Finding.Area;
import vigil.eventlog.check.FullCheck;
import vigil.eventlog.check.Surroundings;
import vigil.eventlog.mongo.CollectionAnchor;
import vigil.eventlog.mongo.Foreign;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.notary.FileAnchor;
import vigil.eventlog.notary.ProofSettings;
import vigil.eventlog.proof.LogKeys;
import vigil.ground.CannotStart;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;
import vigil.vault.KeyStore;

/**
 * {@code java -jar vigil.jar fsck}: checks the log of the data folder or server that the usual settings name, with everything
 * that belongs to it, and says what it found. Ends with 0 when all is sound, 1 when it is not, 2 when something could not be
 * looked at.
 */
public final class Fsck {

    private final Map<String, String> settings;
    private final List<Beside> beside;
    private final PrintStream out;
    private final BothLanguages both;

    public Fsck(Map<String, String> settings, PrintStream out) {
        this(settings, List.of(), out);
    }

    /** @param beside what else the database of the log must neither remove nor refuse */
    public Fsck(Map<String, String> settings, List<Beside> beside, PrintStream out) {
        this.settings = settings;
        this.beside = beside;
        this.out = out;
        this.both = new BothLanguages(out);
    }

    /**
     * A collection beside the log whose loss nothing could make good.
     *
     * @param index fields of the one index it has beside that of {@code _id}; empty when it has none
     */
    public record Beside(String collection, List<String> index, boolean unique) {

        /** One without an index of its own. */
        public Beside(String collection) {
            this(collection, List.of(), false);
        }
    }

    /** The exit code. */
    public int run() {
        try {
            int found = looked(settings.getOrDefault("VIGIL_MONGODB_URI", ""));
            if (found == 0) both.say("SOUND: nothing of all this is wrong.", "NGUYÊN VẸN: không phát hiện sai lệch nào.");
            if (found == 1) both.say("NOT SOUND: see above what is broken and where.", "CÓ SAI LỆCH: xem ở trên là gì và ở đâu.");
            if (found == 2) both.say("NOT ALL WAS LOOKED AT: see above.", "CHƯA KIỂM TRA ĐƯỢC HẾT: xem ở trên.");
            return found;
        } catch (CannotStart e) {
            out.println(e.getMessage() + " " + e.remedy());
        } catch (MongoException e) {
            out.println("The database did not answer to the end: " + e.getMessage());
        }
        both.say("NOT LOOKED AT: nothing can be said of the log.", "CHƯA KIỂM TRA ĐƯỢC: không kết luận được gì về nhật ký.");
        return 2;
    }

    private int looked(String uri) {
        if (!uri.isBlank()) return check(address("VIGIL_MONGODB_URI", uri));
        if (!EmbeddedDatabase.isIn(data())) { // whoever only looks makes none
            throw new CannotStart(
                    "There is no log in " + data() + ".",
                    "Let VIGIL_DATA name the server's data folder, or VIGIL_MONGODB_URI its database.");
        }
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(data())) {
            return check(embedded.uri());
        }
    }

    private static String address(String variable, String uri) {
        try {
            return new ConnectionString(uri).getConnectionString();
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    variable + " is no address of a database: " + e.getMessage() + ".", "It begins with mongodb:// or mongodb+srv://.");
        }
    }

    private Path data() {
        return Path.of(settings.getOrDefault("VIGIL_DATA", "./data"));
    }

    private int check(String uri) {
        try (MongoClient client = Mongo.client(uri)) {
            MongoDatabase database = Mongo.database(client, uri);
            if (!LogMarks.exist(database)) {
                throw new CannotStart(
                        "There is no log in database " + database.getName() + ".", "Name the database of a server's log.");
            }
            LogMarks marks = LogMarks.read(database);
            LogKeys keys = LogKeys.in(ProofSettings.of(settings).keys(data()), marks.origin(), false);
            int found = anchored(marks, anchor -> report(new FullCheck(database, marks, keys, anchors(anchor)).run(), keys));
            found = worse(found, surroundings("the files", () -> Foreign.in(database, names(), ownIndexes())));
            MongoDatabase sealing = client.getDatabase(database.getName() + KeyStore.DATABASE);
            Supplier<List<Foreign>> ofKeys = () -> Foreign.in(sealing, KeyStore.COLLECTIONS);
            return worse(found, surroundings("the keys in " + sealing.getName(), ofKeys));
        }
    }

    /** Checks with the anchor in a second database, where there is one, and looks what that database does to it. */
    private int anchored(LogMarks marks, ToIntFunction<Optional<CollectionAnchor>> check) {
        String uri = ProofSettings.of(settings).anchorUri();
        if (uri.isBlank()) return check.applyAsInt(Optional.empty());
        try (CollectionAnchor second = new CollectionAnchor(address("VIGIL_ANCHOR_MONGODB_URI", uri), marks.origin())) {
            return worse(check.applyAsInt(Optional.of(second)), surroundings(second.name(), second::foreign));
        }
    }

    private List<Anchor> anchors(Optional<CollectionAnchor> second) {
        List<Anchor> anchors = new ArrayList<>(List.of(new FileAnchor(ProofSettings.of(settings).anchor(data()))));
        second.ifPresent(anchors::add);
        return anchors;
    }

    private List<String> names() {
        return beside.stream().map(Beside::collection).toList();
    }

    private List<Foreign.OwnIndex> ownIndexes() {
        return beside.stream()
                .filter(one -> !one.index().isEmpty())
                .map(one -> new Foreign.OwnIndex(one.collection(), one.index(), one.unique()))
                .toList();
    }

    /** Whether a database removes or refuses something of its own accord: keys that open what is sealed, files, checkpoints. */
    private int surroundings(String where, Supplier<List<Foreign>> foreign) {
        try {
            Surroundings surroundings = Surroundings.of(foreign.get());
            surroundings.findings().forEach(this::tell);
            surroundings.remarks().forEach(this::note);
            return surroundings.findings().isEmpty() ? 0 : 1;
        } catch (MongoException e) {
            out.println("NOT LOOKED AT: the indexes of " + where);
            return 2;
        }
    }

    /** Something broken counts more than something that could not be looked at. */
    private static int worse(int one, int other) {
        return one == 1 || other == 1 ? 1 : Math.max(one, other);
    }

    private int report(FullCheck.Report report, LogKeys keys) {
        out.printf("%d commits, %d events sound; head %s%n", report.commits(), report.events(), report.head());
        out.printf(
                "tree of %d leaves, %d checkpoints (those kept outside included), %d statements, %d tokens%n",
                report.leaves(), report.checkpoints(), report.statements(), report.tokens());
        report.findings().forEach(this::tell);
        report.remarks().forEach(this::note);
        report.unreachable().forEach(anchor -> out.println("NOT LOOKED AT: the checkpoints in " + anchor));
        boolean unsigned = keys.known().isEmpty() && report.checkpoints() > 0;
        if (unsigned) out.println("NOT LOOKED AT: the signatures, for there is no file with the log's keys");
        if (!report.findings().isEmpty()) return 1;
        return unsigned || !report.unreachable().isEmpty() ? 2 : 0;
    }

    private void tell(Finding finding) {
        if (finding.area() == Area.LOG) {
            out.printf("BROKEN at %s: %s. Nothing after it was looked at.%n", finding.where(), finding.what());
        } else {
            out.printf("BROKEN %s at %s: %s%n", area(finding), finding.where(), finding.what());
        }
    }

    private void note(Finding remark) {
        out.printf("FOREIGN %s at %s: %s%n", area(remark), remark.where(), remark.what());
    }

    private static String area(Finding finding) {
        return finding.area().name().toLowerCase(Locale.ROOT);
    }
}
