package vigil.casefile.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.casefile.names.NameFile.Naming;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.projections.Projection;

/** One document per person: the sealed names. */
@Component
public class NameProjection implements Projection<NameFile> {

    @Override
    public String name() {
        return "names";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NameFile> view() {
        return NameFile.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof PersonEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable NameFile evolve(@Nullable NameFile before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case PersonRegistered e -> named(before, e.name(), recorded);
            case PersonCorrected e when e.name() != null -> named(before, e.name(), recorded);
            default -> before;
        };
    }

    private static NameFile named(
            @Nullable NameFile before, Confidential name, Recorded<? extends Event> recorded) {
        List<Naming> names = new ArrayList<>(before == null ? List.of() : before.names());
        names.add(new Naming(recorded.position(), recorded.recordedAt(), name));
        return new NameFile(recorded.stream(), recorded.position(), List.copyOf(names));
    }
}
