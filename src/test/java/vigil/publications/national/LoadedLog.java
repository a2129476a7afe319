package vigil.publications.national;

import java.util.List;
import java.util.function.Consumer;
import vigil.accident.AccidentEvent;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.reports.ReportEvent;
import vigil.syntheses.SynthesisEvent;
import vigil.testing.SealedInTests;
import vigil.testing.TestDatabase;
import vigil.testing.TestLog;

/** A real log in an embedded database into which whole streams are appended, many in a commit. */
final class LoadedLog implements AutoCloseable {

    private static final int PAGE = 5_000;

    private final TestDatabase database = TestDatabase.embedded();
    private final TestLog log = TestLog.remembering(
            database.database(),
            TestLog.json(SealedInTests::closed, AccidentEvent.class, ReportEvent.class, SynthesisEvent.class));
    private final Batches batches = new Batches(log.store());

    /** Adds a stream with all its events. */
    void stream(String stream, List<? extends Event> events) {
        batches.stream(stream, events);
    }

    /** Appends what is waiting. */
    void flush() {
        batches.flush();
    }

    /** All events in order, a page at a time in memory. */
    void read(Consumer<Recorded<Event>> reader) {
        EventHistory history = log.history();
        long position = -1;
        for (var page = history.after(position, PAGE); !page.isEmpty(); page = history.after(position, PAGE)) {
            page.forEach(reader);
            position = page.getLast().position();
        }
    }

    long head() {
        return log.history().head();
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}
