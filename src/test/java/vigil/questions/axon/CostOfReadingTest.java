package vigil.questions.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.casefile.CaseView;
import vigil.casefile.ShowCase;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.questions.Responder;
import vigil.questions.CaseRead;
import vigil.testing.RunningOffice;

/**
 * What the record of a reading costs: the same case read through the door, which keeps the record first, and past it. Prints a
 * table for {@code docs/performance.md}; of times nothing is asserted.
 */
@Tag("long")
class CostOfReadingTest extends RunningOffice {

    private static final Asker OFFICER = Asker.of(Actor.of("officer", Role.OFFICER));
    private static final int READERS = 16;
    private static final int EACH = 40;

    @Autowired
    private Questions questions;

    @Autowired
    private List<Responder<?, ?>> responders;

    @Autowired
    private EventHistory history;

    @Test
    void reading_with_and_without_the_record() throws Exception {
        clock.set("2026-11-20T09:00:00+07:00");
        ShowCase question = ShowCase.now(as("officer").post("/api/accidents", report()).expect(201).field("number"));
        Responder<ShowCase, CaseView> past = past();
        Callable<CaseView> recorded = () -> questions.ask(question, OFFICER);
        Callable<CaseView> unrecorded = () -> past.answer(question, OFFICER);
        one(recorded, EACH);
        one(unrecorded, EACH);

        long before = history.head();
        long[] alone = one(recorded, READERS * EACH);
        assertThat(readings(before)).isEqualTo(READERS * EACH);
        long[] aloneWithout = one(unrecorded, READERS * EACH);
        long start = history.head();
        double rate = together(recorded);
        long written = history.head() - start;
        double rateWithout = together(unrecorded);
        assertThat(history.head()).as("past the door nothing is recorded").isEqualTo(start + written);

        System.out.println("reading a case alone: with record %.1f ms median, %.1f ms p95; without %.1f ms, %.1f ms"
                .formatted(ms(alone, 50), ms(alone, 95), ms(aloneWithout, 50), ms(aloneWithout, 95)));
        System.out.println("%d readers at once: with record %.0f/s, without %.0f/s; %d events for %d readings in %d commits"
                .formatted(READERS, rate, rateWithout, written, READERS * EACH, commits(start)));
    }

    @SuppressWarnings("unchecked") // the responder of a question answers it with what the question names
    private Responder<ShowCase, CaseView> past() {
        return (Responder<ShowCase, CaseView>) responders.stream()
                .filter(responder -> responder.question() == ShowCase.class)
                .findFirst()
                .orElseThrow();
    }

    private static long[] one(Callable<?> reading, int times) throws Exception {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            reading.call();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took;
    }

    /** Readings a second. */
    private static double together(Callable<?> reading) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            Callable<long[]> reader = () -> one(reading, EACH);
            for (Future<long[]> done : readers.invokeAll(Collections.nCopies(READERS, reader))) done.get();
        }
        return READERS * EACH / ((System.nanoTime() - start) / 1e9);
    }

    private long readings(long after) {
        return history.after(after, Integer.MAX_VALUE).stream().filter(one -> one.event() instanceof CaseRead).count();
    }

    private long commits(long after) {
        return history.after(after, Integer.MAX_VALUE).stream()
                .map(one -> history.commitAt(one.position()).getFirst().position())
                .distinct()
                .count();
    }

    private static double ms(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static String report() {
        return """
                {"provinceCode":"79","occurred":{"at":"2026-11-20T08:10:00+07:00","precision":"about"},"place":"Xưởng",
                 "establishment":{"name":"Xưởng giả định"},"employment":"contract",
                 "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
                 "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-11-20T08:30:00+07:00"}}""";
    }
}
