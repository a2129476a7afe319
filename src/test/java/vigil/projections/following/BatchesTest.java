package vigil.projections.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;
import vigil.kernel.Event;

class BatchesTest {

    private interface Called extends Event {}

    private record CalledOnce() implements Called {}

    private record Other() implements Event {}

    /** Reading its payload is decoding it. */
    private static final class Stored extends GenericEventMessage<Event> {
        private boolean read;

        private Stored(Event event) {
            super(event);
        }

        @Override
        public Event getPayload() {
            read = true;
            return super.getPayload();
        }
    }

    private final Batches batches = new Batches(Set.of(Called.class), batch -> {});

    @Test
    void events_of_the_types_that_are_followed_are_handed_over_and_others_not_even_read() {
        Stored followed = new Stored(new CalledOnce());
        Stored other = new Stored(new Other());

        assertThat(List.of(followed, other)).map(this::canHandle).containsExactly(true, false);
        assertThat(batches.canHandleType(Called.class)).isTrue();
        assertThat(batches.canHandleType(Event.class)).isFalse();
        assertThat(other.read).isFalse();
        assertThat(followed.read).isFalse();
    }

    private boolean canHandle(EventMessage<?> message) {
        return batches.canHandle(message, Segment.ROOT_SEGMENT);
    }
}
