package vigil.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vigil.casefile.awaited.AwaitedProjection;
import vigil.casefile.names.NameProjection;
import vigil.duties.fold.DutyProjection;
import vigil.figures.fold.FiguresProjection;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.law.Law;
import vigil.testing.BoilerCase;
import vigil.projections.Projection;
import vigil.register.fold.RegisterProjection;
import vigil.retention.fold.BornProjection;
import vigil.retention.fold.KeptCaseProjection;
import vigil.vault.ClosedForm;

/** Every read model is a fold and nothing else: the same events give the same documents, stored or in memory. */
class FoldsTwiceTest {

    private static final JsonMapper STORE = StoreJson.builder().addModule(new ClosedForm()).build();

    private static final int ALL_AT_ONCE = Integer.MAX_VALUE;

    private static final List<Projection<?>> ALL = List.of(
            new AwaitedProjection(),
            new NameProjection(),
            new DutyProjection(Law.load()),
            new FiguresProjection(),
            new RegisterProjection(Law.load()),
            new KeptCaseProjection(),
            new BornProjection());

    @Test
    void fed_twice_gives_the_same_documents() {
        for (Projection<?> projection : ALL) {
            assertThat(fold(projection, ALL_AT_ONCE)).as(projection.name()).isNotEmpty().isEqualTo(fold(projection, ALL_AT_ONCE));
        }
    }

    @Test
    void storing_a_document_between_two_events_changes_nothing() {
        for (Projection<?> projection : ALL) {
            assertThat(fold(projection, 1)).as(projection.name()).isEqualTo(fold(projection, ALL_AT_ONCE));
        }
    }

    @Test
    void where_batches_end_does_not_matter() {
        for (Projection<?> projection : ALL) {
            for (int batch : List.of(2, 3, 7)) {
                assertThat(fold(projection, batch)).as(projection.name()).isEqualTo(fold(projection, ALL_AT_ONCE));
            }
        }
    }

    @Test
    void what_is_reckoned_at_the_end_of_a_batch_is_reckoned_at_all() {
        assertThat(fold(new DutyProjection(Law.load()), 5).values())
                .allSatisfy(file -> assertThat(file.pending()).isNotEmpty());
    }

    /** The documents after batches of so many events, stored and read again after each. */
    private static <V> Map<String, V> fold(Projection<V> projection, int batch) {
        Map<String, V> documents = new HashMap<>();
        List<Recorded<Event>> events = BoilerCase.told().all();
        for (int from = 0; from < events.size(); from += Math.min(batch, events.size())) {
            List<Recorded<Event>> some = events.subList(from, Math.min(events.size(), from + Math.min(batch, events.size())));
            Set<String> touched = new HashSet<>();
            for (Recorded<Event> event : some) {
                projection.key(event).ifPresent(key -> {
                    V after = projection.evolve(documents.get(key), event);
                    if (after == null) return;
                    documents.put(key, after);
                    touched.add(key);
                });
            }
            touched.forEach(key -> documents.computeIfPresent(key, (_, view) -> stored(projection, projection.finished(view))));
        }
        return documents;
    }

    private static <V> V stored(Projection<V> projection, V view) {
        return STORE.readValue(STORE.writeValueAsString(view), projection.view());
    }
}
