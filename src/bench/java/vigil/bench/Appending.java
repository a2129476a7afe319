package vigil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vigil.bench.Row.Compared;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.format.Prepared;

/** Appending: many writers, one writer, and what hashing takes of it. */
final class Appending implements Part {

    private static final int WRITERS = 32;

    @Override
    public void measure(Setting setting, Table table) {
        Side.Driver driver = Side.Driver.in(setting.database("driver"));
        Side.Stock stock = Side.Stock.in(setting.database("stock"));
        Side.Ours ours = Side.Ours.in(setting.database("ours"));
        try {
            table.attempt("append, 32 writers", () -> many(setting, table, driver, stock, ours));
            table.attempt("append, one writer", () -> one(setting, table, driver, stock, ours));
        } finally {
            ours.log().close();
        }
    }

    private static void many(
            Setting setting, Table table, Side.Driver driver, Side.Stock stock, Side.Ours ours) {
        List<Figures> singles = new ArrayList<>();
        List<Figures> batches = new ArrayList<>();
        List<Figures> stocks = new ArrayList<>();
        List<Figures> mine = new ArrayList<>();
        double seconds = setting.seconds();
        for (int round = -1; round < setting.rounds(); round++) {
            Figures single = Load.of(WRITERS, seconds, i -> driver.single());
            Figures own = Load.of(WRITERS, seconds, i -> ours.writer());
            Figures batch = Load.of(1, seconds, i -> driver.batches());
            Figures other = Load.of(WRITERS, seconds, i -> stock.writer());
            if (round < 0) continue; // the first warms up
            singles.add(single);
            batches.add(batch);
            stocks.add(other);
            mine.add(own);
            System.out.printf(
                    "round %d: ours %.0f, driver batches %.0f, driver single %.0f, stock %.0f per second%n",
                    round, own.perSecond(), batch.perSecond(), single.perSecond(), other.perSecond());
        }
        String rate = Figures.rate(Figures.middle(mine, Figures::perSecond));
        table.add(Row.atLeast(rates("append, 32 writers, by the stock extension", rate, mine, stocks), 5, 10));
        table.add(Row.atLeast(rates("append, 32 writers, by driver batches of 50", rate, mine, batches), 0.45, 0.7));
        table.add(Row.told(rates("append, 32 writers, by driver single inserts", rate, mine, singles)));
        table.add(Row.atMost(
                new Compared(
                        "append, 32 writers, p99, by the stock extension",
                        Figures.millis(Figures.middle(mine, Figures::p99)),
                        Figures.millis(Figures.middle(stocks, Figures::p99)),
                        Figures.ratio(mine, stocks, Figures::p99)),
                0.3,
                0.1));
        hashing(table, Figures.middle(mine, Figures::perSecond));
    }

    private static Compared rates(String measure, String rate, List<Figures> mine, List<Figures> others) {
        return new Compared(
                measure,
                rate,
                Figures.rate(Figures.middle(others, Figures::perSecond)),
                Figures.ratio(mine, others, Figures::perSecond));
    }

    private static void one(Setting setting, Table table, Side.Driver driver, Side.Stock stock, Side.Ours ours) {
        List<Load.Work> works = List.of(driver.single(), ours.writer(), stock.writer());
        Load.inTurn(setting.few(), works);
        List<Figures> figures = Load.inTurn(setting.few(), works);
        double mine = figures.get(1).median();
        double plain = figures.getFirst().median();
        table.add(Row.atMost(
                new Compared(
                        "append, one writer, median, by one driver insert",
                        Figures.millis(mine),
                        Figures.millis(plain),
                        mine / plain),
                1.3,
                1.1));
        double other = figures.getLast().median();
        table.add(Row.told(new Compared(
                "append, one writer, median, by the stock extension",
                Figures.millis(mine),
                Figures.millis(other),
                mine / other)));
    }

    /** What leaf, root and link of one commit cost, as a share of the time between two commits at full speed. */
    private static void hashing(Table table, double perSecond) {
        Entry entry = new Entry(
                UUID.randomUUID().toString(), "case-1", 1, "accident", 1, "sample", "1", "x".repeat(400), "{}");
        Prepared body = Prepared.of(List.of(entry));
        Commit.Head head = Commit.Head.ofEmpty("bench");
        int times = 100_000;
        long bytes = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < times; i++) {
                var root = Hashing.root(List.of(entry.leaf()));
                bytes += Hashing.link(head.link(), i, 1, body.id(), i, root).bytes()[0];
            }
            best = Math.min(best, (System.nanoTime() - begin) / (double) times);
        }
        if (bytes == 1) System.out.println(); // so that the work cannot be left out
        double between = 1e9 / perSecond;
        table.add(Row.atMost(
                new Compared(
                        "hashing and linking, share of append time",
                        String.format("%.1f µs", best / 1e3),
                        String.format("%.1f µs", between / 1e3),
                        best / between),
                0.15,
                0.05));
    }
}
