package vigil.retention.fold;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.projections.Projection;

/** One document per person: the year of birth, which the retirement is reckoned from. */
@Component
public class BornProjection implements Projection<Born> {

    @Override
    public String name() {
        return "born";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Born> view() {
        return Born.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof PersonEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable Born evolve(@Nullable Born before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case PersonRegistered e -> new Born(recorded.stream(), e.birthYear(), recorded.position());
            case PersonCorrected e when e.birthYear() != null ->
                new Born(recorded.stream(), e.birthYear(), recorded.position());
            default -> before;
        };
    }
}
