package vigil.bench;

import vigil.bench.office.PlainHttp;
import vigil.bench.office.Office;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vigil.bench.office.Office.Done;
import vigil.bench.Row.Compared;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Prepared;
import vigil.testing.TestLog;

/** The same three things at every size of the log: appending, loading a case, asking the register. */
final class Growth {

    private static final int WRITERS = 32;
    private static final int CASE = 50;

    private final Setting setting;
    private final TestLog log;
    private final Entry note;

    Growth(Setting setting, TestLog log, Entry note) {
        this.setting = setting;
        this.log = log;
        this.note = note;
    }

    /** What was measured at one size of the log. */
    record Stage(Alone alone, Figures register, Done complete) {}

    /** What needs no server. */
    record Alone(long events, Figures append, Figures load) {}

    /** Appends and loads cases of fifty events, while no server is there. */
    Alone alone(long events) {
        List<String> cases = IntStream.range(0, WRITERS).mapToObj(i -> newCase()).toList();
        cases.parallelStream().forEach(stream -> IntStream.range(0, CASE).forEach(i -> append(stream, i)));
        Figures append = Load.of(WRITERS, Math.max(2, setting.seconds()), i -> notes());
        int[] turn = {0};
        Load.Work loading = () -> {
            int loaded = log.log().of(cases.get(turn[0]++ % WRITERS), 0, Integer.MAX_VALUE).size();
            if (loaded != CASE) throw new IllegalStateException("a case of " + CASE + " events has " + loaded);
            return loaded;
        };
        Load.inTurn(times() / 2, List.of(loading)); // warms up
        return new Alone(events, append, Load.inTurn(times(), List.of(loading)).getFirst());
    }

    /** Asks the register of a server, once its read models are complete as far as there is time. */
    Stage asking(Alone alone, Office office) throws IOException {
        Done complete = office.carryOut("catch-up", setting.patience());
        System.out.printf("read models complete to %s, %,d ms%n", complete.share(), complete.millis());
        try (PlainHttp http = new PlainHttp(office.port(), "officer")) {
            Load.Work asking = () -> http.get("/api/accidents?q=binh%20minh").length();
            Load.inTurn(times() / 2, List.of(asking)); // warms up
            return new Stage(alone, Load.inTurn(times(), List.of(asking)).getFirst(), complete);
        }
    }

    private int times() {
        return Math.max(10, setting.few() / 5);
    }

    /** Notes on cases of its own, as long as cases are: the events of other cases stay as they are. */
    private Load.Work notes() {
        String[] stream = {newCase()};
        int[] sequence = {0};
        return () -> {
            append(stream[0], sequence[0]++);
            if (sequence[0] == CASE) {
                stream[0] = newCase();
                sequence[0] = 0;
            }
            return 1;
        };
    }

    private static String newCase() {
        return "99-2026-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void append(String stream, long sequence) {
        Entry entry = new Entry(
                UUID.randomUUID().toString(),
                stream,
                sequence,
                note.type(),
                note.time(),
                note.name(),
                note.revision(),
                note.payload(),
                note.metadata());
        log.appender().append(Prepared.of(List.of(entry)));
    }

    /** How it changed from the first size on. */
    static void tell(Table table, List<Stage> stages) {
        if (stages.size() < 2) return;
        Stage first = stages.getFirst();
        for (Stage stage : stages.subList(1, stages.size())) {
            String size = "at %,d events, by at %,d: ".formatted(stage.alone().events(), first.alone().events());
            table.add(Row.told(new Compared(
                    size + "append, 32 writers",
                    Figures.rate(stage.alone().append().perSecond()),
                    Figures.rate(first.alone().append().perSecond()),
                    stage.alone().append().perSecond() / first.alone().append().perSecond())));
            table.add(Row.told(median(size + "load of a case of 50 events", stage.alone().load(), first.alone().load())));
            String shown = stage.complete().events() < stage.complete().all()
                    ? ", read models complete to " + stage.complete().share()
                    : "";
            table.add(Row.told(median(size + "register query over HTTP" + shown, stage.register(), first.register())));
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
