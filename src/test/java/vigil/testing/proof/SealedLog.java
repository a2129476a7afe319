package vigil.testing.proof;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vigil.eventlog.check.FullCheck;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.MongoCheckpoints;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.eventlog.mongo.MongoProgress;
import vigil.eventlog.mongo.MongoStatements;
import vigil.eventlog.mongo.MongoTiles;
import vigil.eventlog.notary.Audit;
import vigil.eventlog.notary.FileAnchor;
import vigil.eventlog.notary.LogProofs;
import vigil.eventlog.notary.Notary;
import vigil.eventlog.proof.LogKeys;

/** A log's signing side without Spring: notary, proofs, audit and the check of everything, with keys and anchor in a folder. */
public record SealedLog(
        MongoDatabase database,
        LogMarks marks,
        LogKeys keys,
        FileAnchor anchor,
        Notary notary,
        LogProofs proofs,
        Audit audit) {

    /** Opens it; the key is made where there is none. */
    public static SealedLog on(MongoDatabase database, Path folder) {
        LogMarks marks = LogMarks.read(database);
        LogKeys keys = LogKeys.in(folder.resolve("checkpoint.key"), marks.origin(), true);
        FileAnchor anchor = new FileAnchor(folder.resolve("checkpoints.notes"));
        MongoCommitLog log = new MongoCommitLog(database);
        Notary.Books books = new Notary.Books(new MongoTiles(database), new MongoCheckpoints(database), List.of(anchor));
        Notary notary = new Notary(log, marks.origin(), books, keys);
        LogProofs proofs =
                new LogProofs(log, notary, books, new LogProofs.Word(keys, new MongoStatements(database)));
        Audit.Means means = new Audit.Means(keys, new MongoProgress(database), Duration.ofDays(1));
        return new SealedLog(
                database, marks, keys, anchor, notary, proofs, new Audit(log, marks.origin(), books, means));
    }

    /** Signs a checkpoint and keeps it in the anchor. */
    public void seal() {
        notary.seal().ifPresent(signed -> anchor.keep(signed.checkpoint().size(), signed.note()));
    }

    /** Looks at everything. */
    public FullCheck.Report check() {
        return new FullCheck(database, marks, keys, List.of(anchor)).run();
    }
}
