package vigil.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.bench.Row.Compared;
import vigil.eventlog.mongo.MongoCheckpoints;
import vigil.eventlog.mongo.MongoProgress;
import vigil.eventlog.mongo.MongoTiles;
import vigil.eventlog.notary.Audit;
import vigil.eventlog.notary.Lease;
import vigil.eventlog.notary.Notary;
import vigil.eventlog.notary.ProofSettings;
import vigil.eventlog.notary.ProofWatch;
import vigil.eventlog.proof.LogKeys;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * What appending loses while the same server lets the tree grow, signs checkpoints and verifies, at the pace of a server as it
 * is delivered.
 */
final class TreeCost implements Part {

    private static final int WRITERS = 32;
    private static final double SECONDS = 4;

    @Override
    public void measure(Setting setting, Table table) throws IOException {
        Side.Ours ours = Side.Ours.in(setting.database("tree"));
        Path folder = TestDatabase.folder("tree");
        LogKeys keys = LogKeys.in(folder.resolve("checkpoint.key"), ours.log().marks().origin(), true);
        List<Figures> without = new ArrayList<>();
        List<Figures> with = new ArrayList<>();
        try {
            for (int round = -1; round < setting.rounds(); round++) {
                Figures plain = Load.of(WRITERS, SECONDS, i -> ours.writer());
                Works works = new Works(ours, keys);
                works.notary().seal(); // what grew without it is not its work now
                Figures watched;
                try (ProofWatch watch = works.watch()) {
                    watch.start();
                    watched = Load.of(WRITERS, SECONDS, i -> ours.writer());
                }
                if (round < 0) continue;
                without.add(plain);
                with.add(watched);
                System.out.printf("round %d: %.0f, with the tree %.0f%n", round, plain.perSecond(), watched.perSecond());
            }
        } finally {
            ours.log().close();
        }
        table.add(Row.atLeast(
                new Compared(
                        "append, 32 writers, while tree and checkpoints grow, by without",
                        Figures.rate(Figures.middle(with, Figures::perSecond)),
                        Figures.rate(Figures.middle(without, Figures::perSecond)),
                        Figures.ratio(with, without, Figures::perSecond)),
                0.95,
                0.99));
    }

    /** The elected server's works on one log. */
    private record Works(TestLog log, Notary notary, ProofWatch.Duty duty) {

        Works(Side.Ours ours, LogKeys keys) {
            Notary.Books books = new Notary.Books(
                    new MongoTiles(ours.database()), new MongoCheckpoints(ours.database()), List.of());
            String origin = ours.log().marks().origin();
            Notary notary = new Notary(ours.log().log(), origin, books, keys);
            Audit.Means means = new Audit.Means(keys, new MongoProgress(ours.database()), Duration.ofDays(1));
            Audit audit = new Audit(ours.log().log(), origin, books, means);
            this(ours.log(), notary, new ProofWatch.Duty(new Lease.Always(), notary, audit, books));
        }

        ProofWatch watch() {
            ProofSettings delivered = ProofSettings.of(Map.of());
            ProofWatch.Pace pace = new ProofWatch.Pace(delivered.pause(), delivered.events(), delivered.auditRate());
            return new ProofWatch(log.log(), log.doorbell(), duty, pace);
        }
    }
}
