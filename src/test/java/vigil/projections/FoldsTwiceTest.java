package vigil.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            assertThat(fold(projection, false)).as(projection.name()).isNotEmpty().isEqualTo(fold(projection, false));
        }
    }

    @Test
    void storing_a_document_between_two_events_changes_nothing() {
        for (Projection<?> projection : ALL) {
            assertThat(fold(projection, true)).as(projection.name()).isEqualTo(fold(projection, false));
        }
    }

    private static <V> Map<String, V> fold(Projection<V> projection, boolean stored) {
        Map<String, V> documents = new HashMap<>();
        for (Recorded<Event> event : BoilerCase.told().all()) {
            projection.key(event).ifPresent(key -> {
                V after = projection.evolve(documents.get(key), event);
                if (after == null) return;
                documents.put(
                        key, stored ? STORE.readValue(STORE.writeValueAsString(after), projection.view()) : after);
            });
        }
        return documents;
    }
}
