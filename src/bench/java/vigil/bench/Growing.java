package vigil.bench;

import vigil.bench.office.Office;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.bench.Growth.Stage;
import vigil.bench.office.Office.Done;
import vigil.bench.Row.Compared;
import vigil.bench.Row.Reached;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * A log of real cases that grows, and whole servers behind it: how appending, loading a case and asking the register change,
 * how fast all read models are built from the beginning, and how much memory a replay takes.
 */
final class Growing implements Part {

    private static final int SMALLEST = 10_000;
    private static final int REBUILT = 100_000;
    private static final int HEAP = 1_024;
    private static final double FLAT = 1.25;

    @Override
    public void measure(Setting setting, Table table) throws IOException {
        Cases cases = Cases.ofTheDemonstration(TestDatabase.folder("stories"));
        Offices offices = new Offices(setting.database("growing"), TestDatabase.folder("growing"));
        Filling filling = new Filling(cases);
        List<Integer> sizes = new ArrayList<>(List.of(SMALLEST));
        if (setting.events() >= REBUILT) sizes.add(REBUILT);
        if (setting.events() > REBUILT) sizes.add(setting.events());
        List<Stage> stages = new ArrayList<>();
        try (TestLog log = TestLog.plain(offices.database(), TestLog.json(Sample.class))) {
            Growth growth = new Growth(setting, log, cases.note());
            for (int size : sizes) {
                filling.until(size, log);
                table.attempt("at %,d events".formatted(size), () -> {
                    Growth.Alone alone = growth.alone(size);
                    try (Office office = offices.open(setting, HEAP)) {
                        stages.add(growth.asking(alone, office));
                        if (size == REBUILT) {
                            table.attempt("rebuild of all read models", () -> rebuild(setting, table, office, offices.database()));
                        }
                    }
                });
            }
        }
        for (int heap : setting.heaps()) {
            table.attempt("memory while replaying, -Xmx" + heap + "m", () -> memory(setting, table, offices, heap));
        }
        Growth.tell(table, stages);
    }

    /** Servers one after the other on the same database, with the same keys. */
    private record Offices(MongoDatabase database, Path folder) {

        Office open(Setting setting, int heap) throws IOException {
            String address = "vigil.mongodb-uri=" + setting.address(database);
            return Office.start(folder, heap + "m", "vigil.demonstration=false", address);
        }
    }

    /** Building everything from nothing, in turn with plain scans of the same documents. */
    private static void rebuild(Setting setting, Table table, Office office, MongoDatabase database)
            throws IOException {
        List<Figures> rebuilds = new ArrayList<>();
        List<Figures> scans = new ArrayList<>();
        Done done;
        do {
            long begin = System.nanoTime();
            int count = Reading.scan(Side.majority(database).getCollection("log"));
            scans.add(new Figures(count * 1e9 / (System.nanoTime() - begin), new long[0]));
            done = office.carryOut("rebuild", setting.patience());
            rebuilds.add(new Figures(done.perSecond(), new long[0]));
            System.out.printf(
                    "rebuild %.0f, scan %.0f a second%s%n",
                    done.perSecond(), scans.getLast().perSecond(), done.unlessAll());
        } while (rebuilds.size() < setting.rounds() && done.events() >= done.all());
        table.add(Row.atLeast(
                new Compared(
                        "rebuild of all read models from 100,000 events, by a plain scan" + done.unlessAll(),
                        Figures.rate(Figures.middle(rebuilds, Figures::perSecond)),
                        Figures.rate(Figures.middle(scans, Figures::perSecond)),
                        Figures.ratio(rebuilds, scans, Figures::perSecond)),
                0.25,
                0.5));
    }

    /** Flat: what is held in the second half is not more than in the first, apart from noise. */
    private static void memory(Setting setting, Table table, Offices offices, int heap) throws IOException {
        try (Office office = offices.open(setting, heap)) {
            Done done = office.carryOut("replay", setting.patience().multipliedBy(2));
            double growth = done.secondHalf() / (double) Math.max(1, done.firstHalf());
            Reached reached = growth > FLAT || done.events() < done.all()
                    ? Reached.MISSED
                    : heap <= 256 ? Reached.AIM : Reached.MUST;
            table.add(new Row(
                    "memory while replaying %s, -Xmx%dm; held in the second half, by the first"
                            .formatted(done.share(), heap),
                    "%,d MB (%s)".formatted(done.secondHalf(), Figures.rate(done.perSecond())),
                    done.firstHalf() + " MB",
                    growth,
                    "flat, 512m",
                    "256m",
                    reached));
        }
    }
}
