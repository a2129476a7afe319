package vigil.bench;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vigil.bench.Row.Compared;
import vigil.bench.Row.Reached;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/**
 * A log of real cases that grows, with the whole server behind it: how appending, loading a case and asking the register
 * change, how fast all read models are built from the beginning, and how much memory that takes.
 */
final class Growing implements Part {

    private static final int REBUILT = 100_000;
    private static final int SMALLEST = 10_000;
    private static final int WRITERS = 32;
    private static final double FLAT = 1.25;

    @Override
    public void measure(Setting setting, Table table) throws IOException {
        Cases cases = Cases.ofTheDemonstration(TestDatabase.folder("stories"));
        MongoDatabase database = Side.database(setting.client(), "growing");
        String address = setting.uri().replace("/?", "/" + database.getName() + "?");
        Path folder = TestDatabase.folder("growing");
        String heap = System.getProperty("vigil.bench.heap", "512m");
        try (TestLog log = TestLog.plain(database, TestLog.json(Sample.class));
                Office office = Office.start(folder, heap, "vigil.demonstration=false", "vigil.mongodb-uri=" + address)) {
            List<Integer> sizes = new ArrayList<>(List.of(SMALLEST));
            if (setting.events() >= REBUILT) sizes.add(REBUILT);
            if (setting.events() > REBUILT) sizes.add(setting.events());
            List<Stage> stages = new ArrayList<>();
            for (int size : sizes) {
                Filling.until(size, log.log(), log.marks().origin(), cases);
                long[] took = office.carryOut("catch-up");
                System.out.printf("%,d events: caught up with %,d in %,d ms%n", size, took[0], took[1]);
                stages.add(stage(setting, log, cases, office));
                if (size == REBUILT) rebuild(setting, table, office, database);
            }
            memory(table, office, heap);
            tell(table, stages);
        }
    }

    /** Building everything from nothing, in turn with plain scans of the same documents. */
    private static void rebuild(Setting setting, Table table, Office office, MongoDatabase database)
            throws IOException {
        List<Double> rates = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(3, setting.rounds()); round++) {
            long begin = System.nanoTime();
            int count = Reading.scan(Side.majority(database).getCollection("log"));
            double scan = count * 1e9 / (System.nanoTime() - begin);
            long[] took = office.carryOut("rebuild");
            double rate = took[0] * 1e3 / took[1];
            System.out.printf("round %d: rebuild %.0f, scan %.0f%n", round, rate, scan);
            rates.add(rate);
            scans.add(scan);
            ratios.add(rate / scan);
        }
        table.add(Row.atLeast(
                new Compared(
                        "rebuild of all read models from 100,000 events, by a plain scan",
                        Figures.rate(middle(rates)),
                        Figures.rate(middle(scans)),
                        middle(ratios)),
                0.25,
                0.5));
    }

    private static double middle(List<Double> values) {
        return Figures.middle(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Flat: what is held in the second half is not more than in the first, apart from noise. */
    private static void memory(Table table, Office office, String heap) throws IOException {
        long[] took = office.carryOut("rebuild");
        double growth = took[4] / (double) Math.max(1, took[3]);
        Reached reached = growth > FLAT ? Reached.NO : heap.equals("256m") ? Reached.AIM : Reached.MUST;
        table.add(new Row(
                "memory while replaying %,d events, -Xmx%s; highest after collections to 100 %%, by to 50 %%"
                        .formatted(took[0], heap),
                took[4] + " MB",
                took[3] + " MB (to 10 %: " + took[2] + " MB)",
                growth,
                "flat, 512m",
                "256m",
                reached));
    }

    /** What was measured at one size of the log. */
    private record Stage(long events, Figures append, Figures load, Figures register) {}

    private static Stage stage(Setting setting, TestLog log, Cases cases, Office office) throws IOException {
        long events = log.log().newest().orElseThrow().next();
        Entry note = cases.note();
        Figures append = Load.of(WRITERS, setting.seconds(), i -> notes(log, note));
        office.carryOut("catch-up");
        int times = Math.max(10, setting.few() / 10);
        AtomicLong turn = new AtomicLong();
        Load.Work loading = () -> log.log().of(cases.known(turn.getAndAdd(7)), 0, Integer.MAX_VALUE).size();
        try (PlainHttp http = new PlainHttp(office.port(), "officer")) {
            Load.Work asking = () -> http.get("/api/accidents?q=binh%20minh").length();
            Load.inTurn(times / 2, List.of(loading, asking)); // warms up
            List<Figures> figures = Load.inTurn(times, List.of(loading, asking));
            return new Stage(events, append, figures.getFirst(), figures.getLast());
        }
    }

    /** Notes on cases of their own: the events of other cases stay as they are. */
    private static Load.Work notes(TestLog log, Entry note) {
        String stream = "99-2026-" + UUID.randomUUID().toString().substring(0, 8);
        long[] sequence = {0};
        return () -> {
            Entry next = new Entry(
                    UUID.randomUUID().toString(),
                    stream,
                    sequence[0]++,
                    note.type(),
                    note.time(),
                    note.name(),
                    note.revision(),
                    note.payload(),
                    note.metadata());
            log.appender().append(Prepared.of(List.of(next)));
            return 1;
        };
    }

    private static void tell(Table table, List<Stage> stages) {
        Stage first = stages.getFirst();
        for (Stage stage : stages.subList(1, stages.size())) {
            String size = "at %,d events, by at %,d: ".formatted(stage.events(), first.events());
            table.add(Row.told(new Compared(
                    size + "append, 32 writers",
                    Figures.rate(stage.append().perSecond()),
                    Figures.rate(first.append().perSecond()),
                    stage.append().perSecond() / first.append().perSecond())));
            table.add(Row.told(median(size + "load of a case", stage.load(), first.load())));
            table.add(Row.told(median(size + "register query over HTTP", stage.register(), first.register())));
        }
    }

    private static Compared median(String measure, Figures mine, Figures other) {
        return new Compared(
                measure,
                Figures.millis(mine.median()),
                Figures.millis(other.median()),
                mine.median() / other.median());
    }
}
