package vigil.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.Document;
import vigil.bench.Row.Compared;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Micros;
import vigil.ground.StoreJson;

/** Reading: the whole log from its beginning, and one case. */
final class Reading implements Part {

    private static final int EVENTS = 100_000;
    private static final int CASE = 50;

    @Override
    public void measure(Setting setting, Table table) {
        Side.Ours ours = Side.Ours.in(setting.database("read"));
        try {
            new Filling(new SampleCases()).until(EVENTS, ours.log());
            table.attempt("replay of 100,000 events", () -> replay(setting, table, ours));
            table.attempt("load of a case of 50 events", () -> {
                Side.Stock stock = Side.Stock.in(setting.database("readstock"));
                for (int i = 0; i < EVENTS / CASE; i++) fill(stock.engine(), "case-" + i, 0, CASE);
                load(setting, table, ours, stock);
            });
            table.attempt("load of cases of other lengths", () -> lengths(setting, table, ours));
        } finally {
            ours.log().close();
        }
    }

    private static void replay(Setting setting, Table table, Side.Ours ours) {
        List<Figures> plain = new ArrayList<>();
        List<Figures> mine = new ArrayList<>();
        for (int round = -1; round < setting.rounds(); round++) {
            Figures scan = timed(() -> scan(ours.collection()));
            Figures replay = timed(() -> replay(ours.engine()));
            if (round < 0) continue;
            plain.add(scan);
            mine.add(replay);
            System.out.printf("round %d: replay %.0f, scan %.0f%n", round, replay.perSecond(), scan.perSecond());
        }
        table.add(Row.atLeast(
                new Compared(
                        "replay of 100,000 events, deserialised, by a plain scan",
                        Figures.rate(Figures.middle(mine, Figures::perSecond)),
                        Figures.rate(Figures.middle(plain, Figures::perSecond)),
                        Figures.ratio(mine, plain, Figures::perSecond)),
                0.4,
                0.7));
    }

    /** Every document as the driver gives it, in order. */
    static int scan(MongoCollection<Document> collection) {
        int count = 0;
        for (Document document : collection.find().sort(ascending("_id"))) {
            if (!document.isEmpty()) count++;
        }
        return count;
    }

    private static int replay(EventStorageEngine engine) {
        int count = 0;
        Iterator<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false).iterator();
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof Sample) count++;
        }
        return count;
    }

    private static void load(Setting setting, Table table, Side.Ours ours, Side.Stock stock) {
        MongoCollection<Document> collection = ours.collection();
        int cases = EVENTS / CASE / 2; // the last ones may have ended with the log before they were told to the end
        var turn = new int[3];
        List<Load.Work> works = List.of(
                () -> check(raw(collection, "case-" + turn[0]++ * 7 % cases)),
                () -> check(loaded(ours.engine(), "case-" + turn[1]++ * 7 % cases)),
                () -> check(loaded(stock.engine(), "case-" + turn[2]++ * 7 % cases)));
        Load.inTurn(setting.few(), works);
        List<Figures> figures = Load.inTurn(setting.few(), works);
        double plain = figures.get(0).median();
        double mine = figures.get(1).median();
        double other = figures.get(2).median();
        table.add(Row.atMost(
                new Compared(
                        "load of a case of 50 events, by the driver's own read",
                        Figures.millis(mine),
                        Figures.millis(plain),
                        mine / plain),
                1.5,
                1.1));
        table.add(Row.atMost(
                new Compared(
                        "load of a case of 50 events, by the stock extension",
                        Figures.millis(mine),
                        Figures.millis(other),
                        mine / other),
                1,
                1));
    }

    /** Cases of 10 and of 1,000 events; and what is left of 1,000 when a snapshot stands for all but the last ten. */
    private static void lengths(Setting setting, Table table, Side.Ours ours) {
        fill(ours.engine(), "short", 0, 10);
        for (int i = 0; i < 1000; i += 50) fill(ours.engine(), "long", i, 50);
        ours.engine().storeSnapshot(Sample.message("long", 989));
        List<Load.Work> works = List.of(
                () -> loaded(ours.engine(), "short"),
                () -> loaded(ours.engine(), "long"),
                () -> ours.engine().readSnapshot("long").isPresent()
                        ? loaded(ours.engine(), "long", 990)
                        : 0);
        int times = Math.max(10, setting.few() / 5);
        Load.inTurn(times, works);
        List<Figures> figures = Load.inTurn(times, works);
        String few = Figures.millis(figures.get(0).median());
        String many = Figures.millis(figures.get(1).median());
        table.add(Row.told("load of a case of 1,000 events; baseline: of 10 events", many, few));
        table.add(Row.told(
                "the same from a snapshot and 10 events; baseline: without",
                Figures.millis(figures.get(2).median()),
                many));
    }

    static int raw(MongoCollection<Document> collection, String stream) {
        return collection.find(and(eq("ev.a", stream), gte("ev.s", 0)))
                .sort(ascending("_id"))
                .into(new ArrayList<>())
                .size();
    }

    static int loaded(EventStorageEngine engine, String stream) {
        return loaded(engine, stream, 0);
    }

    private static int loaded(EventStorageEngine engine, String stream, long first) {
        int count = 0;
        Iterator<? extends DomainEventMessage<?>> events = engine.readEvents(stream, first);
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof Sample) count++;
        }
        return count;
    }

    private static int check(int events) {
        if (events != CASE) throw new IllegalStateException("not " + CASE + " events but " + events);
        return events;
    }

    private static void fill(EventStorageEngine engine, String stream, int first, int count) {
        engine.appendEvents(IntStream.range(first, first + count)
                .mapToObj(sequence -> Sample.message(stream, sequence))
                .toList());
    }

    private static Figures timed(IntSupplier work) {
        long begin = System.nanoTime();
        int count = work.getAsInt();
        if (count != EVENTS) throw new IllegalStateException("not " + EVENTS + " events but " + count);
        long nanos = System.nanoTime() - begin;
        return new Figures(count * 1e9 / nanos, new long[0]);
    }

    /** Cases of fifty events. */
    private static final class SampleCases implements Supplier<List<Entry>> {

        private final String payload = StoreJson.builder().build().writeValueAsString(Sample.EVENT);
        private final AtomicInteger next = new AtomicInteger();

        @Override
        public List<Entry> get() {
            String stream = "case-" + next.getAndIncrement();
            return IntStream.range(0, CASE).mapToObj(sequence -> entry(stream, sequence)).toList();
        }

        private Entry entry(String stream, int sequence) {
            long time = Micros.of(Instant.now());
            String id = UUID.randomUUID().toString();
            return new Entry(id, stream, sequence, "accident", time, "sample", "1", payload, "{}");
        }
    }
}
