package vigil.projections.rebuild;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import vigil.ground.OfficeClock;
import vigil.ground.Settings;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.projections.OrderRebuild;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.RebuildDifference;
import vigil.projections.RebuildReport;
import vigil.projections.runner.Bench;
import vigil.projections.runner.Builds;
import vigil.vault.ClosedForm;

/** A server with ledgers, and the rebuilds of them. */
final class RebuildBench implements AutoCloseable {

    static final OrderRebuild SWITCH = new OrderRebuild("ledger", false);
    static final OrderRebuild COMPARE_ONLY = new OrderRebuild("ledger", true);

    private final Bench bench;
    final RebuildBook book;

    /** On the embedded database. */
    RebuildBench() {
        this(new Bench());
    }

    /** @param bench where the log and the documents are */
    RebuildBench(Bench bench) {
        this.bench = bench;
        this.book = new RebuildBook(
                bench.database,
                StoreJson.builder().addModule(new ClosedForm()).build(),
                new Settings(Path.of("."), "", "", "", "", "demo"));
    }

    /** A running server. */
    record Office(RunningRebuilds rebuilds, ReadModel<LedgerProjection.Ledger> ledgers, Builds builds) {

        /** Takes the work from whoever has it, as a server does that wants to build something. */
        void takesTheWork() {
            builds.beside("ledger").close();
        }
    }

    Office open(LedgerProjection projection) {
        Bench.Server server = bench.open(projection);
        RunningRebuilds rebuilds = new RunningRebuilds(server.builds(), book, bench.log, OfficeClock.real());
        rebuilds.start();
        return new Office(rebuilds, server.models().of(projection), server.builds());
    }

    /** All that has happened is in the documents of a server, which then stops. */
    void keptBy(Projection<?> clerk) {
        long head = bench.log.head();
        Bench.comesTo(bench.open(clerk).models().of(clerk), head);
        bench.stop();
    }

    long happened(String stream, Event... events) {
        return bench.happened(stream, events);
    }

    List<RebuildDifference> differences(RebuildReport report) {
        List<RebuildDifference> all = new ArrayList<>();
        for (int page = 1; all.size() < report.counts().differences(); page++) {
            all.addAll(book.differences(report.id(), page));
        }
        return all;
    }

    /** The server that has the work, by a name of its own. */
    String whoDoesTheWork() {
        return String.valueOf(bench.database.getCollection("readmodels").find(new Document("_id", "positions")).first().get("owner"));
    }

    MongoCollection<Document> reports() {
        return bench.database.getCollection("rebuilds");
    }

    @Override
    public void close() {
        bench.close();
    }
}
