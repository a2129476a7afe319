package vigil.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vigil.demonstration.EverythingTold;
import vigil.duties.fold.DutyProjection;
import vigil.ground.StoreJson;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.law.Law;
import vigil.testing.BoilerCase;
import vigil.vault.ClosedForm;

/**
 * Every read model is a fold and nothing else: the same events give the same documents, stored or in memory. Which they are says the
 * running server, so that none can be left out; each must have documents in the told office.
 */
class FoldsTwiceTest extends EverythingTold {

    private static final JsonMapper STORE = StoreJson.builder().addModule(new ClosedForm()).build();

    private static final int ALL_AT_ONCE = Integer.MAX_VALUE;

    private List<Recorded<Event>> log = List.of();

    @BeforeAll
    void tell() {
        log = told();
    }

    @Test
    void fed_twice_gives_the_same_documents() {
        for (Projection<?> projection : projections) {
            assertThat(fold(projection, log, ALL_AT_ONCE))
                    .as(projection.name())
                    .isNotEmpty()
                    .isEqualTo(fold(projection, log, ALL_AT_ONCE));
        }
    }

    @Test
    void where_batches_end_and_a_document_is_stored_and_read_again_does_not_matter() {
        for (Projection<?> projection : projections) {
            Map<String, ?> once = fold(projection, log, ALL_AT_ONCE);
            for (int batch : List.of(1, 2, 3, 7)) {
                assertThat(fold(projection, log, batch)).as("%s by %d", projection.name(), batch).isEqualTo(once);
            }
        }
    }

    @Test
    void what_is_reckoned_at_the_end_of_a_batch_is_reckoned_at_all() {
        assertThat(fold(new DutyProjection(Law.load()), BoilerCase.told().all(), 5).values())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.pending()).isNotEmpty());
    }

    /** The documents after batches of so many events, stored and read again after each. */
    private static <V> Map<String, V> fold(Projection<V> projection, List<Recorded<Event>> events, int batch) {
        Map<String, V> documents = new HashMap<>();
        for (int from = 0; from < events.size(); from += Math.min(batch, events.size())) {
            Set<String> touched = new HashSet<>();
            for (Recorded<Event> event : events.subList(from, Math.min(events.size(), from + Math.min(batch, events.size())))) {
                projection.key(event).ifPresent(key -> {
                    documents.compute(key, (_, before) -> projection.evolve(before, event));
                    touched.add(key);
                });
            }
            touched.forEach(key -> documents.computeIfPresent(key, (_, view) -> stored(projection, view)));
        }
        return documents;
    }

    private static <V> @Nullable V stored(Projection<V> projection, V view) {
        return STORE.readValue(STORE.writeValueAsString(projection.finished(view)), projection.view());
    }
}
