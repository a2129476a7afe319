package vigil.publications.fold;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;
import vigil.publications.Publication;
import vigil.publications.PublicationEvent;
import vigil.publications.PublicationEvent.FiguresPublished;

/** One document per publication. */
@Component
public class PublicationsProjection implements Projection<Publication> {

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Publication> view() {
        return Publication.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof PublicationEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable Publication evolve(@Nullable Publication before, Recorded<? extends Event> recorded) {
        if (!(recorded.event() instanceof FiguresPublished e)) return before;
        return new Publication(
                recorded.stream(),
                e.period(),
                e.province(),
                e.mark(),
                e.note(),
                Boolean.TRUE.equals(e.hideSmall()),
                e.pinnedTo(),
                e.digest(),
                recorded.recordedAt(),
                e.by(),
                recorded.position());
    }
}
