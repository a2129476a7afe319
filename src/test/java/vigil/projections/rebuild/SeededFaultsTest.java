package vigil.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.RebuildDifference;
import vigil.projections.RebuildDifference.Kind;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildReport.State;
import vigil.projections.rebuild.LedgerProjection.Clerk;
import vigil.projections.rebuild.LedgerProjection.Ledger;
import vigil.projections.rebuild.RebuildBench.Office;
import vigil.projections.runner.Bench;
import vigil.testing.jar.Jar.CoinsPutIn;
import vigil.testing.jar.Jar.CoinsTaken;
import vigil.testing.jar.Jar.JarPutUp;
import vigil.testing.jar.Jar.JarSealed;

/** The read model was kept badly, each time in another way: a rebuild names every document that is wrong, and no other. */
class SeededFaultsTest {

    private static final int JARS = 30;

    private final RebuildBench bench = new RebuildBench(place());

    /** Where it happens. */
    Bench place() {
        return new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** What a bad clerk does with one event of a jar, and with the one after it. */
    enum Fault {
        DROPPED,
        DOUBLED,
        REORDERED
    }

    @ParameterizedTest
    @EnumSource
    void an_event_treated_wrongly_is_found_in_every_document_it_touched_and_nowhere_else(Fault fault) {
        Random random = new Random(5 + fault.ordinal());
        Map<String, Long> spoilt = new HashMap<>();
        for (int jar = 0; jar < JARS; jar++) {
            long last = history("jar-" + jar, random);
            if (random.nextInt(4) == 0) spoilt.put("jar-" + jar, last - 1);
        }
        bench.keptBy(new LedgerProjection(new BadClerk(fault, spoilt)));

        Office office = bench.open(LedgerProjection.wellKept());
        RebuildReport report = office.rebuilds().run(RebuildBench.COMPARE_ONLY, "admin");

        assertThat(spoilt).isNotEmpty();
        assertThat(report.state()).isEqualTo(State.COMPARED);
        assertThat(report.counts().same()).isEqualTo(JARS - spoilt.size());
        assertThat(report.counts().differing()).isEqualTo(spoilt.size());
        List<RebuildDifference> named = bench.differences(report);
        assertThat(named).extracting(RebuildDifference::key).containsExactlyInAnyOrderElementsOf(spoilt.keySet());
        assertThat(named).allSatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.DIFFERS);
            assertThat(new TreeSet<>(difference.fields())).isEqualTo(fieldsThatShow(fault));
        });
    }

    /** The last two lines of every jar are "in 5" and "out 3"; before them stands "in 1". */
    private static TreeSet<String> fieldsThatShow(Fault fault) {
        return new TreeSet<>(switch (fault) {
            case DROPPED -> List.of("coins", "lines[1]", "lines[2]");
            case DOUBLED -> List.of("coins", "lines[2]", "lines[3]");
            case REORDERED -> List.of("lines[1]", "lines[2]");
        });
    }

    @Test
    void a_handler_that_was_changed_without_a_new_version_is_found_in_every_document_it_would_change() {
        bench.happened("with-loss", new JarPutUp("79"), new CoinsPutIn(9), new CoinsTaken(2));
        bench.happened("without", new JarPutUp("79"), new CoinsPutIn(9));
        bench.keptBy(new LedgerProjection((before, event) ->
                event.event() instanceof CoinsTaken ? before : LedgerProjection.entered(before, event)));

        RebuildReport report = bench.open(LedgerProjection.wellKept()).rebuilds().run(RebuildBench.SWITCH, "admin");

        assertThat(report.state()).isEqualTo(State.SWITCHED);
        assertThat(bench.differences(report))
                .as("the event that the old handler let pass left the document as it was, its position too")
                .containsExactly(new RebuildDifference(
                        "with-loss", Kind.DIFFERS, List.of("coins", "lines[1]", "position"), 1L, 2L));
    }

    @Test
    void documents_that_are_missing_or_should_not_be_there_are_named() {
        bench.happened("lost", new JarPutUp("79"));
        bench.happened("sealed", new JarPutUp("79"), new JarSealed());
        long last = bench.happened("changed", new JarPutUp("79"), new CoinsPutIn(2));
        Office office = bench.open(LedgerProjection.wellKept());
        Bench.comesTo(office.ledgers(), last);
        office.ledgers().collection().deleteOne(Filters.eq("lost"));
        office.ledgers().collection().insertOne(new Document("_id", "sealed").append("position", 1L));
        office.ledgers().collection().updateOne(Filters.eq("changed"), Updates.set("lines.0", "in 2000"));

        RebuildReport report = office.rebuilds().run(RebuildBench.SWITCH, "admin");

        assertThat(report.counts()).isEqualTo(new RebuildReport.Counts(0, 1, 1, 1, 0));
        assertThat(bench.differences(report))
                .containsExactlyInAnyOrder(
                        new RebuildDifference("lost", Kind.MISSING, List.of(), null, 0L),
                        new RebuildDifference("sealed", Kind.EXTRA, List.of(), 1L, null),
                        new RebuildDifference("changed", Kind.DIFFERS, List.of("lines[0]"), 4L, 4L));
        assertThat(office.ledgers().find("lost")).isPresent();
        assertThat(office.ledgers().find("sealed")).isEmpty();
        assertThat(office.rebuilds().run(RebuildBench.SWITCH, "admin").counts()).isEqualTo(new RebuildReport.Counts(2, 0, 0, 0, 0));
    }

    @Test
    void more_differences_than_fit_on_a_page_are_all_named() {
        for (int jar = 0; jar < 250; jar++) bench.happened("jar-" + jar, new JarPutUp("79"));
        bench.keptBy(new LedgerProjection((before, event) -> new Ledger("75", 0, List.of())));
        RebuildReport report = bench.open(LedgerProjection.wellKept()).rebuilds().run(RebuildBench.COMPARE_ONLY, "admin");
        assertThat(bench.differences(report)).extracting(RebuildDifference::key).doesNotHaveDuplicates().hasSize(250);
        assertThat(bench.book.differences(report.id(), 1)).hasSize(100);
    }

    /** Put up, one coin in, then five in, then three out; between them other jars may come. Gives the last position. */
    private long history(String jar, Random random) {
        bench.happened(jar, new JarPutUp("79"), new CoinsPutIn(1));
        if (random.nextBoolean()) bench.happened("another-" + random.nextLong(), new JarPutUp("75"), new JarSealed());
        return bench.happened(jar, new CoinsPutIn(5), new CoinsTaken(3));
    }

    /** Does the wrong thing at one position of a jar. */
    private static final class BadClerk implements Clerk {

        private final Fault fault;
        private final Map<String, Long> spoilt;
        private final List<Recorded<? extends Event>> heldBack = new ArrayList<>();

        BadClerk(Fault fault, Map<String, Long> spoilt) {
            this.fault = fault;
            this.spoilt = spoilt;
        }

        @Override
        public @Nullable Ledger apply(@Nullable Ledger before, Recorded<? extends Event> event) {
            boolean here = spoilt.getOrDefault(event.stream(), -1L) == event.position();
            if (!here) return afterwards(LedgerProjection.entered(before, event), event);
            return switch (fault) {
                case DROPPED -> before;
                case DOUBLED -> LedgerProjection.entered(LedgerProjection.entered(before, event), event);
                case REORDERED -> {
                    heldBack.add(event);
                    yield before;
                }
            };
        }

        private @Nullable Ledger afterwards(@Nullable Ledger after, Recorded<? extends Event> event) {
            if (heldBack.isEmpty() || !heldBack.getFirst().stream().equals(event.stream())) return after;
            return LedgerProjection.entered(after, heldBack.removeFirst());
        }
    }
}
