package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.nothing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.chapters.Accident;
import vigil.kernel.Family;
import vigil.testing.Example;
import vigil.testing.Filled;

/** Folding never refuses: whatever has happened is taken in, in every state, even when it names nothing known. */
class EvolvingTest {

    static Stream<Class<? extends AccidentEvent>> events() {
        return Family.records(AccidentEvent.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_taken_in(Class<? extends AccidentEvent> type) {
        AccidentEvent event = Filled.with(type);
        for (Example state : List.of(
                nothing(),
                aFatalAccident(),
                aFatalAccident().withAFamilyToWriteTo().withLetterSent(),
                aFatalAccident().withDirectiveSent().confirmed("1", Grade.ACCEPTABLE).closed())) {
            Accident once = state.state().evolve(event);
            assertThat(once).isEqualTo(state.and(event).state());
        }
    }
}
